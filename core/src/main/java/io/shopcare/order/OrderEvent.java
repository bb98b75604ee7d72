package io.shopcare.order;

import io.shopcare.DomainValue;
import io.shopcare.money.MoneySum;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order. Events are facts: they may arrive late, twice or in any
 * order, so each carries an identifier by which a repetition is recognised.
 */
public sealed interface OrderEvent extends DomainValue {

  /** Identifies the event among all events of the customer. */
  String id();

  /** The shop's identifier of the customer. */
  String customerId();

  /** When it happened. */
  Instant at();

  /**
   * An order was placed.
   *
   * @param order the order, whose identifier is the event's
   */
  record Placed(Order order) implements OrderEvent {
    @Override
    public String id() {
      return order.id();
    }

    @Override
    public String customerId() {
      return order.customerId();
    }

    @Override
    public Instant at() {
      return order.placedAt();
    }
  }

  /**
   * An order was cancelled as a whole before it was fulfilled: it counts as if never placed.
   *
   * @param id of the event
   * @param customerId of the order
   * @param orderId the order
   * @param at when
   */
  record Cancelled(String id, String customerId, String orderId, Instant at)
      implements OrderEvent {}

  /**
   * Money was given back.
   *
   * @param id of the event
   * @param customerId who received it
   * @param orderId the order, null where the shop's system does not say
   * @param amount how much, positive
   * @param at when
   */
  record Refunded(
      String id, String customerId, @Nullable String orderId, MoneySum amount, Instant at)
      implements OrderEvent {}

  /**
   * An order arrived.
   *
   * @param id of the event
   * @param customerId of the order
   * @param orderId the order
   * @param promisedBy until when delivery was promised, null if it was not
   * @param at when it arrived
   */
  record Delivered(
      String id, String customerId, String orderId, @Nullable Instant promisedBy, Instant at)
      implements OrderEvent {

    /** Whether it arrived after the promised instant. */
    public boolean isLate() {
      return promisedBy != null && at.isAfter(promisedBy);
    }
  }
}
