package io.shopcare.segmentation.compensation;

import io.shopcare.DomainValue;
import io.shopcare.Limits;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import io.shopcare.service.ServiceOutcome;
import io.shopcare.ticket.Fault;
import io.shopcare.ticket.Severity;
import io.shopcare.ticket.Topic;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * One row of the table by which a bad experience is made good: when, and with what. What is absent
 * is not asked for; what is asked for and not known of a case does not hold. Immutable and
 * thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface CompensationRule extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The name, which reasons show. */
  String name();

  /** What the case is about; anything if empty. */
  @Value.NaturalOrder
  SortedSet<Topic> topics();

  /** Whose fault it was; anybody's if empty. */
  @Value.NaturalOrder
  SortedSet<Fault> faults();

  /** The tiers of the customers; all if empty. */
  @Value.NaturalOrder
  SortedSet<String> tiers();

  /** How badly the customer was hit at least. */
  Optional<Severity> severity();

  /** By how much the worst service level was missed at least. */
  Optional<Duration> slaDelay();

  /** How often the customer had to write about it at least. */
  @Value.Default
  default int contacts() {
    return 0;
  }

  /** Where on the scale of the survey, from 0 for the worst to 1, the answer lies at most. */
  Optional<Ratio> score();

  /** What is given. */
  Remedy remedy();

  /** Whether it holds for a case. */
  default boolean holds(CompensationCase facts) {
    ServiceOutcome outcome = facts.outcome();
    return (topics().isEmpty()
            || outcome.topic().map(topic -> topics().contains(topic)).orElse(false))
        && (faults().isEmpty() || faults().contains(facts.fault()))
        && (tiers().isEmpty() || facts.tier().map(tier -> tiers().contains(tier)).orElse(false))
        && severity().map(s -> isAtLeast(outcome.severity(), s)).orElse(true)
        && slaDelay().map(d -> isAtLeast(outcome.slaDelay(), d)).orElse(true)
        && facts.contacts() >= contacts()
        && score().map(s -> isAtMost(outcome, s)).orElse(true)
        && remedy().isIn(facts.orderValue());
  }

  private static <T extends Comparable<T>> boolean isAtLeast(Optional<T> seen, T asked) {
    return seen.filter(value -> value.compareTo(asked) >= 0).isPresent();
  }

  private static boolean isAtMost(ServiceOutcome outcome, Ratio asked) {
    return outcome.survey().filter(s -> s.position().compareTo(asked) <= 0).isPresent();
  }

  /**
   * Bounds the name.
   *
   * @throws io.shopcare.InvalidInputException with code {@code input.too-long}
   */
  @Value.Check
  default void check() {
    Limits.requireLength(name(), Limits.NAME_CHARACTERS, "name");
  }

  /** Starts a rule. */
  static Builder builder(String name) {
    return new Builder().name(name);
  }

  /** Builds a {@link CompensationRule}; the remedy is required. */
  final class Builder extends ImmutableCompensationRule.Builder {
    Builder() {}
  }
}
