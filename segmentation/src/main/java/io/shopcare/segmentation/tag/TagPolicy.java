package io.shopcare.segmentation.tag;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.segmentation.profile.CustomerProfile;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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
        throw InvalidInputException.of("tag.rule.duplicate").at("rules").offset(i).build();
      }
    }
  }

  /** The policy of the given rules. */
  public static TagPolicy of(TagRule... rules) {
    return new TagPolicy(List.of(rules));
  }

  /** The changes that are due at the moment, in the order of the rules. */
  public List<TagChange> changes(CustomerProfile profile, Instant at) {
    return rules.stream().flatMap(rule -> rule.change(profile, at).stream()).toList();
  }

  /** Returns the profile with the changes due folded into it; then none is due any more. */
  public CustomerProfile apply(CustomerProfile profile, Instant at) {
    CustomerProfile changed = profile;
    for (TagChange change : changes(profile, at)) {
      changed = changed.plus(change.toFact());
    }
    return changed;
  }
}
