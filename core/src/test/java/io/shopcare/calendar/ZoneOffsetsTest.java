package io.shopcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the compiler takes for granted, over all zones that this JDK knows. */
class ZoneOffsetsTest {

  private static final List<ZoneId> ZONES =
      ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

  @Test
  void theListIsThatOfTheRules() {
    for (ZoneId zone : ZONES) {
      ZoneOffsets offsets = ZoneOffsets.of(zone, 0);
      ZoneRules rules = zone.getRules();
      Instant last = Instant.MIN;
      for (ZoneOffsetTransition each : offsets.transitions()) {
        assertThat(rules.nextTransition(last)).as("%s after %s", zone, last).isEqualTo(each);
        last = each.getInstant();
      }
      assertThat(offsets.cycleStart() == OpenTime.NEVER)
          .isEqualTo(rules.getTransitionRules().isEmpty());
    }
  }

  @Test
  void aLocalTimeStandsForTheFirstInstantAtWhichTheClockShowsItOrMore() {
    for (ZoneId zone : ZONES) {
      long newest = Long.MIN_VALUE;
      for (ZoneOffsetTransition each : zone.getRules().getTransitions()) {
        long before = each.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC);
        long after = each.getDateTimeAfter().toEpochSecond(ZoneOffset.UTC);
        assertThat(before).as("no overlap is cut short: %s", zone).isGreaterThanOrEqualTo(newest);
        newest = before;
        LongStream.of(before - 1, before, (before + after) / 2, after - 1, after)
            .forEach(wallClock -> assertFirst(wallClock, zone));
      }
    }
  }

  private static void assertFirst(long wallClock, ZoneId zone) {
    Instant at =
        BusinessDates.resolve(LocalDateTime.ofEpochSecond(wallClock, 0, ZoneOffset.UTC), zone);
    assertThat(shown(at, zone)).as("%s %s", zone, at).isGreaterThanOrEqualTo(wallClock);
    assertThat(shown(at.minusSeconds(1), zone)).as("%s %s", zone, at).isLessThan(wallClock);
  }

  private static long shown(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone).toEpochSecond(ZoneOffset.UTC);
  }
}
