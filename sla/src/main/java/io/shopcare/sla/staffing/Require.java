package io.shopcare.sla.staffing;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import java.time.Duration;

/** Checks of what comes in; each throws an {@link InvalidInputException}. */
final class Require {

  private static final double NANOS = 1e9;
  private static final double MOST_AN_HOUR = 1e12;

  private Require() {}

  /** A finite number that is not negative. */
  static double notNegative(double number, String place) {
    if (!(number >= 0 && number < Double.POSITIVE_INFINITY)) {
      throw range(place, "a finite number that is not negative");
    }
    return number;
  }

  /** Figures of so many hours as there can be, and their squared errors, have a sum. */
  static double anHour(double figure, String place) {
    if (!(figure >= 0 && figure <= MOST_AN_HOUR)) {
      throw range(place, "figures from 0 to 1e12");
    }
    return figure;
  }

  /** A finite number above 0. */
  static double positive(double number, String place) {
    if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
      throw range(place, "a finite number above 0");
    }
    return number;
  }

  static Duration positive(Duration time, String place) {
    if (time.isZero() || time.isNegative()) {
      throw range(place, "a length of time above 0");
    }
    return time;
  }

  static Duration notNegative(Duration time, String place) {
    if (time.isNegative()) {
      throw range(place, "a length of time that is not negative");
    }
    return time;
  }

  static int agents(int agents) {
    if (agents < 0 || agents > Traffic.MOST_AGENTS) {
      throw range("agents", "from 0 to " + Traffic.MOST_AGENTS);
    }
    return agents;
  }

  static Ratio share(Ratio goal) {
    if (!goal.isShare()) {
      throw range("goal", "a share from 0 to 1");
    }
    return goal;
  }

  static InvalidInputException range(String place, String expected) {
    return InvalidInputException.of("sla.staffing.range").at(place).expected(expected).build();
  }

  static double seconds(Duration time) {
    return time.getSeconds() + time.getNano() / NANOS;
  }
}
