package io.shopcare.calendar;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of open time without a gap. Immutable and thread-safe.
 *
 * @param start the first open instant
 * @param end the first instant that is closed again; {@link Instant#MAX} if there is none
 */
public record OpenInterval(Instant start, Instant end) implements DomainValue {

  /**
   * Creates the interval.
   *
   * @throws InvalidInputException with code {@code calendar.interval.empty} unless it ends after
   *     its start
   */
  public OpenInterval {
    if (!start.isBefore(end)) {
      throw InvalidInputException.of("calendar.interval.empty")
          .at("end")
          .expected("an instant after the start")
          .build();
    }
  }

  /** Elapsed time from start to end. */
  public Duration duration() {
    return Duration.between(start, end);
  }
}
