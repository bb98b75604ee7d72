package io.shopcare.calendar;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time in which work is done, and arithmetic on it: a {@link BusinessCalendar}, or several
 * joined by {@link #union}, {@link #intersection} and {@link #minus}, whatever their zones.
 *
 * <p>Everything follows from one function, the open time F(t) up to an instant t: it never falls
 * and never rises faster than time. {@code between(a, b)} is F(b) − F(a). Both inverses are given,
 * as they differ on a closing: with hours from 9 to 17, eight hours from Monday 09:00 are
 * {@linkplain #dueAt due} on Monday 17:00 and {@linkplain #breachesAt exceeded} only after Tuesday
 * 09:00. Opening is inclusive, closing exclusive.
 *
 * <p>Exact to the nanosecond over all of {@link Instant}; what is never reached is an empty answer,
 * {@link #NEVER} in the methods on epoch seconds, which allocate nothing and refuse what is no
 * {@link Instant} with code {@code calendar.instant.range}. A question costs two binary searches
 * over holidays, breaks and zone transitions, whatever the span. The first question compiles the
 * tables. Immutable and thread-safe.
 */
public abstract sealed class BusinessTime implements DomainValue
    permits BusinessCalendar, CombinedTime {

  /** The epoch second that stands for never. */
  public static final long NEVER = OpenTime.NEVER;

  private static final long serialVersionUID = 1L;
  private static final long NANOS = 1_000_000_000;

  /** Seconds from the first instant to the last, and one more. */
  private static final long ALL_TIME = CalendarCompiler.LAST - CalendarCompiler.FIRST + 1;

  BusinessTime() {}

  /** What is open, compiled. */
  abstract OpenTime openTime();

  /** What is closed, compiled. */
  abstract OpenTime closedTime();

  /** Levels of combination. */
  abstract int depth();

  /**
   * Whole open seconds from one instant to another, rounded towards zero; negative if the end lies
   * before the start. Sums up exactly for instants on whole seconds; {@link #durationBetween} does
   * for all.
   */
  public final long secondsBetween(Instant startInclusive, Instant endExclusive) {
    OpenTime open = openTime();
    long seconds =
        open.opened(endExclusive.getEpochSecond()) - open.opened(startInclusive.getEpochSecond());
    int nanos = openNanos(open, endExclusive) - openNanos(open, startInclusive);
    if (seconds > 0 && nanos < 0) {
      return seconds - 1;
    }
    return seconds < 0 && nanos > 0 ? seconds + 1 : seconds;
  }

  /**
   * Open nanoseconds from one instant to another; negative if the end lies before the start.
   *
   * @throws ArithmeticException beyond 292 years of open time, as {@link Duration#toNanos()}
   */
  public final long nanosBetween(Instant startInclusive, Instant endExclusive) {
    OpenTime open = openTime();
    long seconds =
        open.opened(endExclusive.getEpochSecond()) - open.opened(startInclusive.getEpochSecond());
    int nanos = openNanos(open, endExclusive) - openNanos(open, startInclusive);
    return Math.addExact(Math.multiplyExact(seconds, NANOS), nanos);
  }

  /** Open time from one instant to another; negative if the end lies before the start. */
  public final Duration durationBetween(Instant startInclusive, Instant endExclusive) {
    return openedBy(endExclusive).minus(openedBy(startInclusive));
  }

  /**
   * The first instant with that much open time behind it, counted from the given one: the deadline
   * to name to a customer. It may be a closing; with no business time it is the given instant.
   * Empty if it never comes.
   *
   * @throws InvalidInputException with code {@code calendar.duration.negative} if negative
   */
  public final Optional<Instant> dueAt(Instant from, Duration businessTime) {
    if (businessTime.isZero()) {
      return Optional.of(from);
    }
    Duration opened = openedBy(from).plus(bounded(businessTime));
    return opened.toNanosPart() == 0
        ? instant(openTime().firstReaching(opened.toSeconds()), 0)
        : instant(openTime().lastHaving(opened.toSeconds()), opened.toNanosPart());
  }

  /**
   * The last instant with no more than that open time behind it, counted from the given one: a
   * target is met at this instant and breached one nanosecond later. Never a closing; with no
   * business time it is the next open instant. Empty if the target is never exceeded.
   *
   * @throws InvalidInputException with code {@code calendar.duration.negative} if negative
   */
  public final Optional<Instant> breachesAt(Instant from, Duration businessTime) {
    Duration opened = openedBy(from).plus(bounded(businessTime));
    return instant(openTime().lastHaving(opened.toSeconds()), opened.toNanosPart());
  }

  /**
   * The first instant at which more than that open time lies behind it, counted from the given one:
   * {@link #breachesAt} and one nanosecond, the {@code validUntil} of a clock that runs. Empty if
   * the target is never exceeded.
   *
   * @throws InvalidInputException with code {@code calendar.duration.negative} if negative
   */
  public final Optional<Instant> exceededFrom(Instant from, Duration businessTime) {
    return breachesAt(from, businessTime).map(at -> at.plusNanos(1));
  }

  /**
   * The last instant from which on that much time was open before the given one: when to warn ahead
   * of a deadline. With no business time it is the given instant. Empty if there was never so much.
   *
   * @throws InvalidInputException with code {@code calendar.duration.negative} if negative
   */
  public final Optional<Instant> backFrom(Instant at, Duration businessTime) {
    if (businessTime.isZero()) {
      return Optional.of(at);
    }
    Duration opened = openedBy(at).minus(bounded(businessTime));
    return instant(openTime().lastHaving(opened.toSeconds()), opened.toNanosPart());
  }

  /** Whether an instant lies in open time; an opening does, a closing does not. */
  public final boolean isOpen(Instant at) {
    return openTime().isOpen(at.getEpochSecond());
  }

  /** The first open instant that is not before the given one; empty if there is none. */
  public final Optional<Instant> nextOpen(Instant at) {
    return isOpen(at) ? Optional.of(at) : breachesAt(at, Duration.ZERO);
  }

  /** The first closed instant that is not before the given one; empty if there is none. */
  public final Optional<Instant> nextClosed(Instant at) {
    if (!isOpen(at)) {
      return Optional.of(at);
    }
    OpenTime closed = closedTime();
    return instant(closed.lastHaving(closed.opened(at.getEpochSecond())), 0);
  }

  /**
   * The latest instant, not after the given one, with open time just before it: the given instant
   * inside a stretch of open time or on its closing, else the closing before. Empty if nothing was
   * open before.
   */
  public final Optional<Instant> previousOpen(Instant at) {
    OpenTime open = openTime();
    if (openNanos(open, at) > 0) {
      return Optional.of(at);
    }
    return instant(open.firstReaching(open.opened(at.getEpochSecond())), 0);
  }

  /** Since when it is open that is open just before a closing or an instant; empty if for ever. */
  final Optional<Instant> openSince(Instant end) {
    OpenTime closed = closedTime();
    return instant(closed.firstReaching(closed.opened(end.getEpochSecond())), 0);
  }

  /** The stretches of open time in a span, the earliest first, cut at its ends; lazy. */
  public final Stream<OpenInterval> openIntervals(Instant startInclusive, Instant endExclusive) {
    return OpenIntervals.forward(this, startInclusive)
        .takeWhile(each -> each.start().isBefore(endExclusive))
        .map(
            each ->
                each.end().isAfter(endExclusive)
                    ? new OpenInterval(each.start(), endExclusive)
                    : each);
  }

  /** The stretches of open time from an instant on, the earliest first, cut at it; lazy. */
  public final Stream<OpenInterval> openIntervalsFrom(Instant startInclusive) {
    return OpenIntervals.forward(this, startInclusive);
  }

  /** The stretches of open time up to an instant, the latest first, cut at it; lazy. */
  public final Stream<OpenInterval> openIntervalsBefore(Instant endExclusive) {
    return OpenIntervals.backward(this, endExclusive);
  }

  /**
   * Open in this one, the other or both.
   *
   * @throws InvalidInputException with code {@code calendar.combination.too-deep} beyond {@link
   *     io.shopcare.Limits#DEPTH} levels
   */
  public final BusinessTime union(BusinessTime other) {
    return CombinedTime.of(SetOperation.UNION, this, other);
  }

  /** Open in both, such as the hours that two sites share; throws as {@link #union}. */
  public final BusinessTime intersection(BusinessTime other) {
    return CombinedTime.of(SetOperation.INTERSECTION, this, other);
  }

  /** Open in this one while the other is closed; throws as {@link #union}. */
  public final BusinessTime minus(BusinessTime other) {
    return CombinedTime.of(SetOperation.DIFFERENCE, this, other);
  }

  /** {@link #secondsBetween(Instant, Instant)} on epoch seconds; allocates nothing. */
  public final long secondsBetweenEpochSeconds(long startInclusive, long endExclusive) {
    OpenTime open = openTime();
    return open.opened(requireInRange(endExclusive)) - open.opened(requireInRange(startInclusive));
  }

  /** {@link #dueAt} on epoch seconds; {@link #NEVER} stays never. Allocates nothing. */
  public final long dueAtEpochSecond(long from, long seconds) {
    if (from == NEVER || requireNotNegative(seconds) == 0) {
      return from;
    }
    OpenTime open = openTime();
    long opened = open.opened(requireInRange(from));
    return seconds > NEVER - opened ? NEVER : open.firstReaching(opened + seconds);
  }

  /** {@link #breachesAt} on epoch seconds; {@link #NEVER} stays never. Allocates nothing. */
  public final long breachesAtEpochSecond(long from, long seconds) {
    if (from == NEVER) {
      return NEVER;
    }
    OpenTime open = openTime();
    long opened = open.opened(requireInRange(from));
    return requireNotNegative(seconds) > NEVER - opened ? NEVER : open.lastHaving(opened + seconds);
  }

  /** {@link #backFrom} on epoch seconds; {@link #NEVER} if there was never so much. */
  public final long backFromEpochSecond(long at, long seconds) {
    if (at == NEVER || requireNotNegative(seconds) == 0) {
      return at;
    }
    OpenTime open = openTime();
    return open.lastHaving(open.opened(requireInRange(at)) - seconds);
  }

  /** {@link #isOpen(Instant)} on epoch seconds; allocates nothing. */
  public final boolean isOpenAtEpochSecond(long at) {
    return openTime().isOpen(requireInRange(at));
  }

  /** Open time from the beginning of time. */
  private Duration openedBy(Instant at) {
    OpenTime open = openTime();
    return Duration.ofSeconds(open.opened(at.getEpochSecond()), openNanos(open, at));
  }

  /** The open part of an instant's last second; a second is open or closed as a whole. */
  private static int openNanos(OpenTime open, Instant at) {
    return at.getNano() != 0 && open.isOpen(at.getEpochSecond()) ? at.getNano() : 0;
  }

  private static Optional<Instant> instant(long second, int nanos) {
    return second == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second, nanos));
  }

  /** The same, or more than was ever open where sums could overflow. */
  private static Duration bounded(Duration businessTime) {
    return requireNotNegative(businessTime.toSeconds()) < ALL_TIME
        ? businessTime
        : Duration.ofSeconds(ALL_TIME);
  }

  private static long requireNotNegative(long seconds) {
    if (seconds < 0) {
      throw InvalidInputException.of("calendar.duration.negative")
          .at("businessTime")
          .expected("a length of time that is not negative")
          .build();
    }
    return seconds;
  }

  private static long requireInRange(long epochSecond) {
    if (epochSecond < CalendarCompiler.FIRST || epochSecond > CalendarCompiler.LAST) {
      throw InvalidInputException.of("calendar.instant.range")
          .at("epochSecond")
          .expected("an epoch second within the range of Instant")
          .build();
    }
    return epochSecond;
  }
}
