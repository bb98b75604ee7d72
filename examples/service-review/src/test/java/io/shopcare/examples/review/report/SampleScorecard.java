package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.ScorecardFigures.Card;
import io.shopcare.examples.review.report.ScorecardFigures.Card.Line;
import io.shopcare.examples.review.report.ScorecardFigures.Card.Moved;
import io.shopcare.examples.review.report.ScorecardFigures.Pages;
import io.shopcare.examples.review.report.ScorecardFigures.Span;
import io.shopcare.examples.review.report.ScorecardFigures.Topics;
import io.shopcare.examples.review.report.ScorecardFigures.Topics.Trend;
import io.shopcare.examples.review.report.ScorecardFigures.Value;
import io.shopcare.feedback.scorecard.KpiCode;
import io.shopcare.feedback.statistics.Change.Verdict;
import io.shopcare.feedback.topic.TopicTrend.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plausible scorecard with its topics and pages. */
final class SampleScorecard {

  static final Span BEFORE = new Span("2025-12", "2026-05");
  static final Span AFTER = new Span("2026-06", "2026-11");

  private SampleScorecard() {}

  static List<Figures> figures() {
    return List.of(
        card(
            line(KpiCode.CSAT, "", 81.3, new Moved(Verdict.NO_EVIDENCE, 3.6, -2.9, 9.6), false),
            line(KpiCode.NPS, "", 29.3, null, false),
            line(KpiCode.CONTACTS, "CHAT", 205, null, false),
            line(
                KpiCode.CONTACT_RATE,
                "CHAT",
                60.4,
                new Moved(Verdict.IMPROVED, -19.4, -31.4, -7.2),
                false),
            line(
                KpiCode.FIRST_RESPONSE_P90,
                "",
                85_459,
                new Moved(Verdict.DECLINED, 12_300, 4_100, 20_000),
                true)),
        topics(
            new Trend(
                "tracking",
                Direction.FALLING,
                new Share(534, 1121, 0.447, 0.506),
                new Share(281, 779, 0.328, 0.395),
                -0.160,
                -0.071,
                -5.01,
                0.00000437),
            new Trend(
                "gift-wrapping",
                Direction.NO_EVIDENCE,
                new Share(57, 1121, 0.039, 0.065),
                new Share(50, 779, 0.049, 0.084),
                -0.008,
                0.036,
                1.24,
                0.344)),
        new Pages(
            new Text("Sales among both.", "Ventes parmi les deux."),
            60,
            List.of(new Pages.Page("sku-21", new Share(119, 158, 0.680, 0.814))),
            List.of(new Pages.Page("sku-14", new Share(125, 148, 0.778, 0.894)))));
  }

  static Card card(Line... lines) {
    return new Card(
        new Text("The later period.", "La dernière période."), BEFORE, AFTER, List.of(lines));
  }

  static Line line(KpiCode code, String of, double value, @Nullable Moved change, boolean alarm) {
    return new Line(
        code,
        of,
        new Value(value, value * 0.9, value * 1.1),
        252,
        change,
        alarm,
        new Text("What it means.", "Ce qu’il signifie."));
  }

  static Topics topics(Trend... trends) {
    return new Topics(
        new Text("Tickets by topic.", "Tickets par sujet."), BEFORE, AFTER, List.of(trends));
  }
}
