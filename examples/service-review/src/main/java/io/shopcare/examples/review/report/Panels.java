package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.CustomerFigures.RepeatBuyers;
import io.shopcare.examples.review.report.CustomerFigures.RewardMonths;
import io.shopcare.examples.review.report.CustomerFigures.Rewards;
import io.shopcare.examples.review.report.CustomerFigures.Sales;
import io.shopcare.examples.review.report.CustomerFigures.Tags;
import io.shopcare.examples.review.report.CustomerFigures.TopCustomers;
import io.shopcare.examples.review.report.DataFigures.Deviations;
import io.shopcare.examples.review.report.DataFigures.RejectedRows;
import io.shopcare.examples.review.report.OpinionFigures.Csat;
import io.shopcare.examples.review.report.OpinionFigures.Nps;
import io.shopcare.examples.review.report.PlanFigures.CityDeadlines;
import io.shopcare.examples.review.report.PlanFigures.OtherTarget;
import io.shopcare.examples.review.report.ScorecardFigures.Card;
import io.shopcare.examples.review.report.ScorecardFigures.Pages;
import io.shopcare.examples.review.report.ScorecardFigures.Topics;
import io.shopcare.examples.review.report.TicketFigures.Arrivals;
import io.shopcare.examples.review.report.TicketFigures.Attainment;
import io.shopcare.examples.review.report.TicketFigures.Channels;
import io.shopcare.examples.review.report.TicketFigures.Pauses;
import io.shopcare.examples.review.report.TicketFigures.Reopened;
import io.shopcare.examples.review.report.TicketFigures.States;
import io.shopcare.examples.review.report.TicketFigures.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Which figures become which panels, in the order of the page. */
final class Panels {

  /** A part of the page with a heading of its own. */
  record Chapter(String name, List<Panel> panels) {}

  private record Draft<F extends Figures>(
      Class<F> type, BiFunction<F, Wording, List<Panel>> drawing) {

    List<Panel> panels(ReviewModel model, Wording words) {
      return model.all(type).stream()
          .flatMap(figures -> drawing.apply(figures, words).stream())
          .toList();
    }
  }

  private static final List<Draft<?>> SCORECARD =
      List.of(
          new Draft<>(Card.class, ScorecardPanels::card),
          new Draft<>(Topics.class, TopicPanels::topics),
          new Draft<>(Pages.class, TopicPanels::pages));

  private static final List<Draft<?>> SERVICE =
      List.of(
          new Draft<>(Attainment.class, AttainmentPanels::attainment),
          new Draft<>(OtherTarget.class, PlanPanels::otherTarget),
          new Draft<>(Waits.class, TicketPanels::waits),
          new Draft<>(Arrivals.class, TicketPanels::arrivals),
          new Draft<>(Channels.class, TicketPanels::channels),
          new Draft<>(States.class, TicketPanels::states),
          new Draft<>(Reopened.class, TicketPanels::reopened),
          new Draft<>(Pauses.class, TicketPanels::pauses),
          new Draft<>(CityDeadlines.class, PlanPanels::cityDeadlines));

  private static final List<Draft<?>> CUSTOMERS =
      List.of(
          new Draft<>(Sales.class, CustomerPanels::sales),
          new Draft<>(TopCustomers.class, CustomerPanels::topCustomers),
          new Draft<>(RepeatBuyers.class, CustomerPanels::repeatBuyers),
          new Draft<>(Tags.class, CustomerPanels::tags),
          new Draft<>(SegmentFigures.Grid.class, SegmentPanels::grid),
          new Draft<>(SegmentFigures.Flow.class, SegmentPanels::flow),
          new Draft<>(SegmentFigures.Why.class, SegmentPanels::why),
          new Draft<>(Rewards.class, RewardPanels::rewards),
          new Draft<>(RewardMonths.class, RewardPanels::months),
          new Draft<>(LifetimeFigures.Curve.class, LifetimePanels::curve),
          new Draft<>(LifetimeFigures.Trial.class, LifetimePanels::trial),
          new Draft<>(LifetimeFigures.Tiers.class, TierPanels::tiers),
          new Draft<>(LifetimeFigures.Fits.class, LifetimePanels::fits));

  private static final List<Draft<?>> OPINIONS =
      List.of(
          new Draft<>(Csat.class, OpinionPanels::csat), new Draft<>(Nps.class, OpinionPanels::nps));

  private static final List<Draft<?>> DATA =
      List.of(
          new Draft<>(Deviations.class, DataPanels::deviations),
          new Draft<>(RejectedRows.class, DataPanels::rejectedRows));

  private Panels() {}

  /** The chapters that have something to show. */
  static List<Chapter> chapters(ReviewModel model, Wording words) {
    List<Chapter> chapters = new ArrayList<>();
    add(chapters, "chapter.scorecard", SCORECARD, model, words);
    add(chapters, "chapter.service", SERVICE, model, words);
    add(chapters, "chapter.customers", CUSTOMERS, model, words);
    add(chapters, "chapter.opinions", OPINIONS, model, words);
    add(chapters, "chapter.data", DATA, model, words);
    return List.copyOf(chapters);
  }

  private static void add(
      List<Chapter> chapters,
      String name,
      List<Draft<?>> drafts,
      ReviewModel model,
      Wording words) {
    List<Panel> panels = drafts.stream().flatMap(d -> d.panels(model, words).stream()).toList();
    if (!panels.isEmpty()) {
      chapters.add(new Chapter(name, panels));
    }
  }
}
