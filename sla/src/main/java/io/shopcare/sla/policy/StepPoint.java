package io.shopcare.sla.policy;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * When a step of a ladder is due, seen from the target. Time is that which counts: in the hours of
 * the target and without pauses, so that an hour before Tuesday 09:30 may be Monday 16:30.
 */
public sealed interface StepPoint extends DomainValue {

  /** How much must have elapsed of a target. */
  Duration elapsed(Duration target);

  /** Whether more than that must have elapsed, and not just all of it. */
  default boolean isExclusive() {
    return false;
  }

  /**
   * Once a share of the target has elapsed.
   *
   * @param share from 0 to 2; above 1 it is after the breach
   */
  record Share(Ratio share) implements StepPoint {

    /**
     * Checks the share.
     *
     * @throws InvalidInputException with code {@code sla.step.share} if it is not from 0 to 2
     */
    public Share {
      if (share.numerator() < 0 || share.compareTo(Ratio.of(2, 1)) > 0) {
        throw InvalidInputException.of("sla.step.share")
            .at("share")
            .expected("a share from 0 to 2")
            .build();
      }
    }

    @Override
    public Duration elapsed(Duration target) {
      return Duration.ofNanos(share.of(target.toNanos(), RoundingMode.CEILING));
    }
  }

  /**
   * So much time before the target is reached; at the start if the target is shorter.
   *
   * @param time not negative
   */
  record Before(Duration time) implements StepPoint {

    /**
     * Checks the time.
     *
     * @throws InvalidInputException with code {@code sla.step.time} if negative or too long
     */
    public Before {
      requireTime(time);
    }

    @Override
    public Duration elapsed(Duration target) {
      return target.compareTo(time) < 0 ? Duration.ZERO : target.minus(time);
    }
  }

  /**
   * Once the target is exceeded by more than so much time; by none it is the breach itself.
   *
   * @param time not negative
   */
  record After(Duration time) implements StepPoint {

    /**
     * Checks the time.
     *
     * @throws InvalidInputException with code {@code sla.step.time} if negative or too long
     */
    public After {
      requireTime(time);
    }

    @Override
    public Duration elapsed(Duration target) {
      return target.plus(time);
    }

    @Override
    public boolean isExclusive() {
      return true;
    }
  }

  private static void requireTime(Duration time) {
    if (time.isNegative() || time.compareTo(SlaTarget.LONGEST) > 0) {
      throw InvalidInputException.of("sla.step.time")
          .at("time")
          .expected("a time from 0 to 100 years")
          .build();
    }
  }
}
