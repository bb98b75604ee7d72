package io.shopcare.testkit;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Orders and what happens to them: prices of whole minor units and finer ones, in every currency;
 * cancellations, refunds up to the whole, deliveries in time, late and without a promise.
 */
public final class OrderArbitraries {

  private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2035-01-01T00:00:00Z");

  private OrderArbitraries() {}

  /** Moments of fifteen years, to the second, with 30 changes of the clock in most zones. */
  public static Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(EARLIEST.getEpochSecond(), LATEST.getEpochSecond())
        .withDistribution(RandomDistribution.uniform())
        .map(Instant::ofEpochSecond);
  }

  /** Lines of one to a hundred pieces, few often; half of the prices in whole minor units. */
  public static Arbitrary<OrderLine> lines(CurrencyCode currency) {
    long minor = UnitPrice.of(BigDecimal.ONE.movePointLeft(currency.digits()), currency).micros();
    Arbitrary<Long> price =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 100_000).map(units -> units * minor),
            Arbitraries.longs().between(0, 1_000_000_000));
    Arbitrary<Long> quantity =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.longs().between(1, 5)),
            Tuple.of(1, Arbitraries.longs().between(1, 100)));
    return Combinators.combine(
            Arbitraries.integers().between(1, 9),
            quantity,
            price.map(micros -> UnitPrice.ofMicros(micros, currency)))
        .as((sku, pieces, each) -> OrderLine.of("sku-" + sku, pieces, each));
  }

  /** Orders of one to five lines by one of three customers, in any currency. */
  public static Arbitrary<Order> orders() {
    return MoneyArbitraries.currencies().flatMap(OrderArbitraries::orders);
  }

  /** Orders of one to five lines by one of three customers. */
  public static Arbitrary<Order> orders(CurrencyCode currency) {
    return Combinators.combine(
            Arbitraries.integers().between(1, 99),
            Arbitraries.integers().between(1, 3),
            moments(),
            lines(currency).list().ofMinSize(1).ofMaxSize(5))
        .as(
            (order, customer, at, lines) ->
                Order.builder("order-" + order, "customer-" + customer, at, currency)
                    .addAllLines(lines)
                    .build());
  }

  /**
   * What happened to an order, in the order of time: it was placed; then it was cancelled, or was
   * delivered or not, and given back in one to three parts, the whole at most, or not.
   */
  public static Arbitrary<List<OrderEvent>> lives(Order order) {
    Arbitrary<Long> days = Arbitraries.longs().between(0, 40);
    return Combinators.combine(
            Arbitraries.integers().between(0, 5),
            days,
            days.injectNull(0.3),
            Arbitraries.integers().between(0, 3))
        .as(
            (fate, after, promised, refunds) -> {
              Life life = new Life(order);
              if (fate == 0) {
                return life.cancelled(after);
              }
              if (fate > 1) {
                life.delivered(after, promised);
              }
              return life.refunded(after, refunds);
            });
  }

  /** Any event of the life of any order. */
  public static Arbitrary<OrderEvent> orderEvents() {
    return orders().flatMap(OrderArbitraries::lives).flatMap(Arbitraries::of);
  }

  /** Puts events together. */
  private static final class Life {

    private final Order order;
    private final List<OrderEvent> events = new ArrayList<>();

    Life(Order order) {
      this.order = order;
      events.add(new OrderEvent.Placed(order));
    }

    private Instant day(long days) {
      return order.placedAt().plus(Duration.ofDays(days));
    }

    List<OrderEvent> cancelled(long after) {
      String id = order.id() + "-cancelled";
      events.add(new OrderEvent.Cancelled(id, order.customerId(), order.id(), day(after)));
      return events;
    }

    void delivered(long after, @Nullable Long promised) {
      String id = order.id() + "-delivered";
      Instant by = promised == null ? null : day(promised);
      events.add(new OrderEvent.Delivered(id, order.customerId(), order.id(), by, day(after)));
    }

    /** As many parts as lines are there, at most: each the total of a line. */
    List<OrderEvent> refunded(long after, int parts) {
      for (int i = 0; i < Math.min(parts, order.lines().size()); i++) {
        MoneySum amount = order.lines().get(i).total();
        String id = order.id() + "-refund-" + i;
        if (!amount.isEmpty()) {
          Instant at = day(after + 1 + i);
          events.add(new OrderEvent.Refunded(id, order.customerId(), order.id(), amount, at));
        }
      }
      return events;
    }
  }
}
