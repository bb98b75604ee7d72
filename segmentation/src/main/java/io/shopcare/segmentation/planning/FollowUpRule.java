package io.shopcare.segmentation.planning;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;

/** When a shop writes for one kind of reason, and when it does not. Immutable and thread-safe. */
@ValueStyle
@Value.Immutable
public interface FollowUpRule extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** For what reason. */
  FollowUpKind kind();

  /** How long after the event; at once by default. */
  @Value.Default
  default Period delay() {
    return Period.ZERO;
  }

  /** How long after that it is still worth sending; 14 days by default. */
  @Value.Default
  default Period lapsesAfter() {
    return Period.ofDays(14);
  }

  /** The purpose to which the customer must have agreed; none is needed if empty. */
  Optional<String> consent();

  /** The channel by which alone it may go, such as {@code email}; any if empty. */
  Optional<String> channel();

  /** Whether it waits for no open ticket; it does not by default. */
  @Value.Default
  default boolean notWhileTicketOpen() {
    return false;
  }

  /** Where on the scale of the last survey the answer must be above; any will do if empty. */
  Optional<Ratio> scoreAbove();

  /** Whether it counts towards the cap on messages; it does by default. */
  @Value.Default
  default boolean isCapped() {
    return true;
  }

  /**
   * Checks the periods.
   *
   * @throws InvalidInputException with code {@code followup.rule.period}
   */
  @Value.Check
  default void check() {
    long months = Math.max(delay().toTotalMonths(), lapsesAfter().toTotalMonths());
    if (delay().isNegative() || lapsesAfter().isNegative() || months > 12 * 9_999) {
      throw InvalidInputException.of("followup.rule.period")
          .at("delay")
          .expected("periods that are not negative, at most 9999 years")
          .build();
    }
  }

  /** Starts a rule. */
  static Builder builder(FollowUpKind kind) {
    return new Builder().kind(kind);
  }

  /** Builds a {@link FollowUpRule}. */
  final class Builder extends ImmutableFollowUpRule.Builder {
    Builder() {}
  }
}
