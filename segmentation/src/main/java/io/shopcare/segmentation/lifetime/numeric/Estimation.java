package io.shopcare.segmentation.lifetime.numeric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Maximum likelihood from several fixed starting points. The starts are climbed on a sample of the
 * rows; what they come to is where the climb on all rows begins. Nothing is drawn at random.
 */
public final class Estimation {

  private static final int SAMPLE = 250;

  private static final int CLIMBED = 3;

  private static final double ROUGH = 1e-3;

  private static final double FINE = 1e-7;

  private final Likelihood likelihood;
  private final Rows rows;
  private final double[] scales;

  /**
   * Prepares an estimation.
   *
   * @param scales what each parameter is compared with: 1 for a shape, a typical time for a scale
   */
  public Estimation(Likelihood likelihood, Rows rows, double[] scales) {
    this.likelihood = likelihood;
    this.rows = rows;
    this.scales = scales.clone();
  }

  /**
   * Returns the best maximum; one without a boundary unless the likelihood is higher there.
   *
   * @param starts starting points, as multiples of the scales
   */
  public Maximum from(double[][] starts) {
    Rows sample = rows.thinned(SAMPLE);
    TrustRegion rough = new TrustRegion(likelihood, sample, scales, ROUGH);
    TrustRegion fine = new TrustRegion(likelihood, rows, scales, FINE);
    List<double[]> tried = new ArrayList<>();
    List<Maximum> found = new ArrayList<>();
    for (double[] start : ranked(starts, sample)) {
      Maximum guess = rough.climb(start);
      double[] from = guess.isProper() ? guess.parameters() : start;
      if (tried.stream().noneMatch(other -> isNear(other, from))) {
        tried.add(from);
        found.add(fine.climb(from));
      }
    }
    return found.stream().reduce((best, next) -> isBetter(next, best) ? next : best).orElseThrow();
  }

  private List<double[]> ranked(double[][] starts, Rows sample) {
    List<double[]> ranked = new ArrayList<>();
    for (double[] start : starts) {
      double[] scaled = start.clone();
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] *= scales[i];
      }
      ranked.add(scaled);
    }
    Comparator<double[]> byValue =
        Comparator.comparingDouble(start -> -likelihood.value(start, sample));
    ranked.sort(byValue);
    return ranked.subList(0, Math.min(CLIMBED, ranked.size()));
  }

  private static boolean isBetter(Maximum one, Maximum other) {
    double slack = 1e-9 * (1 + Math.abs(other.value()));
    if (one.isProper() == other.isProper()) {
      return one.value() > other.value();
    }
    return one.isProper()
        ? one.value() > other.value() - slack
        : one.value() > other.value() + slack;
  }

  private static boolean isNear(double[] one, double[] other) {
    for (int i = 0; i < one.length; i++) {
      if (Math.abs(Math.log(one[i] / other[i])) > 10 * ROUGH) {
        return false;
      }
    }
    return true;
  }
}
