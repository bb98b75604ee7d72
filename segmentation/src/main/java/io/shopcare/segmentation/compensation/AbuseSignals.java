package io.shopcare.segmentation.compensation;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import org.immutables.value.Value;

/**
 * From when on a person looks at a case before something is given. A signal never takes anything
 * away: what is proposed stays what it is. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface AbuseSignals extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Fewer claims, this one included, are no sign of anything; 3 by default. */
  @Value.Default
  default int fewClaims() {
    return 3;
  }

  /** Claims to orders, this one included, from which on there is a look; half by default. */
  @Value.Default
  default Ratio claimsToOrders() {
    return Ratio.percent(50);
  }

  /** What was given to what was paid from which on there is a look; 20 % by default. */
  @Value.Default
  default Ratio worthToSpend() {
    return Ratio.percent(20);
  }

  /** Claims of one kind of cause from which on there is a look; 3 by default. */
  @Value.Default
  default int sameCause() {
    return 3;
  }

  /** The numbers named above. */
  static AbuseSignals ofDefaults() {
    return builder().build();
  }

  /**
   * Checks the numbers.
   *
   * @throws InvalidInputException with code {@code compensation.signals.range}
   */
  @Value.Check
  default void check() {
    if (fewClaims() < 1
        || sameCause() < 1
        || claimsToOrders().numerator() < 0
        || worthToSpend().numerator() < 0) {
      throw InvalidInputException.of("compensation.signals.range")
          .at("signals")
          .expected("numbers from 1 on, ratios from 0 on")
          .build();
    }
  }

  /** Starts the signals. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AbuseSignals}. */
  final class Builder extends ImmutableAbuseSignals.Builder {
    Builder() {}
  }
}
