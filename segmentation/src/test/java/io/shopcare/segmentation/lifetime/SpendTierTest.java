package io.shopcare.segmentation.lifetime;

import static io.shopcare.money.CurrencyCode.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.SegmentationTexts;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.ProfileAccumulator;
import io.shopcare.segmentation.profile.ProfileFact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SpendTierTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final Instant NOW = TODAY.atTime(12, 0).atZone(PARIS).toInstant();
  private static final SpendTierPolicy POLICY = SpendTierPolicy.builder(EUR, PARIS).build();

  private static List<CustomerProfile> shop;
  private static SpendTierRule rule;

  @BeforeAll
  static void openAShop() {
    shop = shop(800);
    rule = POLICY.derive(shop, NOW);
  }

  /** Customers whose purchases are simulated, in whole days until today. */
  private static List<CustomerProfile> shop(int customers) {
    Random random = new Random(11);
    List<CustomerProfile> profiles = new ArrayList<>();
    for (PurchasePattern each :
        new Simulation(3).flips(new MbgNbd(0.8, 4, 0.6, 2), true, customers)) {
      double level = 20 * Math.exp(random.nextGaussian() / 2);
      long first = Math.round(7 * each.age());
      List<Long> daysAgo = new ArrayList<>(List.of(first));
      for (int i = 1; i <= each.repeats(); i++) {
        daysAgo.add(first - Math.round(7 * each.recency() * i / each.repeats()));
      }
      profiles.add(profile("c" + profiles.size(), daysAgo, level, random));
    }
    return profiles;
  }

  private static CustomerProfile profile(
      String id, List<Long> daysAgo, double level, Random random) {
    ProfileAccumulator facts = CustomerProfile.accumulator(id);
    for (int i = 0; i < daysAgo.size(); i++) {
      long cents = Math.round(100 * level * (0.5 + random.nextDouble()));
      Instant at = TODAY.minusDays(daysAgo.get(i)).atTime(10, 0).atZone(PARIS).toInstant();
      facts.add(
          ProfileFact.of(
              new OrderEvent.Placed(
                  Order.builder(id + "-" + i, id, at, EUR)
                      .addLines(OrderLine.of("a", 1, UnitPrice.ofMicros(cents * 10_000, EUR)))
                      .build())));
    }
    return facts.snapshot();
  }

  private static CustomerProfile customer(long... daysAgo) {
    List<Long> days = new ArrayList<>();
    for (long each : daysAgo) {
      days.add(each);
    }
    return profile("one", days, 20, new Random(1));
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  @Nested
  class WhereSpendCanBePredicted {

    @Test
    void theTiersHaveTheSharesOfTheirPercentiles() {
      assertThat(rule).isInstanceOf(PredictedSpendRule.class);
      long high = count(SpendTier.HIGH);
      long low = count(SpendTier.LOW);
      assertThat(high).isBetween(230L, 240L);
      assertThat(low).isBetween(60L, 80L);
      assertThat(high + low + count(SpendTier.MEDIUM)).isEqualTo(shop.size());
    }

    private long count(SpendTier tier) {
      return shop.stream()
          .filter(each -> rule.decide(each, NOW).equals(Outcome.accepted(tier)))
          .count();
    }

    @Test
    void aFaithfulCustomerIsHighAndALostOneLow() {
      assertThat(rule.decide(customer(200, 150, 120, 90, 60, 30, 2), NOW))
          .isEqualTo(Outcome.accepted(SpendTier.HIGH));
      assertThat(rule.decide(customer(360, 355, 350, 345, 340, 335, 330), NOW))
          .isEqualTo(Outcome.accepted(SpendTier.LOW));
    }

    @Test
    void anExplanationShowsTheInputsInAMerchantsWords() {
      Decision<Outcome<SpendTier>> decision = rule.explain(customer(70, 42, 7), NOW);
      String text = SegmentationTexts.all().render(decision, Locale.ENGLISH, PARIS);
      assertThat(text.lines().skip(1).limit(2).toList())
          .containsExactly(
              "3\u00a0purchases, the first 70\u00a0d ago, the last 7\u00a0d ago.",
              "On average 32\u00a0d from one purchase to the next.");
      assertThat(codes(decision.reasons()))
          .containsExactly(
              LifetimeReasons.PREDICTED_HIGH,
              LifetimeReasons.PURCHASES,
              LifetimeReasons.CADENCE,
              LifetimeReasons.ALIVE,
              LifetimeReasons.EXPECTED,
              LifetimeReasons.WORTH);
    }

    @Test
    void anExplanationSaysOnWhichDayTheTierDiffers() {
      CustomerProfile customer = customer(70, 42, 7);
      Decision<Outcome<SpendTier>> decision = rule.explain(customer, NOW);
      Instant until = decision.validUntil().orElseThrow();
      assertThat(until.atZone(PARIS).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
      assertThat(rule.decide(customer, until)).isNotEqualTo(decision.value());
      assertThat(rule.decide(customer, until.minusSeconds(1))).isEqualTo(decision.value());
    }

    @Test
    void aMarginScalesWhatIsPredictedAndLeavesTheTiers() {
      SpendTierPolicy half = SpendTierPolicy.builder(EUR, PARIS).margin(Ratio.percent(50)).build();
      PredictedSpendRule whole = (PredictedSpendRule) rule;
      PredictedSpendRule part = (PredictedSpendRule) half.derive(shop, NOW);
      CustomerProfile customer = customer(70, 42, 7);
      long all = whole.predictedSpend(customer, NOW).orElseThrow().minorUnits();
      long some = part.predictedSpend(customer, NOW).orElseThrow().minorUnits();
      assertThat(2 * some - all).isBetween(-1L, 1L);
      assertThat(part.decide(customer, NOW)).isEqualTo(whole.decide(customer, NOW));
    }

    @Test
    void aCustomerWithoutAPurchaseHasNoTier() {
      CustomerProfile stranger = CustomerProfile.empty("x");
      assertThat(codes(rule.decide(stranger, NOW).refusals()))
          .containsExactly(LifetimeReasons.NO_PURCHASE);
      assertThat(rule.explain(stranger, NOW).value()).isEqualTo(rule.decide(stranger, NOW));
    }
  }

  @Nested
  class WhereItCannot {

    @Test
    void pastSpendCountsAndTheExplanationSaysSo() {
      SpendTierRule past = POLICY.derive(shop.subList(0, 200), NOW);
      assertThat(past).isInstanceOf(PastSpendRule.class);
      Decision<Outcome<SpendTier>> decision = past.explain(customer(10), NOW);
      assertThat(decision.validUntil()).isEmpty();
      assertThat(decision.value()).isEqualTo(past.decide(customer(10), NOW));
      Reason why = decision.reasons().get(1);
      assertThat(why.code()).isEqualTo(LifetimeReasons.NOT_PREDICTED);
      assertThat(codes(why.because())).contains(LifetimeReasons.CUSTOMERS_TOO_FEW);
    }

    @Test
    void fewCustomersHaveNoTierAtAll() {
      SpendTierRule none = POLICY.derive(shop.subList(0, 50), NOW);
      assertThat(none).isInstanceOf(NoSpendRule.class);
      assertThat(codes(none.decide(shop.get(0), NOW).refusals()))
          .contains(LifetimeReasons.NO_PERCENTILES, LifetimeReasons.CUSTOMERS_TOO_FEW);
      assertThat(none.explain(shop.get(0), NOW).value()).isEqualTo(none.decide(shop.get(0), NOW));
    }
  }

  @Test
  void aTierIsMediumOnBothThresholdsAndLowWhereThereIsNothing() {
    Money low = Money.parse("EUR 1");
    Money high = Money.parse("EUR 2");
    assertThat(SpendTier.of(Money.parse("EUR 0.99"), low, high)).isEqualTo(SpendTier.LOW);
    assertThat(SpendTier.of(low, low, high)).isEqualTo(SpendTier.MEDIUM);
    assertThat(SpendTier.of(high, low, high)).isEqualTo(SpendTier.MEDIUM);
    assertThat(SpendTier.of(Money.parse("EUR 2.01"), low, high)).isEqualTo(SpendTier.HIGH);
    Money nothing = Money.zero(EUR);
    assertThat(SpendTier.of(nothing, nothing, nothing)).isEqualTo(SpendTier.LOW);
  }
}
