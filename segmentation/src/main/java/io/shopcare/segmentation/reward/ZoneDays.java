package io.shopcare.segmentation.reward;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The days of a zone, numbered as by {@link java.time.LocalDate#toEpochDay}: what the JDK says, but
 * found without allocation, from the changes of the clocks up to 2100 laid out in arrays.
 * Immutable.
 */
final class ZoneDays {

  private static final long SECONDS_A_DAY = 86_400;
  private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

  private final ZoneRules rules;

  /** When clocks change, in epoch seconds. */
  private final long[] changes;

  /** Before the first change and after each, in seconds. */
  private final int[] offsets;

  /** The last day that had begun before the change: clocks may be set back over midnight. */
  private final long[] begun;

  ZoneDays(ZoneId zone) {
    this.rules = zone.getRules();
    List<ZoneOffsetTransition> all = transitions(rules);
    this.changes = all.stream().mapToLong(ZoneOffsetTransition::toEpochSecond).toArray();
    this.offsets = new int[changes.length + 1];
    this.begun = new long[offsets.length];
    offsets[0] = rules.getOffset(Instant.MIN).getTotalSeconds();
    begun[0] = Long.MIN_VALUE;
    for (int i = 0; i < changes.length; i++) {
      offsets[i + 1] = all.get(i).getOffsetAfter().getTotalSeconds();
      begun[i + 1] = Math.max(begun[i], day(changes[i] - 1, offsets[i]));
    }
  }

  private static List<ZoneOffsetTransition> transitions(ZoneRules rules) {
    List<ZoneOffsetTransition> all = new ArrayList<>();
    ZoneOffsetTransition next = rules.nextTransition(Instant.MIN);
    while (next != null && next.getInstant().isBefore(END)) {
      all.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return all;
  }

  private static long day(long second, int offset) {
    return Math.floorDiv(second + offset, SECONDS_A_DAY);
  }

  /** The day that the clocks show. */
  long shown(Instant at) {
    int offset = at.isBefore(END) ? offsets[changesBy(at)] : rules.getOffset(at).getTotalSeconds();
    return day(at.getEpochSecond(), offset);
  }

  /** The last day that has begun; that shown, but where clocks were set back over midnight. */
  long begun(Instant at) {
    return Math.max(shown(at), at.isBefore(END) ? begun[changesBy(at)] : begunBeforeChange(at));
  }

  private long begunBeforeChange(Instant at) {
    Instant included = at.isBefore(Instant.MAX) ? at.plusNanos(1) : at;
    ZoneOffsetTransition last = rules.previousTransition(included);
    return last == null
        ? Long.MIN_VALUE
        : day(last.toEpochSecond() - 1, last.getOffsetBefore().getTotalSeconds());
  }

  /** How many changes there were, up to and including the moment. */
  private int changesBy(Instant at) {
    int place = Arrays.binarySearch(changes, at.getEpochSecond());
    return place < 0 ? ~place : place + 1;
  }
}
