package io.shopcare.testkit;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.calendar.Holiday;
import io.shopcare.calendar.HolidayScope;
import io.shopcare.calendar.Hours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Calendars and instants to ask them about. Zones with odd transitions come often: half an hour in
 * Lord Howe, midnight in São Paulo, a whole day skipped in Apia; and so do dates, breaks and
 * instants near a transition.
 */
public final class CalendarArbitraries {

  private static final int MINUTES = 24 * 60;
  private static final long FIRST_DAY = LocalDate.of(1973, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(2090, 1, 1).toEpochDay();

  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Paris",
          "Europe/London",
          "Europe/Dublin",
          "Europe/Moscow",
          "Africa/Cairo",
          "Africa/Casablanca",
          "America/New_York",
          "America/Los_Angeles",
          "America/St_Johns",
          "America/Sao_Paulo",
          "America/Havana",
          "America/Santiago",
          "Antarctica/Troll",
          "Asia/Beirut",
          "Asia/Gaza",
          "Asia/Kathmandu",
          "Asia/Kolkata",
          "Asia/Tehran",
          "Asia/Tokyo",
          "Australia/Adelaide",
          "Australia/Lord_Howe",
          "Pacific/Apia",
          "Pacific/Chatham",
          "Pacific/Kiritimati",
          "Pacific/Kwajalein");

  private CalendarArbitraries() {}

  /** Zones with and without daylight saving, with offsets of whole minutes since 1973. */
  public static Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZONES).map(ZoneId::of);
  }

  /** Hours on whole minutes, mostly on quarters, from short to overnight. */
  public static Arbitrary<Hours> hours() {
    Arbitrary<Integer> start =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.integers().between(0, MINUTES / 15 - 1).map(n -> n * 15)),
            Tuple.of(1, Arbitraries.integers().between(0, MINUTES - 1)));
    Arbitrary<Integer> length =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.integers().between(1, 40).map(n -> n * 15)),
            Tuple.of(1, Arbitraries.integers().between(1, MINUTES)));
    return Combinators.combine(start, length)
        .as((from, minutes) -> new Hours(from * 60, (from + minutes) * 60));
  }

  /** Hours to the second. */
  public static Arbitrary<Hours> hoursToTheSecond() {
    return Combinators.combine(
            Arbitraries.integers().between(0, MINUTES * 60 - 1),
            Arbitraries.integers().between(1, MINUTES * 60))
        .as((from, seconds) -> new Hours(from, from + seconds));
  }

  /** Calendars on whole minutes. */
  public static Arbitrary<BusinessCalendar> calendars() {
    return calendars(zones(), hours());
  }

  /** Calendars with the given zones and hours, their dates about one time, often a transition. */
  public static Arbitrary<BusinessCalendar> calendars(
      Arbitrary<ZoneId> zones, Arbitrary<Hours> hours) {
    return zones.flatMap(
        zone -> days(zone).flatMap(around -> calendarsAround(zone, around, hours)));
  }

  /** Instants near what is irregular in a calendar, or anywhere between 1973 and 2090. */
  public static Arbitrary<Instant> instants(BusinessCalendar calendar) {
    List<Long> dates = new ArrayList<>();
    calendar.holidays().forEach(each -> dates.add(each.date().toEpochDay()));
    calendar.datedHours().keySet().forEach(each -> dates.add(each.toEpochDay()));
    calendar.datedBreaks().keySet().forEach(each -> dates.add(each.toEpochDay()));
    Arbitrary<Long> day =
        dates.isEmpty()
            ? days(calendar.zone())
            : Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(dates)), Tuple.of(1, days(calendar.zone())));
    Arbitrary<Long> second = Arbitraries.longs().between(-2 * 86_400, 3 * 86_400);
    Arbitrary<Integer> nanos =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(0)),
            Tuple.of(1, Arbitraries.of(1, 500_000_000, 999_999_999)));
    return Combinators.combine(day, second, nanos)
        .as((on, within, nano) -> Instant.ofEpochSecond(on * 86_400 + within, nano))
        .withoutEdgeCases();
  }

  /** Epoch days, often those of a transition. */
  private static Arbitrary<Long> days(ZoneId zone) {
    Arbitrary<Long> anywhere = Arbitraries.longs().between(FIRST_DAY, LAST_DAY);
    ZoneRules rules = zone.getRules();
    if (rules.isFixedOffset()) {
      return anywhere;
    }
    Arbitrary<Long> transition = anywhere.map(day -> transitionAfter(day, rules));
    return Arbitraries.frequencyOf(Tuple.of(3, transition), Tuple.of(2, anywhere));
  }

  /** The local day of the next transition, or of the last where none follows. */
  private static long transitionAfter(long day, ZoneRules rules) {
    Instant start = LocalDate.ofEpochDay(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    ZoneOffsetTransition next = rules.nextTransition(start);
    ZoneOffsetTransition near = next == null ? rules.previousTransition(start) : next;
    return near == null ? day : near.getDateTimeBefore().toLocalDate().toEpochDay();
  }

  private static Arbitrary<BusinessCalendar> calendarsAround(
      ZoneId zone, long day, Arbitrary<Hours> hours) {
    Arbitrary<LocalDate> date =
        Arbitraries.longs().between(day - 10, day + 10).map(LocalDate::ofEpochDay);
    Arbitrary<List<Hours>> some = hours.list().ofMaxSize(2);
    Arbitrary<Holiday> holiday =
        Arbitraries.frequencyOf(
            Tuple.of(3, date.map(on -> Holiday.of(on, "Holiday"))),
            Tuple.of(
                1,
                Combinators.combine(date, hours)
                    .as((on, closed) -> new Holiday(on, "Partial holiday", closed))));
    return Combinators.combine(
            hours.list().ofMaxSize(3).list().ofSize(7),
            some.list().ofSize(7).optional(0.4),
            Combinators.combine(date, some).as(DatedHours::new).list().ofMaxSize(3),
            Combinators.combine(date, some).as(DatedHours::new).list().ofMaxSize(3),
            holiday.list().ofMaxSize(4),
            Arbitraries.of(HolidayScope.class))
        .as(
            (weekly, weeklyBreaks, dated, datedBreaks, holidays, scope) -> {
              BusinessCalendar.Builder builder =
                  BusinessCalendar.builder(zone).holidays(holidays).holidayScope(scope);
              for (DayOfWeek weekday : DayOfWeek.values()) {
                int index = weekday.getValue() - 1;
                builder.open(weekday, array(weekly.get(index)));
                weeklyBreaks.ifPresent(
                    breaks -> builder.weeklyBreak(weekday, array(breaks.get(index))));
              }
              dated.forEach(each -> builder.openOn(each.date(), array(each.hours())));
              datedBreaks.forEach(each -> builder.breakOn(each.date(), array(each.hours())));
              return builder.build();
            })
        .withoutEdgeCases();
  }

  private record DatedHours(LocalDate date, List<Hours> hours) {}

  private static Hours[] array(List<Hours> hours) {
    return hours.toArray(Hours[]::new);
  }
}
