package io.shopcare.sla.staffing;

/** The arithmetic of the {@link ForecastMethod}s. */
final class Smoothing {

  private Smoothing() {}

  /**
   * The expected figures of the hours after a history.
   *
   * @param history at least two weeks
   * @param slots the hour of the week of each figure of the history and of each hour to forecast
   */
  static double[] forecast(ForecastMethod method, double[] history, int[] slots) {
    return method instanceof ForecastMethod.Ewma ewma
        ? ewma(ewma, history, slots)
        : holtWinters((ForecastMethod.HoltWinters) method, history, slots);
  }

  private static double[] ewma(ForecastMethod.Ewma method, double[] history, int[] slots) {
    double[] pattern = pattern(history, slots);
    double level = 1;
    for (int week = history.length % WeekProfile.HOURS;
        week < history.length;
        week += WeekProfile.HOURS) {
      double actual = 0;
      double usual = 0;
      for (int i = week; i < week + WeekProfile.HOURS; i++) {
        actual += history[i];
        usual += pattern[slots[i]];
      }
      double ratio = usual > 0 ? actual / usual : 1;
      boolean first = week < WeekProfile.HOURS;
      level = first ? ratio : level + method.alpha() * (ratio - level);
    }
    double[] expected = new double[slots.length - history.length];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = level * pattern[slots[history.length + i]];
    }
    return expected;
  }

  private static double[] pattern(double[] history, int[] slots) {
    double[] sums = new double[WeekProfile.HOURS];
    int[] counts = new int[WeekProfile.HOURS];
    for (int i = 0; i < history.length; i++) {
      sums[slots[i]] += history[i];
      counts[slots[i]]++;
    }
    for (int slot = 0; slot < sums.length; slot++) {
      sums[slot] /= Math.max(1, counts[slot]);
    }
    return sums;
  }

  private static double[] holtWinters(
      ForecastMethod.HoltWinters method, double[] history, int[] slots) {
    int week = WeekProfile.HOURS;
    double mean = mean(history, 0);
    double slope = (mean(history, week) - mean) / week;
    double[] seasonal = new double[week];
    for (int i = 0; i < week; i++) {
      seasonal[slots[i]] = history[i] - mean;
    }
    double at = mean;
    for (int i = week; i < history.length; i++) {
      int slot = slots[i];
      double before = at;
      at = mix(method.level(), history[i] - seasonal[slot], at + slope);
      slope = mix(method.trend(), at - before, slope);
      seasonal[slot] = mix(method.season(), history[i] - at, seasonal[slot]);
    }
    double[] expected = new double[slots.length - history.length];
    for (int i = 0; i < expected.length; i++) {
      double sum = at + (i + 1) * slope + seasonal[slots[history.length + i]];
      expected[i] = Math.max(0, sum);
    }
    return expected;
  }

  private static double mean(double[] history, int from) {
    double sum = 0;
    for (int i = from; i < from + WeekProfile.HOURS; i++) {
      sum += history[i];
    }
    return sum / WeekProfile.HOURS;
  }

  /** So much of the new, the rest of the old. */
  private static double mix(double weight, double fresh, double old) {
    return weight * fresh + (1 - weight) * old;
  }
}
