package io.shopcare.segmentation.budget;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;

/** What is granted where something is left, but not as much as was asked for. */
public sealed interface LastPartial extends DomainValue {

  /**
   * What is granted.
   *
   * @param asked above zero
   * @param left from zero on
   * @return from zero, which is a refusal, to what was asked for
   */
  long granted(long asked, long left);

  /** How far above the limit that may lead. */
  default long overshoot() {
    return 0;
  }

  /** All or nothing. */
  record Reject() implements LastPartial {
    @Override
    public long granted(long asked, long left) {
      return asked <= left ? asked : 0;
    }
  }

  /** What is left. */
  record Cap() implements LastPartial {
    @Override
    public long granted(long asked, long left) {
      return Math.min(asked, left);
    }
  }

  /**
   * All of it, once, a little above the limit: who was promised ten gets ten.
   *
   * @param overshoot how much above at most, not negative
   */
  record AllowOvershoot(long overshoot) implements LastPartial {

    /**
     * Checks the amount.
     *
     * @throws InvalidInputException with code {@code budget.overshoot.negative}
     */
    public AllowOvershoot {
      if (overshoot < 0) {
        throw InvalidInputException.of("budget.overshoot.negative")
            .at("overshoot")
            .expected("not negative")
            .build();
      }
    }

    @Override
    public long granted(long asked, long left) {
      return left > 0 && asked - left <= overshoot ? asked : 0;
    }
  }
}
