package io.shopcare.segmentation.profile;

import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.service.ServiceOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Replaces identifiers by running numbers in the order of the identifiers, so that what belonged
 * together still does and orders placed at one instant keep their sequence.
 */
final class Erasure {

  private final SortedMap<String, String> numbers = new TreeMap<>();

  private Erasure() {}

  static CustomerProfile of(CustomerProfile profile) {
    Erasure erasure = new Erasure();
    erasure.number(profile.facts());
    List<ProfileFact> erased = new ArrayList<>();
    for (ProfileFact fact : profile.facts()) {
      erased.add(erasure.erased(fact));
    }
    return CustomerProfile.builder(CustomerProfile.ERASED).addAllFacts(erased).build();
  }

  private void number(List<ProfileFact> facts) {
    for (ProfileFact fact : facts) {
      if (fact instanceof ProfileFact.Served served) {
        numbers.put(served.outcome().ticketId(), "");
      } else if (fact instanceof ProfileFact.Ordered ordered) {
        numbers.put(ordered.event().id(), "");
        String orderId = orderId(ordered.event());
        if (orderId != null) {
          numbers.put(orderId, "");
        }
      }
    }
    int digits = Integer.toString(numbers.size()).length();
    int last = 0;
    for (var entry : numbers.entrySet()) {
      String number = Integer.toString(++last);
      entry.setValue("0".repeat(digits - number.length()) + number);
    }
  }

  private static @Nullable String orderId(OrderEvent event) {
    if (event instanceof OrderEvent.Cancelled cancelled) {
      return cancelled.orderId();
    }
    if (event instanceof OrderEvent.Refunded refunded) {
      return refunded.orderId();
    }
    return event instanceof OrderEvent.Delivered delivered ? delivered.orderId() : null;
  }

  private String numberOf(String id) {
    return numbers.getOrDefault(id, "");
  }

  private ProfileFact erased(ProfileFact fact) {
    if (fact instanceof ProfileFact.Ordered ordered) {
      return new ProfileFact.Ordered(erased(ordered.event()));
    }
    if (fact instanceof ProfileFact.Served served) {
      ServiceOutcome outcome = served.outcome();
      return new ProfileFact.Served(
          ServiceOutcome.builder("", CustomerProfile.ERASED, outcome.endedAt())
              .from(outcome)
              .ticketId(numberOf(outcome.ticketId()))
              .customerId(CustomerProfile.ERASED)
              .build());
    }
    return erased((CustomerState) fact);
  }

  private static CustomerState erased(CustomerState state) {
    String customer = CustomerProfile.ERASED;
    if (state instanceof CustomerState.Tagged tagged) {
      return new CustomerState.Tagged(customer, tagged.tag(), tagged.held(), tagged.at());
    }
    CustomerState.Overridden override = (CustomerState.Overridden) state;
    return new CustomerState.Overridden(
        customer, override.tag(), override.held(), override.at(), override.until());
  }

  private OrderEvent erased(OrderEvent event) {
    String id = numberOf(event.id());
    String customer = CustomerProfile.ERASED;
    if (event instanceof OrderEvent.Placed placed) {
      Order order = placed.order();
      return new OrderEvent.Placed(
          Order.builder(id, customer, order.placedAt(), order.currency())
              .lines(order.lines())
              .build());
    }
    if (event instanceof OrderEvent.Cancelled cancelled) {
      return new OrderEvent.Cancelled(id, customer, numberOf(cancelled.orderId()), event.at());
    }
    if (event instanceof OrderEvent.Refunded refunded) {
      String orderId = refunded.orderId();
      return new OrderEvent.Refunded(
          id, customer, orderId == null ? null : numberOf(orderId), refunded.amount(), event.at());
    }
    OrderEvent.Delivered delivered = (OrderEvent.Delivered) event;
    return new OrderEvent.Delivered(
        id, customer, numberOf(delivered.orderId()), delivered.promisedBy(), event.at());
  }
}
