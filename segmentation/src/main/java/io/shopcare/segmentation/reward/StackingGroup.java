package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;

/**
 * How the promotions of a group stand to each other.
 *
 * @param mode which of them an order gets
 * @param maxApplied how many at most; 1 for all modes but {@link Mode#STACK}
 * @param isOnInitial whether percentages are reckoned from the price before any discount, and not
 *     from what is left
 */
public record StackingGroup(Mode mode, int maxApplied, boolean isOnInitial) implements DomainValue {

  /**
   * One of the group, whichever is in the best set; what a group is that the policy does not name.
   */
  public static final StackingGroup BEST = new StackingGroup(Mode.BEST, 1, false);

  /** Which promotions of a group an order gets. */
  public enum Mode {
    /** Any of them, as many as the group's cap allows. */
    STACK,
    /** One, whichever is in the best set. */
    BEST,
    /** The one of the first priority that takes off something; of equals by identifier. */
    PRIORITY,
    /**
     * The one that takes off least alone, but something; of equals by priority, then identifier.
     */
    LOWEST
  }

  /**
   * Checks the cap.
   *
   * @throws InvalidInputException with code {@code reward.stacking.range}
   */
  public StackingGroup {
    if (maxApplied < 0 || (mode != Mode.STACK && maxApplied != 1)) {
      throw InvalidInputException.of("reward.stacking.range")
          .at("maxApplied")
          .expected("not negative, and 1 unless the group stacks")
          .build();
    }
  }

  /** Any number of the group together. */
  public static StackingGroup stack() {
    return stack(Integer.MAX_VALUE);
  }

  /** At most so many of the group together. */
  public static StackingGroup stack(int maxApplied) {
    return new StackingGroup(Mode.STACK, maxApplied, false);
  }

  /** One of the group by another mode. */
  public static StackingGroup one(Mode mode) {
    return new StackingGroup(mode, 1, false);
  }

  /** The same with percentages of the price before any discount. */
  public StackingGroup onInitial() {
    return new StackingGroup(mode, maxApplied, true);
  }
}
