package io.shopcare.segmentation.profile;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What a customer bought, exact and by currency. An order that was cancelled counts as if it had
 * never been placed, and money given back for it too; any other refund lowers what was spent, also
 * one that names no order or one not seen yet. A refund takes nothing from the number of orders.
 * Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Purchases extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The orders that count, by the instant they were placed, then by identifier. */
  List<Order> orders();

  /** What these orders came to. */
  @Value.NaturalOrder
  SortedMap<CurrencyCode, MoneySum> ordered();

  /** What was given back for them, or for no order in particular. */
  @Value.NaturalOrder
  SortedMap<CurrencyCode, MoneySum> refunded();

  /** What was ordered less what was given back, below zero where more was given back. */
  @Value.NaturalOrder
  SortedMap<CurrencyCode, MoneySum> net();

  /** How many orders were cancelled. */
  long cancelledOrders();

  /** What was given back for orders that count or for none in particular, by time. */
  List<OrderEvent.Refunded> refunds();

  /** What was sent back of orders that count or of none in particular, by time. */
  List<ShopEvent.Returned> returns();

  /** Of each order that counts the first arrival after the instant promised, by time. */
  List<OrderEvent.Delivered> lateArrivals();

  /** How many orders that count arrived after the instant promised. */
  default long lateDeliveries() {
    return lateArrivals().size();
  }

  /** How many orders count. */
  default long orderCount() {
    return orders().size();
  }

  /** When the first order was placed. */
  default Optional<Instant> firstOrderAt() {
    return orders().isEmpty() ? Optional.empty() : Optional.of(orders().get(0).placedAt());
  }

  /** When the last order was placed. */
  default Optional<Instant> lastOrderAt() {
    int last = orders().size() - 1;
    return last < 0 ? Optional.empty() : Optional.of(orders().get(last).placedAt());
  }

  /** Net of refunds in one currency; zero where nothing is known. */
  default MoneySum net(CurrencyCode currency) {
    MoneySum known = net().get(currency);
    return known == null ? MoneySum.empty(currency) : known;
  }

  /** The currencies in which something was ordered or given back. */
  default Set<CurrencyCode> currencies() {
    return net().keySet();
  }

  /** Starts the purchases of a customer. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Purchases}; the count of cancelled orders is required. */
  final class Builder extends ImmutablePurchases.Builder {
    Builder() {}
  }
}
