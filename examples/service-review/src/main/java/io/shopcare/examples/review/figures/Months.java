package io.shopcare.examples.review.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** Months as labels that sort by time. */
final class Months {

  private Months() {}

  static String of(Instant at, ZoneId zone) {
    return YearMonth.from(at.atZone(zone)).toString();
  }
}
