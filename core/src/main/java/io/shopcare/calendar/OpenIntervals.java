package io.shopcare.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Walks from one stretch of open time to the next. */
final class OpenIntervals {

  private OpenIntervals() {}

  static Stream<OpenInterval> forward(BusinessTime time, Instant start) {
    return walk(after(time, start), each -> each.flatMap(last -> after(time, last.end())));
  }

  static Stream<OpenInterval> backward(BusinessTime time, Instant end) {
    return walk(before(time, end), each -> each.flatMap(last -> before(time, last.start())));
  }

  private static Stream<OpenInterval> walk(
      Optional<OpenInterval> first, UnaryOperator<Optional<OpenInterval>> next) {
    return Stream.iterate(first, Optional::isPresent, next).flatMap(Optional::stream);
  }

  private static Optional<OpenInterval> after(BusinessTime time, Instant from) {
    return time.nextOpen(from)
        .filter(Instant.MAX::isAfter)
        .map(start -> new OpenInterval(start, time.nextClosed(start).orElse(Instant.MAX)));
  }

  private static Optional<OpenInterval> before(BusinessTime time, Instant until) {
    return time.previousOpen(until)
        .map(end -> new OpenInterval(time.openSince(end).orElse(Instant.MIN), end));
  }
}
