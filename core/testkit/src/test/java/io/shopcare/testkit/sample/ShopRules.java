package io.shopcare.testkit.sample;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.calendar.Hours;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Allocation;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.ticket.Ticket;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of a sample shop in Paris, as a shop would write them. */
class ShopRules {

  static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  static final int RETURN_DAYS = 30;
  static final Ratio RESTOCKING = Ratio.percent(15);
  static final Ratio VIP = Ratio.percent(10);
  static final Duration PROMISE = Duration.ofHours(8);
  static final Duration PATIENCE = Duration.ofHours(24);

  static final BusinessCalendar HOURS =
      BusinessCalendar.builder(ZONE)
          .open(DayOfWeek.MONDAY, Hours.parse("09:00-17:00"))
          .open(DayOfWeek.TUESDAY, Hours.parse("09:00-17:00"))
          .open(DayOfWeek.WEDNESDAY, Hours.parse("09:00-17:00"))
          .open(DayOfWeek.THURSDAY, Hours.parse("09:00-17:00"))
          .open(DayOfWeek.FRIDAY, Hours.parse("09:00-17:00"))
          .build();

  /** What was delivered can be sent back until the end of the thirtieth day after, as in Paris. */
  boolean isReturnable(Instant deliveredAt, Instant at) {
    LocalDate lastDay = deliveredAt.atZone(ZONE).toLocalDate().plusDays(RETURN_DAYS);
    return at.isBefore(lastDay.plusDays(1).atStartOfDay(ZONE).toInstant());
  }

  /** Fifteen percent of what was paid, never rounded against the customer; none on our fault. */
  Money restockingFee(Money paid, boolean defective) {
    return defective
        ? Money.zero(paid.currency())
        : paid.multipliedBy(RESTOCKING, RoundingMode.DOWN);
  }

  /** What is asked for, but never more than what is left of the payment. */
  Money refund(Money captured, Money refundedBefore, Money asked) {
    return asked.min(captured.minus(refundedBefore));
  }

  /** Takes a refund from the payments in their order, from none more than it was. */
  List<Money> refundTo(List<Money> payments, Money refund) {
    List<Money> parts = new ArrayList<>();
    Money left = refund;
    for (Money payment : payments) {
      parts.add(left.min(payment));
      left = left.minus(left.min(payment));
    }
    return parts;
  }

  /** VIPs pay a tenth less from a hundred on, in the order's own currency. */
  Money vipDiscount(Order order, CustomerFacts customer) {
    Money hundred = Money.parse(order.currency() + " 100");
    return customer.tags().contains("vip") && order.total().isAtLeast(hundred)
        ? order.total().multipliedBy(VIP, RoundingMode.HALF_UP)
        : Money.zero(order.currency());
  }

  /** Instalments that add up, no two of them more than the smallest unit apart. */
  List<Money> instalments(Money total, int parts) {
    long[] equal = new long[parts];
    Arrays.fill(equal, 1);
    return Allocation.largestRemainder(total, equal);
  }

  /** What is left to pay with a gift card, which counts in its own currency only. */
  Money toPay(Money price, Money card) {
    return card.currency().equals(price.currency()) ? price.minus(card.min(price)) : price;
  }

  /** We dispatch within eight open hours. */
  Instant dispatchedBy(Instant orderedAt) {
    return HOURS.dueAt(orderedAt, PROMISE).orElseThrow();
  }

  /** Nobody with an open request waits a day without a lead hearing of it. */
  boolean isEscalated(Ticket ticket, Instant at) {
    return ticket.state().isLive()
        && ticket.waitingSince().filter(since -> !at.isBefore(since.plus(PATIENCE))).isPresent();
  }

  /** What a customer has spent: orders that were not cancelled, each event counted once. */
  MoneySum spent(List<OrderEvent> events, MoneySum nothing) {
    Set<String> cancelled = new HashSet<>();
    for (OrderEvent event : events) {
      if (event instanceof OrderEvent.Cancelled gone) {
        cancelled.add(gone.orderId());
      }
    }
    MoneySum spent = nothing;
    for (OrderEvent event : new HashSet<>(events)) {
      if (event instanceof OrderEvent.Placed placed && !cancelled.contains(placed.id())) {
        spent = spent.plus(placed.order().total());
      } else if (event instanceof OrderEvent.Refunded refunded) {
        spent = spent.minus(refunded.amount());
      }
    }
    return spent;
  }
}
