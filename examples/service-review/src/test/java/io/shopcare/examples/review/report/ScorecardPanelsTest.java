package io.shopcare.examples.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.examples.review.report.ScorecardFigures.Card;
import io.shopcare.examples.review.report.ScorecardFigures.Card.Line;
import io.shopcare.examples.review.report.ScorecardFigures.Card.Moved;
import io.shopcare.examples.review.report.ScorecardFigures.Span;
import io.shopcare.examples.review.report.ScorecardFigures.Topics.Trend;
import io.shopcare.feedback.scorecard.KpiCode;
import io.shopcare.feedback.statistics.Change.Verdict;
import io.shopcare.feedback.topic.TopicTrend.Direction;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the titles of the scorecard say. */
class ScorecardPanelsTest {

  private final Wording words = new Wording();

  private Panel only(Line... lines) {
    List<Panel> panels = ScorecardPanels.card(SampleScorecard.card(lines), words);
    assertThat(panels).hasSize(1);
    return panels.get(0);
  }

  private static Line csat(Verdict verdict, double difference) {
    return SampleScorecard.line(
        KpiCode.CSAT,
        "",
        80,
        new Moved(verdict, difference, difference - 2, difference + 2),
        verdict == Verdict.DECLINED);
  }

  private static Line nps(Verdict verdict, double difference) {
    return SampleScorecard.line(
        KpiCode.NPS,
        "",
        30,
        new Moved(verdict, difference, difference - 5, difference + 5),
        /* alarm= */ false);
  }

  @Nested
  class Findings {

    @Test
    void nameTheClearestOfThoseThatGotWorse() {
      Panel panel = only(csat(Verdict.DECLINED, -6), nps(Verdict.DECLINED, -7));
      assertThat(panel.title())
          .isEqualTo(
              new Text(
                  "Opinions and goals: 2 of 2\u00a0figures got worse since Dec 2025 – May 2026,"
                      + " above all CSAT (−6.0)",
                  "Avis et objectifs\u00a0: 2 des 2\u00a0chiffres se dégradent depuis déc. 2025 –"
                      + " mai 2026, surtout CSAT (−6,0)"));
      assertThat(panel.note().en()).endsWith("taken into account: 1.");
    }

    @Test
    void sayWhatGotBetterBesideIt() {
      assertThat(only(csat(Verdict.DECLINED, -6), nps(Verdict.IMPROVED, 9)).title().en())
          .isEqualTo(
              "Opinions and goals: 1 of 2\u00a0figures got worse since Dec 2025 – May 2026 and 1"
                  + " better; above all CSAT (−6.0)");
      assertThat(only(nps(Verdict.IMPROVED, 9)).title().en())
          .isEqualTo(
              "Opinions and goals: 1 of 1\u00a0figure got better since Dec 2025 – May 2026, above"
                  + " all NPS (+9.0)");
    }

    @Test
    void nameNoChangeThatChanceExplainsOrTooFewShow() {
      assertThat(only(csat(Verdict.NO_EVIDENCE, 1), nps(Verdict.TOO_FEW, 40)).title().en())
          .isEqualTo(
              "Opinions and goals: no clear change since Dec 2025 – May 2026 in 2\u00a0figures");
    }

    @Test
    void ofAFirstPeriodNameNone() {
      Line first = SampleScorecard.line(KpiCode.NPS, "", 39.8, null, false);
      Panel panel =
          ScorecardPanels.card(
                  new Card(
                      Text.same("-"),
                      new Span("2016", "2016"),
                      new Span("2017", "2017"),
                      List.of(first)),
                  words)
              .get(0);
      assertThat(panel.title().en())
          .isEqualTo("Opinions and goals: the figures of 2017, the first that there are");
      assertThat(panel.chart()).isNull();
      assertThat(panel.table().rows().get(0).get(1).en()).isEqualTo("39.8");
    }
  }

  @Test
  void timesAreDrawnInPercentOfWhatTheyWereAndWrittenAsTimes() {
    Panel panel =
        only(
            SampleScorecard.line(
                KpiCode.RESOLUTION_MEAN,
                "",
                9_000,
                new Moved(Verdict.IMPROVED, -3_000, -4_000, -2_000),
                false));
    Chart.Point point = Objects.requireNonNull(panel.chart()).series().get(0).points().get(0);
    assertThat(point.value()).isEqualTo(-25);
    assertThat(point.label().en()).isEqualTo("−50\u00a0min");
  }

  @Test
  void everyFigureHasItsDefinitionIntervalAndNumber() {
    List<Text> row = only(csat(Verdict.DECLINED, -6)).table().rows().get(0);
    assertThat(row)
        .extracting(Text::en)
        .containsExactly(
            "CSAT",
            "80.0%",
            "72.0% to 88.0%",
            "252",
            "−6.0",
            "−8.0 to −4.0",
            "worse",
            "alarm",
            "What it means.");
  }

  @Test
  void everyCodeHasAName() {
    for (KpiCode code : KpiCode.values()) {
      Line line = SampleScorecard.line(code, "", 1, null, false);
      assertThat(new ScorecardWords(words).name(line).en()).doesNotStartWith("kpi.");
    }
  }

  @Nested
  class TopicTitles {

    private Text title(Trend... trends) {
      return TopicPanels.topics(SampleScorecard.topics(trends), words).get(0).title();
    }

    private Trend trend(String topic, Direction direction, long after) {
      return new Trend(
          topic,
          direction,
          new Share(20, 100, 0.1, 0.3),
          new Share(after, 100, 0.1, 0.5),
          0.01,
          0.2,
          2,
          0.01);
    }

    @Test
    void nameTheOneThatMovedMostAmongThoseThatDid() {
      assertThat(
              title(
                  trend("returns", Direction.RISING, 33),
                  trend("refunds", Direction.NO_EVIDENCE, 45),
                  trend("own", Direction.FALLING, 12)))
          .isEqualTo(
              new Text(
                  "Returns rose from 20.0% to 33.0% of contacts; 2 of 3\u00a0topics changed since"
                      + " Dec 2025 – May 2026",
                  "Retours\u00a0: de 20,0\u202f% à 33,0\u202f% des contacts, en hausse\u202f; 2 des"
                      + " 3\u00a0sujets ont changé depuis déc. 2025 – mai 2026"));
      assertThat(title(trend("own", Direction.FALLING, 12)).en()).startsWith("own fell from 20.0%");
    }

    @Test
    void nameNoneWhereChanceExplainsAll() {
      assertThat(title(trend("returns", Direction.NO_EVIDENCE, 33)).en())
          .isEqualTo("None of 1\u00a0topic has clearly changed since Dec 2025 – May 2026");
    }
  }
}
