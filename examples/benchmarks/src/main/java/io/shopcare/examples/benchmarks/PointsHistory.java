package io.shopcare.examples.benchmarks;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.EarnRate;
import io.shopcare.segmentation.points.Expiry;
import io.shopcare.segmentation.points.PointsCommand;
import io.shopcare.segmentation.points.PointsEntry;
import io.shopcare.segmentation.points.PointsLedger;
import io.shopcare.segmentation.points.PointsPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

/** A thousand entries of one account: orders that earn, spends, and points that expire. */
final class PointsHistory {

  /** How many entries there are. */
  static final int ENTRIES = 1_000;

  static final PointsPolicy POLICY =
      PointsPolicy.builder()
          .zone(ZoneOffset.UTC)
          .rate(EarnRate.of(1, euro(100)))
          .expiry(Expiry.after(Period.ofMonths(6)))
          .build();

  private PointsHistory() {}

  private static Money euro(long cents) {
    return Money.ofMinor(cents, CurrencyCode.EUR);
  }

  /** Two orders and a spend in turn, a day apart. */
  static List<PointsEntry> entries() {
    PointsLedger ledger = PointsLedger.of(POLICY);
    Instant at = Instant.parse("2020-01-01T00:00:00Z");
    for (int i = 0; ledger.entries().size() < ENTRIES; i++) {
      String key = "key-" + i;
      PointsCommand command =
          i % 3 == 2
              ? new PointsCommand.Spend(key, 60)
              : new PointsCommand.Earn(key, "order-" + i, euro(4_000 + i % 7 * 100L));
      at = at.plus(Duration.ofDays(1));
      ledger = ledger.apply(command, at).accepted().orElseThrow();
    }
    return List.copyOf(ledger.entries().subList(0, ENTRIES));
  }
}
