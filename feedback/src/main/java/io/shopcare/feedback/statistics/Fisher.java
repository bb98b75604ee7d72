package io.shopcare.feedback.statistics;

import io.shopcare.measure.Proportion;

/** The exact test of Fisher (1922) for two shares. */
final class Fisher {

  /** Tables that are equally likely must not differ by rounding; R allows as much. */
  private static final double TIE = 1 + 1e-7;

  /** Below it doubles lose their precision, and would never come to 0. */
  private static final double NOTHING = 1e-300;

  private Fisher() {}

  /**
   * Walks from the most likely table both ways until nothing is left, by the quotients of
   * neighbours, so that no factorial is needed; what is summed is divided by the whole at the end.
   */
  static double pValue(Proportion one, Proportion other) {
    double n1 = one.n();
    double n2 = other.n();
    double successes = (double) one.successes() + other.successes();
    double lowest = Math.max(0, successes - n2);
    double highest = Math.min(n1, successes);
    double mode = Math.floor((successes + 1) * (n1 + 1) / (n1 + n2 + 2));
    mode = Math.min(highest, Math.max(lowest, mode));
    double observed = weight((double) one.successes(), mode, n1, n2, successes) * TIE;
    double extreme = 0;
    double whole = 0;
    for (int direction = -1; direction <= 1; direction += 2) {
      double weight = direction < 0 ? 1 : next(mode, 1, n1, n2, successes);
      for (double x = direction < 0 ? mode : mode + 1; weight > NOTHING; x += direction) {
        whole += weight;
        extreme += weight <= observed ? weight : 0;
        weight *= next(x, direction, n1, n2, successes);
      }
    }
    return Math.min(1, extreme / whole);
  }

  /** How likely x successes in the first group are, as a part of the most likely number. */
  private static double weight(double x, double mode, double n1, double n2, double successes) {
    double weight = 1;
    int direction = x < mode ? -1 : 1;
    for (double at = mode; at != x && weight > NOTHING; at += direction) {
      weight *= next(at, direction, n1, n2, successes);
    }
    return weight;
  }

  /** The quotient of the probabilities of x + direction and x; 0 at the end of what is possible. */
  private static double next(double x, int direction, double n1, double n2, double successes) {
    double failures = n2 - successes + x;
    return direction > 0
        ? (n1 - x) * (successes - x) / ((x + 1) * (failures + 1))
        : x * failures / ((n1 - x + 1) * (successes - x + 1));
  }
}
