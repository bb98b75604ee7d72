package io.shopcare.feedback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.score.Acsi;
import io.shopcare.feedback.score.Battery;
import io.shopcare.feedback.score.BatteryTally;
import io.shopcare.feedback.score.NpsCounts;
import io.shopcare.feedback.score.WeightedNpsTally;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no number, not on the scale, empty or far too much is refused with a code. */
class HostileInputTest {

  private static final NpsCounts ANSWERS = new NpsCounts(3, 2, 1);

  static Stream<Arguments> faults() {
    double nan = Double.NaN;
    double[] one = {1};
    return Stream.of(
        fault("feedback.weight.range", () -> WeightedNpsTally.of(9, nan)),
        fault("feedback.weight.range", () -> WeightedNpsTally.of(9, -1)),
        fault("feedback.point.off-scale", () -> WeightedNpsTally.of(11, 1)),
        fault("feedback.weight.range", () -> new StratifiedNps.Stratum("g", ANSWERS, nan)),
        fault("feedback.stratum.empty", () -> stratum(new NpsCounts(0, 0, 0), 0.1)),
        fault("feedback.weight.range", () -> new StratifiedNps(List.of())),
        fault("feedback.weight.range", () -> new StratifiedNps(List.of(stratum(ANSWERS, 0)))),
        fault("input.too-long", () -> new StratifiedNps.Stratum("g".repeat(300), ANSWERS, 1)),
        fault("feedback.weight.range", () -> rake(new double[][] {{nan}}, one, one, 9)),
        fault("feedback.weight.range", () -> rake(new double[][] {{1e-320}}, one, one, 9)),
        fault("feedback.weight.range", () -> rake(new double[][] {{1}}, one, one, nan)),
        fault("feedback.raking.shape", () -> rake(new double[][] {{1}, {1}}, one, one, 9)),
        fault("feedback.raking.shape", () -> rake(new double[200][200], new double[200], one, 9)),
        fault("feedback.raking.totals", () -> rake(new double[][] {{1}}, one, new double[] {2}, 9)),
        fault("feedback.stratum.empty", () -> rake(new double[][] {{0}}, one, one, 9)),
        fault("measure.probability.range", () -> Correction.HOLM.adjust(0.1, nan)),
        fault("feedback.value.range", () -> QuantileType.R7.of(Ratio.ONE, 1, nan)),
        fault("feedback.value.range", () -> QuantileType.R2.of(Ratio.ONE, 1e308)),
        fault("feedback.value.range", () -> Averages.geometricMean(3, -1)),
        fault("feedback.value.range", () -> Averages.mean(1e308, 1e308)),
        fault("measure.percentile.range", () -> Averages.trimmedMean(Ratio.of(1, 2), 3)),
        fault("feedback.chart.value", () -> Cusum.Chart.standardised().start().plus(nan)),
        fault("feedback.chart.range", () -> new Cusum.Chart(0, 0, Cusum.Design.ofDefaults())),
        fault("feedback.chart.range", () -> new Ewma.Design(0, 3)),
        fault("feedback.chart.range", () -> new Ewma.Chart(0, 1e308, Ewma.Design.ofDefaults())),
        fault("feedback.chart.value", () -> ewma(1).plus(1e308)),
        fault("feedback.chart.range", () -> new ShareChart(1, 3)),
        fault("feedback.goal.range", () -> new ShareGoal(Ratio.percent(101))),
        fault("feedback.sample.range", () -> SampleSize.ofShare(nan, 0.1, 0.95)),
        fault("feedback.sample.range", () -> SampleSize.ofShare(0.5, 1e-320, 0.95)),
        fault("feedback.sample.range", () -> SampleSize.ofShare(0, 1e-320, 0.95)),
        fault("feedback.sample.range", () -> SampleSize.ofNps(0.8, 0.4, 5, 0.95)),
        fault("feedback.sample.range", () -> SampleSize.ofNps(0.4, 0.4, 1e-9, 0.95)),
        fault("feedback.sample.range", () -> SampleSize.ofChange(0.5, 0.5, 0.05, 0.8)),
        fault("feedback.sample.range", () -> SampleSize.ofChange(0, 1e-320, 0.05, 0.8)),
        fault("feedback.sample.range", () -> new SampleSize(Double.POSITIVE_INFINITY)),
        fault("measure.confidence.range", () -> SampleSize.ofShare(0.5, 0.1, 1)),
        fault("measure.negative", () -> new PanelChange(1, -1, 1)),
        fault(
            "measure.negative", () -> new ShareChange(new Proportion(2, 1), new Proportion(0, 1))),
        fault("measure.negative", () -> new EventRate(-1, 5).per(1)),
        fault("feedback.change.minimum", () -> new ChangeRule(0.95, 0)),
        fault("feedback.beta.range", () -> new Beta(nan, 1)),
        fault("measure.size.range", () -> new Beta(1e15, 1e15).quantile(0.5)),
        fault("measure.size.range", () -> new Beta(1, 1e100).below(0.5)),
        fault("measure.size.range", () -> new EventRate(1L << 53, 500).garwood(1000, 0.95)),
        fault("measure.size.range", () -> exact(ShareInterval.CLOPPER_PEARSON)),
        fault("measure.size.range", () -> exact(ShareInterval.JEFFREYS)),
        fault("measure.size.range", () -> new PanelChange(0, 1L << 60, 1L << 60).exactPValue()),
        fault("feedback.bootstrap.size", () -> new NpsCounts(2_000_000, 0, 0).bootstrap(0.9)),
        fault("feedback.acsi.weights", () -> new Acsi(nan, 0.5, 0.5)),
        fault("feedback.point.off-scale", () -> Acsi.ofDefaults().value(10, nan, 1)),
        fault("feedback.battery.items", () -> battery(10_000)),
        fault("feedback.battery.items", () -> battery(3).personMean(new int[10_000])),
        fault("feedback.point.off-scale", () -> battery(2).personMean(5, 6)),
        fault(
            "feedback.stratum.empty",
            () -> new StratifiedShares(new TreeMap<>()).standardised(Map.of("a", 1L))));
  }

  private static Arguments fault(String code, ThrowingCallable call) {
    return Arguments.of(code, call);
  }

  private static StratifiedNps.Stratum stratum(NpsCounts answers, double population) {
    return new StratifiedNps.Stratum("g", answers, population);
  }

  private static Raking rake(double[][] counts, double[] rows, double[] columns, double cap) {
    return Raking.of(counts, rows, columns, cap);
  }

  private static Optional<Interval> exact(ShareInterval method) {
    return method.of(new Proportion(1L << 61, 1L << 62), 0.95);
  }

  private static Ewma ewma(double sigma) {
    return new Ewma.Chart(0, sigma, Ewma.Design.ofDefaults()).start();
  }

  private static Battery battery(int items) {
    return Battery.builder().scale(Scales.ONE_TO_FIVE).items(items).build();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isRefusedWithItsCode(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void marginsThatNoWeightsCanMeetAreToldAndNothingIsInfinite() {
    Raking raking =
        Raking.of(
            new double[][] {{1, 0}, {0, 1}},
            new double[] {1, 2},
            new double[] {2, 1},
            Double.POSITIVE_INFINITY);
    assertThat(raking.isConverged()).isFalse();
    for (int cell = 0; cell < 4; cell++) {
      assertThat(raking.weight(cell / 2, cell % 2)).isFinite();
      assertThat(raking.weighted(cell / 2, cell % 2)).isFinite();
    }
  }

  /** A weight that shrank to nothing is not brought back by an infinite factor. */
  @Test
  void countsThatDifferByAllThatIsAllowedHaveFiniteWeights() {
    Raking raking =
        Raking.of(
            new double[][] {{1e-70, 1e70}, {1e70, 1e-70}},
            new double[] {1e70, 1e-70},
            new double[] {1e70, 1e-70},
            Double.POSITIVE_INFINITY);
    for (int cell = 0; cell < 4; cell++) {
      assertThat(raking.weight(cell / 2, cell % 2)).isFinite();
      assertThat(raking.weighted(cell / 2, cell % 2)).isFinite();
    }
    assertThat(raking.effectiveN()).isFinite();
    assertThat(raking.designEffect()).isFinite();
  }

  @Test
  void aTargetNextToZeroStandardisesToAFiniteNumber() {
    ShareChart chart = new ShareChart(Double.MIN_VALUE, 3);
    assertThat(chart.standardise(new Proportion(1, Long.MAX_VALUE)).orElseThrow()).isFinite();
  }

  /** Two groups of one mind are as likely the one way as the other, however many they are. */
  @ParameterizedTest
  @ValueSource(longs = {1, 1_000_000, 1_000_000_000_000L, Long.MAX_VALUE})
  void allAgainstAllIsNeitherBetterNorWorse(long n) {
    for (long successes : new long[] {0, n}) {
      Proportion same = new Proportion(successes, n);
      assertThat(new ShareChange(same, same).probabilityOfImprovement().orElseThrow())
          .isCloseTo(0.5, within(1e-9));
    }
  }

  @Test
  void aMarginTooNarrowIsToldAsTheMargin() {
    assertThatThrownBy(() -> SampleSize.ofShare(0.5, 1e-320, 0.95))
        .hasMessage("feedback.sample.range at margin: expected what takes from 0 to 2^53 answers");
  }

  @Test
  void thePlaceAndTheIndexAreTold() {
    BatteryTally.Accumulator counted = BatteryTally.accumulator(battery(3));
    assertThatThrownBy(() -> counted.add(1, 2, 9))
        .hasMessage("feedback.point.off-scale at answers [2]: expected an answer from 1 to 5");
    assertThat(counted.snapshot().isEmpty()).isTrue();
  }
}
