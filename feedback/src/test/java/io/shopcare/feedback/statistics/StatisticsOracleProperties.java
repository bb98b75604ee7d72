package io.shopcare.feedback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.feedback.benchmark.TaskTimes;
import io.shopcare.feedback.benchmark.TimeComparison;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;

/** Intervals and tests against what defines them, with the functions of Commons Statistics. */
class StatisticsOracleProperties {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @Provide
  Arbitrary<Proportion> shares() {
    return Arbitraries.longs()
        .between(1, 300)
        .flatMap(n -> Arbitraries.longs().between(0, n).map(x -> new Proportion(x, n)));
  }

  @Provide
  Arbitrary<Double> confidences() {
    return Arbitraries.of(0.5, 0.8, 0.9, 0.95, 0.99, 0.999);
  }

  private static double share(Proportion counted) {
    return (double) counted.successes() / counted.n();
  }

  /** The share at which a condition that rises with it begins to hold. */
  private static double first(DoublePredicate holds) {
    double low = 0;
    double high = 1;
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The shares that a score test does not reject, found by halving. */
  private static double[] scored(Proportion counted, double confidence, double correction) {
    double z = NORMAL.inverseCumulativeProbability((1 + confidence) / 2);
    double p = share(counted);
    double lower =
        first(share -> p - correction - share <= z * Math.sqrt(share * (1 - share) / counted.n()));
    double upper =
        first(share -> share - p - correction > z * Math.sqrt(share * (1 - share) / counted.n()));
    return new double[] {
      counted.successes() == 0 ? 0 : lower, counted.successes() == counted.n() ? 1 : upper
    };
  }

  private static void same(Interval actual, double[] expected) {
    assertThat(actual.lower()).isCloseTo(expected[0], within(1e-9));
    assertThat(actual.upper()).isCloseTo(expected[1], within(1e-9));
  }

  @Property
  void wilsonHoldsWhatTheScoreTestDoesNotReject(
      @ForAll("shares") Proportion counted, @ForAll("confidences") double confidence) {
    same(
        ShareInterval.WILSON.of(counted, confidence).orElseThrow(), scored(counted, confidence, 0));
    same(
        ShareInterval.WILSON_CONTINUITY.of(counted, confidence).orElseThrow(),
        scored(counted, confidence, 0.5 / counted.n()));
  }

  @Property
  void theExactIntervalsAreWhereTheTailsAre(
      @ForAll("shares") Proportion counted, @ForAll("confidences") double confidence) {
    double tail = (1 - confidence) / 2;
    int n = (int) counted.n();
    int x = (int) counted.successes();
    Interval exact = ShareInterval.CLOPPER_PEARSON.of(counted, confidence).orElseThrow();
    Interval posterior = ShareInterval.JEFFREYS.of(counted, confidence).orElseThrow();
    BetaDistribution beta = BetaDistribution.of(x + 0.5, n - x + 0.5);
    if (x > 0) {
      assertThat(BinomialDistribution.of(n, exact.lower()).survivalProbability(x - 1))
          .isCloseTo(tail, within(1e-9));
      assertThat(beta.cumulativeProbability(posterior.lower())).isCloseTo(tail, within(1e-9));
    }
    if (x < n) {
      assertThat(BinomialDistribution.of(n, exact.upper()).cumulativeProbability(x))
          .isCloseTo(tail, within(1e-9));
      assertThat(beta.survivalProbability(posterior.upper())).isCloseTo(tail, within(1e-9));
    }
  }

  @Property
  void newcombeAddsTheSquaresOfTheWilsonDistances(
      @ForAll("shares") Proportion before,
      @ForAll("shares") Proportion after,
      @ForAll("confidences") double confidence) {
    double[] first = scored(before, confidence, 0);
    double[] second = scored(after, confidence, 0);
    double difference = share(after) - share(before);
    double down = Math.hypot(share(after) - second[0], first[1] - share(before));
    double up = Math.hypot(second[1] - share(after), share(before) - first[0]);
    same(
        new ShareChange(before, after).newcombe(confidence).orElseThrow(),
        new double[] {Math.max(-1, difference - down), Math.min(1, difference + up)});
  }

  @Property
  void theTestOfTwoSharesIsThatOfTheTable(
      @ForAll("shares") Proportion before, @ForAll("shares") Proportion after) {
    ShareChange change = new ShareChange(before, after);
    long both = before.successes() + after.successes();
    Assume.that(both > 0 && both < before.n() + after.n());
    long[][] table = {
      {before.successes(), before.n() - before.successes()},
      {after.successes(), after.n() - after.successes()}
    };
    double z = change.z().orElseThrow();
    assertThat(z * z)
        .isCloseTo(ChiSquareTest.withDefaults().statistic(table), within(1e-9 * (1 + z * z)));
    assertThat(change.pValue().orElseThrow())
        .isCloseTo(ChiSquareTest.withDefaults().test(table).getPValue(), within(1e-9));
  }

  /** In whole numbers, as Commons 1.2 takes tables of equal probability for different ones. */
  @Property
  void theExactTestCountsAllTablesThatAreNotLikelier(
      @ForAll("shares") Proportion before, @ForAll("shares") Proportion after) {
    int first = (int) before.n();
    int second = (int) after.n();
    int both = (int) (before.successes() + after.successes());
    BigInteger observed = ways(first, second, both, (int) before.successes());
    BigInteger extreme = BigInteger.ZERO;
    for (int x = Math.max(0, both - second); x <= Math.min(first, both); x++) {
      BigInteger ways = ways(first, second, both, x);
      extreme = ways.compareTo(observed) <= 0 ? extreme.add(ways) : extreme;
    }
    assertThat(new ShareChange(before, after).fisherPValue().orElseThrow())
        .isCloseTo(quotient(extreme, choose(first + second, both)), within(1e-9));
  }

  private static BigInteger ways(int first, int second, int both, int x) {
    return choose(first, x).multiply(choose(second, both - x));
  }

  @Property
  void aPanelIsATestOfAFairCoin(
      @ForAll @IntRange(max = 300) int lost,
      @ForAll @IntRange(max = 300) int won,
      @ForAll @IntRange(max = 50) int unchanged) {
    BigInteger tail = BigInteger.ZERO;
    for (int heads = Math.max(lost, won); heads <= lost + won; heads++) {
      tail = tail.add(choose(lost + won, heads));
    }
    double both = quotient(tail.shiftLeft(1), BigInteger.ONE.shiftLeft(lost + won));
    assertThat(new PanelChange(unchanged, lost, won).exactPValue())
        .isCloseTo(Math.min(1, both), within(1e-12));
  }

  private static BigInteger choose(int n, int k) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i < Math.min(k, n - k); i++) {
      ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }

  private static double quotient(BigInteger part, BigInteger whole) {
    return new BigDecimal(part).divide(new BigDecimal(whole), MathContext.DECIMAL64).doubleValue();
  }

  /** By the middle of 12,000 strips, on the arcsine of the root, where the densities are flat. */
  @Property(tries = 100)
  void theProbabilityOfImprovementIsTheIntegral(
      @ForAll("shares") Proportion before, @ForAll("shares") Proportion after) {
    BetaDistribution first = posterior(before);
    BetaDistribution second = posterior(after);
    int strips = 12_000;
    double sum = 0;
    for (int i = 0; i < strips; i++) {
      double sine = Math.sin(Math.PI / 2 * (i + 0.5) / strips);
      double share = sine * sine;
      double width = Math.PI / 2 / strips * 2 * sine * Math.sqrt(1 - share);
      sum += width * second.density(share) * first.cumulativeProbability(share);
    }
    assertThat(new ShareChange(before, after).probabilityOfImprovement().orElseThrow())
        .isCloseTo(sum, within(1e-6));
  }

  private static BetaDistribution posterior(Proportion counted) {
    return BetaDistribution.of(counted.successes() + 0.5, counted.n() - counted.successes() + 0.5);
  }

  @Property
  void theRateIntervalIsWhereTheTailsOfPoissonAre(
      @ForAll @IntRange(max = 2_000) int events, @ForAll("confidences") double confidence) {
    Interval interval = new EventRate(events, 1).garwood(1, confidence).orElseThrow();
    double tail = (1 - confidence) / 2;
    assertThat(PoissonDistribution.of(interval.upper()).cumulativeProbability(events))
        .isCloseTo(tail, within(1e-9));
    if (events == 0) {
      assertThat(interval.lower()).isZero();
    } else {
      assertThat(PoissonDistribution.of(interval.lower()).survivalProbability(events - 1))
          .isCloseTo(tail, within(1e-9));
    }
  }

  @Property
  void aGoalIsTestedByTheBinomialDistribution(
      @ForAll("shares") Proportion counted, @ForAll @IntRange(min = 1, max = 99) int percent) {
    ShareGoal goal = new ShareGoal(Ratio.percent(percent));
    int n = (int) counted.n();
    double expected =
        counted.successes() == 0
            ? 1
            : BinomialDistribution.of(n, percent / 100.0)
                .survivalProbability((int) counted.successes() - 1);
    assertThat(goal.pValueAbove(counted).orElseThrow()).isCloseTo(expected, within(1e-9));
    assertThat(goal.isMetBy(counted)).isEqualTo(100 * counted.successes() >= percent * counted.n());
  }

  /** Hyndman and Fan (1996), with exact positions. */
  @Property
  void quantilesAreThoseOfTheirDefinitions(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 50) Integer> values,
      @ForAll @IntRange(max = 200) int of200) {
    BigDecimal p = BigDecimal.valueOf(of200).divide(BigDecimal.valueOf(200), MathContext.UNLIMITED);
    double[] all = values.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] sorted = all.clone();
    Arrays.sort(sorted);
    BigDecimal np = p.multiply(BigDecimal.valueOf(sorted.length));
    int floor = np.setScale(0, RoundingMode.FLOOR).intValueExact();
    boolean whole = np.compareTo(BigDecimal.valueOf(floor)) == 0;
    double next = at(sorted, floor + 1);
    assertQuantile(QuantileType.R1, of200, all, whole ? at(sorted, floor) : next);
    assertQuantile(QuantileType.R2, of200, all, whole ? (at(sorted, floor) + next) / 2 : next);
    int nearest = np.setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    assertQuantile(QuantileType.R3, of200, all, at(sorted, nearest));
    double exact = np.doubleValue();
    double share = p.doubleValue();
    assertQuantile(QuantileType.R4, of200, all, between(sorted, exact));
    assertQuantile(QuantileType.R5, of200, all, between(sorted, exact + 0.5));
    assertQuantile(QuantileType.R6, of200, all, between(sorted, exact + share));
    assertQuantile(QuantileType.R7, of200, all, between(sorted, exact + 1 - share));
    assertQuantile(QuantileType.R8, of200, all, between(sorted, exact + (share + 1) / 3));
    assertQuantile(QuantileType.R9, of200, all, between(sorted, exact + share / 4 + 0.375));
  }

  private static void assertQuantile(
      QuantileType type, int of200, double[] values, double expected) {
    assertThat(type.of(Ratio.of(of200, 200), values).orElseThrow())
        .as(type.name())
        .isCloseTo(expected, within(1e-9));
  }

  private static double at(double[] sorted, int rank) {
    return sorted[Math.max(1, Math.min(sorted.length, rank)) - 1];
  }

  private static double between(double[] sorted, double position) {
    int floor = (int) Math.floor(position);
    double part = position - floor;
    return (1 - part) * at(sorted, floor) + part * at(sorted, floor + 1);
  }

  @Property
  void timesAreComparedByTheTestOfWelchOnTheirLogarithms(
      @ForAll @Size(min = 2, max = 9) List<@IntRange(min = 1, max = 600) Integer> ours,
      @ForAll @Size(min = 2, max = 9) List<@IntRange(min = 1, max = 600) Integer> theirs) {
    Assume.that(ours.stream().distinct().count() > 1 && theirs.stream().distinct().count() > 1);
    TTest.Result expected =
        TTest.withDefaults()
            .with(DataDispersion.HETEROSCEDASTIC)
            .test(logarithms(ours), logarithms(theirs));
    TimeComparison comparison = new TimeComparison(times(ours), times(theirs));
    double t = comparison.welchT().orElseThrow();
    assertThat(t).isCloseTo(expected.getStatistic(), within(1e-8 * (1 + Math.abs(t))));
    assertThat(comparison.degrees().orElseThrow())
        .isCloseTo(expected.getDegreesOfFreedom(), within(1e-6));
    assertThat(comparison.pValue().orElseThrow()).isCloseTo(expected.getPValue(), within(1e-8));
    assertThat(comparison.interval(0.95).orElseThrow().contains(1))
        .isEqualTo(comparison.pValue().orElseThrow() >= 0.05);
  }

  private static double[] logarithms(List<Integer> seconds) {
    return seconds.stream().mapToDouble(Math::log).toArray();
  }

  private static TaskTimes times(List<Integer> seconds) {
    return new TaskTimes(seconds.stream().map(Duration::ofSeconds).toList());
  }
}
