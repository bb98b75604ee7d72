package io.shopcare.sla.attainment;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Ratio;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a goal still allows to go wrong: of n tickets ⌊(1 − goal) · n⌋ may miss, the undetermined
 * counted in n. Immutable and thread-safe.
 *
 * @param goal the share that is to be met, from 0 to 1
 * @param attainment where things stand
 */
public record ErrorBudget(Ratio goal, Attainment attainment) implements DomainValue {

  /**
   * Checks the goal.
   *
   * @throws InvalidInputException with code {@code sla.goal.share} unless it is from 0 to 1
   */
  public ErrorBudget {
    ServiceGoal.requireShare(goal);
  }

  /** How many tickets may miss. */
  public long allowedMisses() {
    return goal.complement().of(attainment.total(), RoundingMode.FLOOR);
  }

  /** How many more may miss; negative if too many have. */
  public long missesLeft() {
    return allowedMisses() - attainment.missed();
  }

  /**
   * How fast the budget is used up: the share of those decided that missed, over the share that
   * may. 1 is just sustainable. Absent if nothing is decided or nothing may miss.
   */
  public Optional<Ratio> burnRate() {
    Ratio allowed = goal.complement();
    if (allowed.numerator() == 0) {
      return Optional.empty();
    }
    return attainment
        .determined()
        .share()
        .map(Ratio::complement)
        .map(missed -> quotient(missed, allowed));
  }

  /**
   * How many of the next tickets must be met for the goal to hold over them and those decided so
   * far; absent if not even all of them would do.
   *
   * @param next how many tickets come, from 0
   * @throws InvalidInputException with code {@code sla.goal.range} if negative
   */
  public OptionalLong mustMeetOfNext(long next) {
    if (next < 0) {
      throw InvalidInputException.of("sla.goal.range")
          .at("next")
          .expected("a number of tickets that is not negative")
          .build();
    }
    long decided = attainment.determined().n();
    long needed = goal.of(Math.addExact(decided, next), RoundingMode.CEILING) - attainment.met();
    return needed > next ? OptionalLong.empty() : OptionalLong.of(Math.max(0, needed));
  }

  Reason reason() {
    long left = missesLeft();
    Detail allowed = Detail.number("allowed", allowedMisses());
    return left < 0
        ? Reason.against(
            AttainmentReasons.BUDGET_SPENT, Detail.number("over", Math.negateExact(left)), allowed)
        : Reason.inFavour(AttainmentReasons.BUDGET_LEFT, Detail.number("left", left), allowed);
  }

  private static Ratio quotient(Ratio dividend, Ratio divisor) {
    return Ratio.of(
        Math.multiplyExact(dividend.numerator(), divisor.denominator()),
        Math.multiplyExact(dividend.denominator(), divisor.numerator()));
  }
}
