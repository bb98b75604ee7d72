package io.shopcare.segmentation.tag;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.money.CurrencyCode;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.query.FactReader;
import io.shopcare.segmentation.query.ProfileReader;
import io.shopcare.segmentation.query.Segment;
import io.shopcare.segmentation.query.SegmentSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tag rules of a shop, one for each tag. Tags that no rule is about are left alone: they were
 * given by hand. Immutable and thread-safe.
 *
 * @param rules in any order
 */
public record TagPolicy(List<TagRule> rules) implements DomainValue {

  /**
   * Copies the rules.
   *
   * @throws InvalidInputException with code {@code tag.rule.duplicate} if two are about one tag
   */
  public TagPolicy {
    rules = List.copyOf(rules);
    Set<String> tags = new HashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      if (!tags.add(rules.get(i).tag())) {
        throw InvalidInputException.of("tag.rule.duplicate")
            .at("rules")
            .offset(i)
            .expected("one rule for each tag")
            .build();
      }
    }
  }

  /** The policy of the given rules. */
  public static TagPolicy of(TagRule... rules) {
    return new TagPolicy(List.of(rules));
  }

  /**
   * Looks up every name in the extended schema; amounts are those of one currency.
   *
   * @throws InvalidInputException as {@link #compile(SegmentSchema, FactReader, Map)}
   */
  public CompiledTags compile(CurrencyCode currency) {
    return compile(SegmentSchema.extended(), ProfileReader.in(currency), Map.of());
  }

  /**
   * Looks up every name.
   *
   * @param segments those that rules may refer to, by name
   * @throws InvalidInputException as {@link Segment#compile(SegmentSchema, FactReader, Map)}, or
   *     with code {@code tag.rule.cycle} if a rule asks for its own tag, be it through others or by
   *     {@code customer_tags IS NULL}, which asks for all
   */
  public CompiledTags compile(
      SegmentSchema schema, FactReader<CustomerProfile> reader, Map<String, Segment> segments) {
    return new CompiledTags(
        new TagOrder(rules, segments)
            .sorted().stream()
                .map(rule -> CompiledRule.of(rule, schema, reader, segments))
                .toList());
  }
}
