package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.Share;
import io.shopcare.examples.review.report.TicketFigures;
import io.shopcare.examples.review.report.Verdict;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.ValueCounts;
import io.shopcare.sla.attainment.ServiceGoal;

/** The library's figures in the terms of the report. */
final class Shares {

  private static final double CONFIDENCE = 0.95;
  private static final Interval ANYTHING = new Interval(0, 1, CONFIDENCE);

  private Shares() {}

  static Share of(Proportion proportion) {
    Interval interval = proportion.wilson(CONFIDENCE).orElse(ANYTHING);
    return new Share(proportion.successes(), proportion.n(), interval.lower(), interval.upper());
  }

  static TicketFigures.Attainment.Attained attained(
      String group, Attainment attainment, ServiceGoal goal) {
    Interval interval = attainment.determined().wilson(CONFIDENCE).orElse(ANYTHING);
    return new TicketFigures.Attainment.Attained(
        group,
        attainment.met(),
        attainment.missed(),
        attainment.undetermined(),
        interval.lower(),
        interval.upper(),
        Verdict.valueOf(goal.verdict(attainment).name()));
  }

  static long percentile(ValueCounts values, int percent) {
    return values.percentile(Ratio.percent(percent)).orElseThrow();
  }
}
