package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.LifetimeFigures.Cohort;
import io.shopcare.examples.review.report.LifetimeFigures.Curve;
import io.shopcare.examples.review.report.LifetimeFigures.Fits;
import io.shopcare.examples.review.report.LifetimeFigures.Tiers;
import io.shopcare.examples.review.report.LifetimeFigures.Trial;
import io.shopcare.examples.review.report.LifetimeFigures.Trial.Forecast;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Plausible figures of what customers will still buy. */
final class SampleLifetime {

  static final Text DEFINITION = new Text("Fitted to the cohort.", "Ajusté à la cohorte.");

  private static final Cohort COHORT =
      new Cohort("2025-12-01", "2026-03-01", "2026-08-31", "2026-11-30", 1_703);

  private SampleLifetime() {}

  static List<Figures> figures() {
    return List.of(
        curve(52, 13, 100, 90),
        trial(1.21, 1.35),
        new Fits(
            DEFINITION,
            COHORT,
            List.of(
                new Fits.Fitted(
                    "BG/NBD",
                    List.of(
                        new Fits.Parameter("r", 0.769345569978276, 0.0347),
                        new Fits.Parameter("α", 7.841810370388572, 0.435)),
                    -17_630.549,
                    1_703)),
            List.of(new Fits.Refused("MBG/NBD", List.of(new Text("No best a.", "Pas de a.")))),
            5.07,
            new Amount("433.93", "EUR")),
        tiers("past", new Text("No best a.", "Pas de a.")));
  }

  /** So many purchases a week, and so many expected of them once the weeks are held out. */
  static Curve curve(int weeks, int heldOut, int real, double expected) {
    int known = weeks - heldOut;
    return new Curve(
        DEFINITION,
        "BG/NBD",
        COHORT,
        heldOut,
        IntStream.rangeClosed(1, weeks)
            .mapToObj(
                week ->
                    new Curve.Week(
                        LocalDate.of(2025, 12, 1).plusWeeks(week).toString(),
                        (long) real * week,
                        (double) real * Math.min(week, known)
                            + expected * Math.max(0, week - known)))
            .toList());
  }

  static Trial trial(double model, double simple) {
    return new Trial(
        DEFINITION,
        13,
        1_703,
        1_083,
        2_920,
        List.of(
            new Forecast("BG/NBD", 2_156.878, 1.013, model, 0.7828),
            new Forecast("same-count", 6_094, 2.309, 4.312, 0.7827),
            new Forecast("same-rate", 2_146.98, 0.965, simple, null)));
  }

  static Tiers tiers(String rule, Text... reasons) {
    return new Tiers(
        DEFINITION,
        rule,
        52,
        new Amount("152.40", "EUR"),
        new Amount("1317.62", "EUR"),
        List.of(new Count("HIGH", 1_301), new Count("MEDIUM", 2_604), new Count("LOW", 433)),
        33,
        List.of(reasons));
  }
}
