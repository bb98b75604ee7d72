package io.shopcare.feedback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.feedback.score.NpsCounts;
import io.shopcare.feedback.testkit.FeedbackArbitraries;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StatisticsProperties {

  @Provide
  Arbitrary<Proportion> shares() {
    return Arbitraries.longs()
        .between(1, 400)
        .flatMap(n -> Arbitraries.longs().between(0, n).map(x -> new Proportion(x, n)));
  }

  @Provide
  Arbitrary<NpsCounts> answers() {
    return FeedbackArbitraries.npsCounts().filter(counts -> counts.n() > 0);
  }

  @Provide
  Arbitrary<double[]> pValues() {
    return Arbitraries.doubles().between(0, 1).ofScale(6).array(double[].class).ofMaxSize(12);
  }

  @Provide
  Arbitrary<Ratio> ranks() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 100), Arbitraries.integers().between(1, 100))
        .as((part, whole) -> Ratio.of(Math.min(part, whole), whole));
  }

  @Provide
  Arbitrary<List<Double>> values() {
    return Arbitraries.integers()
        .between(-2_000, 2_000)
        .map(thousandths -> thousandths / 500.0)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  @Property
  void intervalsStayInRangeHoldTheShareAndWidenWithConfidence(
      @ForAll("shares") Proportion counted,
      @ForAll ShareInterval method,
      @ForAll @DoubleRange(min = 0.7, max = 0.9) double confidence) {
    double share = counted.share().orElseThrow().toDouble();
    Interval interval = method.of(counted, confidence).orElseThrow();
    assertThat(interval.lower()).isBetween(0.0, share);
    assertThat(interval.upper()).isBetween(share, 1.0);
    Interval surer = method.of(counted, confidence + 0.09).orElseThrow();
    assertThat(surer.lower()).isLessThanOrEqualTo(interval.lower());
    assertThat(surer.upper()).isGreaterThanOrEqualTo(interval.upper());
    Proportion tenfold = new Proportion(10 * counted.successes(), 10 * counted.n());
    assertThat(method.of(tenfold, confidence).orElseThrow().width()).isLessThan(interval.width());
  }

  @Property
  void failuresHaveTheMirroredInterval(
      @ForAll("shares") Proportion counted, @ForAll ShareInterval method) {
    Interval of = method.of(counted, 0.95).orElseThrow();
    Interval mirrored =
        method
            .of(new Proportion(counted.n() - counted.successes(), counted.n()), 0.95)
            .orElseThrow();
    assertThat(mirrored.lower()).isCloseTo(1 - of.upper(), within(1e-12));
    assertThat(mirrored.upper()).isCloseTo(1 - of.lower(), within(1e-12));
  }

  @Property
  void aChangeBackIsTheOppositeChange(
      @ForAll("shares") Proportion before, @ForAll("shares") Proportion after) {
    ShareChange there = new ShareChange(before, after);
    ShareChange back = new ShareChange(after, before);
    Interval of = there.newcombe(0.95).orElseThrow();
    Interval opposite = back.newcombe(0.95).orElseThrow();
    assertThat(opposite.lower()).isCloseTo(-of.upper(), within(1e-12));
    assertThat(of.contains(there.difference().orElseThrow())).isTrue();
    assertThat(of.lower()).isGreaterThanOrEqualTo(-1);
    assertThat(of.upper()).isLessThanOrEqualTo(1);
    assertThat(back.fisherPValue().orElseThrow())
        .isCloseTo(there.fisherPValue().orElseThrow(), within(1e-9));
    assertThat(
            there.probabilityOfImprovement().orElseThrow()
                + back.probabilityOfImprovement().orElseThrow())
        .isCloseTo(1, within(1e-9));
  }

  @Property
  void theVerdictTurnsAroundWithThePeriods(
      @ForAll("answers") NpsCounts before, @ForAll("answers") NpsCounts after) {
    ChangeRule rule = ChangeRule.ofDefaults();
    Change.Verdict there = rule.judge(new NpsChange(before, after)).verdict();
    Change.Verdict back = rule.judge(new NpsChange(after, before)).verdict();
    Change.Verdict expected =
        switch (there) {
          case IMPROVED -> Change.Verdict.DECLINED;
          case DECLINED -> Change.Verdict.IMPROVED;
          default -> there;
        };
    assertThat(back).isEqualTo(expected);
    assertThat(there == Change.Verdict.TOO_FEW).isEqualTo(Math.min(before.n(), after.n()) < 10);
  }

  @Property
  void theBootstrapLiesAroundTheScore(@ForAll("shares") Proportion promoters) {
    NpsCounts counts =
        new NpsCounts(promoters.successes(), 3, promoters.n() - promoters.successes());
    Interval interval = counts.bootstrap(0.9).orElseThrow();
    assertThat(interval.contains(counts.value().orElseThrow().toDouble())).isTrue();
    assertThat(interval.lower()).isGreaterThanOrEqualTo(-100);
    assertThat(interval.upper()).isLessThanOrEqualTo(100);
  }

  @Property
  void aGoalIsAttainedExactlyWhereTheQuantileKeepsIt(
      @ForAll("values") List<Double> values, @ForAll("ranks") Ratio p, @ForAll int choice) {
    Assume.that(p.numerator() > 0);
    double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
    double threshold = all[Math.floorMod(choice, all.length)];
    long within = Arrays.stream(all).filter(value -> value <= threshold).count();
    assertThat(QuantileType.R1.of(p, all).orElseThrow() <= threshold)
        .isEqualTo(Ratio.of(within, all.length).compareTo(p) >= 0);
  }

  @Property
  void quantilesRiseWithTheirRankAndLieBetweenTheValues(
      @ForAll("values") List<Double> values,
      @ForAll QuantileType type,
      @ForAll("ranks") Ratio p,
      @ForAll("ranks") Ratio q) {
    double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
    double ofP = type.of(p, all).orElseThrow();
    double ofQ = type.of(q, all).orElseThrow();
    if (p.compareTo(q) <= 0) {
      assertThat(ofP).isLessThanOrEqualTo(ofQ + 1e-12);
    }
    assertThat(ofP).isBetween(Arrays.stream(all).min().orElseThrow(), max(all));
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElseThrow() + 1e-12;
  }

  @Property
  void groupsThatAnswerAsTheyAreHaveTheUnweightedScore(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 50) Integer> sizes) {
    List<StratifiedNps.Stratum> strata =
        sizes.stream()
            .map(
                n ->
                    new StratifiedNps.Stratum(
                        "g", new NpsCounts(n / 2, n - n / 2 - n / 3, n / 3), n))
            .toList();
    StratifiedNps nps = new StratifiedNps(strata);
    assertThat(nps.value())
        .isCloseTo(nps.unweighted().value().orElseThrow().toDouble(), within(1e-9));
    assertThat(nps.designEffect()).isCloseTo(1, within(1e-9));
    strata.forEach(each -> assertThat(nps.weight(each)).isCloseTo(1, within(1e-9)));
  }

  @Property
  void rakingMeetsBothMargins(
      @ForAll @Size(6) List<@IntRange(min = 1, max = 50) Integer> cells,
      @ForAll @IntRange(min = 1, max = 99) int row,
      @ForAll @IntRange(min = 1, max = 98) int column) {
    double[][] counts = {
      {cells.get(0), cells.get(1), cells.get(2)}, {cells.get(3), cells.get(4), cells.get(5)}
    };
    Raking raking =
        Raking.of(
            counts,
            new double[] {row, 100 - row},
            new double[] {column, (99 - column) / 2.0, 100 - column - (99 - column) / 2.0},
            Double.POSITIVE_INFINITY);
    assertThat(raking.isConverged()).isTrue();
    double first = raking.weighted(0, 0) + raking.weighted(0, 1) + raking.weighted(0, 2);
    assertThat(first).isCloseTo(row, within(1e-6));
    assertThat(raking.weighted(0, 0) + raking.weighted(1, 0)).isCloseTo(column, within(1e-6));
    double answers = cells.stream().mapToInt(Integer::intValue).sum();
    assertThat(raking.effectiveN()).isBetween(0.0, answers + 1e-9);
    assertThat(raking.designEffect())
        .isGreaterThanOrEqualTo(1 - 1e-12)
        .isCloseTo(answers / raking.effectiveN(), within(1e-9));
  }

  @Property
  void aStandardisedShareLiesBetweenThoseOfItsGroups(
      @ForAll @Size(min = 2, max = 2) List<@IntRange(max = 20) Integer> successes,
      @ForAll @IntRange(max = 100) int part) {
    Assume.that(part > 0);
    TreeMap<String, Proportion> groups = new TreeMap<>();
    successes.forEach(x -> groups.put("g" + groups.size(), new Proportion(x, 20)));
    StratifiedShares shares = new StratifiedShares(groups);
    double standardised =
        shares.standardised(new TreeMap<>(Map.of("g0", (long) part, "g1", 50L))).orElseThrow();
    double one = successes.get(0) / 20.0;
    double other = successes.get(1) / 20.0;
    assertThat(standardised).isBetween(Math.min(one, other) - 1e-12, Math.max(one, other) + 1e-12);
  }

  @Property
  void cumulativeSumsComposeToTheBit(
      @ForAll("values") List<Double> values, @ForAll int cutOne, @ForAll int cutTwo) {
    Cusum.Chart chart = Cusum.Chart.standardised();
    int n = values.size() + 1;
    int one = Math.min(Math.floorMod(cutOne, n), Math.floorMod(cutTwo, n));
    int two = Math.max(Math.floorMod(cutOne, n), Math.floorMod(cutTwo, n));
    Cusum whole = fold(chart.start(), values);
    Cusum a = fold(chart.start(), values.subList(0, one));
    Cusum b = fold(chart.start(), values.subList(one, two));
    Cusum c = fold(chart.start(), values.subList(two, values.size()));
    assertThat(a.then(b).then(c)).isEqualTo(whole);
    assertThat(a.then(b.then(c))).isEqualTo(whole);
    double up = 0;
    double down = 0;
    double highest = 0;
    for (double value : values) {
      up = Math.max(0, up + value - 0.5);
      down = Math.max(0, down - value - 0.5);
      highest = Math.max(highest, Math.max(up, down));
    }
    assertThat(whole.upper().sum()).isCloseTo(up, within(1e-9));
    assertThat(whole.lower().sum()).isCloseTo(down, within(1e-9));
    Assume.that(Math.abs(highest - 5) > 1e-6);
    assertThat(whole.hasAlarmed()).isEqualTo(highest > 5);
  }

  private static Cusum fold(Cusum start, List<Double> values) {
    Cusum sum = start;
    for (Double value : values) {
      sum = sum.plus(value);
    }
    return sum;
  }

  @Property
  void movingAveragesCompose(@ForAll("values") List<Double> values, @ForAll int cut) {
    Ewma start = new Ewma.Chart(0.5, 2, Ewma.Design.ofDefaults()).start();
    int at = Math.floorMod(cut, values.size() + 1);
    Ewma whole = start;
    Ewma early = start;
    Ewma late = start;
    for (int i = 0; i < values.size(); i++) {
      whole = whole.plus(values.get(i));
      early = i < at ? early.plus(values.get(i)) : early;
      late = i < at ? late : late.plus(values.get(i));
    }
    Ewma composed = early.then(late);
    assertThat(composed.average()).isCloseTo(whole.average(), within(1e-12));
    assertThat(composed.halfWidth()).isEqualTo(whole.halfWidth());
    assertThat(composed.count()).isEqualTo(values.size());
  }

  /** In whole numbers, so that nothing is rounded: a share on its limit is no alarm. */
  @Property
  void aWeekIsAnAlarmExactlyBeyondItsLimits(
      @ForAll("shares") Proportion week,
      @ForAll @IntRange(min = 1, max = 99) int percent,
      @ForAll @IntRange(min = 1, max = 4) int width) {
    long off = 100 * week.successes() - percent * week.n();
    long square = (long) width * width * percent * (100 - percent) * week.n();
    assertThat(new ShareChart(percent / 100.0, width).isAlarm(week)).isEqualTo(off * off > square);
  }

  @Property
  void whatTheStricterCorrectionRejectsTheOtherRejectsToo(
      @ForAll("pValues") double[] pValues,
      @ForAll @DoubleRange(min = 0.01, max = 0.3) double level) {
    boolean[] bonferroni = Correction.BONFERRONI.reject(level, pValues);
    boolean[] holm = Correction.HOLM.reject(level, pValues);
    boolean[] benjamini = Correction.BENJAMINI_HOCHBERG.reject(level, pValues);
    double[] adjusted = Correction.BENJAMINI_HOCHBERG.adjust(pValues);
    for (int i = 0; i < pValues.length; i++) {
      assertThat(!bonferroni[i] || holm[i]).isTrue();
      assertThat(!holm[i] || benjamini[i]).isTrue();
      assertThat(adjusted[i]).isBetween(pValues[i], 1.0);
    }
  }

  @Property
  void aSampleOfThatSizeHasThatMargin(
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double share,
      @ForAll @DoubleRange(min = 0.01, max = 0.1) double margin) {
    long n = SampleSize.ofShare(share, margin, 0.95).answers();
    double z = CriticalValues.normal(0.95);
    assertThat(z * Math.sqrt(share * (1 - share) / n)).isLessThanOrEqualTo(margin + 1e-12);
    assertThat(z * Math.sqrt(share * (1 - share) / (n - 1))).isGreaterThan(margin - 1e-12);
    double reached = SampleSize.power(share, share / 2, 0.05, 100);
    assertThat(SampleSize.power(share, share / 2, 0.05, 200)).isGreaterThanOrEqualTo(reached);
  }

  /** On expected counts the plain half width, which the formula is about, is the margin. */
  @Property
  void aSampleOfThatSizeHasThatMarginForTheNetPromoterScore(
      @ForAll @DoubleRange(min = 0.05, max = 0.5) double promoters,
      @ForAll @DoubleRange(min = 0.05, max = 0.5) double detractors,
      @ForAll @DoubleRange(min = 1, max = 20) double points) {
    long n = SampleSize.ofNps(promoters, detractors, points, 0.95).answers();
    double net = promoters - detractors;
    double variance =
        promoters * (1 - net) * (1 - net)
            + detractors * (1 + net) * (1 + net)
            + (1 - promoters - detractors) * net * net;
    double z = CriticalValues.normal(0.95);
    assertThat(100 * z * Math.sqrt(variance / n)).isLessThanOrEqualTo(points + 1e-9);
    assertThat(100 * z * Math.sqrt(variance / (n - 1))).isGreaterThan(points - 1e-9);
  }

  /** Drawn without replacement from so many, the half width is the margin again. */
  @Property
  void inASmallPopulationFewerAreEnough(
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double share,
      @ForAll @DoubleRange(min = 0.01, max = 0.1) double margin,
      @ForAll @IntRange(min = 2, max = 5_000) int population) {
    SampleSize any = SampleSize.ofShare(share, margin, 0.95);
    long n = any.inPopulation(population).answers();
    assertThat(n).isLessThanOrEqualTo(Math.min(population, any.answers()));
    double rest = (population - n) / (population - 1.0);
    double z = CriticalValues.normal(0.95);
    assertThat(z * Math.sqrt(share * (1 - share) / n * rest)).isLessThanOrEqualTo(margin + 1e-12);
  }

  @Property
  void ratesFormAGroupAndTheirIntervalsHoldThem(
      @ForAll @IntRange(max = 500) int events, @ForAll @IntRange(min = 1, max = 900) int exposure) {
    EventRate rate = new EventRate(events, exposure);
    EventRate other = new EventRate(3, 7);
    assertThat(rate.plus(other).minus(other)).isEqualTo(rate);
    assertThat(EventRate.fromBytes(rate.toBytes())).isEqualTo(rate);
    assertThat(rate.minus(rate).isEmpty()).isTrue();
    Interval interval = rate.garwood(1_000, 0.95).orElseThrow();
    assertThat(interval.contains(rate.per(1_000).orElseThrow().toDouble())).isTrue();
  }
}
