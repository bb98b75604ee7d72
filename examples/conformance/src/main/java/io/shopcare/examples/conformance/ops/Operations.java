package io.shopcare.examples.conformance.ops;

import io.shopcare.examples.conformance.Operation;
import java.util.ArrayList;
import java.util.List;

/** All operations of the port. */
public final class Operations {

  private Operations() {}

  /** The operations, in any order; made anew for each port. */
  public static List<Operation> all() {
    Schedules schedules = new Schedules();
    List<Operation> all = new ArrayList<>(CalendarDeadline.all(schedules));
    all.add(new CalendarBusinessDays(schedules));
    all.add(new CalendarQuery(schedules));
    all.add(new CodeCheck());
    all.addAll(FeedbackCharts.all());
    all.addAll(FeedbackDesign.all());
    all.addAll(FeedbackNps.all());
    all.addAll(FeedbackProportions.all());
    all.addAll(FeedbackQuantiles.all());
    all.addAll(FeedbackReviews.all());
    all.addAll(FeedbackScores.all());
    all.addAll(FeedbackService.all());
    all.addAll(FeedbackSurveys.all());
    all.addAll(FeedbackTables.all());
    all.add(new ClvFit());
    all.add(new ClvLogLikelihood());
    all.add(new ClvPredict());
    all.add(new MoneyAllocate());
    all.add(new PointsReplay());
    all.add(new PromotionsBest());
    all.add(new RfmScores());
    all.add(new SegmentCheck());
    all.add(new SegmentMatches());
    all.add(new SegmentParse());
    all.add(new SegmentSql());
    all.add(new SlaAttainment());
    all.add(new SlaEvaluate(schedules));
    all.addAll(Staffing.all());
    all.add(new TicketReplay());
    all.add(new WorkflowVerify());
    return List.copyOf(all);
  }
}
