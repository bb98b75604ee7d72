package io.shopcare.segmentation.tier;

import io.shopcare.DomainValue;
import io.shopcare.Limits;
import io.shopcare.money.Money;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that bears on the tier of a customer. */
public sealed interface TierFact extends DomainValue {

  /** Its identifier, unique among the facts of a customer: that of the order for a purchase. */
  String id();

  /** When it happened. */
  Instant at();

  /**
   * An order was placed that counts.
   *
   * @param id of the order
   * @param spend what was paid for what counts, without tax; not negative
   * @param points that it earned, not negative
   */
  record Purchased(String id, Instant at, Money spend, long points) implements TierFact {

    /** Checks the parts. */
    public Purchased {
      Limits.requireLength(id, Limits.NAME_CHARACTERS, "id");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(spend, "spend");
    }
  }

  /**
   * A part of an order was paid back. It counts on the day of the order.
   *
   * @param id of the refund
   * @param orderId of the order
   * @param amount of what counted, not negative, with earlier refunds at most that
   * @param points that were taken back, not negative, with earlier ones at most what it earned
   */
  record Refunded(String id, Instant at, String orderId, Money amount, long points)
      implements TierFact {

    /** Checks the parts. */
    public Refunded {
      Limits.requireLength(id, Limits.NAME_CHARACTERS, "id");
      Objects.requireNonNull(at, "at");
      Limits.requireLength(orderId, Limits.NAME_CHARACTERS, "orderId");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /**
   * Points were spent.
   *
   * @param points more than none
   */
  record PointsSpent(String id, Instant at, long points) implements TierFact {

    /** Checks the parts. */
    public PointsSpent {
      Limits.requireLength(id, Limits.NAME_CHARACTERS, "id");
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * Somebody put the customer in a tier by hand; the latest such wish counts. What the rules say is
   * still reckoned and shown.
   *
   * @param tier its name, which is not looked up: one that the policy does not have counts as it is
   * @param endExclusive until when; null for good
   * @param cause a code of the shop's own, such as {@code press}
   */
  record Placed(String id, Instant at, String tier, @Nullable Instant endExclusive, String cause)
      implements TierFact {

    /** Checks the parts. */
    public Placed {
      Limits.requireLength(id, Limits.NAME_CHARACTERS, "id");
      Objects.requireNonNull(at, "at");
      Limits.requireLength(tier, Limits.NAME_CHARACTERS, "tier");
      Limits.requireLength(cause, Limits.NAME_CHARACTERS, "cause");
    }
  }
}
