package io.shopcare.examples.benchmarks;

import io.shopcare.customer.ConsentState;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.reward.AmountBasis;
import io.shopcare.segmentation.reward.BirthdayCalendar;
import io.shopcare.segmentation.reward.DaySpan;
import io.shopcare.segmentation.reward.GiftEffect;
import io.shopcare.segmentation.reward.LeapDay;
import io.shopcare.segmentation.reward.OccasionCondition;
import io.shopcare.segmentation.reward.RewardCondition;
import io.shopcare.segmentation.reward.RewardEffect;
import io.shopcare.segmentation.reward.RewardFacts;
import io.shopcare.segmentation.reward.RewardRule;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Rules and orders of a large shop, at random but the same each time, with all that rules can ask
 * of an order.
 */
final class RewardShop {

  /** When all orders come. */
  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final int SKUS = 300;
  private static final int SEGMENTS = 40;
  private static final int TAGS = 40;
  private static final int TIERS = 4;
  private static final int GROUPS = 50;

  private final Random random = new Random(20_261_121);

  private Money euro(int most) {
    return Money.ofMinor(100L * (1 + random.nextInt(most)), CurrencyCode.EUR);
  }

  private String name(String kind, int count) {
    return kind + random.nextInt(count);
  }

  private RewardCondition condition() {
    return switch (random.nextInt(12)) {
      case 0 -> new RewardCondition.HasProduct(name("sku", SKUS), 1 + random.nextInt(2));
      case 1, 2 -> new RewardCondition.InSegment(name("segment", SEGMENTS));
      case 3 -> new RewardCondition.HasTag(name("tag", TAGS));
      case 4 -> new RewardCondition.InTier(name("tier", TIERS));
      case 5, 6 -> new RewardCondition.OrderValue(euro(300));
      case 7 -> new RewardCondition.OrderValue(euro(300), AmountBasis.AFTER_PREVIOUS_PHASE);
      case 8 -> new RewardCondition.OrdersAtLeast(1 + random.nextInt(10));
      case 9 -> new RewardCondition.NthOrder(1 + random.nextInt(10));
      case 10 -> new RewardCondition.NetSpend(euro(2_000));
      default -> occasion();
    };
  }

  private RewardCondition occasion() {
    return switch (random.nextInt(3)) {
      case 0 ->
          new OccasionCondition.Birthday(
              new BirthdayCalendar(1 + random.nextInt(30), LeapDay.MARCH_1, ZONE));
      case 1 -> new OccasionCondition.DaysAfterPurchase(new DaySpan(0, random.nextInt(60), ZONE));
      default -> new OccasionCondition.Subscribed(name("purpose", 3));
    };
  }

  private RewardEffect effect() {
    UnitPrice worth = UnitPrice.ofMicros(10_000, CurrencyCode.EUR);
    return switch (random.nextInt(6)) {
      case 0 ->
          new RewardEffect.PercentOff(Ratio.percent(1 + random.nextInt(30)), RoundingMode.HALF_UP);
      case 1 -> new RewardEffect.AmountOff(euro(20));
      case 2 -> new RewardEffect.FreeShipping();
      case 3 -> new RewardEffect.FixedPoints(10, worth, RoundingMode.DOWN);
      case 4 ->
          new RewardEffect.PointsPerAmount(
              1 + random.nextInt(3),
              Money.ofMinor(100, CurrencyCode.EUR),
              worth,
              RoundingMode.DOWN);
      default -> GiftEffect.Credit.storeCredit(euro(20));
    };
  }

  private RewardRule rule(String name) {
    RewardRule.Builder rule = RewardRule.builder(name).then(effect());
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      rule.addWhen(condition());
    }
    if (random.nextInt(4) == 0) {
      rule.group(name("group", GROUPS));
    }
    if (random.nextInt(2) == 0) {
      Instant start = NOW.minus(Duration.ofDays(random.nextInt(60)));
      rule.startInclusive(start).endExclusive(start.plus(Duration.ofDays(1 + random.nextInt(60))));
    }
    return rule.build();
  }

  /** So many rules of one to three conditions; every second is dated. */
  static List<RewardRule> rules(int count) {
    RewardShop shop = new RewardShop();
    List<RewardRule> rules = new ArrayList<>();
    while (rules.size() < count) {
      rules.add(shop.rule("rule-" + rules.size()));
    }
    return rules;
  }

  /** An order of a customer. */
  record Checkout(
      CustomerFacts customer, Order order, long number, MoneySum spent, MonthDay birthday) {

    /** What rules look at, made anew. */
    RewardFacts facts() {
      return RewardFacts.builder(customer, CurrencyCode.EUR)
          .order(order)
          .orderNumber(number)
          .shipping(Money.ofMinor(495, CurrencyCode.EUR))
          .putNetSpend(CurrencyCode.EUR, spent)
          .birthday(birthday)
          .build();
    }
  }

  private Checkout checkout() {
    CustomerFacts.Builder customer = CustomerFacts.builder("customer");
    for (int i = 0; i < 4; i++) {
      customer.addSegments(name("segment", SEGMENTS)).addTags(name("tag", TAGS));
    }
    customer.tier(name("tier", TIERS)).putConsents("purpose0", ConsentState.SUBSCRIBED);
    Order.Builder order =
        Order.builder(
            "order", "customer", NOW.minus(Duration.ofDays(random.nextInt(40))), CurrencyCode.EUR);
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      order.addLines(
          OrderLine.of(
              name("sku", SKUS),
              1 + random.nextInt(3),
              UnitPrice.ofMicros(1_000_000L * random.nextInt(60), CurrencyCode.EUR)));
    }
    return new Checkout(
        customer.build(),
        order.build(),
        1 + random.nextInt(12),
        MoneySum.of(euro(3_000)),
        MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28)));
  }

  /** So many orders. */
  static List<Checkout> checkouts(int count) {
    RewardShop shop = new RewardShop();
    List<Checkout> checkouts = new ArrayList<>();
    while (checkouts.size() < count) {
      checkouts.add(shop.checkout());
    }
    return checkouts;
  }
}
