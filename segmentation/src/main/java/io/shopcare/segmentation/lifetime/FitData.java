package io.shopcare.segmentation.lifetime;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.internal.Normal;
import io.shopcare.segmentation.lifetime.numeric.Rows;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * What a fit starts from: the rows, what each parameter is compared with, and everything that
 * speaks against a fit.
 */
final class FitData {

  private static final double CONFIDENCE = 0.95;

  private final Rows rows;
  private final double[] scales;
  private final List<Reason> reasons;

  private FitData(Rows rows, double[] scales, List<Reason> reasons) {
    this.rows = rows;
    this.scales = scales;
    this.reasons = reasons;
  }

  Rows rows() {
    return rows;
  }

  double[] scales() {
    return scales.clone();
  }

  List<Reason> reasons() {
    return reasons;
  }

  /** Which parameters of a purchase model are times, the others being shapes. */
  enum Times {
    NONE,
    OF_PURCHASE,
    OF_BOTH
  }

  static FitData of(PurchaseCounts counts, Times times, FitPolicy policy) {
    Rows scorable = counts.scorable();
    CountedRows rows = counts.rows();
    long customers = counts.customers();
    double history = 0;
    double silence = Double.POSITIVE_INFINITY;
    double ages = 0;
    double purchases = 0;
    for (int i = 0; i < rows.size(); i++) {
      history = Math.max(history, rows.second(i));
      silence = Math.min(silence, rows.second(i) - rows.first(i));
      ages += rows.count(i) * rows.second(i);
      purchases += rows.count(i) * (double) rows.x(i);
    }
    List<Reason> reasons = new ArrayList<>();
    addFewer(reasons, LifetimeReasons.CUSTOMERS_TOO_FEW, customers, policy.minCustomers());
    addRepeats(reasons, rows, policy);
    if (customers > 0 && (history == 0 || history < policy.minHistory())) {
      reasons.add(against(LifetimeReasons.HISTORY_TOO_SHORT, history, policy.minHistory()));
    }
    if (customers > 0 && silence > policy.maxSilence()) {
      reasons.add(against(LifetimeReasons.STALE, silence, policy.maxSilence()));
    }
    double[] scales = {1, 1, 1, 1};
    scales[1] = times == Times.NONE ? 1 : ages / (customers + purchases);
    scales[3] = times == Times.OF_BOTH ? ages / customers : 1;
    return new FitData(scorable, scales, reasons);
  }

  static FitData of(SpendCounts counts, FitPolicy policy) {
    SpendCounts repeating = counts.repeating();
    Rows scorable = repeating.scorable();
    CountedRows rows = repeating.rows();
    double means = 0;
    for (int i = 0; i < rows.size(); i++) {
      means += rows.count(i) * rows.first(i);
    }
    List<Reason> reasons = new ArrayList<>();
    addRepeats(reasons, counts.rows(), policy);
    double credible = credible(repeating);
    if (credible > policy.maxCorrelation()) {
      reasons.add(
          Reason.against(
              LifetimeReasons.SPEND_CORRELATED,
              number("correlation", repeating.correlation()),
              number("atLeast", credible),
              number("asked", policy.maxCorrelation())));
    }
    return new FitData(scorable, new double[] {1, 1, means / repeating.customers()}, reasons);
  }

  private static void addRepeats(List<Reason> reasons, CountedRows rows, FitPolicy policy) {
    long repeaters = 0;
    long frequent = 0;
    for (int i = 0; i < rows.size(); i++) {
      repeaters += rows.x(i) > 0 ? rows.count(i) : 0;
      frequent += rows.x(i) > 1 ? rows.count(i) : 0;
    }
    if (repeaters == 0) {
      Detail seen = Detail.number("seen", rows.total());
      reasons.add(0, Reason.against(LifetimeReasons.ONLY_ONE_TIMERS, seen));
      return;
    }
    addFewer(reasons, LifetimeReasons.REPEATERS_TOO_FEW, repeaters, policy.minRepeaters());
    addFewer(reasons, LifetimeReasons.FREQUENT_TOO_FEW, frequent, policy.minFrequent());
  }

  private static void addFewer(List<Reason> reasons, String code, long seen, long asked) {
    if (seen < asked) {
      reasons.add(Reason.against(code, Detail.number("seen", seen), Detail.number("asked", asked)));
    }
  }

  private static Reason against(String code, double seen, double asked) {
    return Reason.against(code, number("seen", seen), number("asked", asked));
  }

  /** The least size of the true correlation with a confidence of 95 %, by Fisher's z. */
  private static double credible(SpendCounts counts) {
    double n = counts.customers();
    double size = Math.min(Math.abs(counts.correlation()), 1 - 1e-15);
    double z = Math.log1p(2 * size / (1 - size)) / 2;
    return n > 3 ? Math.tanh(z - Normal.criticalValue(CONFIDENCE) / Math.sqrt(n - 3)) : 0;
  }

  /** A detail with four digits that count. */
  static Detail number(String name, double value) {
    return Detail.number(name, BigDecimal.valueOf(value).round(new MathContext(4)));
  }
}
