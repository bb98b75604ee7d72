package io.shopcare.segmentation.compensation;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Rule;
import io.shopcare.internal.ValueStyle;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.immutables.value.Value;

/**
 * How bad experiences are made good: a table of rules, caps, and signs of abuse. Of the rules that
 * hold the highest step of the ladder counts that the caps leave room for; money is cut to what
 * they leave, anything else gives way to the next step down, and words are always left. What stands
 * out is looked at by a person and never refused by a machine; refused is only what was made good
 * before, or does not fit together. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface CompensationPolicy
    extends Rule<CompensationCase, Outcome<Compensation>>, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The rules; of equal steps the dearer counts, then the first. */
  List<CompensationRule> rules();

  /** How much may be given. */
  CompensationCaps caps();

  /** What a person has to look at; see {@link AbuseSignals} for the defaults. */
  @Value.Default
  default AbuseSignals signals() {
    return AbuseSignals.ofDefaults();
  }

  /** The zone whose days they are. */
  ZoneId zone();

  /** How shares of an order are rounded; half up by default. */
  @Value.Default
  default RoundingMode rounding() {
    return RoundingMode.HALF_UP;
  }

  /** What is to be given, or why nothing is. */
  @Override
  default Outcome<Compensation> decide(CompensationCase facts, Instant at) {
    return new CompensationDesk(this, facts, at).decide();
  }

  /** The same with reasons; it holds until something given before does not count any more. */
  @Override
  default Decision<Outcome<Compensation>> explain(CompensationCase facts, Instant at) {
    return new CompensationDesk(this, facts, at).explain();
  }

  /**
   * Checks the rules.
   *
   * @throws InvalidInputException with code {@code compensation.rules.names}
   */
  @Value.Check
  default void check() {
    long names = rules().stream().map(CompensationRule::name).distinct().count();
    if (names < rules().size() || names > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("compensation.rules.names")
          .at("rules")
          .expected("a name of its own for each of at most " + Limits.LIST_ELEMENTS)
          .build();
    }
  }

  /** Starts a policy. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CompensationPolicy}; caps and zone are required. */
  final class Builder extends ImmutableCompensationPolicy.Builder {
    Builder() {}
  }
}
