package io.shopcare.segmentation.reward;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules by one number that they ask for. The number line is cut into blocks; each knows by bits
 * the rules whose bounds it meets, and the few of them, at most as many as there are words, whose
 * bounds lie within. So one look-up answers for all rules, and the table is no larger than in
 * proportion to their number. Immutable.
 */
final class RewardScale {

  /**
   * What a rule asks of the number.
   *
   * @param least above {@link RewardMeasure#NONE}, included
   * @param most included
   */
  record Bounds(long least, long most) {

    Bounds and(Bounds other) {
      return new Bounds(Math.max(least, other.least), Math.min(most, other.most));
    }
  }

  private final RewardMeasure measure;
  private final RewardShelf asking;
  private final int words;

  /** Where each block begins. */
  private final long[] starts;

  /** So many words for each block. */
  private final int[] rows;

  /** Where the rules in doubt of each block begin, and behind the last where they end. */
  private final int[] doubts;

  private final int[] doubtful;
  private final long[] least;
  private final long[] most;

  RewardScale(RewardMeasure measure, SortedMap<Integer, Bounds> asked, int rules) {
    this.measure = measure;
    this.asking = new RewardShelf(List.copyOf(asked.keySet()));
    this.words = RewardShelf.words(rules);
    this.starts = starts(asked, words);
    this.rows = new int[starts.length * words];
    this.doubts = new int[starts.length + 1];
    Arrays.fill(rows, -1);
    List<Map.Entry<Integer, Bounds>> sorted = new ArrayList<>(asked.entrySet());
    sorted.sort(Comparator.comparingLong(each -> each.getValue().least()));
    List<Map.Entry<Integer, Bounds>> within = new ArrayList<>();
    for (int block = 0; block < starts.length; block++) {
      long last = block + 1 < starts.length ? starts[block + 1] - 1 : Long.MAX_VALUE;
      asking.takeFrom(rows, block * words);
      for (Map.Entry<Integer, Bounds> each : sorted) {
        Bounds span = each.getValue();
        if (span.least() <= last && span.most() >= starts[block]) {
          rows[block * words + each.getKey() / Integer.SIZE] |= 1 << each.getKey();
          if (span.least() > starts[block] || span.most() < last) {
            within.add(each);
          }
        }
      }
      doubts[block + 1] = within.size();
    }
    this.doubtful = within.stream().mapToInt(Map.Entry::getKey).toArray();
    this.least = within.stream().mapToLong(each -> each.getValue().least()).toArray();
    this.most = within.stream().mapToLong(each -> each.getValue().most()).toArray();
  }

  /** A block ends before more rules than allowed would begin or end within. */
  private static long[] starts(SortedMap<Integer, Bounds> asked, int allowed) {
    SortedMap<Long, Integer> changes = new TreeMap<>();
    for (Bounds each : asked.values()) {
      changes.merge(each.least(), 1, Integer::sum);
      if (each.most() < Long.MAX_VALUE) {
        changes.merge(each.most() + 1, 1, Integer::sum);
      }
    }
    long[] starts = new long[changes.size() + 1];
    starts[0] = Long.MIN_VALUE;
    int count = 1;
    int within = 0;
    for (Map.Entry<Long, Integer> change : changes.entrySet()) {
      within += change.getValue();
      if (within > allowed) {
        starts[count++] = change.getKey();
        within = 0;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** Leaves of the rules in an array, whose bits begin at an index, those that the facts fit. */
  void narrow(RewardFacts facts, Instant at, int[] bits, int from) {
    if (!asking.meets(bits, from)) {
      return;
    }
    long number = measure.of(facts, at);
    int block = block(number);
    int row = block * words;
    for (int i = 0; i < words; i++) {
      bits[from + i] &= rows[row + i];
    }
    for (int i = doubts[block]; i < doubts[block + 1]; i++) {
      if (number < least[i] || number > most[i]) {
        bits[from + doubtful[i] / Integer.SIZE] &= ~(1 << doubtful[i]);
      }
    }
  }

  private int block(long number) {
    int place = Arrays.binarySearch(starts, number);
    return place < 0 ? ~place - 1 : place;
  }
}
