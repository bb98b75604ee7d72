package io.shopcare.feedback.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.survey.Scale;
import io.shopcare.feedback.testkit.FeedbackArbitraries;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Ratio;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

class ScoreProperties {

  /** A tally with a second on the same scale and a rule for both. */
  record Csat(CsatTally one, CsatTally other, BoxRule rule) {}

  @Provide
  Arbitrary<NpsCounts> counts() {
    return FeedbackArbitraries.npsCounts();
  }

  @Provide
  Arbitrary<NpsTally> tallies() {
    return FeedbackArbitraries.npsTallies();
  }

  @Provide
  Arbitrary<Csat> csats() {
    return FeedbackArbitraries.scales()
        .flatMap(
            scale ->
                Combinators.combine(
                        FeedbackArbitraries.csatTallies(scale),
                        FeedbackArbitraries.csatTallies(scale),
                        FeedbackArbitraries.boxRules(scale))
                    .as(Csat::new));
  }

  @Provide
  Arbitrary<byte[]> garbage() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(30);
  }

  @Property
  void netPromoterTalliesFormACommutativeGroup(
      @ForAll("tallies") NpsTally a, @ForAll("tallies") NpsTally b, @ForAll("tallies") NpsTally c) {
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
    assertThat(a.plus(NpsTally.empty())).isEqualTo(a);
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.minus(a).isEmpty()).isTrue();
  }

  @Property
  void satisfactionTalliesFormACommutativeGroup(@ForAll("csats") Csat csat) {
    CsatTally a = csat.one();
    CsatTally b = csat.other();
    assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
    assertThat(a.plus(CsatTally.empty(a.scale()))).isEqualTo(a);
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.minus(a).isEmpty()).isTrue();
  }

  @Property
  void anyPartitionOfAnyPermutationGivesTheSameBytes(
      @ForAll @Size(max = 60) List<@IntRange(max = 10) Integer> answers,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 7) int parts) {
    List<Integer> shuffled = new ArrayList<>(answers);
    Collections.shuffle(shuffled, new Random(seed));
    NpsTally merged = NpsTally.empty();
    for (int part = 0; part < parts; part++) {
      NpsTally.Accumulator accumulator = NpsTally.accumulator();
      for (int i = part; i < shuffled.size(); i += parts) {
        accumulator.add(shuffled.get(i));
      }
      merged = accumulator.snapshot().plus(merged);
    }
    NpsTally whole = NpsTally.of(answers.stream().mapToInt(i -> i).toArray());
    assertThat(merged.toBytes()).isEqualTo(whole.toBytes());
    assertThat(merged).isEqualTo(whole);
  }

  @Property
  void theScoreLiesBetweenMinusAndPlusHundredAndIsAntisymmetricEvenRounded(
      @ForAll("counts") NpsCounts counts, @ForAll @IntRange(max = 4) int digits) {
    Assume.that(counts.n() > 0);
    Score score = counts.score(0.95).orElseThrow();
    Score swapped =
        new NpsCounts(
                /* promoters= */ counts.detractors(),
                counts.passives(),
                /* detractors= */ counts.promoters())
            .score(0.95)
            .orElseThrow();
    assertThat(score.value()).isBetween(Ratio.of(-100, 1), Ratio.of(100, 1));
    assertThat(swapped.rounded(digits)).isEqualTo(score.rounded(digits).negate());
    assertThat(swapped.interval().lower()).isEqualTo(-score.interval().upper());
  }

  @Property
  void anotherPromoterNeverLowersTheScoreAndAPassiveMovesItTowardsZero(
      @ForAll("counts") NpsCounts counts) {
    Assume.that(counts.n() > 0);
    Ratio value = counts.value().orElseThrow();
    Ratio withPromoter =
        new NpsCounts(counts.promoters() + 1, counts.passives(), counts.detractors())
            .value()
            .orElseThrow();
    Ratio withPassive =
        new NpsCounts(counts.promoters(), counts.passives() + 1, counts.detractors())
            .value()
            .orElseThrow();
    assertThat(withPromoter).isGreaterThanOrEqualTo(value);
    assertThat(withPassive.numerator() == 0).isEqualTo(value.numerator() == 0);
    assertThat(abs(withPassive)).isLessThanOrEqualTo(abs(value));
  }

  @Property
  void theNetPromoterIntervalContainsTheScoreAndWidensWithConfidence(
      @ForAll("counts") NpsCounts counts, @ForAll @DoubleRange(min = 0.5, max = 0.9) double level) {
    Assume.that(counts.n() > 0);
    Score score = counts.score(level).orElseThrow();
    assertContains(score, -100);
    Interval wider = counts.score(level + 0.09).orElseThrow().interval();
    assertThat(wider.lower()).isLessThanOrEqualTo(score.interval().lower());
    assertThat(wider.upper()).isGreaterThanOrEqualTo(score.interval().upper());
  }

  @Property
  void theNetPromoterIntervalShrinksAsAllCountsGrow(
      @ForAll("counts") NpsCounts counts,
      @ForAll @IntRange(min = 2, max = 50) int times,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    Assume.that(counts.n() > 0);
    NpsCounts more =
        new NpsCounts(
            times * counts.promoters(), times * counts.passives(), times * counts.detractors());
    assertThat(more.score(level).orElseThrow().interval().width())
        .isLessThan(counts.score(level).orElseThrow().interval().width());
  }

  @Property
  void thePooledNetPromoterScoreLiesBetweenThoseOfItsParts(
      @ForAll("counts") NpsCounts one, @ForAll("counts") NpsCounts other) {
    Assume.that(one.n() > 0 && other.n() > 0);
    Ratio first = one.value().orElseThrow();
    Ratio second = other.value().orElseThrow();
    boolean ordered = first.compareTo(second) <= 0;
    assertThat(one.plus(other).value().orElseThrow())
        .isBetween(ordered ? first : second, ordered ? second : first);
  }

  @Property
  void theSatisfactionIntervalContainsTheScore(
      @ForAll("csats") Csat csat, @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    csat.one()
        .score(csat.rule(), level)
        .ifPresentOrElse(
            score -> assertContains(score, 0),
            () -> assertThat(csat.one().satisfied(csat.rule()).n()).isZero());
  }

  private static void assertContains(Score score, double lowest) {
    assertThat(score.interval().lower()).isGreaterThanOrEqualTo(lowest);
    assertThat(score.interval().upper()).isLessThanOrEqualTo(100);
    assertThat(score.interval().contains(score.value().toDouble())).isTrue();
  }

  @Property
  void thePooledScoreLiesBetweenThoseOfItsParts(@ForAll("csats") Csat csat) {
    Assume.that(csat.one().satisfied(csat.rule()).n() > 0);
    Assume.that(csat.other().satisfied(csat.rule()).n() > 0);
    Ratio one = csat.one().score(csat.rule(), 0.95).orElseThrow().value();
    Ratio other = csat.other().score(csat.rule(), 0.95).orElseThrow().value();
    Ratio pooled = csat.one().plus(csat.other()).score(csat.rule(), 0.95).orElseThrow().value();
    boolean ordered = one.compareTo(other) <= 0;
    assertThat(pooled).isBetween(ordered ? one : other, ordered ? other : one);
  }

  @Property
  void theMeanEqualsTheSumOfEachAnswerOverTheirNumber(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(max = 4) Integer> points,
      @ForAll @IntRange(min = -3, max = 3) int lowest) {
    Scale scale = new Scale.Numbers(lowest, lowest + 4);
    CsatTally tally = points.stream().collect(CsatTally.collector(scale, point -> point));
    long sum = points.stream().mapToLong(point -> lowest + point).sum();
    assertThat(tally.mean()).contains(Ratio.of(sum, points.size()));
  }

  @Property
  void bytesAndSerialFormComeBackEqual(@ForAll("tallies") NpsTally nps, @ForAll("csats") Csat csat)
      throws IOException, ClassNotFoundException {
    assertThat(NpsTally.fromBytes(nps.toBytes())).isEqualTo(nps);
    assertThat(CsatTally.fromBytes(csat.one().toBytes())).isEqualTo(csat.one());
    assertThat(copy(nps)).isEqualTo(nps);
    assertThat(copy(csat.one())).isEqualTo(csat.one());
    assertThat(copy(csat.rule())).isEqualTo(csat.rule());
    Score score = new NpsCounts(3, 2, 1).score(0.9).orElseThrow();
    assertThat(copy(score)).isEqualTo(score);
  }

  @Property
  void garbageIsRefusedOrReadsAsATallyWithTheseVeryBytes(@ForAll("garbage") byte[] bytes) {
    byte[] versioned = bytes.clone();
    if (versioned.length > 0) {
      versioned[0] = 1;
    }
    try {
      assertThat(CsatTally.fromBytes(versioned).toBytes()).isEqualTo(versioned);
    } catch (InvalidInputException e) {
      assertThat(e.code()).matches("(bytes|feedback|input)\\.[a-z.-]+");
    }
    assertThatThrownBy(() -> NpsTally.fromBytes(new byte[] {2}))
        .isInstanceOf(InvalidInputException.class);
  }

  private static Ratio abs(Ratio ratio) {
    return Ratio.of(Math.abs(ratio.numerator()), ratio.denominator());
  }

  private static Object copy(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @Property
  void roundingToManyDigitsComesBackToTheValue(@ForAll("counts") NpsCounts counts) {
    Assume.that(counts.n() > 0);
    Score score = counts.score(0.95).orElseThrow();
    BigDecimal difference =
        score.rounded(12).subtract(BigDecimal.valueOf(score.value().toDouble())).abs();
    assertThat(difference).isLessThan(new BigDecimal("1e-9"));
  }
}
