package io.shopcare.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongFunction;

/**
 * The oracle: walks in steps of a minute or a second, reads the wall clock at each, and looks the
 * time up in the calendar's data. A step at which the wall clock shows nothing new, as in an
 * overlap, is as open as the last that did.
 */
final class WallClockWalk {

  private final long start;
  private final int step;
  private final int[] openSteps;
  private final SortedSet<LocalDate> openDates;

  private WallClockWalk(long start, int step, int[] openSteps, SortedSet<LocalDate> openDates) {
    this.start = start;
    this.step = step;
    this.openSteps = openSteps;
    this.openDates = openDates;
  }

  /** Walks from one epoch second to another, both whole steps. */
  static WallClockWalk of(BusinessCalendar calendar, long start, long end, int step) {
    ZoneRules rules = calendar.zone().getRules();
    int[] openSteps = new int[Math.toIntExact((end - start) / step) + 1];
    SortedSet<LocalDate> openDates = new TreeSet<>();
    Map<Long, Day> known = new HashMap<>();
    LongFunction<Day> days =
        day -> known.computeIfAbsent(day, any -> Day.of(calendar, LocalDate.ofEpochDay(day)));
    long newest = Long.MIN_VALUE;
    boolean open = false;
    for (long at = start - ahead(rules, start, step); at < end; at += step) {
      long wallClock = at + rules.getOffset(Instant.ofEpochSecond(at)).getTotalSeconds();
      if (wallClock > newest) {
        newest = wallClock;
        open = isOpen(wallClock, days);
        if (open) {
          openDates.add(LocalDate.ofEpochDay(Math.floorDiv(wallClock, 86_400)));
        }
      }
      if (at >= start) {
        int index = (int) ((at - start) / step);
        openSteps[index + 1] = openSteps[index] + (open ? 1 : 0);
      }
    }
    return new WallClockWalk(start, step, openSteps, openDates);
  }

  /** The dates that the wall clock showed while it was open. */
  SortedSet<LocalDate> openDates() {
    return openDates;
  }

  int steps() {
    return openSteps.length - 1;
  }

  Instant at(int index) {
    return Instant.ofEpochSecond(start + (long) index * step);
  }

  boolean isOpen(int index) {
    return openSteps[index + 1] > openSteps[index];
  }

  long openSeconds(int from, int to) {
    return (long) (openSteps[to] - openSteps[from]) * step;
  }

  /** The first index with so many open seconds since another, the number of steps if none. */
  int firstReaching(int from, long seconds) {
    int index = from;
    while (index < steps() && openSeconds(from, index) < seconds) {
      index++;
    }
    return index;
  }

  /** The last index with no more than so many open seconds since another. */
  int lastHaving(int from, long seconds) {
    int index = from;
    while (index < steps() && openSeconds(from, index + 1) <= seconds) {
      index++;
    }
    return index;
  }

  /** The last index from which so many open seconds lead to another, -1 if there is none. */
  int backFrom(int to, long seconds) {
    int index = to;
    while (index >= 0 && openSeconds(index, to) < seconds) {
      index--;
    }
    return index;
  }

  /** How far ahead to set out, so that an overlap at the start is known: whole steps. */
  private static long ahead(ZoneRules rules, long start, int step) {
    ZoneOffsetTransition last = rules.previousTransition(Instant.ofEpochSecond(start + 1));
    boolean recent = last != null && start - last.toEpochSecond() < -last.getDuration().toSeconds();
    return recent ? (start - last.toEpochSecond() + step) / step * step : step;
  }

  private static boolean isOpen(long wallClock, LongFunction<Day> days) {
    long date = Math.floorDiv(wallClock, 86_400);
    boolean open = false;
    for (long owner = date - 1; owner <= date; owner++) {
      Day day = days.apply(owner);
      long second = wallClock - owner * 86_400;
      if (isIn(day.closed(), second)) {
        return false;
      }
      open |= isIn(day.open(), second);
    }
    return open;
  }

  private static boolean isIn(List<Hours> hours, long second) {
    for (Hours each : hours) {
      if (each.startSecond() <= second && second < each.endSecond()) {
        return true;
      }
    }
    return false;
  }

  /** What the data say of the hours and the closings that belong to a date. */
  private record Day(List<Hours> open, List<Hours> closed) {

    static Day of(BusinessCalendar calendar, LocalDate date) {
      List<Hours> open = new ArrayList<>();
      List<Hours> closed = new ArrayList<>(calendar.datedBreaks().getOrDefault(date, List.of()));
      if (calendar.datedHours().containsKey(date)) {
        open.addAll(calendar.datedHours().get(date));
      } else {
        open.addAll(calendar.weeklyHours().getOrDefault(date.getDayOfWeek(), List.of()));
        closed.addAll(calendar.weeklyBreaks().getOrDefault(date.getDayOfWeek(), List.of()));
      }
      for (Holiday holiday : calendar.holidaysOn(date)) {
        if (holiday.isFullDay() && calendar.holidayScope() == HolidayScope.START_DATE) {
          open.clear();
        } else {
          closed.add(holiday.closed());
        }
      }
      return new Day(open, closed);
    }
  }
}
