package io.shopcare.calendar;

/**
 * Open time that repeats every seven days for ever, with its prefix sums. Time is counted in units
 * from the epoch, a Thursday: seconds, or whole days where dates are counted.
 */
final class WeekTable {

  /** The week in seconds. */
  static final long SECONDS = 7L * Hours.DAY;

  /** The week in days. */
  static final long DAYS = 7;

  private final Spans spans;
  private final long period;
  private final long[] start;
  private final long[] before;
  private final long total;

  private WeekTable(Spans spans, long period) {
    this.spans = spans;
    this.period = period;
    int size = spans.size();
    start = new long[size];
    before = new long[size + 1];
    for (int i = 0; i < size; i++) {
      start[i] = spans.start(i);
      before[i + 1] = before[i] + spans.end(i) - start[i];
    }
    total = before[size];
  }

  /** Repeats what is open in one period from any start; parts outside [0, period) wrap around. */
  static WeekTable of(Spans spans, long period) {
    Spans wrapped = Spans.EMPTY;
    for (int i = 0; i < spans.size(); i++) {
      long week = Math.floorDiv(spans.start(i), period) * period;
      Spans one = Spans.of(spans.start(i) - week, spans.end(i) - week);
      wrapped =
          wrapped
              .union(one.within(0, period))
              .union(one.within(period, 2 * period).shiftedBy(-period));
    }
    return new WeekTable(wrapped, period);
  }

  static WeekTable always(long period) {
    return new WeekTable(Spans.of(0, period), period);
  }

  static WeekTable never(long period) {
    return new WeekTable(Spans.EMPTY, period);
  }

  WeekTable combine(WeekTable other, SetOperation operation) {
    return new WeekTable(spans.combine(other.spans, operation), period);
  }

  long period() {
    return period;
  }

  /** Open units of a whole week. */
  long total() {
    return total;
  }

  /** Open units from the epoch to a moment, negative before it. */
  long opened(long at) {
    long week = Math.floorDiv(at, period);
    long phase = at - week * period;
    int piece = lastAtMost(start, start.length, phase);
    long inWeek = piece < 0 ? 0 : Math.min(before[piece] + phase - start[piece], before[piece + 1]);
    return week * total + inWeek;
  }

  /** The start of the open unit that has so many before it; asked only where there is one. */
  long unit(long rank) {
    long week = Math.floorDiv(rank, total);
    long inWeek = rank - week * total;
    int piece = lastAtMost(before, start.length, inWeek);
    return week * period + start[piece] + inWeek - before[piece];
  }

  /** The last index below the size whose value is at most the key, -1 if there is none. */
  static int lastAtMost(long[] sorted, int size, long key) {
    return lastAtMost(sorted, -1, size - 1, key);
  }

  /**
   * The last index whose value is at most the key, at least {@code known} and at most {@code last}.
   * The halving has no branch to mispredict.
   */
  static int lastAtMost(long[] sorted, int known, int last, long key) {
    int found = known;
    int left = last - known;
    while (left > 0) {
      int half = (left + 1) >>> 1;
      found += sorted[found + half] <= key ? half : 0;
      left -= half;
    }
    return found;
  }
}
