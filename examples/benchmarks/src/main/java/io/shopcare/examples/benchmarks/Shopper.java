package io.shopcare.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A customer as a bean, which is what the expression languages read; public, as they ask for. */
public final class Shopper {

  private final long spent;
  private final long orders;
  private final long lastOrder;
  private final List<String> tags;

  private Shopper(long spent, long orders, long lastOrder, List<String> tags) {
    this.spent = spent;
    this.orders = orders;
    this.lastOrder = lastOrder;
    this.tags = tags;
  }

  /** So many at random, the same each time; each condition holds for about seven in ten. */
  static List<Shopper> random(int count, long since) {
    Random random = new Random(20_261_121);
    List<Shopper> shoppers = new ArrayList<>();
    while (shoppers.size() < count) {
      List<String> tags = new ArrayList<>(List.of("newsletter"));
      if (random.nextInt(10) < 7) {
        tags.add("VIP");
      }
      shoppers.add(
          new Shopper(
              random.nextInt(1_667) * 1_000_000L,
              random.nextInt(10),
              since + random.nextInt(10_000_000) - 3_000_000,
              tags));
    }
    return shoppers;
  }

  /** What was spent, in millionths. */
  public long getSpent() {
    return spent;
  }

  /** How many orders there were. */
  public long getOrders() {
    return orders;
  }

  /** When the last order was, in epoch seconds. */
  public long getLastOrder() {
    return lastOrder;
  }

  /** The tags. */
  public List<String> getTags() {
    return tags;
  }
}
