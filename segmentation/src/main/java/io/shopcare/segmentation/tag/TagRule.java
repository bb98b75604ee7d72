package io.shopcare.segmentation.tag;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Rule;
import io.shopcare.segmentation.profile.CustomerProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a customer has a tag. Who has it not gets it when all conditions to enter hold; who has it
 * keeps it as long as all conditions to keep it hold. Where keeping asks for less than entering, a
 * customer at the threshold does not get and lose the tag with every order and return. Whether the
 * customer has the tag now is known from the profile, into which changes are folded as facts. Both
 * lists are conjunctions of small conditions, which is what a clause of the segment language is.
 * Immutable and thread-safe.
 *
 * @param tag such as {@code vip}
 * @param enter what it takes to get the tag, at least one condition
 * @param keep what it takes to keep it, at least one condition
 */
public record TagRule(String tag, List<TagCondition> enter, List<TagCondition> keep)
    implements Rule<CustomerProfile, Boolean>, DomainValue {

  /**
   * Copies the conditions.
   *
   * @throws InvalidInputException with code {@code tag.rule.empty} or {@code input.too-long}
   */
  public TagRule {
    Limits.requireLength(tag, Limits.NAME_CHARACTERS, "tag");
    enter = List.copyOf(enter);
    keep = List.copyOf(keep);
    if (enter.isEmpty() || keep.isEmpty()) {
      throw InvalidInputException.of("tag.rule.empty")
          .at(enter.isEmpty() ? "enter" : "keep")
          .expected("at least one condition")
          .build();
    }
  }

  /** A tag that takes the same to get and to keep. */
  public static TagRule of(String tag, TagCondition... conditions) {
    return new TagRule(tag, List.of(conditions), List.of(conditions));
  }

  /** This rule with other conditions to keep the tag. */
  public TagRule keptWhile(TagCondition... conditions) {
    return new TagRule(tag, enter, List.of(conditions));
  }

  @Override
  public Boolean decide(CustomerProfile profile, Instant at) {
    for (TagCondition condition : asked(profile)) {
      if (!condition.holds(profile, at)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Decision<Boolean> explain(CustomerProfile profile, Instant at) {
    boolean value = decide(profile, at);
    return Decision.<Boolean>builder()
        .value(value)
        .reasons(reasons(profile, at))
        .validUntil(value ? endsAt(profile) : Optional.empty())
        .build();
  }

  /** The change that is due at the moment, with its reasons; empty if none is. */
  public Optional<TagChange> change(CustomerProfile profile, Instant at) {
    boolean has = decide(profile, at);
    if (has == profile.tags().contains(tag)) {
      return Optional.empty();
    }
    return Optional.of(
        TagChange.builder()
            .customerId(profile.customerId())
            .tag(tag)
            .kind(has ? TagChange.Kind.JOINED : TagChange.Kind.LEFT)
            .at(at)
            .reasons(reasons(profile, at))
            .build());
  }

  private List<TagCondition> asked(CustomerProfile profile) {
    return profile.tags().contains(tag) ? keep : enter;
  }

  private List<Reason> reasons(CustomerProfile profile, Instant at) {
    Stream<Reason> reasons = asked(profile).stream().map(c -> c.reason(profile, at));
    return profile.tags().contains(tag)
        ? Stream.concat(reasons, Stream.of(Reason.info(TagReasons.HELD, Detail.text("tag", tag))))
            .toList()
        : reasons.toList();
  }

  private Optional<Instant> endsAt(CustomerProfile profile) {
    return asked(profile).stream()
        .flatMap(condition -> condition.endsAt(profile).stream())
        .min(Instant::compareTo);
  }
}
