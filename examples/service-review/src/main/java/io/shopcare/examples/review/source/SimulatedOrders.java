package io.shopcare.examples.review.source;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What the customers of the simulated shop order: many once, some often; most in the evening; four
 * times as much in the last week of November, three times in December, more in the July sale. Some
 * orders are cancelled, some arrive late, some are refunded in part.
 */
final class SimulatedOrders {

  private static final int CUSTOMERS = 2_000;
  private static final int ARTICLES = 60;
  private static final Duration PROMISED = Duration.ofDays(5);

  private final CurrencyCode currency;
  private final ZoneId zone;
  private final LocalDate start;
  private final Instant end;
  private final Random random;
  private final List<UnitPrice> prices = new ArrayList<>();
  private final List<OrderEvent> events = new ArrayList<>();

  SimulatedOrders(CurrencyCode currency, ZoneId zone, LocalDate start, Instant end, Random random) {
    this.currency = currency;
    this.zone = zone;
    this.start = start;
    this.end = end;
    this.random = random;
  }

  /** All events, those of one customer after another. */
  List<OrderEvent> simulate() {
    for (int i = 0; i < ARTICLES; i++) {
      long cents = Math.round(100 * Math.exp(3 + 0.7 * random.nextGaussian()));
      prices.add(UnitPrice.of(BigDecimal.valueOf(cents, 2), currency));
    }
    int order = 0;
    for (int customer = 1; customer <= CUSTOMERS; customer++) {
      double appetite = -Math.log(1 - random.nextDouble());
      int orders = 1 + (int) (appetite * appetite * 1.6);
      for (int i = 0; i < orders; i++) {
        order("o-" + ++order, "c-" + customer);
      }
    }
    return events;
  }

  private void order(String id, String customer) {
    Instant at = moment();
    if (!at.isBefore(end)) {
      return;
    }
    Order.Builder order = Order.builder(id, customer, at, currency);
    List<OrderLine> lines = new ArrayList<>();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      int article = random.nextInt(ARTICLES);
      lines.add(OrderLine.of("sku-" + article, 1 + random.nextInt(3), prices.get(article)));
    }
    happened(new OrderEvent.Placed(order.addAllLines(lines).build()));
    if (random.nextInt(100) < 3) {
      happened(new OrderEvent.Cancelled(id + "-x", customer, id, later(at, 0.2)));
      return;
    }
    Instant arrived =
        later(at.plus(Duration.ofDays(1)), at.atZone(zone).getMonthValue() == 12 ? 4 : 2);
    happened(new OrderEvent.Delivered(id + "-d", customer, id, at.plus(PROMISED), arrived));
    if (random.nextInt(100) < 7) {
      OrderLine returned = lines.get(0);
      happened(
          new OrderEvent.Refunded(
              id + "-r", customer, id, returned.total(), later(arrived.plus(PROMISED), 3)));
    }
  }

  /** What lies beyond the end has not happened yet. */
  private void happened(OrderEvent event) {
    if (event.at().isBefore(end)) {
      events.add(event);
    }
  }

  private Instant later(Instant at, double meanDays) {
    return at.plusSeconds((long) (-Math.log(1 - random.nextDouble()) * meanDays * 86_400));
  }

  private Instant moment() {
    ZonedDateTime at;
    do {
      at =
          start
              .plusDays(random.nextInt(365))
              .atTime((15 + random.nextInt(10)) % 24, random.nextInt(60), random.nextInt(60))
              .atZone(zone);
    } while (random.nextDouble() * 4 > demand(at.toLocalDate()));
    return at.toInstant();
  }

  private static double demand(LocalDate date) {
    return switch (date.getMonth()) {
      case NOVEMBER -> date.getDayOfMonth() > 22 ? 4 : 1.5;
      case DECEMBER -> date.getDayOfMonth() < 22 ? 3 : 1;
      case JULY -> 1.8;
      default -> 1;
    };
  }
}
