package io.shopcare.sla.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.ValueCounts;
import io.shopcare.sla.Serial;
import io.shopcare.sla.clock.ClockStatus;
import io.shopcare.sla.clock.SlaClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ElapsedCountsTest {

  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

  private static void refused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(call)
        .extracting(InvalidInputException::code)
        .isEqualTo(code);
  }

  /** Remission in weeks of the 21 treated patients of Freireich et al. (1963). */
  @Nested
  class KaplanMeierByTheBook {

    private final SurvivalCurve curve =
        SurvivalCurve.of(
            ValueCounts.of(6, 6, 6, 7, 10, 13, 16, 22, 23),
            ValueCounts.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35));

    @Test
    void theShares() {
      double[][] expected = {
        {5, 1},
        {6, 0.857},
        {7, 0.807},
        {10, 0.753},
        {13, 0.690},
        {16, 0.627},
        {22, 0.538},
        {23, 0.448},
        {40, 0.448}
      };
      for (double[] each : expected) {
        assertThat(1 - curve.within(Duration.ofNanos((long) each[0])))
            .isCloseTo(each[1], within(5e-4));
      }
    }

    @Test
    void theStandardErrors() {
      double[][] expected = {{6, 0.0764}, {7, 0.0869}, {10, 0.0963}, {16, 0.1141}, {23, 0.1346}};
      for (double[] each : expected) {
        Interval interval = curve.within(Duration.ofNanos((long) each[0]), 0.5).orElseThrow();
        assertThat(interval.width() / 2 / 0.6744897501960817).isCloseTo(each[1], within(5e-5));
      }
      assertThat(curve.within(Duration.ofNanos(5), 0.95)).isEmpty();
    }

    @Test
    void theMedianAndAQuantileThatIsNotReached() {
      assertThat(curve.quantile(Ratio.percent(50))).contains(Duration.ofNanos(23));
      assertThat(curve.quantile(Ratio.percent(80))).isEmpty();
      assertThat(curve.quantile(Ratio.ZERO)).contains(Duration.ZERO);
      assertThat(curve.knownUntil()).isEqualTo(Duration.ofNanos(35));
    }
  }

  @Test
  void whereAllHaveEndedNoIntervalIsGiven() {
    SurvivalCurve curve = SurvivalCurve.of(ValueCounts.of(1, 2), ValueCounts.empty());
    assertThat(curve.within(Duration.ofNanos(2))).isOne();
    assertThat(curve.within(Duration.ofNanos(2), 0.95)).isEmpty();
    assertThat(curve.within(Duration.ofNanos(1), 0.95)).isPresent();
  }

  @Test
  void nothingHasNoShareAndNoQuantile() {
    SurvivalCurve curve = ElapsedCounts.empty().survival();
    assertThat(curve.within(Duration.ofDays(1))).isZero();
    assertThat(curve.quantile(Ratio.percent(1))).isEmpty();
    assertThat(ElapsedCounts.empty().percentile(Ratio.percent(80))).isEmpty();
    assertThat(ElapsedCounts.empty().attainment(Duration.ZERO)).isEqualTo(Attainment.empty());
  }

  @Test
  void theLongestTimesAreAllOneLength() {
    ElapsedCounts counts = ElapsedCounts.of(FOREVER, true).plus(ElapsedCounts.of(FOREVER, false));
    assertThat(counts.attainment(Duration.ofDays(36_500))).isEqualTo(new Attainment(0, 2, 0));
    assertThat(counts.attainment(FOREVER)).isEqualTo(new Attainment(1, 0, 1));
    assertThat(counts.survival().within(FOREVER)).isEqualTo(0.5);
  }

  @Test
  void whatCannotBeIsRefused() {
    Duration negative = Duration.ofNanos(-1);
    refused("sla.elapsed.range", () -> ElapsedCounts.of(negative, true));
    refused("sla.elapsed.range", () -> ElapsedCounts.empty().attainment(negative));
    refused(
        "sla.elapsed.range", () -> new ElapsedCounts(ValueCounts.of(-1, 5), ValueCounts.empty()));
    ElapsedCounts one = ElapsedCounts.of(Duration.ZERO, true);
    refused("measure.negative", () -> ElapsedCounts.empty().minus(one).survival());
    refused("measure.percentile.range", () -> one.survival().quantile(Ratio.percent(101)));
    refused("measure.confidence.range", () -> one.survival().within(Duration.ZERO, Double.NaN));
    refused("sla.survival.step", () -> new SurvivalCurve.Step(Duration.ZERO, 1, 2));
    SurvivalCurve.Step step = new SurvivalCurve.Step(Duration.ZERO, 2, 1);
    refused("sla.survival.step", () -> new SurvivalCurve(List.of(step, step), Duration.ZERO));
    refused("sla.survival.step", () -> new SurvivalCurve(List.of(step), negative));
    refused("input.too-long", () -> breakdown("x".repeat(257), one));
  }

  private static Breakdown breakdown(String key, ElapsedCounts counts) {
    TreeMap<String, ElapsedCounts> map = new TreeMap<>();
    map.put(key, counts);
    return new Breakdown(map);
  }

  @Test
  void keysWithoutAClockAreNotThere() {
    assertThat(breakdown("chat", ElapsedCounts.empty())).isEqualTo(Breakdown.empty());
    assertThat(Breakdown.empty().elapsed("chat")).isEqualTo(ElapsedCounts.empty());
  }

  @Test
  void valuesComeBack() {
    SurvivalCurve curve = SurvivalCurve.of(ValueCounts.of(1, 2), ValueCounts.of(1));
    assertThat(Serial.roundTrip(curve)).isEqualTo(curve);
  }

  @Nested
  class Cohorts {

    private final Instant start = Instant.parse("2026-03-01T00:00:00Z");
    private final Instant end = Instant.parse("2026-04-01T00:00:00Z");
    private final SlaClock clock =
        SlaClock.builder()
            .metric("first_reply")
            .instance(1)
            .status(ClockStatus.RUNNING)
            .startedAt(start.minusNanos(1))
            .dueAt(start)
            .elapsed(Duration.ZERO)
            .pausedFor(Duration.ZERO)
            .build();

    @Test
    void areByOneMomentOrAnother() {
      assertThat(Stream.of(Cohort.values()).filter(c -> c.in(start, end).test(clock)))
          .containsExactly(Cohort.DUE);
      assertThat(Cohort.DUE.in(start.minusNanos(1), start).test(clock)).isFalse();
      assertThat(Cohort.CREATED.moment(clock)).contains(start.minusNanos(1));
      assertThat(Cohort.ENDED.in(Instant.MIN, Instant.MAX).test(clock)).isFalse();
    }

    @Test
    void ofClocksThatDoNotCountAreEmpty() {
      SlaClock cancelled = SlaClock.builder().from(clock).status(ClockStatus.CANCELLED).build();
      assertThat(Stream.of(clock, cancelled).collect(ElapsedCounts.collector()))
          .isEqualTo(ElapsedCounts.of(Duration.ZERO, false))
          .isEqualTo(ElapsedCounts.of(clock).plus(ElapsedCounts.of(cancelled)));
    }
  }

  @Nested
  class Explaining {

    private final ServiceGoal goal = ServiceGoal.of(Ratio.percent(80), Duration.ofHours(24));

    private List<String> codes(Attainment attainment) {
      return goal.explain(attainment, 0.95).reasons().stream().map(r -> r.code()).toList();
    }

    @Test
    void saysHowItStandsWhetherItIsSureAndWhatIsLeft() {
      assertThat(codes(new Attainment(850, 150, 0)))
          .containsExactly(
              AttainmentReasons.GOAL_ACHIEVED,
              AttainmentReasons.GOAL_SURE,
              AttainmentReasons.BUDGET_LEFT);
      assertThat(codes(new Attainment(800, 200, 0)))
          .containsExactly(
              AttainmentReasons.GOAL_ACHIEVED,
              AttainmentReasons.GOAL_NOT_SURE,
              AttainmentReasons.BUDGET_LEFT);
      assertThat(codes(new Attainment(0, 201, 799)))
          .containsExactly(
              AttainmentReasons.GOAL_FAILED,
              AttainmentReasons.GOAL_NOT_SURE,
              AttainmentReasons.BUDGET_SPENT);
      assertThat(codes(Attainment.empty())).contains(AttainmentReasons.GOAL_UNDETERMINED);
      assertThat(goal.explain(new Attainment(1, 0, 0), 0.95).value())
          .isEqualTo(Attainment.Verdict.ACHIEVED);
    }

    @Test
    void aBudgetIsForAShareAndAFuture() {
      refused("sla.goal.share", () -> new ErrorBudget(Ratio.percent(101), Attainment.empty()));
      refused("sla.goal.range", () -> goal.budget(Attainment.empty()).mustMeetOfNext(-1));
    }
  }
}
