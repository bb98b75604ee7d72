package io.shopcare.calendar;

/**
 * A sorted array with a coarse index over its range, so that a search halves a handful of entries
 * and not all: a question to a calendar takes half the time. The index has about two buckets of
 * equal width for each entry; where entries crowd into few of them, the search is an ordinary one.
 */
final class SortedIndex {

  private final long[] sorted;

  /** Where the buckets begin, after the first entry, which stands for the beginning of time. */
  private final long origin;

  private final int shift;

  /** For each bucket the last entry at or before its start; one more for what lies behind. */
  private final int[] floor;

  /** An index over an array in rising order with at least one entry; the array is not copied. */
  SortedIndex(long[] sorted) {
    this.sorted = sorted;
    int size = sorted.length;
    this.origin = sorted[Math.min(1, size - 1)];
    long span = sorted[size - 1] - origin;
    this.shift = Long.SIZE - Long.numberOfLeadingZeros(span / (2L * size));
    this.floor = new int[(int) (span >>> shift) + 2];
    for (int bucket = 0; bucket < floor.length; bucket++) {
      floor[bucket] = WeekTable.lastAtMost(sorted, size, origin + ((long) bucket << shift));
    }
  }

  /** The last index whose value is at most the key, -1 if there is none. */
  int lastAtMost(long key) {
    long bucket = (key - origin) >> shift;
    if (bucket < 0) {
      return sorted[0] <= key ? 0 : -1;
    }
    if (bucket >= floor.length - 1) {
      return sorted.length - 1;
    }
    int from = floor[(int) bucket];
    return WeekTable.lastAtMost(sorted, from, floor[(int) bucket + 1], key);
  }
}
