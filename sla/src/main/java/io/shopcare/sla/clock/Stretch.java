package io.shopcare.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a clock's life in which it ran or paused, and those before it.
 *
 * @param earlier the stretch before, null for the first
 * @param start inclusive
 * @param end exclusive
 * @param hours in which it counts, null for a pause
 * @param elapsedBefore how much had counted before it
 * @param elapsed how much of it counts
 * @param pausedBefore for how long the clock had paused before it
 */
record Stretch(
    @Nullable Stretch earlier,
    Instant start,
    Instant end,
    @Nullable ServiceHours hours,
    Duration elapsedBefore,
    Duration elapsed,
    Duration pausedBefore) {

  static Stretch of(
      @Nullable Stretch earlier, Instant start, Instant end, @Nullable ServiceHours hours) {
    Duration counted = hours == null ? Duration.ZERO : hours.between(start, end);
    return new Stretch(earlier, start, end, hours, elapsedBy(earlier), counted, pausedBy(earlier));
  }

  static Duration elapsedBy(@Nullable Stretch last) {
    return last == null ? Duration.ZERO : last.elapsedBefore.plus(last.elapsed);
  }

  static Duration pausedBy(@Nullable Stretch last) {
    if (last == null) {
      return Duration.ZERO;
    }
    return last.hours == null
        ? last.pausedBefore.plus(Duration.between(last.start, last.end))
        : last.pausedBefore;
  }

  /** The part up to an instant, with those before it; null if there is none. */
  static @Nullable Stretch until(@Nullable Stretch last, Instant at) {
    Stretch stretch = last;
    while (stretch != null && !stretch.start.isBefore(at)) {
      stretch = stretch.earlier;
    }
    return stretch == null || !stretch.end.isAfter(at)
        ? stretch
        : of(stretch.earlier, stretch.start, at, stretch.hours);
  }

  /** The first stretch with so much, or more than so much, behind its end; null if none has. */
  static @Nullable Stretch reaching(@Nullable Stretch last, Duration time, boolean more) {
    Stretch found = null;
    for (Stretch s = last; s != null && reaches(elapsedBy(s), time, more); s = s.earlier) {
      found = s.hours == null ? found : s;
    }
    return found;
  }

  private static boolean reaches(Duration elapsed, Duration time, boolean more) {
    int order = elapsed.compareTo(time);
    return more ? order > 0 : order >= 0;
  }

  /** The same stretches, all that ran counted in other hours. */
  static @Nullable Stretch recount(@Nullable Stretch last, ServiceHours other) {
    ArrayDeque<Stretch> oldestFirst = new ArrayDeque<>();
    for (Stretch s = last; s != null; s = s.earlier) {
      oldestFirst.push(s);
    }
    Stretch counted = null;
    for (Stretch s : oldestFirst) {
      counted = of(counted, s.start, s.end, s.hours == null ? null : other);
    }
    return counted;
  }
}
