package io.shopcare.feedback.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.measure.Interval;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.ValueCounts;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;

class WaitTimesProperties {

  /** Few different times, so that many are equal. */
  @Provide
  Arbitrary<long[]> seconds() {
    return Arbitraries.longs().between(0, 40).array(long[].class).ofMaxSize(60);
  }

  @Provide
  Arbitrary<Ratio> ranks() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 100), Arbitraries.integers().between(1, 100))
        .as((part, whole) -> Ratio.of(Math.min(part, whole), whole));
  }

  private static WaitTimes done(long... seconds) {
    return new WaitTimes(ValueCounts.of(seconds), ValueCounts.empty());
  }

  /** 80 % within a day is the same as the 80th percentile within a day. */
  @Property
  void aShareIsWithinATimeExactlyWhereItsPercentileIs(
      @ForAll("seconds") long[] seconds,
      @ForAll("ranks") Ratio p,
      @ForAll @IntRange(max = 41) int time) {
    Optional<Ratio> percentile = done(seconds).percentile(p);
    assertThat(percentile.isPresent()).isEqualTo(seconds.length > 0);
    long within = Arrays.stream(seconds).filter(each -> each <= time).count();
    percentile.ifPresent(
        found ->
            assertThat(found.compareTo(Ratio.of(time, 1)) <= 0)
                .isEqualTo(Ratio.of(within, seconds.length).compareTo(p) >= 0));
  }

  @Property
  void percentilesRiseWithTheirRank(
      @ForAll("seconds") long[] seconds, @ForAll("ranks") Ratio p, @ForAll("ranks") Ratio q) {
    WaitTimes times = done(seconds);
    boolean rising = p.compareTo(q) <= 0;
    times
        .percentile(rising ? p : q)
        .ifPresent(
            lower ->
                assertThat(lower)
                    .isLessThanOrEqualTo(times.percentile(rising ? q : p).orElseThrow()));
  }

  /**
   * However the times are distributed, the ranks hold the true percentile as often as stated; and
   * ranks nearer to it would not, on one side at least.
   */
  @Property
  void theRanksOfAPercentileHoldItAsOftenAsStated(
      @ForAll @IntRange(min = 1, max = 300) int n,
      @ForAll("ranks") Ratio p,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
    long[] ranks = new long[n];
    Arrays.setAll(ranks, i -> i + 1L);
    double tail = (1 - confidence) / 2;
    BinomialDistribution below = BinomialDistribution.of(n, p.toDouble());
    done(ranks)
        .percentileInterval(p, confidence)
        .ifPresent(
            interval -> {
              int lower = (int) interval.lower();
              int upper = (int) interval.upper();
              assertThat(below.cumulativeProbability(lower - 1)).isLessThanOrEqualTo(tail + 1e-12);
              assertThat(below.survivalProbability(upper - 1)).isLessThanOrEqualTo(tail + 1e-12);
              assertThat(below.cumulativeProbability(lower)).isGreaterThan(tail - 1e-12);
              assertThat(below.survivalProbability(upper - 2)).isGreaterThan(tail - 1e-12);
            });
  }

  @Property
  void theMeanLiesInItsIntervalWhichWidensWithConfidence(@ForAll("seconds") long[] seconds) {
    WaitTimes times = done(seconds);
    assertThat(times.meanInterval(0.9).isPresent()).isEqualTo(seconds.length > 1);
    times
        .meanInterval(0.9)
        .ifPresent(
            interval -> {
              double mean = times.mean().orElseThrow().toDouble();
              assertThat(mean)
                  .isCloseTo(Arrays.stream(seconds).average().orElseThrow(), within(1e-9));
              assertThat(interval.contains(mean)).isTrue();
              Interval surer = times.meanInterval(0.99).orElseThrow();
              assertThat(surer.lower()).isLessThanOrEqualTo(interval.lower());
              assertThat(surer.upper()).isGreaterThanOrEqualTo(interval.upper());
            });
  }
}
