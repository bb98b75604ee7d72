package io.shopcare.calendar;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.Map;

/**
 * Carries the hours of a wall clock over to the time line. A wall-clock time in a gap stands for
 * the transition and one in an overlap for its first occurrence; so between two transitions the
 * wall clock is the time line shifted by the offset, but for the time that an overlap repeats: that
 * is open if the last second before the end of the overlap is.
 */
final class CalendarCompiler {

  /** First and last second of the time line, those of {@link Instant}. */
  static final long FIRST = Instant.MIN.getEpochSecond();

  static final long LAST = Instant.MAX.getEpochSecond();

  private static final long PERIOD = WeekTable.SECONDS;
  private static final WeekTable ALWAYS = WeekTable.always(PERIOD);
  private static final WeekTable NEVER = WeekTable.never(PERIOD);

  private final LocalHours local;
  private final ZoneOffsets offsets;
  private final Spans week;
  private final Map<Long, WeekTable> weekByOffset = new HashMap<>();
  private final OpenTime.Builder open = new OpenTime.Builder(PERIOD, FIRST, LAST);

  private CalendarCompiler(BusinessCalendar calendar) {
    local = new LocalHours(calendar);
    offsets = ZoneOffsets.of(calendar.zone(), local.lastIrregularDay());
    week = local.week();
  }

  /** Compiles the open time of a calendar. */
  static OpenTime openTime(BusinessCalendar calendar) {
    return new CalendarCompiler(calendar).openTime();
  }

  private OpenTime openTime() {
    long from = FIRST;
    long offset = offsets.first();
    long wallClock = FIRST - WeekTable.SECONDS;
    for (ZoneOffsetTransition next : offsets.transitions()) {
      addOffset(from, next.toEpochSecond(), offset, wallClock);
      from = next.toEpochSecond();
      wallClock = Math.max(wallClock, from + offset);
      offset = next.getOffsetAfter().getTotalSeconds();
    }
    addOffset(from, LAST, offset, wallClock);
    return open.build(offsets.cycleStart());
  }

  /** Adds the time of one offset; the wall clock has shown everything before the given time. */
  private void addOffset(long from, long until, long offset, long wallClock) {
    long repeatedUntil = Math.max(from, Math.min(until, wallClock - offset));
    if (from < repeatedUntil) {
      open.add(from, local.isOpenBefore(wallClock) ? ALWAYS : NEVER);
    }
    long at = repeatedUntil;
    int day = local.firstIrregularFrom(Math.floorDiv(at + offset, Hours.DAY));
    for (; at < until && day < local.irregularDays(); day++) {
      long midnight = local.irregularDay(day) * Hours.DAY - offset;
      if (midnight >= until) {
        break;
      }
      if (at < midnight) {
        open.add(at, week(offset));
      }
      open.add(Math.max(at, midnight), irregular(local.irregular(day), midnight));
      at = midnight + Hours.DAY;
    }
    if (at < until) {
      open.add(at, week(offset));
    }
  }

  private WeekTable week(long offset) {
    return weekByOffset.computeIfAbsent(offset, by -> WeekTable.of(week.shiftedBy(-by), PERIOD));
  }

  private static WeekTable irregular(Spans day, long midnight) {
    return day.isEmpty() ? NEVER : WeekTable.of(day.shiftedBy(midnight), PERIOD);
  }
}
