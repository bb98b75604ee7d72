package io.shopcare.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.testkit.MoneyArbitraries;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class AllocationProperties {

  @Provide
  Arbitrary<long[]> weights() {
    return MoneyArbitraries.weights();
  }

  @Provide
  Arbitrary<Money> money() {
    return MoneyArbitraries.money();
  }

  /** A part of the oracle: exact, and sorted as the javadoc says. */
  private record Part(int index, BigInteger weight, BigInteger whole, BigInteger remainder) {}

  private static long[] oracle(BigInteger total, long[] weights) {
    BigInteger sum = sum(weights);
    List<Part> parts = new ArrayList<>();
    BigInteger left = total.abs();
    for (int i = 0; i < weights.length; i++) {
      BigInteger weight = BigInteger.valueOf(weights[i]);
      BigInteger[] share = total.abs().multiply(weight).divideAndRemainder(sum);
      parts.add(new Part(i, weight, share[0], share[1]));
      left = left.subtract(share[0]);
    }
    parts.sort(
        Comparator.comparing(Part::remainder)
            .thenComparing(Part::weight)
            .reversed()
            .thenComparing(Part::index));
    long[] result = new long[weights.length];
    for (int i = 0; i < weights.length; i++) {
      BigInteger extra =
          BigInteger.valueOf(i).compareTo(left) < 0 ? BigInteger.ONE : BigInteger.ZERO;
      BigInteger part = parts.get(i).whole().add(extra);
      result[parts.get(i).index()] =
          part.multiply(BigInteger.valueOf(total.signum())).longValueExact();
    }
    return result;
  }

  private static BigInteger sum(long[] numbers) {
    return LongStream.of(numbers)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  @Property
  void itIsTheOracle(@ForAll("weights") long[] weights, @ForAll("money") Money total) {
    long[] expected = oracle(BigInteger.valueOf(total.minorUnits()), weights);
    assertThat(Allocation.largestRemainder(total.minorUnits(), weights)).isEqualTo(expected);
    assertThat(Allocation.largestRemainder(total, weights))
        .extracting(Money::minorUnits)
        .containsExactlyElementsOf(LongStream.of(expected).boxed().toList());
  }

  /** Ties are many where totals and weights are small. */
  @Property
  void itIsTheOracleWhereTiesAreMany(
      @ForAll List<@IntRange(min = 0, max = 6) Integer> weights,
      @ForAll @IntRange(min = -40, max = 40) int total) {
    long[] numbers = weights.stream().mapToLong(Integer::longValue).toArray();
    Assume.that(sum(numbers).signum() > 0);
    assertThat(Allocation.largestRemainder(total, numbers))
        .isEqualTo(oracle(BigInteger.valueOf(total), numbers));
  }

  /** More parts than are looked through one by one. */
  @Property
  void itIsTheOracleForManyParts(
      @ForAll @Size(min = 15, max = 40) List<@IntRange(min = 0, max = 9) Integer> weights,
      @ForAll @IntRange(min = -200, max = 200) int total) {
    long[] numbers = weights.stream().mapToLong(Integer::longValue).toArray();
    Assume.that(sum(numbers).signum() > 0);
    assertThat(Allocation.largestRemainder(total, numbers))
        .isEqualTo(oracle(BigInteger.valueOf(total), numbers));
  }

  @Property
  void invariant43PartsAddUpAndStayWithinAUnitOfTheirShare(
      @ForAll("weights") long[] weights, @ForAll long total) {
    long[] parts = Allocation.largestRemainder(total, weights);
    BigInteger sum = sum(weights);
    assertThat(sum(parts)).isEqualTo(total);
    for (int i = 0; i < parts.length; i++) {
      BigInteger exact = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i]));
      BigInteger off = BigInteger.valueOf(parts[i]).multiply(sum).subtract(exact).abs();
      assertThat(off).isLessThan(sum);
      assertThat(weights[i] > 0 || parts[i] == 0).isTrue();
    }
  }

  @Property
  void invariant43SignsMirrorAndCommonFactorsCancel(
      @ForAll("weights") long[] weights, @ForAll @LongRange(min = -1_000_000) long total) {
    long[] parts = Allocation.largestRemainder(total, weights);
    long[] mirrored = Allocation.largestRemainder(-total, weights);
    assertThat(LongStream.of(mirrored).map(part -> -part).toArray()).isEqualTo(parts);
    long[] scaled = LongStream.of(weights).map(weight -> weight / 7 * 7).toArray();
    long[] reduced = LongStream.of(weights).map(weight -> weight / 7).toArray();
    if (sum(reduced).signum() > 0) {
      assertThat(Allocation.largestRemainder(total, scaled))
          .isEqualTo(Allocation.largestRemainder(total, reduced));
    }
  }

  @Property
  void invariant44EqualWeightsDifferByAUnitAtMost(
      @ForAll long total,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long weight,
      @ForAll @IntRange(min = 1, max = 30) int lines) {
    long[] parts =
        Allocation.largestRemainder(
            total, LongStream.generate(() -> weight).limit(lines).toArray());
    long least = LongStream.of(parts).min().orElseThrow();
    assertThat(LongStream.of(parts).max().orElseThrow() - least).isBetween(0L, 1L);
  }

  /** A discount of at most the order never makes a line negative. */
  @Property
  void noLineGivesMoreThanItHas(@ForAll("weights") long[] lines, @ForAll long any) {
    BigInteger order = sum(lines);
    Assume.that(order.bitLength() < Long.SIZE);
    long discount = BigInteger.valueOf(any).mod(order.add(BigInteger.ONE)).longValueExact();
    long[] parts = Allocation.largestRemainder(discount, lines);
    for (int i = 0; i < lines.length; i++) {
      assertThat(parts[i]).isBetween(0L, lines[i]);
    }
  }

  @Property
  void aCumulativeShareIsTheFormulaOfTheBooks(
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long whole,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long base,
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long some) {
    long soFar = Math.min(some, base);
    BigInteger b = BigInteger.valueOf(base);
    BigInteger two = BigInteger.TWO;
    BigInteger expected =
        two.multiply(BigInteger.valueOf(whole))
            .multiply(BigInteger.valueOf(soFar))
            .add(b)
            .divide(two.multiply(b));
    assertThat(Allocation.cumulativeShare(whole, base, soFar)).isEqualTo(expected.longValueExact());
    assertThat(Allocation.cumulativeShare(-whole, base, soFar))
        .isEqualTo(-expected.longValueExact());
  }

  @Property
  void aCumulativeShareNeverFallsAndEndsWithTheWhole(
      @ForAll @LongRange(min = 0, max = 2_000) long whole,
      @ForAll @LongRange(min = 1, max = 500) long base) {
    long before = 0;
    for (long soFar = 0; soFar <= base; soFar++) {
      long now = Allocation.cumulativeShare(whole, base, soFar);
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
    assertThat(before).isEqualTo(whole);
  }

  /** Booking differences, any way of cutting up a refund takes back the same. */
  @Property
  void differencesTelescope(
      @ForAll @LongRange(min = 0, max = 1_000_000) long points,
      @ForAll List<@LongRange(min = 1, max = 100_000) Long> refunds) {
    long base = 1 + refunds.stream().mapToLong(Long::longValue).sum();
    long soFar = 0;
    long booked = 0;
    for (long refund : refunds) {
      soFar += refund;
      booked += Allocation.cumulativeShare(points, base, soFar) - booked;
    }
    assertThat(booked).isEqualTo(Allocation.cumulativeShare(points, base, base - 1));
  }
}
