package io.shopcare.testkit;

import io.shopcare.measure.Attainment;
import io.shopcare.measure.DurationHistogram;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Tally;
import io.shopcare.measure.ValueCounts;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Ratios, durations and every summary of {@code io.shopcare.measure}. Summaries are drawn as they
 * come from counting, so all of them may be scored; {@code minus} of two gives those that may not.
 */
public final class MeasureArbitraries {

  private static final long MANY = 1_000_000;

  private MeasureArbitraries() {}

  /** Ratios of any size and sign; common percentages often. */
  public static Arbitrary<Ratio> ratios() {
    Arbitrary<Long> parts = Arbitraries.longs().greaterOrEqual(-Long.MAX_VALUE);
    Arbitrary<Long> denominators = Arbitraries.longs().greaterOrEqual(1);
    return Arbitraries.frequencyOf(
        Tuple.of(3, shares()), Tuple.of(2, Combinators.combine(parts, denominators).as(Ratio::of)));
  }

  /** Ratios from 0 to 1: goals, discounts, shares. */
  public static Arbitrary<Ratio> shares() {
    Arbitrary<Ratio> any =
        Combinators.combine(
                Arbitraries.longs().between(0, Long.MAX_VALUE),
                Arbitraries.longs().between(1, Long.MAX_VALUE))
            .as((a, b) -> Ratio.of(Math.min(a, b), Math.max(a, b)));
    return Arbitraries.oneOf(Arbitraries.integers().between(0, 100).map(Ratio::percent), any);
  }

  /** Lengths of time from nothing to a year, short ones often. */
  public static Arbitrary<Duration> durations() {
    return Arbitraries.longs()
        .between(0, Duration.ofDays(366).toMillis())
        .edgeCases(cases -> cases.add(0L, 127L, 128L, 129L, Duration.ofHours(24).toMillis()))
        .map(Duration::ofMillis);
  }

  /** Tallies of a few keys. */
  public static Arbitrary<Tally> tallies() {
    Arbitrary<String> keys =
        Arbitraries.of("", "billing", "delivery", "é", "\ud83d\ude00", "returns");
    return keys.array(String[].class).ofMaxSize(20).map(Tally::of);
  }

  /** Counts of up to fifty values, small ones often. */
  public static Arbitrary<ValueCounts> valueCounts() {
    Arbitrary<Long> values =
        Arbitraries.oneOf(Arbitraries.longs().between(-5, 20), Arbitraries.longs());
    return values.array(long[].class).ofMaxSize(50).map(ValueCounts::of);
  }

  /** Histograms of up to fifty durations. */
  public static Arbitrary<DurationHistogram> histograms() {
    return durations().array(Duration[].class).ofMaxSize(50).map(DurationHistogram::of);
  }

  /** Successes among at most a million. */
  public static Arbitrary<Proportion> proportions() {
    return counts().flatMap(n -> upTo(n).map(successes -> new Proportion(successes, n)));
  }

  /** Attainments of at most a million each. */
  public static Arbitrary<Attainment> attainments() {
    return Combinators.combine(counts(), counts(), counts()).as(Attainment::new);
  }

  private static Arbitrary<Long> counts() {
    return Arbitraries.oneOf(upTo(10), upTo(MANY));
  }

  private static Arbitrary<Long> upTo(long most) {
    return Arbitraries.longs().between(0, most);
  }
}
