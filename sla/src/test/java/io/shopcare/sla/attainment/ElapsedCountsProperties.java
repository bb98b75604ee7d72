package io.shopcare.sla.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.measure.Attainment;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.ValueCounts;
import io.shopcare.testkit.SummaryLaws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ElapsedCountsProperties extends SummaryLaws<ElapsedCounts> {

  static Arbitrary<ElapsedCounts> counts() {
    Arbitrary<ValueCounts> nanos =
        Arbitraries.oneOf(
                Arbitraries.longs().between(0, 9), Arbitraries.longs().between(0, Long.MAX_VALUE))
            .array(long[].class)
            .ofMaxSize(6)
            .map(ValueCounts::of);
    return Combinators.combine(nanos, nanos).as(ElapsedCounts::new);
  }

  @Override
  protected Arbitrary<ElapsedCounts> summaries() {
    return counts();
  }

  @Override
  protected ElapsedCounts fromBytes(byte[] bytes) {
    return ElapsedCounts.fromBytes(bytes);
  }

  private static ElapsedCounts of(List<Integer> ended, List<Integer> open) {
    ElapsedCounts counts = ElapsedCounts.empty();
    for (int nanos : ended) {
      counts = counts.plus(ElapsedCounts.of(Duration.ofNanos(nanos), true));
    }
    for (int nanos : open) {
      counts = counts.plus(ElapsedCounts.of(Duration.ofNanos(nanos), false));
    }
    return counts;
  }

  @Property
  void theShareIsReachedExactlyWhereThePercentileIsWithin(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 40) Integer> ended,
      @ForAll @IntRange(min = 1, max = 1000) int permille,
      @ForAll @IntRange(max = 41) int nanos) {
    ElapsedCounts counts = of(ended, List.of());
    Duration time = Duration.ofNanos(nanos);
    Ratio p = Ratio.of(permille, 1000);
    boolean reached = counts.attainment(time).lower().orElseThrow().compareTo(p) >= 0;
    assertThat(reached).isEqualTo(counts.percentile(p).orElseThrow().compareTo(time) <= 0);
    assertThat(counts.survival().quantile(p)).isEqualTo(counts.percentile(p));
  }

  @Property
  void theyCountAsTheGoalDoes(
      @ForAll @Size(max = 20) List<@IntRange(max = 40) Integer> ended,
      @ForAll @Size(max = 20) List<@IntRange(max = 40) Integer> open,
      @ForAll @IntRange(max = 41) int nanos) {
    ServiceGoal goal = ServiceGoal.of(Ratio.percent(80), Duration.ofNanos(nanos));
    Attainment expected = Attainment.empty();
    for (int each : ended) {
      expected = expected.plus(goal.count(Duration.ofNanos(each), true));
    }
    for (int each : open) {
      expected = expected.plus(goal.count(Duration.ofNanos(each), false));
    }
    assertThat(of(ended, open).attainment(goal.within())).isEqualTo(expected);
  }

  /** Each open ticket gives its weight to those that were seen for longer (Efron 1967). */
  @Property
  void theCurveSharesOutTheWeightOfTheOpenAmongTheLonger(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 15) Integer> ended,
      @ForAll @Size(max = 30) List<@IntRange(max = 15) Integer> open,
      @ForAll @IntRange(max = 16) int nanos) {
    double[] weights = new double[ended.size() + open.size()];
    Arrays.fill(weights, 1.0 / weights.length);
    List<Integer> openRising = open.stream().sorted().toList();
    List<Integer> all = new ArrayList<>(ended);
    all.addAll(openRising);
    for (int i = ended.size(); i < all.size(); i++) {
      int censored = i;
      int[] longer =
          IntStream.range(0, all.size())
              .filter(
                  j ->
                      j < ended.size()
                          ? all.get(j) > all.get(censored)
                          : all.get(j) > all.get(censored) || (j > censored))
              .toArray();
      for (int j : longer) {
        weights[j] += weights[i] / longer.length;
      }
      if (longer.length > 0) {
        weights[i] = 0;
      }
    }
    double share = 0;
    for (int j = 0; j < ended.size(); j++) {
      share += all.get(j) <= nanos ? weights[j] : 0;
    }
    SurvivalCurve curve = of(ended, open).survival();
    assertThat(curve.within(Duration.ofNanos(nanos))).isCloseTo(share, within(1e-12));
  }

  @Property
  void theCurveLiesWithinTheBoundsAndItsQuantileInvertsIt(
      @ForAll @Size(max = 30) List<@IntRange(max = 15) Integer> ended,
      @ForAll @Size(max = 30) List<@IntRange(max = 15) Integer> open,
      @ForAll @IntRange(max = 16) int nanos,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    ElapsedCounts counts = of(ended, open);
    SurvivalCurve curve = counts.survival();
    Duration time = Duration.ofNanos(nanos);
    double share = curve.within(time);
    counts
        .attainment(time)
        .lower()
        .ifPresent(lower -> assertThat(share).isGreaterThanOrEqualTo(lower.toDouble() - 1e-12));
    counts
        .attainment(time)
        .upper()
        .ifPresent(upper -> assertThat(share).isLessThanOrEqualTo(upper.toDouble() + 1e-12));
    curve.within(time, 0.95).ifPresent(interval -> assertThat(interval.contains(share)).isTrue());
    Optional<Duration> quantile = curve.quantile(Ratio.percent(percent));
    quantile.ifPresent(
        at -> {
          assertThat(curve.within(at)).isGreaterThanOrEqualTo(percent / 100.0 - 1e-12);
          if (!at.isZero()) {
            assertThat(curve.within(at.minusNanos(1))).isLessThan(percent / 100.0);
          }
        });
    if (quantile.isEmpty()) {
      assertThat(curve.within(curve.knownUntil())).isLessThan(percent / 100.0);
    }
  }
}
