package io.shopcare.examples.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.examples.review.report.TicketFigures.Arrivals;
import io.shopcare.examples.review.report.TicketFigures.Attainment;
import io.shopcare.examples.review.report.TicketFigures.Attainment.Attained;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final Text DEFINITION = Text.same("");

  private final Wording words = new Wording();

  @Nested
  class Numbers {

    @Test
    void followTheLanguageAndNotTheMachine() {
      assertThat(words.number(1234567)).isEqualTo(new Text("1,234,567", "1\u202f234\u202f567"));
      assertThat(words.percent(1, 8)).isEqualTo(new Text("12.5%", "12,5\u202f%"));
      assertThat(words.money(new BigDecimal("8911407.904"), "GBP"))
          .isEqualTo(new Text("GBP\u00a08,911,408", "8\u202f911\u202f408\u00a0GBP"));
      assertThat(words.money(new BigDecimal("999.5"), "EUR").en()).isEqualTo("EUR\u00a0999.50");
    }

    @Test
    void neverRoundUpToAGoal() {
      BigDecimal goal = new BigDecimal("80");
      assertThat(words.attained(7_996, 10_000, goal).en()).isEqualTo("79.9%");
      assertThat(words.attained(7_986, 10_000, goal).en()).isEqualTo("79.9%");
      assertThat(words.attained(8_000, 10_000, goal).en()).isEqualTo("80.0%");
      assertThat(words.attained(8_006, 10_000, goal).en()).isEqualTo("80.1%");
      assertThat(words.percent(7_996, 10_000).en()).isEqualTo("80.0%");
    }

    @Test
    void nameTimesInTwoUnitsAndRoundThemUp() {
      assertThat(words.span(100_000)).isEqualTo(new Text("1\u00a0d 4\u00a0h", "1\u00a0j 4\u00a0h"));
      assertThat(words.span(6 * 86_400 + 2_820).en()).isEqualTo("6\u00a0d 1\u00a0h");
      assertThat(words.span(3 * 3_600).en()).isEqualTo("3\u00a0h");
      assertThat(words.span(3 * 3_600 + 1).en()).isEqualTo("3\u00a0h 1\u00a0min");
      assertThat(words.span(59).en()).isEqualTo("59\u00a0s");
    }

    @Test
    void neverHideAFew() {
      assertThat(words.percent(1, 10_000)).isEqualTo(new Text("under 0.1%", "moins de 0,1\u202f%"));
      assertThat(words.percent(0, 10_000).en()).isEqualTo("0.0%");
    }

    @Test
    void nameTargetsInHoursUpToThreeDays() {
      assertThat(words.target(24 * 3600, Clock.CALENDAR).en()).isEqualTo("24\u00a0h");
      assertThat(words.target(96 * 3600, Clock.CALENDAR).en()).isEqualTo("4\u00a0d");
      assertThat(words.target(1800, Clock.CALENDAR).en()).isEqualTo("30\u00a0min");
    }

    @Test
    void nameBusinessTimeAsSuch() {
      assertThat(words.target(4 * 3600, Clock.BUSINESS))
          .isEqualTo(new Text("4\u00a0business\u00a0hours", "4\u00a0heures\u00a0ouvrées"));
      assertThat(words.target(1800, Clock.BUSINESS).fr()).isEqualTo("30\u00a0min de temps ouvré");
    }

    @Test
    void areListedByCurrency() {
      Amount euros = new Amount("1200", "EUR");
      Amount pounds = new Amount("31.5", "GBP");
      assertThat(words.amounts(List.of(euros, pounds)))
          .isEqualTo(
              new Text(
                  "EUR\u00a01,200 and GBP\u00a031.50", "1\u202f200\u00a0EUR et 31,50\u00a0GBP"));
      assertThat(words.amounts(List.of()).en()).isEqualTo("–");
    }
  }

  @Nested
  class Labels {

    @Test
    void areWordsForKnownCodes() {
      assertThat(words.label("state", "ON_HOLD")).isEqualTo(new Text("On hold", "En attente"));
      assertThat(words.period("2026-03")).isEqualTo(new Text("Mar 2026", "mars 2026"));
      assertThat(words.date(LocalDate.of(2026, 5, 1)))
          .isEqualTo(new Text("1\u00a0May 2026", "1er\u00a0mai 2026"));
    }

    @Test
    void areTheCodeItselfForOthers() {
      assertThat(words.label("state", "-100")).isEqualTo(Text.same("-100"));
      assertThat(words.period("2017")).isEqualTo(Text.same("2017"));
      assertThat(words.label("tag", "gift-wrapper")).isEqualTo(Text.same("gift-wrapper"));
    }
  }

  @Nested
  class Findings {

    @Test
    void sayWhetherAGoalWasMet() {
      assertThat(attainment(791, 209, 0, Verdict.FAILED).en())
          .isEqualTo("79.1% of first replies came within 24\u00a0h: goal of 80% missed");
      assertThat(attainment(791, 209, 0, Verdict.FAILED).fr())
          .isEqualTo(
              "79,1\u202f% des premières réponses sont venues en 24\u00a0h\u00a0: objectif de"
                  + " 80\u202f% manqué");
      assertThat(attainment(81, 19, 0, Verdict.ACHIEVED).en()).endsWith("goal of 80% met");
    }

    @Test
    void sayHowFarAnOpenGoalMayGo() {
      assertThat(attainment(78, 18, 4, Verdict.UNDETERMINED).en())
          .isEqualTo(
              "Between 78.0% and 82.0% of first replies come within 24\u00a0h: too early to judge"
                  + " the goal of 80%");
    }

    @Test
    void nameTheBusiestHour() {
      List<List<Long>> week = new ArrayList<>(Collections.nCopies(7, Collections.nCopies(24, 10L)));
      List<Long> monday = new ArrayList<>(week.get(0));
      monday.set(10, 32L);
      week.set(0, monday);
      Panel panel =
          TicketPanels.arrivals(new Arrivals(DEFINITION, "Europe/Paris", week), words).get(0);
      // (6 * 24 * 10 + 23 * 10 + 32) / 168 = 10.13 an hour; 32 is 3.159 times that.
      assertThat(panel.title())
          .isEqualTo(
              new Text(
                  "Mondays 10–11 h are the busiest: 3.2 times the average hour",
                  "Le lundi de 10 à 11\u00a0h, l’heure la plus chargée\u00a0: 3,2 fois la moyenne"));
    }

    @Test
    void seeAChangeOnlyWhereIntervalsLieApart() {
      assertThat(npsTrend(12, 22).en()).isEqualTo("NPS: no clear change from 2017 to 2018");
      assertThat(npsTrend(12, 31).en()).isEqualTo("NPS rose from 12.0 (2017) to 31.0 (2018)");
      assertThat(npsTrend(31, 12).fr()).isEqualTo("Le NPS a baissé de 31,0 (2017) à 12,0 (2018)");
    }

    private Text attainment(long met, long missed, long open, Verdict verdict) {
      Attained all = new Attained("ALL", met, missed, open, 0.7, 0.9, verdict);
      return AttainmentPanels.attainment(
              new Attainment(
                  DEFINITION,
                  Metric.FIRST_REPLY,
                  new BigDecimal("80.0000"),
                  86_400,
                  List.of(all),
                  List.of()),
              words)
          .get(0)
          .title();
    }

    private Text npsTrend(int before, int after) {
      return OpinionPanels.nps(
              new OpinionFigures.Nps(
                  DEFINITION,
                  Collections.nCopies(11, 1L),
                  score(before),
                  List.of(
                      new OpinionFigures.Nps.ScorePeriod("2017", score(before)),
                      new OpinionFigures.Nps.ScorePeriod("2018", score(after)))),
              words)
          .get(1)
          .title();
    }

    private OpinionFigures.Nps.Score score(int value) {
      return new OpinionFigures.Nps.Score(value, 100 - value, 0, value - 6.0, value + 6.0);
    }
  }
}
