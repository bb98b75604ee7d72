package io.shopcare.feedback.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.feedback.survey.Scales;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.FDistribution;

/** Scores against their definitions, worked out in another way with as many digits as it takes. */
class ScoreOracleProperties {

  private static final MathContext DIGITS = new MathContext(60);
  private static final int ITEMS = 3;

  private static BigDecimal big(long value) {
    return BigDecimal.valueOf(value);
  }

  /** The answers of 0.75 promoters, 1.5 passives and 0.75 detractors more, as the paper has it. */
  @Property
  void theAdjustedIntervalIsThePlainOneOfThreeMoreAnswers(
      @ForAll @IntRange(max = 400) int promoters,
      @ForAll @IntRange(max = 400) int passives,
      @ForAll @IntRange(max = 400) int detractors) {
    NpsCounts counts = new NpsCounts(promoters, passives, detractors);
    Assume.that(counts.n() > 1);
    double[] weights = {promoters + 0.75, passives + 1.5, detractors + 0.75};
    double[] points = {100, 0, -100};
    double n = Arrays.stream(weights).sum();
    double mean = IntStream.range(0, 3).mapToDouble(i -> weights[i] * points[i] / n).sum();
    double variance =
        IntStream.range(0, 3)
            .mapToDouble(i -> weights[i] * (points[i] - mean) * (points[i] - mean) / n)
            .sum();
    double reach = 1.959963984540054 * Math.sqrt(variance / n);
    Interval interval = counts.score(0.95).orElseThrow().interval();
    assertThat(interval.lower()).isCloseTo(Math.max(-100, mean - reach), within(1e-9));
    assertThat(interval.upper()).isCloseTo(Math.min(100, mean + reach), within(1e-9));
  }

  /** Every way in which n answers can be drawn again, counted in whole numbers. */
  @Property
  void theBootstrapIsThatOfAllSamplesThatCanBeDrawn(
      @ForAll @IntRange(max = 6) int promoters,
      @ForAll @IntRange(max = 6) int passives,
      @ForAll @IntRange(max = 6) int detractors,
      @ForAll("percents") int percent) {
    int n = promoters + passives + detractors;
    Assume.that(n > 0);
    BigInteger[] ways = new BigInteger[2 * n + 1];
    Arrays.fill(ways, BigInteger.ZERO);
    for (int up = 0; up <= n; up++) {
      for (int down = 0; down <= n - up; down++) {
        BigInteger drawn = choose(n, up).multiply(choose(n - up, down));
        drawn = drawn.multiply(BigInteger.valueOf(promoters).pow(up));
        drawn = drawn.multiply(BigInteger.valueOf(detractors).pow(down));
        drawn = drawn.multiply(BigInteger.valueOf(passives).pow(n - up - down));
        ways[n + up - down] = ways[n + up - down].add(drawn);
      }
    }
    Interval interval =
        new NpsCounts(promoters, passives, detractors).bootstrap(percent / 100.0).orElseThrow();
    BigInteger all = BigInteger.valueOf(n).pow(n);
    assertThat(interval.lower())
        .isCloseTo(100.0 * reached(ways, all, 100 - percent) / n, within(1e-9));
    assertThat(interval.upper())
        .isCloseTo(100.0 * reached(ways, all, 100 + percent) / n, within(1e-9));
  }

  @Provide
  Arbitrary<Integer> percents() {
    return Arbitraries.of(50, 80, 90, 95, 99);
  }

  private static BigInteger choose(int n, int k) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }

  /** The least sum that at least so many of 200 ways do not exceed. */
  private static int reached(BigInteger[] ways, BigInteger all, int of200) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < ways.length; i++) {
      sum = sum.add(ways[i]);
      BigInteger needed = all.multiply(BigInteger.valueOf(of200));
      if (sum.multiply(BigInteger.valueOf(200)).compareTo(needed) >= 0) {
        return i - ways.length / 2;
      }
    }
    throw new AssertionError("all ways are reached");
  }

  @Property
  void aScoreIsRoundedHalfAwayFromZero(
      @ForAll @IntRange(max = 900) int promoters,
      @ForAll @IntRange(max = 900) int passives,
      @ForAll @IntRange(max = 900) int detractors,
      @ForAll @IntRange(max = 3) int digits) {
    NpsCounts counts = new NpsCounts(promoters, passives, detractors);
    Assume.that(counts.n() > 0);
    BigInteger scaled =
        BigInteger.valueOf(100L * (promoters - detractors)).multiply(BigInteger.TEN.pow(digits));
    BigInteger twice = BigInteger.valueOf(2 * counts.n());
    BigInteger rounded =
        scaled
            .abs()
            .shiftLeft(1)
            .add(BigInteger.valueOf(counts.n()))
            .divide(twice)
            .multiply(BigInteger.valueOf(scaled.signum()));
    assertThat(counts.score(0.95).orElseThrow().rounded(digits))
        .isEqualByComparingTo(new BigDecimal(rounded, digits));
  }

  @Provide
  Arbitrary<List<int[]>> persons() {
    return Arbitraries.integers()
        .between(1, 7)
        .array(int[].class)
        .ofSize(ITEMS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(15);
  }

  private static Reliability reliability(List<int[]> persons, int items) {
    BatteryTally.Accumulator counted =
        BatteryTally.accumulator(Battery.builder().scale(Scales.ONE_TO_SEVEN).items(items).build());
    persons.forEach(counted::add);
    return counted.snapshot().reliability();
  }

  @Property
  void alphaIsThatOfItsDefinition(@ForAll("persons") List<int[]> persons) {
    Reliability reliability = reliability(persons, ITEMS);
    same(reliability.alpha(), alpha(persons));
    for (int item = 0; item < ITEMS; item++) {
      List<int[]> rest = without(persons, item);
      same(reliability.alphaIfDropped(item), alpha(rest));
      same(reliability.alphaIfDropped(item), reliability(rest, ITEMS - 1).alpha());
      int column = item;
      double[] own = persons.stream().mapToDouble(person -> person[column]).toArray();
      double[] others = rest.stream().mapToDouble(person -> IntStream.of(person).sum()).toArray();
      same(reliability.correctedItemTotal(item), correlation(own, others));
    }
  }

  private static List<int[]> without(List<int[]> persons, int item) {
    return persons.stream()
        .map(p -> IntStream.range(0, p.length).filter(i -> i != item).map(i -> p[i]).toArray())
        .toList();
  }

  private static OptionalDouble alpha(List<int[]> persons) {
    int k = persons.get(0).length;
    BigDecimal items = BigDecimal.ZERO;
    for (int item = 0; item < k; item++) {
      int column = item;
      items = items.add(variance(persons.stream().mapToInt(person -> person[column]).toArray()));
    }
    BigDecimal total = variance(persons.stream().mapToInt(p -> IntStream.of(p).sum()).toArray());
    if (persons.size() < 2 || k < 2 || total.abs().compareTo(new BigDecimal("1e-40")) < 0) {
      return OptionalDouble.empty();
    }
    BigDecimal unlike = BigDecimal.ONE.subtract(items.divide(total, DIGITS));
    return OptionalDouble.of(big(k).divide(big(k - 1L), DIGITS).multiply(unlike).doubleValue());
  }

  /** In two passes. */
  private static BigDecimal variance(int[] values) {
    BigDecimal n = big(values.length);
    BigDecimal mean = big(IntStream.of(values).sum()).divide(n, DIGITS);
    BigDecimal squares = BigDecimal.ZERO;
    for (int value : values) {
      squares = squares.add(big(value).subtract(mean).pow(2));
    }
    return values.length < 2 ? BigDecimal.ZERO : squares.divide(big(values.length - 1L), DIGITS);
  }

  private static OptionalDouble correlation(double[] one, double[] other) {
    double meanOne = Arrays.stream(one).average().orElseThrow();
    double meanOther = Arrays.stream(other).average().orElseThrow();
    double products = 0;
    double squaresOne = 0;
    double squaresOther = 0;
    for (int i = 0; i < one.length; i++) {
      products += (one[i] - meanOne) * (other[i] - meanOther);
      squaresOne += (one[i] - meanOne) * (one[i] - meanOne);
      squaresOther += (other[i] - meanOther) * (other[i] - meanOther);
    }
    boolean varies = squaresOne > 1e-9 && squaresOther > 1e-9;
    return varies
        ? OptionalDouble.of(products / Math.sqrt(squaresOne * squaresOther))
        : OptionalDouble.empty();
  }

  private static void same(OptionalDouble actual, OptionalDouble expected) {
    assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
    expected.ifPresent(value -> assertThat(actual.orElseThrow()).isCloseTo(value, within(1e-9)));
  }

  /** Feldt: (1 - true alpha) / (1 - alpha) has the F distribution. */
  @Property
  void theEndsOfAlphaAreWhereTheTailsOfFAre(@ForAll("persons") List<int[]> persons) {
    Reliability reliability = reliability(persons, ITEMS);
    reliability
        .feldt(0.9)
        .ifPresent(
            interval -> {
              double rest = 1 - reliability.alpha().orElseThrow();
              Assume.that(rest > 1e-6);
              double n = persons.size() - 1.0;
              FDistribution f = FDistribution.of(n, n * (ITEMS - 1));
              assertThat(f.survivalProbability((1 - interval.lower()) / rest))
                  .isCloseTo(0.05, within(1e-9));
              assertThat(f.cumulativeProbability((1 - interval.upper()) / rest))
                  .isCloseTo(0.05, within(1e-9));
            });
  }

  /** Statements that cancel each other out have no alpha of either kind, not a huge one. */
  @Property
  void oppositeStatementsHaveNoAlpha(@ForAll("persons") List<int[]> persons) {
    List<int[]> opposite = persons.stream().map(p -> new int[] {p[0], 8 - p[0]}).toList();
    Reliability reliability = reliability(opposite, 2);
    assertThat(reliability.alpha()).isEmpty();
    assertThat(reliability.standardised()).isEmpty();
  }

  @Property
  void aWeightedScoreIsTheRatioOfTheWeights(
      @ForAll List<@IntRange(max = 10) Integer> answers,
      @ForAll List<@IntRange(max = 5_000) Integer> weights) {
    WeightedNpsTally tally = WeightedNpsTally.empty();
    long net = 0;
    long sum = 0;
    for (int i = 0; i < Math.min(answers.size(), weights.size()); i++) {
      int answer = answers.get(i);
      tally = tally.plus(WeightedNpsTally.of(answer, weights.get(i) / 1_000.0));
      net += answer >= 9 ? weights.get(i) : answer <= 6 ? -weights.get(i) : 0;
      sum += weights.get(i);
    }
    assertThat(tally.score(0.95).isPresent()).isEqualTo(sum > 0);
    if (sum > 0) {
      Score score = tally.score(0.95).orElseThrow();
      assertThat(score.value()).isEqualTo(Ratio.of(100 * net, sum));
      assertThat(score.rounded(0, RoundingMode.FLOOR).longValueExact())
          .isEqualTo(Math.floorDiv(100 * net, sum));
    }
  }
}
