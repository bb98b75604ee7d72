package io.shopcare.feedback.survey.eligibility;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

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
}
