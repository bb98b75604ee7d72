package io.shopcare.segmentation.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The oracle is the calendar of the JDK. */
class ZoneDaysProperties {

  /** Changes at midnight, over the date line, of half an hour, for good, and none. */
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Africa/Cairo"),
          ZoneId.of("Asia/Beirut"),
          ZoneId.of("America/Havana"),
          ZoneId.of("America/Juneau"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("Pacific/Chatham"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Europe/Paris"),
          ZoneId.of("Asia/Kolkata"),
          ZoneId.of("UTC"));

  private static ZoneId zone(Random random) {
    return ZONES.get(random.nextInt(ZONES.size()));
  }

  /** Between 1850 and 2150, every second time within two days of a change of the clocks. */
  private static Instant moment(ZoneId zone, Random random) {
    Instant any = Instant.ofEpochSecond(-3_786_912_000L + (long) (random.nextDouble() * 9.4e9));
    ZoneOffsetTransition near = zone.getRules().nextTransition(any);
    return near == null || random.nextBoolean()
        ? any
        : near.getInstant().plusSeconds(random.nextInt(4 * 86_400) - 2 * 86_400);
  }

  @Property
  void theDayIsThatOfTheCalendar(@ForAll Random random) {
    ZoneId zone = zone(random);
    Instant at = moment(zone, random);
    assertThat(new ZoneDays(zone).shown(at)).isEqualTo(LocalDate.ofInstant(at, zone).toEpochDay());
  }

  @Property
  void aDayHasBegunFromItsFirstMidnightOn(@ForAll Random random) {
    ZoneId zone = zone(random);
    Instant at = moment(zone, random);
    LocalDate begun = LocalDate.ofEpochDay(new ZoneDays(zone).begun(at));
    assertThat(begun.atStartOfDay(zone).toInstant()).isBeforeOrEqualTo(at);
    assertThat(begun.plusDays(1).atStartOfDay(zone).toInstant()).isAfter(at);
  }

  @Property
  void daysSinceABirthdayAreCountedFromTheLast(@ForAll Random random) {
    MonthDay birthday = new RandomRewards(random).birthday();
    LocalDate today = LocalDate.of(1890, 1, 1).plusDays(random.nextInt(150_000));
    for (LeapDay leapDay : LeapDay.values()) {
      LocalDate last = today;
      while (!last.equals(leapDay.inYear(birthday, last.getYear()))) {
        last = last.minusDays(1);
      }
      assertThat(leapDay.daysSince(birthday, today.toEpochDay()))
          .isEqualTo(today.toEpochDay() - last.toEpochDay());
    }
  }
}
