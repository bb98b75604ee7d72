package io.shopcare.segmentation.points;

import io.shopcare.decision.Conditions;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsEntry.Booking;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A wish on the desk: the account as time has left it, and what stands against the wish so far. */
record PointsCase(
    PointsPolicy policy, PointsBook book, PointsTime time, Booking by, Conditions conditions) {

  /** The largest number that every reader of JSON reads exactly: 2^53 − 1. */
  static final long MOST = (1L << 53) - 1;

  PointsCase require(boolean holds, String code, Detail... details) {
    conditions.require(holds, Reason.against(code, details));
    return this;
  }

  Outcome<PointsEntry> refused(String code, Detail... details) {
    return require(false, code, details).conditions.outcome(() -> new PointsEntry.Swept(by));
  }

  PointsCase requireCurrency(Money amount) {
    String asked = policy.rate().per().currency().code();
    String seen = amount.currency().code();
    return require(
        seen.equals(asked),
        PointsReasons.CURRENCY_OTHER,
        Detail.text("seen", seen),
        Detail.text("asked", asked));
  }

  /** Whether so many points more leave a number that can be reckoned with. */
  PointsCase requireRoom(BigInteger points) {
    BigInteger all = points.abs().add(BigInteger.valueOf(book.left()));
    return require(all.compareTo(BigInteger.valueOf(MOST)) <= 0, PointsReasons.AMOUNT_TOO_LARGE);
  }

  /** Whether so many points more that are owed leave such a number too. */
  PointsCase requireDeficit(long points) {
    return require(book.deficit <= MOST - points, PointsReasons.AMOUNT_TOO_LARGE);
  }

  PointsCase requireSpendable(long points, long spendable) {
    return require(points > 0, PointsReasons.AMOUNT_INVALID)
        .require(points <= spendable, PointsReasons.BALANCE_SHORT, Detail.number("asked", points));
  }

  /** When points given now expire. */
  @Nullable Instant expiresAt() {
    return policy.expiry().expiresAt(by.occurredAt(), policy.zone()).orElse(null);
  }
}
