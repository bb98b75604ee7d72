package io.shopcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.testkit.CalendarArbitraries;
import io.shopcare.testkit.Tries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Laws of the arithmetic, each on single calendars and on combinations of two. */
class BusinessTimeProperties {

  private static final Duration NANO = Duration.ofNanos(1);

  /** A business time and three instants in order. */
  private record Scene(BusinessTime time, Instant a, Instant b, Instant c) {

    Duration between(Instant from, Instant to) {
      return time.durationBetween(from, to);
    }
  }

  @Property
  void openTimeAddsUpAndNeverOutrunsTheClock(@ForAll("scenes") Scene s) {
    Duration whole = s.between(s.a, s.c);
    assertThat(s.between(s.a, s.b).plus(s.between(s.b, s.c))).isEqualTo(whole);
    assertThat(s.between(s.c, s.a)).isEqualTo(whole.negated());
    assertThat(whole).isBetween(Duration.ZERO, Duration.between(s.a, s.c));
    assertThat(s.time.nanosBetween(s.a, s.c)).isEqualTo(whole.toNanos());
    assertThat(s.time.secondsBetween(s.a, s.c)).isEqualTo(whole.toSeconds());
    assertThat(s.time.secondsBetween(s.c, s.a)).isEqualTo(-whole.toSeconds());
  }

  @Property
  void bothDeadlinesAndTheWayBackAreExactToTheNanosecond(
      @ForAll("scenes") Scene s, @ForAll("spans") Duration span) {
    Optional<Instant> due = s.time.dueAt(s.a, span);
    Optional<Instant> breach = s.time.breachesAt(s.a, span);
    Optional<Instant> back = s.time.backFrom(s.a, span);
    breach.ifPresentOrElse(
        at -> {
          assertThat(s.between(s.a, at)).isEqualTo(span);
          assertThat(s.between(s.a, at.plus(NANO))).isEqualTo(span.plus(NANO));
          assertThat(due.orElseThrow()).isBeforeOrEqualTo(at);
        },
        () -> assertThat(s.between(s.a, Instant.MAX)).isLessThanOrEqualTo(span));
    if (span.isZero()) {
      assertThat(due).contains(s.a);
      assertThat(back).contains(s.a);
      return;
    }
    due.ifPresentOrElse(
        at -> {
          assertThat(s.between(s.a, at)).isEqualTo(span);
          assertThat(s.between(s.a, at.minus(NANO))).isEqualTo(span.minus(NANO));
        },
        () -> assertThat(s.between(s.a, Instant.MAX)).isLessThan(span));
    back.ifPresentOrElse(
        at -> {
          assertThat(s.between(at, s.a)).isEqualTo(span);
          assertThat(s.between(at.plus(NANO), s.a)).isEqualTo(span.minus(NANO));
        },
        () -> assertThat(s.between(Instant.MIN, s.a)).isLessThan(span));
  }

  @Property
  void deadlinesNeverMoveBackAsStartOrSpanGrow(
      @ForAll("scenes") Scene s, @ForAll("spans") Duration span, @ForAll("spans") Duration more) {
    Instant due = s.time.dueAt(s.a, span).orElse(Instant.MAX);
    assertThat(s.time.dueAt(s.b, span).orElse(Instant.MAX)).isAfterOrEqualTo(due);
    assertThat(s.time.dueAt(s.a, span.plus(more)).orElse(Instant.MAX)).isAfterOrEqualTo(due);
  }

  @Property
  void openAndClosedTakeTurns(@ForAll("scenes") Scene s) {
    boolean open = s.time.isOpen(s.a);
    assertThat(s.between(s.a, s.a.plus(NANO))).isEqualTo(open ? NANO : Duration.ZERO);
    assertThat(s.time.nextOpen(s.a)).isEqualTo(s.time.breachesAt(s.a, Duration.ZERO));
    s.time
        .nextOpen(s.a)
        .ifPresent(
            at -> {
              assertThat(s.time.isOpen(at)).isTrue();
              assertThat(s.between(s.a, at)).isZero();
            });
    s.time
        .nextClosed(s.a)
        .ifPresent(
            at -> {
              assertThat(s.time.isOpen(at)).isFalse();
              assertThat(s.between(s.a, at)).isEqualTo(Duration.between(s.a, at));
            });
    s.time
        .previousOpen(s.a)
        .ifPresent(
            at -> {
              assertThat(s.between(at.minus(NANO), at)).isEqualTo(NANO);
              assertThat(s.between(at, s.a)).isZero();
            });
  }

  @Property
  @Tries(10_000)
  void openIntervalsAreTheOpenTime(@ForAll("scenes") Scene s) {
    Instant end = s.a.plus(Duration.ofDays(20));
    List<OpenInterval> forward = s.time.openIntervals(s.a, end).toList();
    Duration sum =
        forward.stream().map(OpenInterval::duration).reduce(Duration.ZERO, Duration::plus);
    assertThat(sum).isEqualTo(s.between(s.a, end));
    for (int i = 1; i < forward.size(); i++) {
      assertThat(forward.get(i).start()).isAfter(forward.get(i - 1).end());
    }
    List<OpenInterval> backward =
        s.time.openIntervalsBefore(end).takeWhile(each -> each.end().isAfter(s.a)).toList();
    assertThat(backward).hasSameSizeAs(forward);
    for (int i = 1; i < forward.size(); i++) {
      assertThat(backward.get(forward.size() - 1 - i)).isEqualTo(forward.get(i));
    }
  }

  @Property
  void epochSecondsAnswerAsInstants(
      @ForAll("scenes") Scene s, @ForAll @LongRange(min = 0, max = 10_000_000) long seconds) {
    long a = s.a.getEpochSecond();
    long c = s.c.getEpochSecond();
    Instant start = Instant.ofEpochSecond(a);
    Duration span = Duration.ofSeconds(seconds);
    assertThat(s.time.secondsBetweenEpochSeconds(a, c))
        .isEqualTo(s.time.secondsBetween(start, Instant.ofEpochSecond(c)));
    assertThat(s.time.isOpenAtEpochSecond(a)).isEqualTo(s.time.isOpen(s.a));
    assertThat(s.time.dueAtEpochSecond(a, seconds)).isEqualTo(second(s.time.dueAt(start, span)));
    assertThat(s.time.breachesAtEpochSecond(a, seconds))
        .isEqualTo(second(s.time.breachesAt(start, span)));
    assertThat(s.time.backFromEpochSecond(a, seconds))
        .isEqualTo(second(s.time.backFrom(start, span)));
  }

  @Property
  void aHolidayNeverAddsOpenTime(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll @IntRange(min = -3, max = 3) int days) {
    LocalDate date = anyDate(calendar).plusDays(days);
    BusinessCalendar closed =
        BusinessCalendar.builder(calendar.zone()).from(calendar).holiday(date, "Extra").build();
    Instant start = calendar.instantOf(date.minusDays(3).atStartOfDay());
    Instant end = calendar.instantOf(date.plusDays(4).atStartOfDay());
    assertThat(closed.minus(calendar).secondsBetween(start, end)).isZero();
    assertThat(closed.secondsBetween(start, end))
        .isLessThanOrEqualTo(calendar.secondsBetween(start, end));
  }

  @Property
  void combinationsObeyTheAlgebraOfSets(
      @ForAll("calendars") BusinessCalendar first,
      @ForAll("calendars") BusinessCalendar second,
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long from,
      @ForAll @LongRange(min = 0, max = 40_000_000) long length) {
    long to = from + length;
    long one = first.secondsBetweenEpochSeconds(from, to);
    long other = second.secondsBetweenEpochSeconds(from, to);
    long union = first.union(second).secondsBetweenEpochSeconds(from, to);
    long both = first.intersection(second).secondsBetweenEpochSeconds(from, to);
    assertThat(union + both).isEqualTo(one + other);
    assertThat(first.minus(second).secondsBetweenEpochSeconds(from, to)).isEqualTo(one - both);
    assertThat(union).isBetween(Math.max(one, other), length);
    assertThat(both).isBetween(0L, Math.min(one, other));
    boolean inFirst = first.isOpenAtEpochSecond(from);
    boolean inSecond = second.isOpenAtEpochSecond(from);
    assertThat(first.union(second).isOpenAtEpochSecond(from)).isEqualTo(inFirst || inSecond);
    assertThat(first.intersection(second).isOpenAtEpochSecond(from)).isEqualTo(inFirst && inSecond);
    assertThat(first.minus(second).isOpenAtEpochSecond(from)).isEqualTo(inFirst && !inSecond);
  }

  @Property
  void whatIsReadBackIsEqual(@ForAll("scenes") Scene s) {
    Object copy = SerialCopy.of(s.time);
    assertThat(copy).isEqualTo(s.time).hasSameHashCodeAs(s.time).hasToString(s.time.toString());
    assertThat(((BusinessTime) copy).durationBetween(s.a, s.c)).isEqualTo(s.between(s.a, s.c));
  }

  private static LocalDate anyDate(BusinessCalendar calendar) {
    return calendar.holidays().isEmpty()
        ? LocalDate.of(2026, 3, 29)
        : calendar.holidays().get(0).date();
  }

  private static long second(Optional<Instant> at) {
    return at.map(Instant::getEpochSecond).orElse(BusinessTime.NEVER);
  }

  @Provide
  Arbitrary<BusinessCalendar> calendars() {
    return CalendarArbitraries.calendars();
  }

  @Provide
  Arbitrary<Duration> spans() {
    Arbitrary<Duration> hours = Arbitraries.longs().between(0, 100).map(Duration::ofHours);
    Arbitrary<Duration> nanos =
        Arbitraries.longs().between(0, 1_000_000_000_000_000L).map(Duration::ofNanos);
    Arbitrary<Duration> centuries =
        Arbitraries.longs().between(0, 40_000_000_000_000_000L).map(Duration::ofSeconds);
    return Arbitraries.oneOf(hours, nanos, centuries);
  }

  @Provide
  Arbitrary<Scene> scenes() {
    Arbitrary<Tuple2<BusinessTime, BusinessCalendar>> times =
        Arbitraries.oneOf(
            CalendarArbitraries.calendars().map(each -> Tuple.of(each, each)),
            Combinators.combine(
                    CalendarArbitraries.calendars(),
                    CalendarArbitraries.calendars(),
                    Arbitraries.of(SetOperation.class))
                .as((one, other, how) -> Tuple.of(CombinedTime.of(how, one, other), one)));
    return times.flatMap(
        pair ->
            CalendarArbitraries.instants(pair.get2())
                .list()
                .ofSize(3)
                .map(
                    instants -> {
                      List<Instant> sorted = instants.stream().sorted().toList();
                      return new Scene(pair.get1(), sorted.get(0), sorted.get(1), sorted.get(2));
                    }));
  }
}
