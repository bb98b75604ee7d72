package io.shopcare.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the days on which the holidays of a year are kept. */
final class SubstituteDays {

  private record Nominal(HolidayRule rule, LocalDate date) {

    boolean moves() {
      return isWeekend(date) && !date.equals(moved(Set.of()));
    }

    LocalDate moved(Set<LocalDate> taken) {
      LocalDate monday = date.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
      boolean isSunday = date.getDayOfWeek() == DayOfWeek.SUNDAY;
      return switch (rule.observance()) {
        case ON_DATE -> date;
        case SUNDAY_TO_MONDAY -> isSunday ? monday : date;
        case NEXT_MONDAY -> monday;
        case NEAREST_WEEKDAY -> isSunday ? monday : date.minusDays(1);
        case NEXT_FREE_WEEKDAY -> {
          LocalDate free = monday;
          while (taken.contains(free) || isWeekend(free)) {
            free = free.plusDays(1);
          }
          yield free;
        }
      };
    }
  }

  private SubstituteDays() {}

  static List<Holiday> keptIn(int year, HolidayCalendar calendar) {
    List<Nominal> nominal = new ArrayList<>();
    for (HolidayRule rule : calendar.rules()) {
      // A substitute day may lie in the year before or after.
      for (int near = year - 1; near <= year + 1; near++) {
        rule.nominalIn(near).ifPresent(date -> nominal.add(new Nominal(rule, date)));
      }
    }
    nominal.sort(Comparator.comparing(Nominal::date));
    List<Holiday> kept = new ArrayList<>();
    Set<LocalDate> taken = new HashSet<>();
    for (Nominal each : nominal) {
      if (!each.moves() || calendar.keepsNominalDates()) {
        kept.add(Holiday.of(each.date(), each.rule().name()));
      }
      if (!each.moves()) {
        taken.add(each.date());
      }
    }
    for (Nominal each : nominal) {
      if (each.moves()) {
        LocalDate date = each.moved(taken);
        taken.add(date);
        kept.add(Holiday.of(date, each.rule().name()));
      }
    }
    return kept.stream().filter(each -> each.date().getYear() == year).sorted().toList();
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
