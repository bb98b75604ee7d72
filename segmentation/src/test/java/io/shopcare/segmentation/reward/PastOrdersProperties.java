package io.shopcare.segmentation.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.profile.CustomerProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The facts of past orders against a profile that ends just before each of them. */
class PastOrdersProperties {

  private static final Instant START = Instant.parse("2026-01-10T10:00:00Z");

  private static CurrencyCode currency(Random random) {
    return random.nextInt(4) == 0 ? CurrencyCode.GBP : CurrencyCode.EUR;
  }

  /** Orders, partial refunds and cancellations, each at an instant of its own. */
  private static List<OrderEvent> events(Random random) {
    List<OrderEvent> events = new ArrayList<>();
    int orders = 0;
    for (int i = 0; i < 14; i++) {
      Instant at = START.plusSeconds(3_600L * i);
      String some = "o" + random.nextInt(orders + 1);
      CurrencyCode currency = currency(random);
      events.add(
          switch (random.nextInt(5)) {
            case 0 ->
                new OrderEvent.Refunded(
                    "r" + i,
                    "c",
                    random.nextInt(5) == 0 ? null : some,
                    MoneySum.of(Money.ofMinor(1 + random.nextInt(900), currency)),
                    at);
            case 1 -> new OrderEvent.Cancelled("x" + i, "c", some, at);
            default ->
                new OrderEvent.Placed(
                    Order.builder("o" + orders++, "c", at, currency)
                        .addLines(
                            OrderLine.of(
                                "s",
                                1,
                                UnitPrice.ofMicros(10_000L * random.nextInt(9_000), currency)))
                        .build());
          });
    }
    return events;
  }

  /** The events of orders that were never cancelled, as if nobody had known of any other. */
  private static CustomerProfile before(List<OrderEvent> events, Instant endExclusive) {
    CustomerProfile profile = CustomerProfile.empty("c");
    for (OrderEvent event : events) {
      boolean counts =
          events.stream()
              .filter(OrderEvent.Cancelled.class::isInstance)
              .map(each -> ((OrderEvent.Cancelled) each).orderId())
              .noneMatch(id -> id.equals(orderId(event)));
      if (counts && event.at().isBefore(endExclusive)) {
        profile = profile.plus(event);
      }
    }
    return profile;
  }

  private static String orderId(OrderEvent event) {
    if (event instanceof OrderEvent.Placed placed) {
      return placed.order().id();
    }
    return event instanceof OrderEvent.Refunded refund ? String.valueOf(refund.orderId()) : "";
  }

  @Property
  void netSpendIsWhatWasPaidAndNotGivenBackByThen(@ForAll Random random) {
    List<OrderEvent> events = events(random);
    CustomerProfile profile = CustomerProfile.empty("c");
    for (OrderEvent event : events) {
      profile = profile.plus(event);
    }
    PastOrders past = PastOrders.of(profile);
    List<RewardFacts> all = past.all();
    assertThat(all).hasSize(profile.purchases().orders().size());
    for (RewardFacts facts : all) {
      Order order = facts.order().orElseThrow();
      CustomerProfile then = before(events, order.placedAt());
      assertThat(facts.netSpend()).isEqualTo(then.purchases().net());
      assertThat(facts.orderNumber()).isEqualTo(then.purchases().orderCount() + 1);
      assertThat(past.facts(order)).isEqualTo(facts);
    }
  }
}
