package io.shopcare.feedback.score;

import io.shopcare.internal.Normal;
import io.shopcare.measure.Interval;

/**
 * The interval of a mean on a bounded scale, taken from 0 to 1. What Rocks (2016) does for the net
 * promoter score, which is such a mean with three points, is done for any: as if three more had
 * answered, half of them in the middle and a quarter at each end. So it has a width where all
 * answers agree, and exists for a single one.
 */
record AdjustedMean(double n, double sum, double squares) {

  private static final double MORE = 3;

  Interval interval(double mean, double lowest, double highest, double confidence) {
    double all = n + MORE;
    double centre = (sum + MORE / 2) / all;
    double variance = (squares + MORE / 4 + MORE / 8) / all - centre * centre;
    double reach = Normal.criticalValue(confidence) * Math.sqrt(Math.max(0, variance) / all);
    double width = highest - lowest;
    return new Interval(
        Math.min(mean, Math.max(lowest, lowest + width * (centre - reach))),
        Math.max(mean, Math.min(highest, lowest + width * (centre + reach))),
        confidence);
  }
}
