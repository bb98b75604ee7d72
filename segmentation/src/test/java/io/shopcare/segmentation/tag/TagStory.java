package io.shopcare.segmentation.tag;

import static io.shopcare.money.CurrencyCode.EUR;

import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.profile.CustomerState;
import io.shopcare.segmentation.profile.ProfileFact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A rule for VIPs and twelve days of a customer, in whole quarters of an hour. */
final class TagStory {

  /** Before the night in which the clocks of Europe and Chatham change. */
  static final Instant START = Instant.parse("2026-03-26T00:00:00Z");

  static final Instant END = START.plus(Duration.ofDays(12));

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final int QUARTERS = 12 * 96;
  private static final String[] QUERIES = {
    "amount_spent >= 40",
    "amount_spent >= 20",
    "last_order_date >= -2d",
    "last_order_date < -1d AND number_of_orders >= 1",
    "orders_placed MATCHES (date >= -3d, count >= 2)",
    "customer_tags CONTAINS 'press' OR number_of_orders = 2",
    "anniversary('first_order_date') BETWEEN yesterday AND +2d",
    "last_order_date >= -6h"
  };

  private final Random random;
  private final int queries;

  /** A story; a window of hours, if there may be any, ends a second after a quarter. */
  TagStory(Random random, boolean hours) {
    this.random = random;
    this.queries = QUERIES.length - (hours ? 0 : 1);
  }

  TagRule rule() {
    return TagRule.of("vip", query())
        .keptWhile(query())
        .keptAtLeast(QUARTER.multipliedBy((long) random.nextInt(3) * random.nextInt(200)));
  }

  private String query() {
    return QUERIES[random.nextInt(queries)];
  }

  ZoneId zone() {
    String[] zones = {"Europe/Paris", "Pacific/Chatham", "UTC", "Asia/Kolkata"};
    return ZoneId.of(zones[random.nextInt(zones.length)]);
  }

  Instant moment() {
    return START.plus(QUARTER.multipliedBy(random.nextInt(QUARTERS)));
  }

  List<ProfileFact> facts() {
    List<ProfileFact> facts = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      facts.add(fact(i));
    }
    return facts;
  }

  private ProfileFact fact(int i) {
    Instant at = moment();
    return switch (random.nextInt(6)) {
      case 0 -> new CustomerState.Tagged("c", "press", random.nextBoolean(), at);
      case 1 -> new CustomerState.Tagged("c", "vip", random.nextBoolean(), at);
      case 2 -> {
        Instant until = at.plus(QUARTER.multipliedBy(random.nextInt(300)));
        yield new CustomerState.Overridden(
            "c", "vip", random.nextBoolean(), at, random.nextInt(4) == 0 ? null : until);
      }
      case 3 ->
          ProfileFact.of(
              new OrderEvent.Refunded("r" + i, "c", null, UnitPrice.parse("EUR 15").times(1), at));
      default ->
          ProfileFact.of(
              new OrderEvent.Placed(
                  Order.builder("o" + i, "c", at, EUR)
                      .addLines(OrderLine.of("s", 1 + random.nextInt(4), UnitPrice.parse("EUR 10")))
                      .build()));
    };
  }
}
