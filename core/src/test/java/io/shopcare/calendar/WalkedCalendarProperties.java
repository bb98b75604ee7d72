package io.shopcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.testkit.CalendarArbitraries;
import io.shopcare.testkit.Tries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Calendars against a walk on the wall clock, step by step. */
class WalkedCalendarProperties {

  private static final int MINUTE = 60;

  /** Questions of each kind to one walk: a million of each when all is tried. */
  private static final int QUESTIONS = 10;

  private static final int WALKS = 100_000;

  private static final long EARLIEST = Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();
  private static final long LATEST = Instant.parse("9999-12-31T00:00:00Z").getEpochSecond();
  private static final long WINDOW = Duration.ofDays(6).toSeconds();

  @Property
  @Tries(WALKS)
  void everyAnswerIsThatOfAWalkByTheMinute(
      @ForAll("asked") Tuple2<BusinessCalendar, Instant> asked, @ForAll Random random) {
    long start = Math.floorDiv(asked.get2().getEpochSecond(), MINUTE) * MINUTE;
    WallClockWalk walk = WallClockWalk.of(asked.get1(), start, start + WINDOW, MINUTE);
    for (int i = 0; i < QUESTIONS; i++) {
      ask(asked.get1(), walk, random);
    }
  }

  @Property
  @Tries(WALKS)
  void everyAnswerIsThatOfAWalkByTheSecond(
      @ForAll("askedToTheSecond") Tuple2<BusinessCalendar, Instant> asked, @ForAll Random random) {
    long start = asked.get2().getEpochSecond();
    WallClockWalk walk = WallClockWalk.of(asked.get1(), start, start + 7200, 1);
    for (int i = 0; i < QUESTIONS; i++) {
      ask(asked.get1(), walk, random);
    }
  }

  @Property
  void businessDatesAreThoseOnWhichTheWalkIsOpen(
      @ForAll("asked") Tuple2<BusinessCalendar, Instant> asked) {
    BusinessCalendar calendar = asked.get1();
    long start = Math.floorDiv(asked.get2().getEpochSecond(), MINUTE) * MINUTE;
    WallClockWalk walk = WallClockWalk.of(calendar, start, start + WINDOW, MINUTE);
    LocalDate first = calendar.dateOf(walk.at(0)).plusDays(1);
    LocalDate end = calendar.dateOf(walk.at(walk.steps()));
    List<LocalDate> expected = List.copyOf(walk.openDates().subSet(first, end));
    assertThat(first.datesUntil(end).filter(calendar::isBusinessDate))
        .as("%s", calendar)
        .containsExactlyElementsOf(expected);
    assertThat(calendar.businessDatesBetween(first, end)).isEqualTo(expected.size());
    assertThat(calendar.businessDatesAfter(first.minusDays(1)).takeWhile(end::isAfter))
        .containsExactlyElementsOf(expected);
    assertThat(calendar.businessDatesBefore(end).takeWhile(date -> !date.isBefore(first)))
        .containsExactlyInAnyOrderElementsOf(expected)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  /** One question of each kind. */
  private static void ask(BusinessCalendar calendar, WallClockWalk walk, Random random) {
    int from = random.nextInt(walk.steps());
    int to = from + random.nextInt(walk.steps() - from);
    long open = walk.openSeconds(from, to);
    Instant start = walk.at(from);
    Instant end = walk.at(to);
    assertThat(calendar.secondsBetween(start, end)).as("between %s", calendar).isEqualTo(open);
    assertThat(calendar.isOpen(start))
        .as("open %s %s", start, calendar)
        .isEqualTo(walk.isOpen(from));
    expect(calendar.dueAt(start, Duration.ofSeconds(open)), walk, walk.firstReaching(from, open));
    expect(calendar.breachesAt(start, Duration.ofSeconds(open)), walk, walk.lastHaving(from, open));
    expect(calendar.backFrom(end, Duration.ofSeconds(open)), walk, walk.backFrom(to, open));
    expect(calendar.nextOpen(start), walk, walk.lastHaving(from, 0));
    assertThat(calendar.durationBetween(start, end.plusNanos(7)))
        .isEqualTo(Duration.ofSeconds(open, walk.isOpen(to) ? 7 : 0));
  }

  /** What the walk has not reached must lie behind its end. */
  private static void expect(Optional<Instant> actual, WallClockWalk walk, int index) {
    if (index < walk.steps()) {
      assertThat(actual).contains(walk.at(index));
    } else {
      assertThat(actual.orElse(Instant.MAX)).isAfterOrEqualTo(walk.at(index));
    }
  }

  @Provide
  Arbitrary<Tuple2<BusinessCalendar, Instant>> asked() {
    return CalendarArbitraries.calendars().flatMap(WalkedCalendarProperties::withInstant);
  }

  /** All zones from 1900 to 9999. */
  @Provide
  Arbitrary<Tuple2<BusinessCalendar, Instant>> askedToTheSecond() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()).map(ZoneId::of);
    return CalendarArbitraries.calendars(zones, CalendarArbitraries.hoursToTheSecond())
        .flatMap(
            calendar ->
                Arbitraries.oneOf(
                        CalendarArbitraries.instants(calendar), anyInstant(calendar.zone()))
                    .map(at -> Tuple.of(calendar, at)));
  }

  /** Mostly minutes before a transition. */
  private static Arbitrary<Instant> anyInstant(ZoneId zone) {
    return Arbitraries.longs()
        .between(EARLIEST, LATEST)
        .map(
            second -> {
              Instant at = Instant.ofEpochSecond(second);
              ZoneOffsetTransition next = zone.getRules().nextTransition(at);
              return next == null ? at : next.getInstant().minusSeconds(second % 5400);
            });
  }

  private static Arbitrary<Tuple2<BusinessCalendar, Instant>> withInstant(
      BusinessCalendar calendar) {
    return CalendarArbitraries.instants(calendar).map(at -> Tuple.of(calendar, at));
  }
}
