package io.shopcare.order;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.money.MoneySum;
import java.time.Instant;
import java.util.Objects;
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

    /** Requires an order. */
    public Placed {
      Objects.requireNonNull(order, "order");
    }

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
  record Cancelled(String id, String customerId, String orderId, Instant at) implements OrderEvent {

    /** Checks the parts. */
    public Cancelled {
      Limits.requireLength(id, Limits.NAME_CHARACTERS, "id");
      Limits.requireLength(customerId, Limits.NAME_CHARACTERS, "customerId");
      Limits.requireLength(orderId, Limits.NAME_CHARACTERS, "orderId");
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * Money was given back.
   *
   * @param id of the event
   * @param customerId who received it
   * @param orderId the order, null where the shop's system does not say
   * @param amount how much, not negative; shops' logs have refunds of nothing
   * @param at when
   */
  record Refunded(
      String id, String customerId, @Nullable String orderId, MoneySum amount, Instant at)
      implements OrderEvent {

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException with code {@code order.refund.negative} or {@code
     *     input.too-long}
     */
    public Refunded {
      Limits.requireLength(id, Limits.NAME_CHARACTERS, "id");
      Limits.requireLength(customerId, Limits.NAME_CHARACTERS, "customerId");
      Limits.requireLength(
          Objects.requireNonNullElse(orderId, ""), Limits.NAME_CHARACTERS, "orderId");
      if (amount.compareTo(MoneySum.empty(amount.currency())) < 0) {
        throw InvalidInputException.of("order.refund.negative")
            .at("amount")
            .expected("an amount that is not negative")
            .build();
      }
      Objects.requireNonNull(at, "at");
    }
  }

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

    /** Checks the parts. */
    public Delivered {
      Limits.requireLength(id, Limits.NAME_CHARACTERS, "id");
      Limits.requireLength(customerId, Limits.NAME_CHARACTERS, "customerId");
      Limits.requireLength(orderId, Limits.NAME_CHARACTERS, "orderId");
      Objects.requireNonNull(at, "at");
    }

    /** Whether it arrived after the promised instant. */
    public boolean isLate() {
      return promisedBy != null && at.isAfter(promisedBy);
    }
  }
}
