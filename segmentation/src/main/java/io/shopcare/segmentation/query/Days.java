package io.shopcare.segmentation.query;

import io.shopcare.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The days of a zone, each from its first instant to that of the next, and the moment asked about.
 * Where a clock is put back over midnight, the hour that comes twice belongs to the later day, so
 * that days never go backwards.
 */
final class Days {

  /** Far beyond any date, and far within what {@link LocalDate} can hold. */
  static final long FARTHEST = 1_000_000_000_000_000L;

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private final ZoneId zone;
  private final long now;
  private final LocalDate today;

  Days(ZoneId zone, Instant now) {
    if (now.isBefore(FIRST) || !now.isBefore(END)) {
      throw InvalidInputException.of("segment.now.range")
          .at("now")
          .expected("years 1 to 9998")
          .build();
    }
    this.zone = zone;
    this.now = now.getEpochSecond();
    this.today = dayOf(this.now);
  }

  /** The same days, asked about at another second. */
  Days at(long second) {
    return new Days(zone, Instant.ofEpochSecond(second));
  }

  long now() {
    return now;
  }

  ZoneId zone() {
    return zone;
  }

  LocalDate today() {
    return today;
  }

  /** The first second of a day. */
  long startOf(LocalDate day) {
    return day.atStartOfDay(zone).toEpochSecond();
  }

  /** The day that a second is in. */
  LocalDate dayOf(long second) {
    long near = Math.max(-FARTHEST, Math.min(FARTHEST, second));
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(near), zone);
    return near < startOf(day.plusDays(1)) ? day : day.plusDays(1);
  }

  /** The second at which a local clock shows the time; in a gap after it, of two the earlier. */
  long secondOf(LocalDateTime moment) {
    return moment.atZone(zone).toEpochSecond();
  }

  /** The second so much later: at the same local time of day, or exactly. */
  long plus(long second, Literal.Offset offset) {
    if (offset.unit().isExact()) {
      return second + offset.amount() * offset.unit().unit().getDuration().toSeconds();
    }
    long near = Math.max(-FARTHEST, Math.min(FARTHEST, second));
    return LocalDateTime.ofInstant(Instant.ofEpochSecond(near), zone)
        .plus(offset.amount(), offset.unit().unit())
        .atZone(zone)
        .toEpochSecond();
  }
}
