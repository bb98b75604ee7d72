package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import java.math.RoundingMode;
import java.util.List;
import org.immutables.value.Value;

/**
 * How promotions may be combined. By default any number of them, no two of one group, each rounded
 * half up, and no more than 100,000 combinations looked at. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface StackingPolicy extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /**
   * Two promotions that do not go together, whichever comes first.
   *
   * @param one the identifier of one
   * @param other the identifier of the other
   */
  record Exclusion(String one, String other) implements DomainValue {}

  /** How many promotions an order gets at most; any number by default. */
  @Value.Default
  default int maxApplied() {
    return Integer.MAX_VALUE;
  }

  /** Pairs that do not go together, beside those of one group. */
  List<Exclusion> exclusions();

  /** How each percentage is rounded to the minor unit; half up by default. */
  @Value.Default
  default RoundingMode rounding() {
    return RoundingMode.HALF_UP;
  }

  /**
   * How many combinations are looked at before the best so far is taken, and marked as not proven;
   * 100,000 by default.
   */
  @Value.Default
  default int budget() {
    return 100_000;
  }

  /**
   * Checks the numbers.
   *
   * @throws InvalidInputException with code {@code reward.stacking.range}
   */
  @Value.Check
  default void check() {
    if (maxApplied() < 0 || budget() < 1) {
      throw InvalidInputException.of("reward.stacking.range")
          .at(budget() < 1 ? "budget" : "maxApplied")
          .expected("a cap that is not negative and a budget of at least one")
          .build();
    }
  }

  /** Any number of promotions, no two of one group. */
  static StackingPolicy ofDefaults() {
    return builder().build();
  }

  /** Starts a policy. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link StackingPolicy}. */
  final class Builder extends ImmutableStackingPolicy.Builder {
    Builder() {}
  }
}
