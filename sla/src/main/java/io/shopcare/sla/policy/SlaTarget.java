package io.shopcare.sla.policy;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.calendar.BusinessTime;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import io.shopcare.ticket.Priority;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is promised for one metric: within which time, counted in which hours. Met means elapsed ≤
 * {@link #within}. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface SlaTarget extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The longest target: 100 years of 365 days. */
  Duration LONGEST = Duration.ofDays(36_500);

  /** The most steps that a ladder may have. */
  int LONGEST_LADDER = 100;

  /** The name of the metric, such as {@code first_reply}. */
  String metric();

  /** The priority for which it holds; absent for every priority without a target of its own. */
  Optional<Priority> priority();

  /** How much time may elapse, inclusive. */
  Duration within();

  /** The hours in which time counts; absent for around the clock. */
  Optional<BusinessTime> hours();

  /**
   * The share of the target from which on a breach is called imminent; 80 % by default. The whole
   * of it means never: a clock that has reached its target without exceeding it is due, no more.
   */
  @Value.Default
  default Ratio imminentFrom() {
    return Ratio.percent(80);
  }

  /** Reminders and escalations, in any order, with different names. */
  List<SlaStep> ladder();

  /** Around the clock and for every priority. */
  static SlaTarget of(String metric, Duration within) {
    return builder().metric(metric).within(within).build();
  }

  /** In business hours and for every priority. */
  static SlaTarget of(String metric, Duration within, BusinessTime hours) {
    return builder().metric(metric).within(within).hours(hours).build();
  }

  /** Refuses what cannot be a target. */
  @Value.Check
  default void check() {
    Limits.requireLength(metric(), Limits.NAME_CHARACTERS, "metric");
    if (within().isNegative() || within().compareTo(LONGEST) > 0) {
      throw InvalidInputException.of("sla.target.range")
          .at("within")
          .expected("a time from 0 to 100 years")
          .build();
    }
    if (!imminentFrom().isShare()) {
      throw InvalidInputException.of("sla.target.imminent")
          .at("imminentFrom")
          .expected("a share from 0 to 1")
          .build();
    }
    if (ladder().stream().map(SlaStep::name).distinct().count() < ladder().size()
        || ladder().size() > LONGEST_LADDER) {
      throw InvalidInputException.of("sla.target.ladder")
          .at("ladder")
          .expected("at most " + LONGEST_LADDER + " steps with names of their own")
          .build();
    }
  }

  /** Starts a target. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link SlaTarget}; metric and time are required. */
  final class Builder extends ImmutableSlaTarget.Builder {
    Builder() {}
  }
}
