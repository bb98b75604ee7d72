package io.shopcare.segmentation.tier;

import static io.shopcare.segmentation.tier.TierProperties.PARIS;
import static io.shopcare.segmentation.tier.TierProperties.T;
import static io.shopcare.segmentation.tier.TierProperties.history;
import static io.shopcare.segmentation.tier.TierProperties.later;
import static io.shopcare.segmentation.tier.TierProperties.rank;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.tier.TierFact.Purchased;
import io.shopcare.segmentation.tier.TierFact.Refunded;
import io.shopcare.segmentation.tier.TierPolicy.OnRefund;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Invariants 18 and 75 of the reference: orders that go back. */
class TierRefundProperties {

  private static final CurrencyCode EUR = CurrencyCode.EUR;

  @Provide
  Arbitrary<TierPolicy> policies() {
    return new TierProperties().policies();
  }

  @Provide
  Arbitrary<TierPolicy> bySpend() {
    return new TierProperties().bySpend();
  }

  @Property
  void invariant75AFullRefundIsAsIfTheOrderHadNotBeen(
      @ForAll("bySpend") TierPolicy policy, @ForAll Random random) {
    TierHistory history = history(random, true);
    Purchased order =
        new Purchased("x", later(T, random), Money.ofMinor(1 + random.nextInt(40), EUR), 7);
    Instant back = later(order.at(), random);
    TierHistory with =
        history
            .plus(order)
            .then(h -> h.plus(new Refunded("y", back, "x", order.spend(), order.points())))
            .accepted()
            .orElseThrow();
    Instant at = back;
    for (int i = 0; i < 6; i++) {
      for (TierMetric metric : TierMetric.values()) {
        List<TierFact> one = TierFold.facts(policy, with, at);
        List<TierFact> other = TierFold.facts(policy, history, at);
        LocalDate first = LocalDate.ofInstant(at, PARIS).minusDays(random.nextInt(500));
        assertThat(new TierSums(PARIS, one).since(first, one.size()).applyAsLong(metric))
            .isEqualTo(new TierSums(PARIS, other).since(first, other.size()).applyAsLong(metric));
      }
      TierPolicy strict = TierPolicy.builder().from(policy).onRefund(OnRefund.IMMEDIATE).build();
      assertThat(strict.decide(with, at)).isEqualTo(strict.decide(history, at));
      TierPolicy blind = TierPolicy.builder().from(policy).onRefund(OnRefund.NEVER).build();
      assertThat(rank(blind, with, at))
          .isEqualTo(rank(blind, history.plus(order).accepted().orElseThrow(), at));
      at = later(at, random);
    }
  }

  /** What counts at no moment is more with an order that goes back than without it. */
  @Property
  void invariant18BuyingAndReturningCountsNoMore(
      @ForAll("policies") TierPolicy policy, @ForAll Random random) {
    TierHistory without = history(random, true);
    Purchased order = new Purchased("x", later(T, random), Money.ofMinor(40, EUR), 40);
    TierHistory with = without.plus(order).accepted().orElseThrow();
    Instant back = order.at();
    for (int part = 0; part < 4; part++) {
      back = later(back, random);
      with =
          with.plus(new Refunded("y" + part, back, "x", Money.ofMinor(10, EUR), 10))
              .accepted()
              .orElseThrow();
    }
    for (int i = 0; i < 8; i++) {
      Instant at = later(back, random);
      List<TierFact> more = TierFold.facts(policy, with, at);
      List<TierFact> less = TierFold.facts(policy, without, at);
      LocalDate first = LocalDate.ofInstant(at, PARIS).minusDays(random.nextInt(700));
      for (TierMetric metric : TierMetric.values()) {
        assertThat(new TierSums(PARIS, more).since(first, more.size()).applyAsLong(metric))
            .isLessThanOrEqualTo(
                new TierSums(PARIS, less).since(first, less.size()).applyAsLong(metric));
      }
    }
  }
}
