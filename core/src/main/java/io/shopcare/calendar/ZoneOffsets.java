package io.shopcare.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The offsets of a zone from the beginning of time until its rules have repeated for a whole
 * Gregorian cycle.
 *
 * @param first the offset before the first transition, in seconds
 * @param transitions in rising order
 * @param cycleStart from when on the offsets repeat, never if the last one stays
 */
record ZoneOffsets(int first, List<ZoneOffsetTransition> transitions, long cycleStart) {

  /** After that only the yearly rules of a zone are at work. */
  private static final long SETTLING_DAYS = 2 * 366;

  /** Lists the offsets for a calendar whose irregular days end with the given day. */
  static ZoneOffsets of(ZoneId zone, long lastIrregularDay) {
    ZoneRules rules = zone.getRules();
    int first = rules.getOffset(Instant.MIN).getTotalSeconds();
    List<ZoneOffsetTransition> transitions = new ArrayList<>(rules.getTransitions());
    if (rules.getTransitionRules().isEmpty()) {
      return new ZoneOffsets(first, transitions, OpenTime.NEVER);
    }
    long explicit =
        transitions.isEmpty() ? 0 : transitions.get(transitions.size() - 1).toEpochSecond();
    long settled = Math.max(lastIrregularDay, Math.floorDiv(explicit, Hours.DAY));
    long cycleStart = (settled + SETTLING_DAYS) * Hours.DAY;
    // The last date of the cycle ends up to a day after it.
    long end = cycleStart + OpenTime.cycle(WeekTable.SECONDS) + Hours.DAY;
    for (int year = yearOf(explicit); year <= yearOf(end); year++) {
      for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
        ZoneOffsetTransition next = rule.createTransition(year);
        if (next.toEpochSecond() > explicit && next.toEpochSecond() < end) {
          transitions.add(next);
        }
      }
    }
    return new ZoneOffsets(first, transitions, cycleStart);
  }

  private static int yearOf(long second) {
    return LocalDate.ofEpochDay(Math.floorDiv(second, Hours.DAY)).getYear();
  }
}
