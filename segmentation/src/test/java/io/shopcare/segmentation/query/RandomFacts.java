package io.shopcare.segmentation.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Customers on and beside the bounds that queries draw. */
final class RandomFacts {

  static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("UTC"),
          ZoneId.of("Europe/Paris"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Asia/Kolkata"),
          ZoneId.of("Africa/Cairo"),
          ZoneId.of("Asia/Beirut"),
          ZoneId.of("America/Havana"),
          ZoneId.of("Pacific/Chatham"));

  private static final long[] NUMBERS = {
    0, 1, 2, 3, 5, 1_000_000, 2_000_000, 1_500_000, 99_990_000, -1_000_000
  };
  static final String[] TEXTS = {
    "vip", "VIP", "fr", "L'été", "l'ÉTÉ", "a\\b", "", "FR", "1", "2", "SUBSCRIBED", "NEW"
  };
  private static final int[] DAYS = {0, 1, 2, 7, 30, 31, 90, 365};

  private final Random random;
  private final Instant now;
  private final ZoneId zone;
  private final LocalDate today;

  RandomFacts(Random random, Instant now, ZoneId zone) {
    this.random = random;
    this.now = now;
    this.zone = zone;
    this.today = now.atZone(zone).toLocalDate();
  }

  static Instant moment(Random random) {
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(900L * random.nextInt(96 * 400));
  }

  Facts customer(SegmentSchema schema) {
    Facts facts = Facts.none();
    for (SegmentAttribute attribute : schema.attributes()) {
      fill(facts, attribute);
    }
    if (random.nextInt(3) > 0) {
      facts.number("customer_latitude", 45_000_000L * (random.nextInt(5) - 2));
      facts.number("customer_longitude", 45_000_000L * (random.nextInt(9) - 4));
    }
    for (SegmentFunction function : schema.functions()) {
      if (function instanceof SegmentFunction.Rows rows) {
        for (int i = random.nextInt(4); i > 0; i--) {
          Facts row = Facts.none();
          rows.columns().forEach(column -> fill(row, column));
          facts.row(function.name(), row);
        }
      }
    }
    return facts;
  }

  private void fill(Facts facts, SegmentAttribute attribute) {
    if (random.nextInt(4) == 0) {
      return;
    }
    switch (attribute.type().reading()) {
      case NUMBER ->
          facts.number(
              attribute.name(),
              attribute.type() == ValueType.DATE
                  ? date()
                  : NUMBERS[random.nextInt(NUMBERS.length)]);
      case TEXT -> facts.text(attribute.name(), TEXTS[random.nextInt(TEXTS.length)]);
      case LIST -> {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
          texts.add(TEXTS[random.nextInt(TEXTS.length)]);
        }
        facts.list(attribute.name(), texts.toArray(String[]::new));
      }
    }
  }

  /** A whole quarter of an hour, or the first or last second of a day. */
  private long date() {
    int days = DAYS[random.nextInt(DAYS.length)] * (random.nextInt(4) == 0 ? 1 : -1);
    long start = today.plusDays(days).atStartOfDay(zone).toEpochSecond();
    return switch (random.nextInt(4)) {
      case 0 -> start;
      case 1 -> start - 1;
      case 2 -> now.getEpochSecond() + 3600L * (random.nextInt(48) - 40);
      default -> start + 900L * random.nextInt(96);
    };
  }
}
