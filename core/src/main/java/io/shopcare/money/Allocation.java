package io.shopcare.money;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.Rounding;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * Splits an amount so that the parts add up to it: a discount over the lines of an order, points
 * over the articles that earned them, 100 % over the shares of a chart.
 *
 * <p>Split once by {@link #largestRemainder} and keep the parts. For a refund that comes in pieces
 * use {@link #cumulativeShare} of each part: splitting a growing total anew can take from a line
 * what it already had (the Alabama paradox).
 */
public final class Allocation {

  /** So many parts are looked through again and again rather than sorted. */
  private static final int FEW = 16;

  private Allocation() {}

  /**
   * Splits a total in proportion to the weights by the method of the largest remainder (Hamilton):
   * every part gets its exact share cut off to whole units, and the units left go one by one to the
   * largest cut-off remainders; of equal ones to the larger weight, then to the earlier part. A
   * weight of 0 gets 0, no part is a unit or more away from its exact share, and a negative total
   * is split as the positive one is. O(n log n).
   *
   * @param weights not negative, of any size
   * @return as many parts as there are weights
   * @throws InvalidInputException with code {@code money.allocation.negative-weight}, or {@code
   *     money.allocation.no-weight} if there is a total and nobody to have it
   */
  public static long[] largestRemainder(long total, long... weights) {
    long heaviest = 0;
    long sum = 0;
    boolean sumFits = true;
    for (int i = 0; i < weights.length; i++) {
      long weight = weights[i];
      if (weight < 0) {
        throw negativeWeight(i);
      }
      heaviest = Math.max(heaviest, weight);
      sum += weight;
      sumFits &= sum >= 0;
    }
    if (heaviest == 0) {
      return nothingToSplit(total, weights);
    }
    return sumFits && Rounding.isProduct(total * heaviest, total, heaviest)
        ? splitLong(total, weights, sum)
        : splitBig(BigInteger.valueOf(total), weights);
  }

  /**
   * Splits an amount in proportion to the weights; see {@link #largestRemainder(long, long...)}.
   *
   * @param weights not negative, of any size
   * @return as many amounts as there are weights
   * @throws InvalidInputException with code {@code money.allocation.negative-weight}, or {@code
   *     money.allocation.no-weight} if there is an amount and nobody to have it
   */
  public static List<Money> largestRemainder(Money total, long... weights) {
    Money[] amounts = new Money[weights.length];
    long[] parts = largestRemainder(total.minorUnits(), weights);
    for (int i = 0; i < parts.length; i++) {
      amounts[i] = new Money(parts[i], total.currency());
    }
    return List.of(amounts);
  }

  private static long[] nothingToSplit(long total, long[] weights) {
    if (total != 0) {
      throw InvalidInputException.of("money.allocation.no-weight")
          .at("weights")
          .expected("at least one weight above 0")
          .build();
    }
    return new long[weights.length];
  }

  private static InvalidInputException negativeWeight(int index) {
    return InvalidInputException.of("money.allocation.negative-weight")
        .at("weights")
        .offset(index)
        .expected("weights from 0 on")
        .build();
  }

  private static long[] splitLong(long total, long[] weights, long sum) {
    long[] parts = new long[weights.length];
    long[] remainders = new long[weights.length];
    long left = total;
    for (int i = 0; i < weights.length; i++) {
      long product = total * weights[i];
      parts[i] = product / sum;
      remainders[i] = Math.abs(product % sum);
      left -= parts[i];
    }
    handOut(parts, left, remainders, weights);
    return parts;
  }

  private static long[] splitBig(BigInteger total, long[] weights) {
    BigInteger sum =
        Arrays.stream(weights)
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::add);
    long[] parts = new long[weights.length];
    BigInteger[] remainders = new BigInteger[weights.length];
    BigInteger left = total;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] share = total.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(sum);
      parts[i] = share[0].longValueExact();
      remainders[i] = share[1].abs();
      left = left.subtract(share[0]);
    }
    handOut(parts, left.longValueExact(), ranks(remainders), weights);
    return parts;
  }

  /** The place of each number among all of them in order, the same for equal ones. */
  private static long[] ranks(BigInteger[] numbers) {
    BigInteger[] sorted = Arrays.stream(numbers).distinct().sorted().toArray(BigInteger[]::new);
    return Arrays.stream(numbers).mapToLong(n -> Arrays.binarySearch(sorted, n)).toArray();
  }

  /** Gives the units left, one each, to the largest remainders; fewer are left than parts. */
  private static void handOut(long[] parts, long left, long[] remainders, long[] weights) {
    int units = (int) Math.abs(left);
    if (units > 0) {
      if (parts.length <= FEW) {
        pick(parts, units, Long.signum(left), remainders, weights);
      } else {
        sort(parts, units, Long.signum(left), remainders, weights);
      }
    }
  }

  /**
   * Looks for the largest remainder anew for each unit: the least work for the lines of an order.
   */
  private static void pick(long[] parts, int units, long unit, long[] remainders, long[] weights) {
    for (int given = 0; given < units; given++) {
      int next = 0;
      for (int i = 1; i < remainders.length; i++) {
        if (remainders[i] > remainders[next]
            || (remainders[i] == remainders[next] && weights[i] > weights[next])) {
          next = i;
        }
      }
      parts[next] += unit;
      remainders[next] = -1;
    }
  }

  /**
   * Finds the smallest remainder, and among its equals the smallest weight, that still gets a unit,
   * by sorting copies: primitive, and never quadratic.
   */
  private static void sort(long[] parts, int units, long unit, long[] remainders, long[] weights) {
    long[] sorted = remainders.clone();
    Arrays.sort(sorted);
    long smallest = sorted[sorted.length - units];
    int tied = 0;
    for (int i = 0; i < parts.length; i++) {
      if (remainders[i] > smallest) {
        parts[i] += unit;
        units--;
      } else if (remainders[i] == smallest) {
        sorted[tied++] = weights[i];
      }
    }
    Arrays.sort(sorted, 0, tied);
    long lightest = sorted[tied - units];
    int earliest = 0;
    while (earliest < units && sorted[tied - units + earliest] == lightest) {
      earliest++;
    }
    for (int i = 0; i < parts.length; i++) {
      if (remainders[i] == smallest
          && (weights[i] > lightest || (weights[i] == lightest && earliest-- > 0))) {
        parts[i] += unit;
      }
    }
  }

  /**
   * What part of a whole belongs to the part of its base that has come so far, rounded half up: the
   * points to take back in all once {@code baseSoFar} of the amount that earned them is refunded.
   * Book the difference to what was booked before. The result never falls as the base grows, is the
   * same however the refund is cut up, and is the whole once all of the base has come.
   *
   * @param whole may be negative, which mirrors the result
   * @param base above 0
   * @param baseSoFar from 0 to the base
   * @throws InvalidInputException with code {@code money.allocation.base}
   */
  public static long cumulativeShare(long whole, long base, long baseSoFar) {
    if (base <= 0 || baseSoFar < 0 || baseSoFar > base) {
      throw InvalidInputException.of("money.allocation.base")
          .at("baseSoFar")
          .expected("a base above 0 and a part of it from 0 to all")
          .build();
    }
    return Rounding.multiplyDivide(whole, baseSoFar, base, RoundingMode.HALF_UP);
  }

  /**
   * What part of an amount belongs to the part of its base that has come so far; see {@link
   * #cumulativeShare(long, long, long)}.
   *
   * @param base above 0
   * @param baseSoFar from 0 to the base
   * @throws InvalidInputException with code {@code money.allocation.base}
   */
  public static Money cumulativeShare(Money whole, long base, long baseSoFar) {
    return new Money(cumulativeShare(whole.minorUnits(), base, baseSoFar), whole.currency());
  }
}
