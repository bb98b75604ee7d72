package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.order.OrderLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One thing that a reward asks of a customer and an occasion. */
public sealed interface RewardCondition extends DomainValue
    permits RewardCondition.HasTag,
        RewardCondition.InSegment,
        RewardCondition.InTier,
        RewardCondition.OrderValue,
        RewardCondition.HasProduct,
        RewardCondition.NthOrder,
        RewardCondition.OrdersAtLeast,
        RewardCondition.NetSpend,
        OccasionCondition {

  /** Whether it holds. */
  boolean holds(RewardFacts facts, Instant at);

  /** Why it holds or not, with what was seen and what is asked. */
  Reason reason(RewardFacts facts, Instant at);

  /** The first later instant at which the answer can differ without a new fact. */
  default Optional<Instant> nextChange(RewardFacts facts, Instant at) {
    return Optional.empty();
  }

  /** What happens once only, if the condition is about that; rewards are told apart by it. */
  default Optional<String> cause(RewardFacts facts, Instant at) {
    return Optional.empty();
  }

  private static void require(boolean holds, String code, String place, String expected) {
    if (!holds) {
      throw InvalidInputException.of(code).at(place).expected(expected).build();
    }
  }

  private static Reason told(boolean holds, String yes, String no, Detail... details) {
    return Reason.of(holds, holds ? yes : no, details);
  }

  /**
   * The customer has a tag.
   *
   * @param tag compared exactly
   */
  record HasTag(String tag) implements RewardCondition {

    /** Checks the length. */
    public HasTag {
      Limits.requireLength(tag, Limits.NAME_CHARACTERS, "tag");
    }

    @Override
    public boolean holds(RewardFacts facts, Instant at) {
      return facts.customer().tags().contains(tag);
    }

    @Override
    public Reason reason(RewardFacts facts, Instant at) {
      return told(
          holds(facts, at),
          RewardReasons.TAG_HELD,
          RewardReasons.TAG_MISSING,
          Detail.text("tag", tag));
    }
  }

  /**
   * The customer is in a segment.
   *
   * @param segment compared exactly
   */
  record InSegment(String segment) implements RewardCondition {

    /** Checks the length. */
    public InSegment {
      Limits.requireLength(segment, Limits.NAME_CHARACTERS, "segment");
    }

    @Override
    public boolean holds(RewardFacts facts, Instant at) {
      return facts.customer().segments().contains(segment);
    }

    @Override
    public Reason reason(RewardFacts facts, Instant at) {
      return told(
          holds(facts, at),
          RewardReasons.SEGMENT_IN,
          RewardReasons.SEGMENT_OUT,
          Detail.text("segment", segment));
    }
  }

  /**
   * The customer is in a tier.
   *
   * @param tier compared exactly
   */
  record InTier(String tier) implements RewardCondition {

    /** Checks the length. */
    public InTier {
      Limits.requireLength(tier, Limits.NAME_CHARACTERS, "tier");
    }

    @Override
    public boolean holds(RewardFacts facts, Instant at) {
      return tier.equals(facts.prepared().tier);
    }

    @Override
    public Reason reason(RewardFacts facts, Instant at) {
      return told(
          holds(facts, at),
          RewardReasons.TIER_HELD,
          RewardReasons.TIER_OTHER,
          Detail.text("tier", tier));
    }
  }

  /**
   * The lines of the order come to an amount, without shipping. An order in another currency does
   * not.
   *
   * @param atLeast included, not negative
   * @param basis which amount of the order is looked at
   */
  record OrderValue(Money atLeast, AmountBasis basis) implements RewardCondition {

    /**
     * Checks the amount.
     *
     * @throws InvalidInputException with code {@code reward.amount.range}
     */
    public OrderValue {
      require(!atLeast.isNegative(), "reward.amount.range", "atLeast", "not negative");
    }

    /** Before any discount. */
    public OrderValue(Money atLeast) {
      this(atLeast, AmountBasis.BEFORE_DISCOUNTS);
    }

    @Override
    public boolean holds(RewardFacts facts, Instant at) {
      return facts.orderNumber() > 0
          && facts.currency().equals(atLeast.currency())
          && facts.micros(basis) >= Micros.of(atLeast);
    }

    @Override
    public Reason reason(RewardFacts facts, Instant at) {
      return told(
          holds(facts, at),
          RewardReasons.ORDER_VALUE_REACHED,
          RewardReasons.ORDER_VALUE_SHORT,
          Detail.number("seen", facts.amount(basis).toBigDecimal()),
          Detail.text("currency", facts.currency().code()),
          Detail.money("asked", atLeast));
    }
  }

  /**
   * The order has so many pieces of an article.
   *
   * @param sku the shop's article number
   * @param pieces at least, above 0
   */
  record HasProduct(String sku, long pieces) implements RewardCondition {

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException with code {@code reward.pieces.range}
     */
    public HasProduct {
      Limits.requireLength(sku, Limits.NAME_CHARACTERS, "sku");
      require(pieces >= 1, "reward.pieces.range", "pieces", "at least 1");
    }

    @Override
    public boolean holds(RewardFacts facts, Instant at) {
      return seen(facts) >= pieces;
    }

    private long seen(RewardFacts facts) {
      long seen = 0;
      List<OrderLine> lines = facts.prepared().lines;
      for (int i = 0; i < lines.size(); i++) {
        seen += lines.get(i).sku().equals(sku) ? Math.min(pieces, lines.get(i).quantity()) : 0;
      }
      return Math.min(pieces, seen);
    }

    @Override
    public Reason reason(RewardFacts facts, Instant at) {
      return told(
          holds(facts, at),
          RewardReasons.PRODUCT_THERE,
          RewardReasons.PRODUCT_MISSING,
          Detail.text("sku", sku),
          Detail.number("asked", pieces));
    }
  }

  /**
   * It is the customer's n-th order.
   *
   * @param n 1 for the first purchase
   */
  record NthOrder(long n) implements RewardCondition {

    /**
     * Checks the number.
     *
     * @throws InvalidInputException with code {@code reward.order-number.range}
     */
    public NthOrder {
      require(n >= 1, "reward.order-number.range", "n", "at least 1");
    }

    @Override
    public boolean holds(RewardFacts facts, Instant at) {
      return facts.orderNumber() == n;
    }

    @Override
    public Optional<String> cause(RewardFacts facts, Instant at) {
      return Optional.of("order-number:" + n);
    }

    @Override
    public Reason reason(RewardFacts facts, Instant at) {
      return told(
          holds(facts, at),
          RewardReasons.ORDER_NUMBER_MET,
          RewardReasons.ORDER_NUMBER_OTHER,
          Detail.number("seen", facts.orderNumber()),
          Detail.number("asked", n));
    }
  }

  /**
   * It is the customer's n-th order or a later one.
   *
   * @param n at least 1
   */
  record OrdersAtLeast(long n) implements RewardCondition {

    /**
     * Checks the number.
     *
     * @throws InvalidInputException with code {@code reward.order-number.range}
     */
    public OrdersAtLeast {
      require(n >= 1, "reward.order-number.range", "n", "at least 1");
    }

    @Override
    public boolean holds(RewardFacts facts, Instant at) {
      return facts.orderNumber() >= n;
    }

    @Override
    public Reason reason(RewardFacts facts, Instant at) {
      return told(
          holds(facts, at),
          RewardReasons.ORDERS_REACHED,
          RewardReasons.ORDERS_SHORT,
          Detail.number("seen", facts.orderNumber()),
          Detail.number("asked", n));
    }
  }

  /**
   * The customer has spent so much before, net of cancellations and refunds.
   *
   * @param atLeast included; may be negative, as net spend is where more was given back
   */
  record NetSpend(Money atLeast) implements RewardCondition {

    @Override
    public boolean holds(RewardFacts facts, Instant at) {
      MoneySum seen = facts.netSpend().get(atLeast.currency());
      return seen == null ? !atLeast.isPositive() : seen.isAtLeast(atLeast);
    }

    @Override
    public Reason reason(RewardFacts facts, Instant at) {
      MoneySum seen =
          facts.netSpend().getOrDefault(atLeast.currency(), MoneySum.empty(atLeast.currency()));
      return told(
          holds(facts, at),
          RewardReasons.SPEND_REACHED,
          RewardReasons.SPEND_SHORT,
          Detail.number("seen", seen.toBigDecimal()),
          Detail.text("currency", atLeast.currency().code()),
          Detail.money("asked", atLeast));
    }
  }
}
