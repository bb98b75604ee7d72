package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** How long something counts. */
public sealed interface Window extends DomainValue {

  /** The first instant at which what happened then no longer counts; rises with the moment. */
  Instant endOf(Instant moment);

  /** So long after it happened. */
  static Window rolling(Duration length) {
    return new Rolling(length);
  }

  /** Until the period in which it happened is over. */
  static Window calendar(Period period, ZoneId zone) {
    return new Calendar(period, zone);
  }

  /**
   * So long after it happened.
   *
   * @param length above zero
   */
  record Rolling(Duration length) implements Window {

    /**
     * Requires a length.
     *
     * @throws InvalidInputException with code {@code feedback.window.length}
     */
    public Rolling {
      if (length.isNegative() || length.isZero()) {
        throw InvalidInputException.of("feedback.window.length")
            .at("length")
            .expected("a duration above zero")
            .build();
      }
    }

    @Override
    public Instant endOf(Instant moment) {
      return Moments.plus(moment, length);
    }
  }

  /**
   * Until the period in which it happened is over.
   *
   * @param period such as the week
   * @param zone in which periods start
   */
  record Calendar(Period period, ZoneId zone) implements Window {

    @Override
    public Instant endOf(Instant moment) {
      return Moments.endOf(period, moment, zone);
    }
  }
}
