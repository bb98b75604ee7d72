package io.shopcare.calendar;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.ParameterValueStyle;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The hours of a shop or a team: weekly hours in a zone, with holidays, hours of single dates and
 * breaks. This value is data, which equality, {@code toString} and serialisation cover; the tables
 * that {@link BusinessTime} computes with are made on the first question.
 *
 * <p>Hours belong to the date on which they start, also past midnight. A date with hours of its own
 * has them in place of its weekly hours and weekly breaks; breaks and holidays are then taken off
 * on the wall clock, except that {@link #holidayScope()} decides what a whole holiday closes.
 * Touching and overlapping hours are one. A wall-clock time in a gap (when clocks go forward)
 * stands for the transition, one in an overlap for its first occurrence.
 *
 * <p>A business date is a local date with open time. Immutable and thread-safe.
 */
@ParameterValueStyle
@Value.Immutable
public abstract sealed class BusinessCalendar extends BusinessTime
    permits ImmutableBusinessCalendar {

  private static final long serialVersionUID = 1L;

  private static final Instant FIRST_DATED =
      LocalDateTime.MIN.plusDays(1).toInstant(ZoneOffset.UTC);
  private static final Instant LAST_DATED =
      LocalDateTime.MAX.minusDays(1).toInstant(ZoneOffset.UTC);

  BusinessCalendar() {}

  /** The zone of the wall clock. */
  @Value.Parameter
  public abstract ZoneId zone();

  /** Hours by weekday, sorted and merged; a weekday without hours is absent. */
  @Value.Parameter
  @Value.NaturalOrder
  public abstract SortedMap<DayOfWeek, List<Hours>> weeklyHours();

  /** Breaks by weekday, sorted and merged. */
  @Value.Parameter
  @Value.NaturalOrder
  public abstract SortedMap<DayOfWeek, List<Hours>> weeklyBreaks();

  /** Hours that a single date has in place of its weekly ones; none close it. */
  @Value.Parameter
  @Value.NaturalOrder
  public abstract SortedMap<LocalDate, List<Hours>> datedHours();

  /** Breaks of a single date. */
  @Value.Parameter
  @Value.NaturalOrder
  public abstract SortedMap<LocalDate, List<Hours>> datedBreaks();

  /** Whole and partial holidays, by date. */
  @Value.Parameter
  public abstract List<Holiday> holidays();

  /** What a whole holiday closes where hours run past midnight. */
  @Value.Parameter
  public abstract HolidayScope holidayScope();

  /** Starts a calendar that is never open in a zone. */
  public static Builder builder(ZoneId zone) {
    return new Builder(zone);
  }

  /** A calendar that is open at any time; its dates are those of the zone. */
  public static BusinessCalendar alwaysOpen(ZoneId zone) {
    return builder(zone).open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "00:00", "24:00").build();
  }

  /**
   * The version of the time-zone data on this machine, such as {@code 2025b}, to be kept beside
   * what was computed with it; empty for a fixed offset.
   */
  public final Optional<String> zoneRulesVersion() {
    return ZoneRulesProvider.getAvailableZoneIds().contains(zone().getId())
        ? Optional.of(ZoneRulesProvider.getVersions(zone().getId()).lastKey())
        : Optional.empty();
  }

  /** The holidays on a date, whole and partial. */
  public final List<Holiday> holidaysOn(LocalDate date) {
    return holidays().stream().filter(each -> each.date().equals(date)).toList();
  }

  /**
   * The instant of a wall-clock time as this calendar reads it: in a gap the transition, in an
   * overlap the first of the two.
   */
  public final Instant instantOf(LocalDateTime local) {
    return BusinessDates.resolve(local, zone());
  }

  /**
   * The date that the wall clock shows at an instant.
   *
   * @throws InvalidInputException with code {@code calendar.instant.range} before the second or
   *     after the last but one of the dates that {@link LocalDate} knows; so does all that reckons
   *     in days from an instant
   */
  public final LocalDate dateOf(Instant at) {
    return localTimeOf(at).toLocalDate();
  }

  private LocalDateTime localTimeOf(Instant at) {
    if (at.isBefore(FIRST_DATED) || at.isAfter(LAST_DATED)) {
      throw InvalidInputException.of("calendar.instant.range")
          .at("at")
          .expected("an instant that has a date")
          .build();
    }
    return LocalDateTime.ofInstant(at, zone());
  }

  /** The stretches of open time on a date, the earliest first, cut at its midnights. */
  public final List<OpenInterval> openIntervalsOn(LocalDate date) {
    Instant end = instantOf(date.plusDays(1).atStartOfDay());
    return openIntervals(instantOf(date.atStartOfDay()), end).toList();
  }

  /** Whether a date has open time. */
  public final boolean isBusinessDate(LocalDate date) {
    return businessDates().contains(date);
  }

  /** Number of business dates from one date to another; negative if the end is before the start. */
  public final long businessDatesBetween(LocalDate startInclusive, LocalDate endExclusive) {
    return businessDates().between(startInclusive, endExclusive);
  }

  /** The business dates after a date, the earliest first; lazy. */
  public final Stream<LocalDate> businessDatesAfter(LocalDate date) {
    return businessDates().following(date);
  }

  /** The business dates before a date, the latest first; lazy. */
  public final Stream<LocalDate> businessDatesBefore(LocalDate date) {
    return businessDates().preceding(date);
  }

  /**
   * The same time of day so many business days later: the deadline of "within ten business days".
   * Counts from the next opening if the instant is outside hours (on a closing too). A result
   * outside hours moves to the next opening; one on a closing is where the policy says. Empty if
   * there are not so many business dates.
   *
   * @throws InvalidInputException with code {@code calendar.days.negative} if negative
   */
  public final Optional<Instant> plusBusinessDays(Instant at, int days, ClosingPolicy closing) {
    requireNotNegative(days);
    return nextOpen(at)
        .flatMap(from -> sameTime(from, businessDates().after(dateOf(from), days)))
        .flatMap(
            due ->
                closing == ClosingPolicy.STAY && isClosing(due) ? Optional.of(due) : nextOpen(due));
  }

  /**
   * The unit "day" of zendesk/biz, forwards: the same time of day so many business dates after the
   * date of the instant, then the next open instant. Unlike {@link #plusBusinessDays} it counts
   * from the date as it is, open or not; no days start at the first business date that is not
   * before it. Empty if there are not so many.
   *
   * @throws InvalidInputException with code {@code calendar.days.negative} if negative
   */
  public final Optional<Instant> daysAfter(Instant at, int days) {
    requireNotNegative(days);
    return sameTime(at, businessDates().after(dateOf(at), days)).flatMap(this::nextOpen);
  }

  /**
   * The unit "day" of zendesk/biz, backwards: the same time of day so many business dates before
   * the date of the instant, if that is open, else the closing before it. No days start at the last
   * business date that is not after the date of the instant. Empty if there are not so many.
   *
   * @throws InvalidInputException with code {@code calendar.days.negative} if negative
   */
  public final Optional<Instant> daysBefore(Instant at, int days) {
    requireNotNegative(days);
    return sameTime(at, businessDates().before(dateOf(at), days))
        .flatMap(then -> isOpen(then) ? Optional.of(then) : previousOpen(then));
  }

  /** An instant itself if the date is its own, else its time of day on the date. */
  private Optional<Instant> sameTime(Instant at, Optional<LocalDate> date) {
    LocalDateTime local = localTimeOf(at);
    return date.map(
        on -> on.equals(local.toLocalDate()) ? at : instantOf(on.atTime(local.toLocalTime())));
  }

  private boolean isClosing(Instant at) {
    return !isOpen(at) && previousOpen(at).filter(at::equals).isPresent();
  }

  private static void requireNotNegative(int days) {
    if (days < 0) {
      throw InvalidInputException.of("calendar.days.negative")
          .at("days")
          .expected("a number of days that is not negative")
          .build();
    }
  }

  @Override
  @Value.Lazy
  OpenTime openTime() {
    return CalendarCompiler.openTime(this);
  }

  @Override
  @Value.Lazy
  OpenTime closedTime() {
    return openTime().complement();
  }

  @Value.Lazy
  BusinessDates businessDates() {
    return BusinessDates.of(this);
  }

  @Override
  int depth() {
    return 1;
  }

  /** Validates what was read back. */
  Object readResolve() {
    return builder(zone()).from(this).build();
  }

  /**
   * Builds a {@link BusinessCalendar}. Hours, breaks and holidays add up; times of day are written
   * as for {@link Hours#of}.
   */
  public static final class Builder extends BusinessCalendarBuilder {

    Builder(ZoneId zone) {
      super(zone);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
