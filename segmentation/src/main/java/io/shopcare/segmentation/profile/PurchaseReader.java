package io.shopcare.segmentation.profile;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was bought off the events of one customer: first what was cancelled, then the rest.
 */
final class PurchaseReader {

  private static final Comparator<Order> BY_TIME =
      Comparator.comparing(Order::placedAt).thenComparing(Order::id);

  private static final Comparator<OrderEvent> EARLIEST =
      Comparator.comparing(OrderEvent::at).thenComparing(OrderEvent::id);

  private final Set<String> cancelled = new HashSet<>();
  private final SortedMap<String, OrderEvent.Delivered> late = new TreeMap<>();
  private final List<OrderEvent.Refunded> refunds = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final SortedMap<CurrencyCode, MoneySum> ordered = new TreeMap<>();
  private final SortedMap<CurrencyCode, MoneySum> refunded = new TreeMap<>();
  private final SortedMap<CurrencyCode, MoneySum> net = new TreeMap<>();
  private long cancelledOrders;

  Purchases read(List<OrderEvent> events, List<ShopEvent.Returned> returns) {
    for (OrderEvent event : events) {
      if (event instanceof OrderEvent.Cancelled cancellation) {
        cancelled.add(cancellation.orderId());
      }
    }
    for (OrderEvent event : events) {
      if (event instanceof OrderEvent.Placed placed) {
        place(placed.order());
      } else if (event instanceof OrderEvent.Refunded refund) {
        refund(refund);
      } else if (event instanceof OrderEvent.Delivered delivery
          && delivery.isLate()
          && counts(delivery.orderId())) {
        late.merge(delivery.orderId(), delivery, (a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b);
      }
    }
    orders.sort(BY_TIME);
    for (Map.Entry<CurrencyCode, MoneySum> sum : ordered.entrySet()) {
      net.merge(sum.getKey(), sum.getValue(), MoneySum::plus);
    }
    refunds.sort(EARLIEST);
    return Purchases.builder()
        .orders(orders)
        .ordered(ordered)
        .refunded(refunded)
        .net(net)
        .cancelledOrders(cancelledOrders)
        .refunds(refunds)
        .returns(
            returns.stream()
                .filter(back -> counts(back.orderId()))
                .sorted(Comparator.comparing(ShopEvent::at).thenComparing(ShopEvent::id))
                .toList())
        .lateArrivals(late.values().stream().sorted(EARLIEST).toList())
        .build();
  }

  private void place(Order order) {
    if (counts(order.id())) {
      orders.add(order);
      ordered.merge(order.currency(), order.total(), MoneySum::plus);
    } else {
      cancelledOrders++;
    }
  }

  private void refund(OrderEvent.Refunded refund) {
    if (counts(refund.orderId())) {
      refunds.add(refund);
      MoneySum amount = refund.amount();
      CurrencyCode currency = amount.currency();
      refunded.merge(currency, amount, MoneySum::plus);
      net.merge(currency, MoneySum.empty(currency).minus(amount), MoneySum::plus);
    }
  }

  private boolean counts(@Nullable String orderId) {
    return orderId == null || !cancelled.contains(orderId);
  }
}
