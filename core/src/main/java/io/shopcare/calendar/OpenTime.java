package io.shopcare.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of open time on the time line, compiled for arithmetic: stretches, each with its own week,
 * and the open time before each. What is open before a moment is then one binary search over the
 * stretches and one over the pieces of a week, whatever the span. Days that differ from their
 * weekday are stretches of their own, and so is the time between two zone transitions, as the same
 * hours lie elsewhere in the week of UTC.
 *
 * <p>Daylight saving by rule never ends; but the Gregorian calendar repeats every 400 years, which
 * are whole weeks. So the table holds one such cycle after everything irregular, and what is later
 * is led back into it. Long.MAX_VALUE stands for never.
 */
final class OpenTime {

  static final long NEVER = Long.MAX_VALUE;

  private static final long CYCLE_DAYS = 146_097;

  private final long period;
  private final long first;
  private final long last;
  private final long[] start;
  private final WeekTable[] table;

  /** What to add to the table's own count; and the open time before each stretch. */
  private final long[] base;

  private final long[] openedBefore;
  private final SortedIndex starts;
  private final SortedIndex ranks;

  /** Start and end of the repeating part, never if the last stretch goes on for ever. */
  private final long cycleStart;

  private final long cycleEnd;
  private final long openedAtCycleStart;
  private final long openedAtCycleEnd;

  private OpenTime(Builder parts, long cycleStart) {
    this.period = parts.period;
    this.first = parts.first;
    this.last = parts.last;
    this.start = Arrays.copyOf(parts.start, parts.tables.size());
    this.table = parts.tables.toArray(WeekTable[]::new);
    this.base = new long[start.length];
    this.openedBefore = new long[start.length];
    for (int i = 0; i < start.length; i++) {
      openedBefore[i] = i == 0 ? 0 : base[i - 1] + table[i - 1].opened(start[i]);
      base[i] = openedBefore[i] - table[i].opened(start[i]);
    }
    this.cycleStart = cycleStart;
    this.starts = new SortedIndex(start);
    this.ranks = new SortedIndex(openedBefore);
    boolean cyclic = cycleStart != NEVER;
    this.cycleEnd = cyclic ? cycleStart + cycle(period) : NEVER;
    this.openedAtCycleStart = cyclic ? openedInTable(cycleStart) : NEVER;
    this.openedAtCycleEnd = cyclic ? openedInTable(cycleEnd) : NEVER;
  }

  /** Length of the Gregorian cycle in the unit of which a week has so many. */
  static long cycle(long period) {
    return CYCLE_DAYS / WeekTable.DAYS * period;
  }

  /** Open units from the first moment of all to the given one, which must not be before it. */
  long opened(long at) {
    if (at < cycleEnd) {
      return openedInTable(at);
    }
    long cycles = (at - cycleStart) / (cycleEnd - cycleStart);
    return openedInTable(at - cycles * (cycleEnd - cycleStart))
        + cycles * (openedAtCycleEnd - openedAtCycleStart);
  }

  boolean isOpen(long at) {
    return opened(at + 1) > opened(at);
  }

  /** The first moment with that much opened. */
  long firstReaching(long opened) {
    long unit = unit(opened - 1);
    return unit == NEVER ? NEVER : unit + 1;
  }

  /** The last moment with no more than that opened. */
  long lastHaving(long opened) {
    return unit(opened);
  }

  /** The start of the open unit that has so many before it, never if there is none. */
  long unit(long rank) {
    if (rank < 0) {
      return NEVER;
    }
    long cycles = 0;
    long inTable = rank;
    if (rank >= openedAtCycleEnd) {
      long perCycle = openedAtCycleEnd - openedAtCycleStart;
      if (perCycle == 0) {
        return NEVER;
      }
      cycles = (rank - openedAtCycleStart) / perCycle;
      inTable = rank - cycles * perCycle;
    }
    int stretch = ranks.lastAtMost(inTable);
    long weekly = table[stretch].total();
    long inWeeks = inTable - base[stretch];
    long longest = last - first;
    if (weekly == 0 || inWeeks / weekly > longest / period || cycles > longest / cycle(period)) {
      return NEVER;
    }
    long at = table[stretch].unit(inWeeks) + cycles * cycle(period);
    return at >= last ? NEVER : at;
  }

  private long openedInTable(long at) {
    int stretch = stretchAt(at);
    return base[stretch] + table[stretch].opened(at);
  }

  private int stretchAt(long at) {
    return starts.lastAtMost(at);
  }

  /** The set of what either, both or only this one has open. */
  OpenTime combine(OpenTime other, SetOperation operation) {
    boolean cyclic = cycleStart != NEVER || other.cycleStart != NEVER;
    long settled = cyclic ? Math.max(settled(), other.settled()) : NEVER;
    long end = cyclic ? settled + cycle(period) : NEVER;
    Map<List<WeekTable>, WeekTable> known = new HashMap<>();
    Builder combined = new Builder(period, first, last);
    long at = first;
    while (at < end) {
      int mine = stretchAt(inTable(at));
      int theirs = other.stretchAt(other.inTable(at));
      combined.add(
          at,
          known.computeIfAbsent(
              List.of(table[mine], other.table[theirs]),
              pair -> pair.get(0).combine(pair.get(1), operation)));
      at = Math.min(stretchEnd(mine, at), other.stretchEnd(theirs, at));
    }
    return combined.build(settled);
  }

  /** What is closed, from the first to the last moment. */
  OpenTime complement() {
    return new Builder(period, first, last)
        .add(first, WeekTable.always(period))
        .build(NEVER)
        .combine(this, SetOperation.DIFFERENCE);
  }

  /** From when on the open time repeats itself. */
  private long settled() {
    return cycleStart == NEVER ? start[start.length - 1] : cycleStart;
  }

  /** The end of the stretch that a moment lies in, never if it goes on for ever. */
  private long stretchEnd(int stretch, long at) {
    long end = stretch + 1 < start.length ? start[stretch + 1] : cycleEnd;
    return end == NEVER ? NEVER : end + at - inTable(at);
  }

  /** The same moment in the first of the repeating cycles. */
  private long inTable(long at) {
    return at < cycleEnd
        ? at
        : at - (at - cycleStart) / (cycleEnd - cycleStart) * (cycleEnd - cycleStart);
  }

  /** Collects stretches in rising order. */
  static final class Builder {

    private final long period;
    private final long first;
    private final long last;
    private final List<WeekTable> tables = new ArrayList<>();
    private long[] start = new long[16];

    Builder(long period, long first, long last) {
      this.period = period;
      this.first = first;
      this.last = last;
    }

    /** Adds the stretch from the moment on, in place of one that began there too. */
    Builder add(long at, WeekTable table) {
      int size = tables.size();
      if (size > 0 && start[size - 1] == at) {
        tables.remove(--size);
      }
      if (size > 0 && tables.get(size - 1) == table) {
        return this;
      }
      if (size == start.length) {
        start = Arrays.copyOf(start, 2 * size);
      }
      start[size] = at;
      tables.add(table);
      return this;
    }

    /** Builds the set; it repeats from the moment on, or the last stretch never ends. */
    OpenTime build(long cycleStart) {
      return new OpenTime(this, cycleStart);
    }
  }
}
