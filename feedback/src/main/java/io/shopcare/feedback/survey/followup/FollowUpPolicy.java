package io.shopcare.feedback.survey.followup;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * Within which time people are contacted and matters settled, in the time of the calendar that the
 * loop is given. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface FollowUpPolicy extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Time from the answer to the contact; a group that is not there is not followed up. */
  @Value.NaturalOrder
  SortedMap<FollowUpGroup, Duration> contactWithin();

  /** Time from the contact to the settlement. */
  @Value.Default
  default Duration resolveWithin() {
    return Duration.ofDays(5);
  }

  /** How often a customer is tried before giving up; 3 unless said. */
  @Value.Default
  default int attempts() {
    return 3;
  }

  /** Time within which the group is contacted. */
  default Optional<Duration> contactWithin(FollowUpGroup group) {
    return Optional.ofNullable(contactWithin().get(group));
  }

  /** A detractor within 24 hours, a passive within 3 days, a promoter within 7; settled in 5. */
  static FollowUpPolicy ofDefaults() {
    return builder()
        .putContactWithin(FollowUpGroup.DETRACTOR, Duration.ofHours(24))
        .putContactWithin(FollowUpGroup.PASSIVE, Duration.ofDays(3))
        .putContactWithin(FollowUpGroup.PROMOTER, Duration.ofDays(7))
        .build();
  }

  /**
   * Checks the numbers.
   *
   * @throws InvalidInputException with code {@code feedback.follow-up.policy}
   */
  @Value.Check
  default void check() {
    boolean negative = contactWithin().values().stream().anyMatch(Duration::isNegative);
    if (negative || resolveWithin().isNegative() || attempts() < 1) {
      throw InvalidInputException.of("feedback.follow-up.policy")
          .at("policy")
          .expected("durations from zero and at least one attempt")
          .build();
    }
  }

  /** Starts a policy. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link FollowUpPolicy}. */
  final class Builder extends ImmutableFollowUpPolicy.Builder {
    Builder() {}
  }
}
