package io.shopcare.sla.staffing;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Normal;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * What will come in, from what came in: a pattern of the week and a level, as the method says.
 * Every forecast can be tried on the weeks that are known already. Immutable and thread-safe.
 *
 * @param history the tickets of each hour, at least {@link #LEAST_HOURS}
 * @param zone of the wall clock by which the week repeats itself
 * @param method how the level is carried on
 */
public record QueueForecast(HourlyValues history, ZoneId zone, ForecastMethod method)
    implements DomainValue {

  /** The shortest history: two weeks. */
  public static final int LEAST_HOURS = 2 * WeekProfile.HOURS;

  /** The longest forecast: a year. */
  public static final int MOST_AHEAD = 8_784;

  /** Weeks from which the width of the band is learnt, where there are so many. */
  private static final int BAND_WEEKS = 8;

  /**
   * Checks the history.
   *
   * @throws InvalidInputException with code {@code sla.forecast.history} if it is shorter than two
   *     weeks
   */
  public QueueForecast {
    if (history.hours() < LEAST_HOURS) {
      throw InvalidInputException.of("sla.forecast.history")
          .at("history")
          .expected("at least " + LEAST_HOURS + " hours")
          .build();
    }
  }

  /** A forecast by a history, a zone and a method. */
  public static QueueForecast of(HourlyValues history, ZoneId zone, ForecastMethod method) {
    return new QueueForecast(history, zone, method);
  }

  /**
   * The tickets expected in each of the hours after the history.
   *
   * @param hours from 0 to {@link #MOST_AHEAD}
   * @throws InvalidInputException with code {@code sla.staffing.range}
   */
  public HourlyValues expected(int hours) {
    if (hours < 0 || hours > MOST_AHEAD) {
      throw Require.range("hours", "from 0 to " + MOST_AHEAD);
    }
    int[] slots = WeekProfile.slots(history.start(), history.hours() + hours, zone);
    return HourlyValues.of(history.end(), Smoothing.forecast(method, history.values(), slots));
  }

  /**
   * The expected tickets with the range in which those of an hour will lie. Counts vary with their
   * mean; by how much more than chance alone is learnt from the errors of forecasts a week ahead
   * over the latest weeks (quasi-Poisson), so that errors of the level are in it. The variance
   * grows with the weeks ahead, as that of a level that drifts.
   *
   * @param hours from 0 to {@link #MOST_AHEAD}
   * @param confidence between 0 and 1, such as 0.9
   * @throws InvalidInputException with code {@code sla.staffing.range} or {@code
   *     measure.confidence.range}
   */
  public ForecastBand band(int hours, double confidence) {
    double z = Normal.criticalValue(confidence);
    HourlyValues expected = expected(hours);
    double dispersion = dispersion();
    double[] lower = expected.values();
    double[] upper = expected.values();
    for (int i = 0; i < hours; i++) {
      int weeksAhead = 1 + i / WeekProfile.HOURS;
      double reach = z * Math.sqrt(dispersion * weeksAhead * lower[i]);
      lower[i] = Math.max(0, lower[i] - reach);
      upper[i] += reach;
    }
    return new ForecastBand(
        HourlyValues.of(expected.start(), lower),
        expected,
        HourlyValues.of(expected.start(), upper));
  }

  /** The variance over the mean; that of chance, 1, where no week can be tried. */
  private double dispersion() {
    int weeks = Math.min(BAND_WEEKS, triableWeeks());
    double squares = 0;
    double sum = 0;
    for (int back = weeks; back > 0; back--) {
      int from = history.hours() - back * WeekProfile.HOURS;
      double[] expected = asOf(from);
      for (int i = 0; i < expected.length; i++) {
        double error = history.value(from + i) - expected[i];
        squares += error * error;
        sum += expected[i];
      }
    }
    return sum > 0 ? squares / sum : 1;
  }

  /**
   * Tries the method on the latest weeks: each is forecast from what came before it.
   *
   * @param weeks from 1, so that two weeks are left before them
   * @throws InvalidInputException with code {@code sla.forecast.history} if the history is too
   *     short
   */
  public ForecastTrial trial(int weeks) {
    if (weeks < 1 || weeks > triableWeeks()) {
      throw InvalidInputException.of("sla.forecast.history")
          .at("weeks")
          .expected("from 1, with two weeks of history before them")
          .build();
    }
    int week = WeekProfile.HOURS;
    int first = history.hours() - weeks * week;
    double error = 0;
    double naive = 0;
    for (int from = first; from < history.hours(); from += week) {
      double[] expected = asOf(from);
      for (int i = from; i < from + week; i++) {
        error += Math.abs(history.value(i) - expected[i - from]);
        naive += Math.abs(history.value(i) - history.value(i - week));
      }
    }
    double scale = 0;
    for (int i = week; i < first; i++) {
      scale += Math.abs(history.value(i) - history.value(i - week));
    }
    int tried = weeks * week;
    return new ForecastTrial(error / tried, naive / tried, scale / (first - week));
  }

  private int triableWeeks() {
    return (history.hours() - LEAST_HOURS) / WeekProfile.HOURS;
  }

  /** The forecast of the week from an hour on, by what came before it. */
  private double[] asOf(int hour) {
    int[] slots = WeekProfile.slots(history.start(), hour + WeekProfile.HOURS, zone);
    return Smoothing.forecast(method, Arrays.copyOf(history.values(), hour), slots);
  }
}
