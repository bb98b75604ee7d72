package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.measure.Ratio;
import io.shopcare.segmentation.reward.RewardEffect.FixedPoints;
import io.shopcare.segmentation.reward.RewardEffect.PointsMultiplier;
import io.shopcare.segmentation.reward.RewardEffect.PointsPerAmount;
import java.math.BigInteger;
import java.util.List;

/**
 * The points of one occasion in all: points per amount are added exactly, multiplied, and only then
 * cut off to whole points; fixed points are added as they are.
 *
 * @param perAmount earned by the amount, multiplied
 * @param fixed beside these
 */
public record EarnedPoints(long perAmount, long fixed) implements DomainValue {

  /** How multipliers meet. */
  public enum Combination {
    /** Double and triple make fourfold: each adds what it is above 1. */
    ADDITIVE,
    /** Double and triple make sixfold. */
    MULTIPLICATIVE
  }

  /** All points. */
  public long total() {
    return Math.addExact(perAmount, fixed);
  }

  /**
   * The points that granted rules give together.
   *
   * @param rules those that grant their reward on the facts, in any order
   * @throws ArithmeticException if they do not fit in 64 bits
   */
  public static EarnedPoints of(
      List<RewardRule> rules, RewardFacts facts, Combination combination) {
    Fraction earned = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    Fraction factor = new Fraction(BigInteger.ONE, BigInteger.ONE);
    long fixed = 0;
    for (RewardRule rule : rules) {
      if (rule.then() instanceof PointsPerAmount rate && rate.isIn(facts.currency())) {
        earned = earned.plus(exact(rate, facts, rule.basis()));
      } else if (rule.then() instanceof FixedPoints points) {
        fixed = Math.addExact(fixed, points.points());
      } else if (rule.then() instanceof PointsMultiplier multiplier) {
        Ratio by = multiplier.factor();
        factor =
            combination == Combination.MULTIPLICATIVE
                ? factor.times(fraction(by.numerator(), by.denominator()))
                : factor.plus(fraction(by.numerator() - by.denominator(), by.denominator()));
      }
    }
    Fraction all = earned.times(factor);
    return new EarnedPoints(all.numerator.divide(all.denominator).longValueExact(), fixed);
  }

  private static Fraction exact(PointsPerAmount rate, RewardFacts facts, AmountBasis basis) {
    BigInteger micros = facts.amount(basis).toBigDecimal().movePointRight(6).toBigIntegerExact();
    BigInteger per = rate.per().toBigDecimal().movePointRight(6).toBigIntegerExact();
    return new Fraction(micros.multiply(BigInteger.valueOf(rate.points())), per);
  }

  private static Fraction fraction(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  private record Fraction(BigInteger numerator, BigInteger denominator) {

    Fraction plus(Fraction other) {
      return new Fraction(
          numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
          denominator.multiply(other.denominator));
    }

    Fraction times(Fraction other) {
      return new Fraction(
          numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }
  }
}
