package io.shopcare.examples.quickstart;

import static io.shopcare.money.CurrencyCode.EUR;
import static java.time.ZoneOffset.UTC;
import static java.util.Locale.ENGLISH;

import io.shopcare.customer.CustomerFacts;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.SegmentationTexts;
import io.shopcare.segmentation.reward.Reward;
import io.shopcare.segmentation.reward.RewardCondition;
import io.shopcare.segmentation.reward.RewardEffect;
import io.shopcare.segmentation.reward.RewardFacts;
import io.shopcare.segmentation.reward.RewardRule;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** Ten percent off in spring for the best customers: too small, too early, granted. */
public final class RewardDecision {

  private RewardDecision() {}

  /** Asks for the reward on three orders. */
  public static void main(String[] args) {
    ReasonTexts texts = ReasonTexts.core().plus(SegmentationTexts.all());
    CustomerFacts vip = CustomerFacts.builder("c-17").addTags("vip").build();
    Order small = order("o-8", "2026-03-15T10:00:00Z", "EUR 49.90");
    Order early = order("o-9", "2026-03-19T22:30:00Z", "EUR 84.95");
    Order right = order("o-10", "2026-03-20T08:15:00Z", "EUR 84.95");
    // snippet
    RewardRule spring =
        RewardRule.builder("spring-10")
            .addWhen(new RewardCondition.HasTag("vip"))
            .addWhen(new RewardCondition.OrderValue(Money.parse("EUR 80")))
            .then(new RewardEffect.PercentOff(Ratio.percent(10), RoundingMode.HALF_UP))
            .startInclusive(Instant.parse("2026-03-20T00:00:00Z"))
            .build();
    for (Order order : List.of(small, early, right)) {
      Outcome<Reward> outcome = spring.decide(RewardFacts.of(vip, order, 3), order.placedAt());
      System.out.println(order.id() + " on " + order.placedAt());
      outcome.accepted().ifPresent(r -> System.out.println("  granted: " + r.cost() + " off"));
      outcome.refusals().forEach(r -> System.out.println("  " + texts.render(r, ENGLISH, UTC)));
      outcome.retryAt().ifPresent(retry -> System.out.println("  retry at " + retry));
    }
    // end
  }

  private static Order order(String id, String at, String price) {
    OrderLine line = OrderLine.of("sku-9", 1, UnitPrice.parse(price));
    return Order.builder(id, "c-17", Instant.parse(at), EUR).addLines(line).build();
  }
}
