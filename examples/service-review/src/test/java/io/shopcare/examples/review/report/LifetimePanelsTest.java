package io.shopcare.examples.review.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.shopcare.examples.review.report.LifetimeFigures.Cohort;
import io.shopcare.examples.review.report.LifetimeFigures.Fits;
import io.shopcare.examples.review.report.LifetimeFigures.Tiers;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LifetimePanelsTest {

  private final Wording words = new Wording();

  /** With one kind of space. */
  private static Text plain(Text text) {
    return new Text(
        text.en().replace('\u00a0', ' '), text.fr().replace('\u00a0', ' ').replace('\u202f', ' '));
  }

  @Nested
  class TheCurve {

    @Test
    void saysHowFarTheForecastWasOff() {
      assertThat(title(100, 90))
          .isEqualTo(
              new Text(
                  "The forecast for 13 weeks was 10.0% too low: 1,170 repeat purchases expected,"
                      + " 1,300 came",
                  "La prévision sur 13 semaines était de 10,0 % trop basse : 1 170 réachats"
                      + " attendus, 1 300 sont venus"));
      assertThat(title(100, 125).en()).contains("was 25.0% too high: 1,625 repeat");
      assertThat(title(100, 100).en()).contains("came true: 1,300 repeat purchases expected");
      assertThat(title(0, 2).en()).endsWith("26 repeat purchases expected, none came");
    }

    @Test
    void marksWhereTheForecastBegins() {
      Chart chart = chart(52, 13);
      assertThat(chart.labels()).hasSize(52);
      assertThat(goal(chart).value()).isEqualTo(38);
      assertThat(chart.labels().get(38).en()).isEqualTo("31\u00a0Aug 2026");
    }

    @Test
    void keepsTheLastWeekOfALongSeason() {
      Chart chart = chart(130, 32);
      assertThat(chart.labels()).hasSize(44).isEqualTo(chart.cut().labels());
      assertThat(chart.series().get(0).points().get(43).value()).isEqualTo(13_000);
      // Week 98 is the last observed; drawn are weeks 1, 4, ..., 97, 100, ..., 130.
      assertThat(goal(chart).value()).isBetween(32.0, 33.0);
      assertThat(panel(130, 32).table().rows()).hasSize(130);
    }

    @Test
    void hasWeeksBeforeAndAfter() {
      assertThatIllegalArgumentException().isThrownBy(() -> SampleLifetime.curve(13, 13, 1, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> SampleLifetime.curve(13, 0, 1, 1));
    }

    private Text title(int real, double expected) {
      return plain(
          LifetimePanels.curve(SampleLifetime.curve(52, 13, real, expected), words).get(0).title());
    }

    private Panel panel(int weeks, int heldOut) {
      return LifetimePanels.curve(SampleLifetime.curve(weeks, heldOut, 100, 90), words).get(0);
    }

    private Chart chart(int weeks, int heldOut) {
      return Objects.requireNonNull(panel(weeks, heldOut).chart());
    }

    private Chart.Goal goal(Chart chart) {
      return Objects.requireNonNull(chart.goal());
    }
  }

  @Nested
  class TheTrial {

    @Test
    void saysWhetherTheModelIsWorthHaving() {
      assertThat(title(1.21, 1.35))
          .isEqualTo(
              new Text(
                  "BG/NBD is off by 1.21 purchases a customer, “the same rate” by 1.35",
                  "BG/NBD se trompe de 1,21 achats par client, «\u00a0le même rythme\u00a0» de"
                      + " 1,35"));
      assertThat(title(1.71, 1.59).en()).endsWith("no better than “the same rate” (1.59)");
    }

    @Test
    void leavesOutAnAreaThatDoesNotExist() {
      Table table = LifetimePanels.trial(SampleLifetime.trial(1, 2), words).get(0).table();
      assertThat(table.rows().get(0).get(4).en()).isEqualTo("0.783");
      assertThat(table.rows().get(2).get(4).en()).isEqualTo("–");
    }

    private Text title(double model, double simple) {
      return LifetimePanels.trial(SampleLifetime.trial(model, simple), words).get(0).title();
    }
  }

  @Nested
  class TheFits {

    private final Cohort cohort =
        new Cohort("2026-01-01", "2026-01-31", "2026-03-31", "2026-04-30", 12);

    @Test
    void sayWhyThereIsNone() {
      Text reason = new Text("There are 12 customers.", "Il y a 12 clients.");
      Panel panel = panel(List.of(), List.of(new Fits.Refused("BG/NBD", List.of(reason))), 0);
      assertThat(panel.title().en()).isEqualTo("How often customers come back cannot be forecast");
      assertThat(panel.table().rows().get(0).get(1)).isEqualTo(reason);
    }

    @Test
    void writeThreeDigitsOfEachParameter() {
      List<Fits.Parameter> parameters =
          List.of(
              new Fits.Parameter("v", 41_378.01, 4_363.2),
              new Fits.Parameter("a", 0.0036459, 0.0102028));
      Panel panel =
          panel(List.of(new Fits.Fitted("BG/NBD", parameters, -1.25, 12)), List.of(), 3.14);
      assertThat(panel.title().en()).isEqualTo("A new customer comes back 3.1 times a year");
      assertThat(panel.table().rows().get(0).get(1).en().replace('\u00a0', ' '))
          .isEqualTo("v = 41,400 ± 4,360, a = 0.00365 ± 0.0102");
    }

    private Panel panel(List<Fits.Fitted> fitted, List<Fits.Refused> refused, double repeats) {
      return LifetimePanels.fits(
              new Fits(SampleLifetime.DEFINITION, cohort, fitted, refused, repeats, null), words)
          .get(0);
    }
  }

  @Nested
  class TheTiers {

    @Test
    void sayWhichRuleMadeThem() {
      Panel past = panel(SampleLifetime.tiers("past", new Text("No best a.", "Pas de a.")));
      assertThat(plain(past.title()).en())
          .isEqualTo("1,301 customers have spent more than EUR 1,318 so far");
      assertThat(plain(past.note()).en())
          .contains("cannot be forecast for the customers as a whole: No best a.");
      assertThat(plain(past.table().rows().get(1).get(2)).en())
          .isEqualTo("EUR 152.40 to EUR 1,318");
      Panel predicted = panel(SampleLifetime.tiers("predicted"));
      assertThat(plain(predicted.title()).en())
          .isEqualTo("1,301 customers are likely to spend more than EUR 1,318 in 52 weeks");
      assertThat(predicted.note().en()).startsWith("Made by the forecast");
    }

    @Test
    void areAbsentWhereNoRuleIsJustified() {
      Text reason = new Text("Too few.", "Trop peu.");
      Panel panel =
          panel(
              new Tiers(
                  SampleLifetime.DEFINITION,
                  "none",
                  52,
                  null,
                  null,
                  List.of(),
                  7,
                  List.of(reason)));
      assertThat(panel.chart()).isNull();
      assertThat(plain(panel.note()).en()).isEqualTo("No rule is justified for 7 customers.");
      assertThat(panel.table().rows()).containsExactly(List.of(reason));
    }

    private Panel panel(Tiers tiers) {
      return TierPanels.tiers(tiers, words).get(0);
    }
  }
}
