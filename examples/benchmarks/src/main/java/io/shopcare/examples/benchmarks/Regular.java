package io.shopcare.examples.benchmarks;

import io.shopcare.segmentation.query.FactCatalog;
import io.shopcare.segmentation.query.FactReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A customer of whom a shop knows what the segments of {@link RegularSegments} ask. */
record Regular(
    long spent,
    long orders,
    long firstOrder,
    long lastOrder,
    String language,
    String rfm,
    String status,
    List<String> tags,
    List<String> countries,
    List<Sale> sales) {

  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static final long DAY = 86_400;

  /** An order. */
  record Sale(long date, long amount) {}

  static final FactReader<Regular> READER =
      FactCatalog.<Regular>builder()
          .number("amount_spent", Regular::spent)
          .number("number_of_orders", Regular::orders)
          .number("first_order_date", Regular::firstOrder)
          .number("last_order_date", Regular::lastOrder)
          .text("customer_language", Regular::language)
          .text("rfm_group", Regular::rfm)
          .text("email_subscription_status", Regular::status)
          .list("customer_tags", Regular::tags)
          .list("customer_countries", Regular::countries)
          .rows(
              "orders_placed",
              Regular::sales,
              FactCatalog.<Sale>builder()
                  .number("date", Sale::date)
                  .number("amount", Sale::amount)
                  .build())
          .build();

  /** So many at random, the same each time. */
  static List<Regular> random(int count) {
    Random random = new Random(20_261_121);
    List<Regular> regulars = new ArrayList<>();
    while (regulars.size() < count) {
      regulars.add(random(random));
    }
    return regulars;
  }

  private static Regular random(Random random) {
    List<Sale> sales = new ArrayList<>();
    long date = NOW.getEpochSecond() - DAY * (200 + random.nextInt(800));
    long first = date;
    long spent = 0;
    for (int i = random.nextInt(10); i >= 0; i--) {
      Sale sale = new Sale(date, (5 + random.nextInt(300)) * 1_000_000L);
      sales.add(sale);
      spent += sale.amount();
      date += DAY * random.nextInt(60);
    }
    List<String> tags = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      tags.add(RegularSegments.pick(random, RegularSegments.TAGS));
    }
    return new Regular(
        spent,
        sales.size(),
        first,
        sales.get(sales.size() - 1).date(),
        RegularSegments.pick(random, RegularSegments.LANGUAGES),
        RegularSegments.pick(random, RegularSegments.GROUPS),
        random.nextInt(3) == 0 ? "UNSUBSCRIBED" : "SUBSCRIBED",
        tags,
        List.of(RegularSegments.pick(random, RegularSegments.COUNTRIES)),
        sales);
  }
}
