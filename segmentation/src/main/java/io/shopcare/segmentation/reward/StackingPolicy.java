package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.ValueStyle;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
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
  record Exclusion(String one, String other) implements DomainValue {

    /**
     * Checks the pair.
     *
     * @throws InvalidInputException with code {@code reward.stacking.exclusion} if both are one, or
     *     {@code input.too-long}
     */
    public Exclusion {
      Limits.requireLength(one, Limits.NAME_CHARACTERS, "one");
      Limits.requireLength(other, Limits.NAME_CHARACTERS, "other");
      if (one.equals(other)) {
        throw InvalidInputException.of("reward.stacking.exclusion")
            .at("other")
            .expected("another promotion")
            .build();
      }
    }
  }

  /** By what a set of promotions is chosen. */
  enum Choice {
    /** The set that takes off most. */
    BEST_FOR_CUSTOMER,
    /**
     * Each in order of priority, then identifier, that still fits and still takes off something.
     */
    PRIORITY
  }

  /** How many promotions an order gets at most; any number by default. */
  @Value.Default
  default int maxApplied() {
    return Integer.MAX_VALUE;
  }

  /** How many promotions of a phase an order gets at most; any number of a phase not named. */
  @Value.NaturalOrder
  SortedMap<Phase, Integer> maxByPhase();

  /** How groups are treated; of a group not named an order gets one promotion. */
  @Value.NaturalOrder
  SortedMap<String, StackingGroup> groups();

  /** Pairs that do not go together, beside those of one group. */
  List<Exclusion> exclusions();

  /** By what the set is chosen; what takes off most by default. */
  @Value.Default
  default Choice choice() {
    return Choice.BEST_FOR_CUSTOMER;
  }

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
    boolean caps = maxApplied() >= 0 && maxByPhase().values().stream().allMatch(cap -> cap >= 0);
    if (!caps || budget() < 1) {
      throw InvalidInputException.of("reward.stacking.range")
          .at(caps ? "budget" : "maxApplied")
          .expected("caps that are not negative and a budget of at least one")
          .build();
    }
  }

  /** The way in which a group is treated. */
  default StackingGroup group(String name) {
    StackingGroup named = groups().isEmpty() ? null : groups().get(name);
    return named == null ? StackingGroup.BEST : named;
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
