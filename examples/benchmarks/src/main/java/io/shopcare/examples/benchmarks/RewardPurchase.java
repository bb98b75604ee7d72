package io.shopcare.examples.benchmarks;

import io.shopcare.customer.CustomerFacts;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.reward.RewardFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An order as a bean, which is what the rule engines read, and as our facts; public, as Drools asks
 * for.
 */
public final class RewardPurchase {

  /** How many segments there are; each customer is in one. */
  static final int SEGMENTS = 3;

  private final long spent;
  private final long orders;
  private final String segment;
  private final RewardFacts facts;

  private RewardPurchase(long spent, long orders, String segment) {
    this.spent = spent;
    this.orders = orders;
    this.segment = segment;
    Order order =
        Order.builder("order", "customer", Instant.EPOCH, CurrencyCode.EUR)
            .addLines(
                OrderLine.of("article", 1, UnitPrice.ofMicros(spent * 10_000, CurrencyCode.EUR)))
            .build();
    this.facts =
        RewardFacts.of(
            CustomerFacts.builder("customer").addSegments(segment).build(), order, orders);
  }

  /** So many at random, the same each time. */
  static List<RewardPurchase> random(int count) {
    Random random = new Random(20_261_122);
    List<RewardPurchase> purchases = new ArrayList<>();
    while (purchases.size() < count) {
      purchases.add(
          new RewardPurchase(
              random.nextInt(50_000),
              1 + random.nextInt(20),
              "segment-" + random.nextInt(SEGMENTS)));
    }
    return purchases;
  }

  /** What it comes to, in cents. */
  public long getSpent() {
    return spent;
  }

  /** Which order of the customer it is. */
  public long getOrders() {
    return orders;
  }

  /** The segment that the customer is in. */
  public String getSegment() {
    return segment;
  }

  RewardFacts facts() {
    return facts;
  }
}
