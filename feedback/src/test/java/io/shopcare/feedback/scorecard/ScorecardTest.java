package io.shopcare.feedback.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.decision.Reason;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.feedback.FeedbackTexts;
import io.shopcare.feedback.score.BoxRule;
import io.shopcare.feedback.score.CsatTally;
import io.shopcare.feedback.score.NeutralPolicy;
import io.shopcare.feedback.score.NpsTally;
import io.shopcare.feedback.statistics.Change;
import io.shopcare.feedback.statistics.NpsChange;
import io.shopcare.feedback.statistics.ShareChange;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Tally;
import io.shopcare.measure.ValueCounts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScorecardTest {

  private static final ScorecardPolicy POLICY = ScorecardPolicy.ofDefaults();

  private static CsatTally csat(long satisfied, long n) {
    return CsatTally.ofCounts(Scales.ONE_TO_FIVE, n - satisfied, 0, 0, 0, satisfied);
  }

  private static NpsTally nps(long promoters, long passives, long detractors) {
    return NpsTally.ofBins(detractors, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters);
  }

  private static Tally contacts(String channel, long count) {
    return new Tally(new TreeMap<>(Map.of(channel, count)));
  }

  private static PeriodFigures period(long satisfied, long contacts, long orders, long... times) {
    return PeriodFigures.builder()
        .satisfaction(csat(satisfied, 1000))
        .recommendation(nps(500, 300, 200))
        .contacts(contacts("EMAIL", contacts))
        .orders(orders)
        .firstResponse(new WaitTimes(ValueCounts.of(times), ValueCounts.of(7200, 90_000)))
        .putPages("size-guide", new PageTally(120, 40))
        .putAttainments("first reply", new Attainment(168, 32, 5))
        .deflection(new Proportion(30, 100))
        .build();
  }

  private static double value(Scorecard card, KpiCode code) {
    return card.kpi(code).flatMap(Kpi::value).map(Ratio::toDouble).orElseThrow();
  }

  @Nested
  class AFirstPeriod {

    private final Scorecard card =
        Scorecard.of(period(800, 60, 1000, 60, 120, 180, 240, 300, 360, 420), POLICY);

    @Test
    void hasFiguresWithTheirIntervalsAndNoChange() {
      assertThat(value(card, KpiCode.CSAT)).isEqualTo(80);
      assertThat(value(card, KpiCode.NPS)).isEqualTo(30);
      assertThat(value(card, KpiCode.FIRST_RESPONSE_MEAN)).isEqualTo(240);
      assertThat(value(card, KpiCode.FIRST_RESPONSE_MEDIAN)).isEqualTo(240);
      assertThat(value(card, KpiCode.FIRST_RESPONSE_P90)).isEqualTo(420);
      assertThat(value(card, KpiCode.DEFLECTION)).isEqualTo(30);
      assertThat(card.kpi(KpiCode.CONTACT_RATE, "EMAIL").orElseThrow().value())
          .contains(Ratio.of(60, 1));
      assertThat(card.kpi(KpiCode.PAGE_SUCCESS, "size-guide").orElseThrow().value())
          .contains(Ratio.of(75, 1));
      assertThat(card.kpis()).allSatisfy(kpi -> assertThat(kpi.change()).isEmpty());
      assertThat(card.alarms()).isEmpty();
      Interval wilson = new Proportion(800, 1000).wilson(0.95).orElseThrow();
      assertThat(card.kpi(KpiCode.CSAT).orElseThrow().interval())
          .contains(new Interval(100 * wilson.lower(), 100 * wilson.upper(), 0.95));
    }

    @Test
    void tellsWhatStillWaits() {
      List<Reason> notes = card.kpi(KpiCode.FIRST_RESPONSE_P90).orElseThrow().notes();
      ReasonTexts texts = FeedbackTexts.all();
      assertThat(texts.render(notes, Locale.ENGLISH, ZoneOffset.UTC))
          .contains("tickets wait, left out of the figure")
          .contains("at least");
      assertThat(texts.render(notes, Locale.FRENCH, ZoneOffset.UTC)).contains("tickets attendent");
      assertThat(card.kpi(KpiCode.ATTAINMENT, "first reply").orElseThrow().notes())
          .extracting(Reason::code)
          .containsExactly(KpiReasons.UNDETERMINED);
    }

    @Test
    void roundsWhatItShows() {
      Kpi contacts = card.kpi(KpiCode.CONTACT_RATE, "EMAIL").orElseThrow();
      assertThat(contacts.rounded(1)).contains(new BigDecimal("60.0"));
      assertThat(card.kpi(KpiCode.RESOLUTION_MEAN).orElseThrow().rounded(0)).isEmpty();
    }

    @Test
    void definesEachFigure() {
      assertThat(definition(card, Locale.ENGLISH))
          .isEqualTo(
              "Percentage of satisfied customers: those who answer 4, 5 on the scale from 1 to 5.");
      assertThat(definition(card, Locale.FRENCH))
          .isEqualTo(
              "Pourcentage de clients satisfaits : ceux qui répondent 4, 5 sur l’échelle de 1 à"
                  + " 5.");
    }

    @Test
    void saysThatNeutralAnswersAreLeftOut() {
      BoxRule rule = BoxRule.top(2, Scales.ONE_TO_FIVE, NeutralPolicy.EXCLUDED);
      ScorecardPolicy policy = new ScorecardPolicy(rule, POLICY.change());
      assertThat(definition(Scorecard.of(period(8, 6, 10, 6), policy), Locale.FRENCH))
          .endsWith("sans compter les neutres (3).");
    }

    private String definition(Scorecard of, Locale language) {
      return FeedbackTexts.all()
          .render(of.kpi(KpiCode.CSAT).orElseThrow().definition(), language, ZoneOffset.UTC);
    }
  }

  @Test
  void nothingIsAbsentAndNotZero() {
    Scorecard card = Scorecard.of(PeriodFigures.builder().build(), POLICY);
    assertThat(card.kpis())
        .allSatisfy(
            kpi -> {
              assertThat(kpi.value()).isEmpty();
              assertThat(kpi.interval()).isEmpty();
              assertThat(kpi.n()).isZero();
            });
  }

  @Nested
  class ASecondPeriod {

    private final PeriodFigures before = period(800, 60, 1000, 60, 120, 180, 240, 300, 360, 420);
    private final PeriodFigures after = period(700, 140, 1000, 60, 120, 180, 240, 300, 360, 420);
    private final Scorecard card = Scorecard.between(before, after, POLICY);

    @Test
    void showsWhatMovedForTheWorse() {
      assertThat(card.alarms())
          .extracting(Kpi::code)
          .containsExactly(KpiCode.CSAT, KpiCode.CONTACT_RATE);
      KpiChange rate = change(KpiCode.CONTACT_RATE, "EMAIL");
      assertThat(rate.verdict()).isEqualTo(Change.Verdict.DECLINED);
      assertThat(rate.difference()).isEqualTo(80);
      assertThat(Scorecard.between(/* before= */ after, /* after= */ before, POLICY).alarms())
          .isEmpty();
    }

    private KpiChange change(KpiCode code, String of) {
      return card.kpi(code, of).flatMap(Kpi::change).orElseThrow();
    }

    @Test
    void comparesSharesByNewcombeAndTheNetPromoterScoreByItsOwn() {
      Interval csat = card.kpi(KpiCode.CSAT).flatMap(Kpi::change).orElseThrow().interval();
      Interval newcombe =
          new ShareChange(
                  before.satisfaction().satisfied(BoxRule.ofDefaults()),
                  after.satisfaction().satisfied(BoxRule.ofDefaults()))
              .newcombe(0.95)
              .orElseThrow();
      assertThat(csat.lower()).isCloseTo(100 * newcombe.lower(), within(1e-9));
      assertThat(csat.upper()).isCloseTo(100 * newcombe.upper(), within(1e-9));
      assertThat(card.kpi(KpiCode.NPS).flatMap(Kpi::change).orElseThrow().interval())
          .isEqualTo(
              new NpsChange(before.recommendation().counts(), after.recommendation().counts())
                  .adjustedWald(0.95)
                  .orElseThrow());
    }

    @Test
    void doesNotJudgeBareCounts() {
      assertThat(card.kpi(KpiCode.CONTACTS, "EMAIL").orElseThrow().change()).isEmpty();
    }

    @Test
    void saysWhereThereAreTooFew() {
      Scorecard few =
          Scorecard.between(
              PeriodFigures.builder().satisfaction(csat(5, 5)).build(),
              PeriodFigures.builder().satisfaction(csat(0, 5)).build(),
              POLICY);
      assertThat(few.kpi(KpiCode.CSAT).flatMap(Kpi::change).orElseThrow().verdict())
          .isEqualTo(Change.Verdict.TOO_FEW);
      assertThat(few.alarms()).isEmpty();
    }
  }

  @Test
  void periodsAddUpAndComeApart() {
    PeriodFigures one = period(800, 60, 1000, 60, 120);
    PeriodFigures other = period(10, 6, 100, 5);
    assertThat(one.plus(other)).isEqualTo(other.plus(one));
    assertThat(one.plus(other).minus(other)).isEqualTo(one);
    assertThat(one.plus(other).firstResponse().waiting().count()).isEqualTo(4);
    assertThat(Scorecard.of(one.plus(other), POLICY).kpi(KpiCode.CSAT).orElseThrow().n())
        .isEqualTo(2000);
  }

  @Nested
  class Pages {

    @Test
    void withoutRequestsHaveNoRatioRatherThanAnInfiniteOne() {
      PageTally page = new PageTally(30, 0);
      assertThat(page.salesPerRequest()).isEmpty();
      assertThat(page.requestsPerHundredSales()).contains(Ratio.ZERO);
      assertThat(page.success().share()).contains(Ratio.ONE);
      assertThat(PageTally.empty().success().share()).isEmpty();
      assertThat(PageTally.fromBytes(page.toBytes())).isEqualTo(page);
      assertThatThrownBy(() -> new PageTally(1, -2).salesPerRequest())
          .hasMessageContaining("measure.negative");
    }

    @Test
    void areRankedFromBothEnds() {
      Map<String, PageTally> pages =
          Map.of(
              "size-guide", new PageTally(120, 40),
              "gift-card", new PageTally(30, 0),
              "boots", new PageTally(0, 12),
              "one-sale", new PageTally(1, 0),
              "new", PageTally.empty());
      PageRanking ranking = PageRanking.of(pages, 0.95);
      assertThat(ranking.best())
          .extracting(PageRanking.Page::name)
          .containsExactly("gift-card", "size-guide", "one-sale", "boots");
      assertThat(ranking.worst())
          .extracting(PageRanking.Page::name)
          .containsExactly("boots", "size-guide", "gift-card", "one-sale");
    }
  }

  @Nested
  class Times {

    private final WaitTimes times =
        new WaitTimes(
            ValueCounts.of(LongStream.rangeClosed(1, 99).toArray()), ValueCounts.of(500, 500));

    @Test
    void haveTheIntervalOfRanksAroundThePercentile() {
      // Binomial(99, 1/2): P(X <= 39) = 0.0219 and P(X <= 40) = 0.0350, so ranks 40 and 60.
      assertThat(times.percentileInterval(Ratio.of(1, 2), 0.95))
          .contains(new Interval(40, 60, 0.95));
      assertThat(times.percentileInterval(Ratio.of(1, 2), 0.9)).contains(new Interval(41, 59, 0.9));
      WaitTimes few = new WaitTimes(ValueCounts.of(1, 2, 3, 4, 5), ValueCounts.empty());
      assertThat(few.percentileInterval(Ratio.of(1, 2), 0.95)).isEmpty();
    }

    @Test
    void ofWhatWaitsRaiseThePercentileThatIsCertain() {
      assertThat(times.percentile(Ratio.ONE)).contains(Ratio.of(99, 1));
      assertThat(times.atLeast(Ratio.ONE)).contains(Ratio.of(500, 1));
      assertThat(times.oldestWaiting()).contains(Duration.ofSeconds(500));
    }

    @Test
    void haveTheIntervalOfStudentAroundTheMean() {
      WaitTimes two = new WaitTimes(ValueCounts.of(10, 20), ValueCounts.empty());
      Interval interval = two.meanInterval(0.95).orElseThrow();
      assertThat(interval.upper()).isCloseTo(15 + 12.7062047 * 5, within(1e-5));
      assertThat(interval.lower()).isZero();
      assertThat(WaitTimes.empty().meanInterval(0.95)).isEmpty();
      assertThat(WaitTimes.empty().mean()).isEmpty();
      assertThat(WaitTimes.empty().median()).isEmpty();
    }

    @Test
    void withReversedDatesAreRefused() {
      ValueCounts reversed = ValueCounts.of(-1);
      assertThatThrownBy(() -> new WaitTimes(reversed, ValueCounts.empty()))
          .hasMessageContaining("feedback.time.negative");
    }

    @Test
    void comeBackFromTheirBytes() {
      assertThat(WaitTimes.fromBytes(times.toBytes())).isEqualTo(times);
      byte[] bytes = times.toBytes();
      for (int length = 0; length < bytes.length; length += 7) {
        byte[] cut = Arrays.copyOf(bytes, length);
        assertThatThrownBy(() -> WaitTimes.fromBytes(cut)).hasMessageContaining("bytes.");
      }
    }
  }
}
