package io.shopcare.feedback.survey.eligibility;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Instants that keep within their range. */
final class Moments {

  private Moments() {}

  /** The instant so much later; the end of time where there is none. */
  static Instant plus(Instant moment, Duration length) {
    try {
      return moment.plus(length);
    } catch (DateTimeException | ArithmeticException beyond) {
      return Instant.MAX;
    }
  }

  /** The end of the period that the moment lies in; the end of time where there is none. */
  static Instant endOf(Period period, Instant moment, ZoneId zone) {
    try {
      return period.endOf(moment, zone);
    } catch (DateTimeException beyond) {
      return Instant.MAX;
    }
  }
}
