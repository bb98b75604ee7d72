package io.shopcare.order;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.ValueStyle;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.MoneySum;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An order as it was placed. Immutable and thread-safe; what happens to it later is an {@link
 * OrderEvent}.
 */
@ValueStyle
@Value.Immutable
public interface Order extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The shop's identifier of the order. */
  String id();

  /** The shop's identifier of the customer: a pseudonym. */
  String customerId();

  /** When the order was placed. */
  Instant placedAt();

  /** The one currency of all its lines. */
  CurrencyCode currency();

  /** The lines, in the shop's order. */
  List<OrderLine> lines();

  /** The shop's identifier of the place of sale, where it has several. */
  Optional<String> locationId();

  /** The shop's identifier of the application by which the order came. */
  Optional<String> appId();

  /** The sum of all lines, exact, without shipping; computed once. */
  @Value.Lazy
  default MoneySum total() {
    MoneySum total = MoneySum.empty(currency());
    for (OrderLine line : lines()) {
      total = total.plus(line.total());
    }
    return total;
  }

  /**
   * Checks that all lines are in the currency of the order, and bounds the identifiers.
   *
   * @throws InvalidInputException with code {@code order.currency.mixed} or {@code input.too-long}
   */
  @Value.Check
  default void check() {
    Limits.requireLength(id(), Limits.NAME_CHARACTERS, "id");
    Limits.requireLength(customerId(), Limits.NAME_CHARACTERS, "customerId");
    locationId().ifPresent(i -> Limits.requireLength(i, Limits.NAME_CHARACTERS, "locationId"));
    appId().ifPresent(i -> Limits.requireLength(i, Limits.NAME_CHARACTERS, "appId"));
    for (int i = 0; i < lines().size(); i++) {
      if (!lines().get(i).unitPrice().currency().equals(currency())) {
        throw InvalidInputException.of("order.currency.mixed")
            .at("lines[" + i + "].unitPrice")
            .expected(currency().code())
            .build();
      }
    }
  }

  /** Starts an order. */
  static Builder builder(String id, String customerId, Instant placedAt, CurrencyCode currency) {
    return new Builder().id(id).customerId(customerId).placedAt(placedAt).currency(currency);
  }

  /** Builds an {@link Order}. */
  final class Builder extends ImmutableOrder.Builder {
    Builder() {}
  }
}
