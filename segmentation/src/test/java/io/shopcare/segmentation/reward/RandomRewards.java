package io.shopcare.segmentation.reward;

import io.shopcare.customer.ConsentState;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderLine;
import io.shopcare.service.ServiceOutcome;
import io.shopcare.service.SurveyScore;
import io.shopcare.ticket.Fault;
import io.shopcare.ticket.Topic;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rules of every condition and effect, and facts that may fit them, drawn at random. */
final class RandomRewards {

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private final Random random;

  RandomRewards(Random random) {
    this.random = random;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String name(String kind) {
    return kind + random.nextInt(4);
  }

  private Money money(int most) {
    return Money.ofMinor(
        1 + random.nextInt(most), random.nextInt(6) == 0 ? CurrencyCode.GBP : CurrencyCode.EUR);
  }

  Instant moment() {
    return Instant.parse("2023-12-20T00:00:00Z").plusSeconds(random.nextInt(900 * 86_400));
  }

  RewardCondition condition() {
    return one(
        List.of(
            new RewardCondition.HasTag(name("tag")),
            new RewardCondition.InSegment(name("segment")),
            new RewardCondition.InTier(name("tier")),
            new RewardCondition.OrderValue(money(9_000), one(List.of(AmountBasis.values()))),
            new RewardCondition.HasProduct(name("sku"), 1 + random.nextInt(3)),
            new RewardCondition.NthOrder(1 + random.nextInt(3)),
            new RewardCondition.OrdersAtLeast(1 + random.nextInt(3)),
            new RewardCondition.NetSpend(money(9_000)),
            new OccasionCondition.Birthday(
                new BirthdayCalendar(
                    1 + random.nextInt(365), one(List.of(LeapDay.values())), ZONE)),
            new OccasionCondition.DaysAfterPurchase(
                new DaySpan(random.nextInt(20), 20 + random.nextInt(600), ZONE)),
            new OccasionCondition.Referral(one(List.of(ReferralRole.values()))),
            new OccasionCondition.Subscribed("newsletter"),
            new OccasionCondition.Reviewed(),
            new OccasionCondition.Contact(test())));
  }

  private ServiceTest test() {
    return one(
        List.of(
            new ServiceTest.About(new Topic(name("topic"))),
            new ServiceTest.FaultOf(one(List.of(Fault.values()))),
            new ServiceTest.Resolved(name("resolution")),
            new ServiceTest.SlaMissed(Duration.ofMinutes(random.nextInt(90))),
            new ServiceTest.LowScore(Ratio.percent(random.nextInt(101)))));
  }

  RewardEffect effect() {
    RoundingMode rounding = one(List.of(RoundingMode.DOWN, RoundingMode.HALF_UP, RoundingMode.UP));
    UnitPrice worth = UnitPrice.ofMicros(random.nextInt(20_000), CurrencyCode.EUR);
    return one(
        List.of(
            new RewardEffect.PercentOff(Ratio.of(1 + random.nextInt(1_000), 1_000), rounding),
            new RewardEffect.AmountOff(money(2_000)),
            new RewardEffect.FreeShipping(),
            new RewardEffect.PointsPerAmount(
                1 + random.nextInt(5),
                Money.ofMinor(1 + random.nextInt(500), CurrencyCode.EUR),
                worth,
                rounding),
            new RewardEffect.FixedPoints(1 + random.nextInt(200), worth, rounding),
            new RewardEffect.PointsMultiplier(Ratio.of(101 + random.nextInt(300), 100)),
            GiftEffect.Credit.giftCard(money(2_000)),
            GiftEffect.Credit.storeCredit(money(2_000)),
            new GiftEffect.Item(name("sku"), money(500)),
            new GiftEffect.Privilege(one(List.of(Benefit.PrivilegeKind.values())), "sale")));
  }

  RewardRule rule(String name) {
    RewardRule.Builder rule = RewardRule.builder(name).then(effect());
    rule.basis(one(List.of(AmountBasis.values())));
    for (int i = random.nextInt(3); i > 0; i--) {
      rule.addWhen(condition());
    }
    if (random.nextInt(3) == 0) {
      rule.group(name("group")).priority(random.nextInt(3) - 1);
    }
    if (random.nextInt(4) == 0) {
      rule.startInclusive(moment());
    } else if (random.nextInt(4) == 0) {
      rule.endExclusive(moment());
    }
    return rule.build();
  }

  List<RewardRule> rules(int count) {
    List<RewardRule> rules = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rules.add(rule("r" + i));
    }
    return rules;
  }

  RewardFacts facts() {
    CustomerFacts.Builder customer = CustomerFacts.builder("c");
    for (int i = 0; i < 4; i++) {
      if (random.nextBoolean()) {
        customer.addTags("tag" + i);
      }
      if (random.nextBoolean()) {
        customer.addSegments("segment" + i);
      }
    }
    if (random.nextBoolean()) {
      customer.tier(name("tier"));
    }
    customer.putConsents("newsletter", one(List.of(ConsentState.values())));
    RewardFacts.Builder facts = RewardFacts.builder(customer.build(), CurrencyCode.EUR);
    if (random.nextInt(5) > 0) {
      Order order = order("o", moment());
      facts.order(order).orderNumber(1 + random.nextInt(4));
      if (random.nextBoolean()) {
        facts.afterDiscounts(order.total().multipliedBy(Ratio.of(2, 3), RoundingMode.DOWN));
      }
    }
    if (random.nextBoolean()) {
      facts.shipping(Money.ofMinor(random.nextInt(3) * 250L, CurrencyCode.EUR));
    }
    if (random.nextBoolean()) {
      facts.putNetSpend(
          CurrencyCode.EUR, MoneySum.of(Money.ofMinor(random.nextInt(12_000), CurrencyCode.EUR)));
    }
    if (random.nextBoolean()) {
      facts.birthday(birthday());
    }
    if (random.nextInt(3) == 0) {
      facts.referral(one(List.of(ReferralRole.values())));
    }
    facts.isReviewed(random.nextInt(3) == 0);
    if (random.nextBoolean()) {
      facts.service(service());
    }
    return facts.build();
  }

  MonthDay birthday() {
    return random.nextInt(3) == 0
        ? MonthDay.of(2, 29)
        : MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  Order order(String id, Instant at) {
    Order.Builder order = Order.builder(id, "c", at, CurrencyCode.EUR);
    for (int i = random.nextInt(4); i > 0; i--) {
      order.addLines(
          OrderLine.of(
              name("sku"),
              1 + random.nextInt(3),
              UnitPrice.ofMicros(random.nextInt(40) * 1_234_567L, CurrencyCode.EUR)));
    }
    return order.build();
  }

  private ServiceOutcome service() {
    ServiceOutcome.Builder outcome = ServiceOutcome.builder(name("t"), "c", moment());
    if (random.nextBoolean()) {
      outcome.topic(new Topic(name("topic"))).fault(one(List.of(Fault.values())));
    }
    if (random.nextBoolean()) {
      outcome
          .resolution(name("resolution"))
          .slaDelay(Duration.ofMinutes(random.nextInt(90)))
          .survey(new SurveyScore(1 + random.nextInt(5), 1, 5));
    }
    return outcome.build();
  }
}
