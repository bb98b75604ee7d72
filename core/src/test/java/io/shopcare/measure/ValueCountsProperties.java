package io.shopcare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.testkit.MeasureArbitraries;
import io.shopcare.testkit.SummaryLaws;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ValueCountsProperties extends SummaryLaws<ValueCounts> {

  @Override
  protected Arbitrary<ValueCounts> summaries() {
    return MeasureArbitraries.valueCounts();
  }

  @Override
  protected ValueCounts fromBytes(byte[] bytes) {
    return ValueCounts.fromBytes(bytes);
  }

  @Property
  void percentilesAreThoseOfTheSortedValues(
      @ForAll("values") long[] values, @ForAll("shares") Ratio p) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    BigDecimal exact =
        BigDecimal.valueOf(sorted.length)
            .multiply(BigDecimal.valueOf(p.numerator()))
            .divide(BigDecimal.valueOf(p.denominator()), 0, RoundingMode.CEILING);
    int rank = Math.max(1, exact.intValueExact());
    assertThat(ValueCounts.of(values).percentile(p)).hasValue(sorted[rank - 1]);
  }

  /** "80 % within t" and "the 80th percentile is at most t" say the same; true of R1 only. */
  @Property
  void attainmentReachesPWhereThePercentileIsReached(
      @ForAll("values") long[] values, @ForAll("shares") Ratio p, @ForAll long any) {
    ValueCounts counts = ValueCounts.of(values);
    long t = any % 2 == 0 ? any : values[Math.floorMod(any, values.length)];
    boolean within = Ratio.of(counts.atMost(t), counts.count()).compareTo(p) >= 0;
    boolean reached = counts.percentile(p).orElseThrow() <= t;
    assertThat(reached).isEqualTo(within && (p.numerator() > 0 || counts.atMost(t) > 0));
  }

  @Property
  void sumMeanAndMedianAreThoseOfTheValues(@ForAll("values") long[] values) {
    ValueCounts counts = ValueCounts.of(values);
    BigInteger sum =
        Arrays.stream(values)
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::add);
    assertThat(counts.sum()).isEqualTo(sum);
    assertThat(counts.mean(3, RoundingMode.HALF_EVEN))
        .contains(
            new BigDecimal(sum)
                .divide(BigDecimal.valueOf(values.length), 3, RoundingMode.HALF_EVEN));
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    BigDecimal both =
        BigDecimal.valueOf(sorted[(values.length - 1) / 2])
            .add(BigDecimal.valueOf(sorted[values.length / 2]));
    assertThat(counts.median().orElseThrow())
        .isEqualByComparingTo(both.multiply(new BigDecimal("0.5")));
  }

  @Property
  void countsAreThoseOfTheValues(@ForAll("values") long[] values, @ForAll long any) {
    ValueCounts counts = ValueCounts.of(values);
    assertThat(counts.count()).isEqualTo(values.length);
    assertThat(counts.values())
        .containsExactly(Arrays.stream(values).sorted().distinct().toArray());
    for (long value : new long[] {values[0], any}) {
      assertThat(counts.count(value))
          .isEqualTo(Arrays.stream(values).filter(v -> v == value).count());
      assertThat(counts.atMost(value))
          .isEqualTo(Arrays.stream(values).filter(v -> v <= value).count());
    }
  }

  @Property
  void anAccumulatorCountsWhatAStreamAndAnArrayDo(
      @ForAll @Size(max = 5_000) List<@IntRange(min = -2_000, max = 2_000) Integer> values) {
    ValueCounts.Accumulator accumulator = ValueCounts.accumulator();
    values.forEach(accumulator::add);
    ValueCounts counts = accumulator.snapshot();
    assertThat(counts)
        .isEqualTo(ValueCounts.of(values.stream().mapToLong(Integer::longValue).toArray()))
        .isEqualTo(values.parallelStream().collect(ValueCounts.collector(Integer::longValue)));
    values.forEach(accumulator::add);
    assertThat(accumulator.snapshot()).isEqualTo(counts.plus(counts));
    assertThat(counts.count()).isEqualTo(values.size());
  }

  @Provide
  Arbitrary<long[]> values() {
    return Arbitraries.oneOf(Arbitraries.longs().between(-10, 10), Arbitraries.longs())
        .array(long[].class)
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<Ratio> shares() {
    return MeasureArbitraries.shares();
  }
}
