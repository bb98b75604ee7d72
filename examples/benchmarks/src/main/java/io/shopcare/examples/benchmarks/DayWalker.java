package io.shopcare.examples.benchmarks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Business time as it is commonly written: day after day from the start to the end. */
final class DayWalker {

  /** Open from one local time to another. */
  record Opening(LocalTime from, LocalTime to) {}

  private final ZoneId zone;
  private final Map<DayOfWeek, List<Opening>> week;
  private final Set<LocalDate> holidays;

  DayWalker(ZoneId zone, Map<DayOfWeek, List<Opening>> week, Collection<LocalDate> holidays) {
    this.zone = zone;
    this.week = Map.copyOf(week);
    this.holidays = Set.copyOf(holidays);
  }

  long secondsBetween(Instant startInclusive, Instant endExclusive) {
    long seconds = 0;
    LocalDate last = endExclusive.atZone(zone).toLocalDate();
    LocalDate date = startInclusive.atZone(zone).toLocalDate();
    for (; !date.isAfter(last); date = date.plusDays(1)) {
      if (!holidays.contains(date)) {
        for (Opening opening : week.getOrDefault(date.getDayOfWeek(), List.of())) {
          long from = date.atTime(opening.from()).atZone(zone).toEpochSecond();
          long to = date.atTime(opening.to()).atZone(zone).toEpochSecond();
          from = Math.max(from, startInclusive.getEpochSecond());
          to = Math.min(to, endExclusive.getEpochSecond());
          seconds += Math.max(0, to - from);
        }
      }
    }
    return seconds;
  }
}
