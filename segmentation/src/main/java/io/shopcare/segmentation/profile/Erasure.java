package io.shopcare.segmentation.profile;

import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.service.ServiceOutcome;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Replaces identifiers by running numbers in the order of the identifiers, so that what belonged
 * together still does and orders placed at one instant keep their sequence.
 */
final class Erasure {

  private static final String CUSTOMER = CustomerProfile.ERASED;

  private final SortedMap<String, String> numbers = new TreeMap<>();

  private Erasure() {}

  static CustomerProfile of(CustomerProfile profile) {
    Erasure erasure = new Erasure();
    profile.facts().forEach(fact -> erasure.add(identifiers(fact)));
    erasure.number();
    // Other identifiers may stand in another order.
    SortedMap<String, ProfileFact> erased = new TreeMap<>();
    for (ProfileFact fact : profile.facts()) {
      if (!(fact instanceof CustomerState.Known)) {
        ProfileFact nameless = erasure.erased(fact);
        erased.merge(nameless.key(), nameless, ProfileFact::standing);
      }
    }
    return CustomerProfile.builder(CUSTOMER)
        .addAllFacts(erased.values())
        .visitsFrom(profile.visitsFrom())
        .build();
  }

  private void add(List<Optional<String>> identifiers) {
    identifiers.forEach(id -> id.ifPresent(known -> numbers.put(known, "")));
  }

  private void number() {
    int digits = Integer.toString(numbers.size()).length();
    int last = 0;
    for (var entry : numbers.entrySet()) {
      String number = Integer.toString(++last);
      entry.setValue("0".repeat(digits - number.length()) + number);
    }
  }

  private static List<Optional<String>> identifiers(ProfileFact fact) {
    if (fact instanceof ProfileFact.Ordered ordered) {
      OrderEvent event = ordered.event();
      return List.of(Optional.of(event.id()), Optional.ofNullable(orderId(event)));
    }
    if (fact instanceof ProfileFact.Served served) {
      return List.of(Optional.of(served.outcome().ticketId()));
    }
    if (fact instanceof ShopEvent event) {
      Optional<String> order =
          Optional.ofNullable(event instanceof ShopEvent.Returned back ? back.orderId() : null);
      return List.of(Optional.of(event.id()), order);
    }
    CustomerState state = (CustomerState) fact;
    return state instanceof CustomerState.Addressed
            || state instanceof CustomerState.Credited
            || state instanceof CustomerState.CheckedOut
        ? List.of(Optional.of(state.subject()))
        : List.of();
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

  private @Nullable String numberOrNull(@Nullable String id) {
    return id == null ? null : numberOf(id);
  }

  private ProfileFact erased(ProfileFact fact) {
    if (fact instanceof ProfileFact.Ordered ordered) {
      return new ProfileFact.Ordered(erased(ordered.event()));
    }
    if (fact instanceof ProfileFact.Served served) {
      ServiceOutcome outcome = served.outcome();
      return new ProfileFact.Served(
          ServiceOutcome.builder("", CUSTOMER, outcome.endedAt())
              .from(outcome)
              .ticketId(numberOf(outcome.ticketId()))
              .customerId(CUSTOMER)
              .build());
    }
    return fact instanceof ShopEvent event ? erased(event) : erased((CustomerState) fact);
  }

  private OrderEvent erased(OrderEvent event) {
    String id = numberOf(event.id());
    if (event instanceof OrderEvent.Placed placed) {
      Order order = placed.order();
      return new OrderEvent.Placed(
          Order.builder(id, CUSTOMER, order.placedAt(), order.currency())
              .lines(order.lines())
              .locationId(order.locationId())
              .appId(order.appId())
              .build());
    }
    if (event instanceof OrderEvent.Cancelled cancelled) {
      return new OrderEvent.Cancelled(id, CUSTOMER, numberOf(cancelled.orderId()), event.at());
    }
    if (event instanceof OrderEvent.Refunded refunded) {
      return new OrderEvent.Refunded(
          id, CUSTOMER, numberOrNull(refunded.orderId()), refunded.amount(), event.at());
    }
    OrderEvent.Delivered delivered = (OrderEvent.Delivered) event;
    return new OrderEvent.Delivered(
        id, CUSTOMER, numberOf(delivered.orderId()), delivered.promisedBy(), event.at());
  }

  private ShopEvent erased(ShopEvent event) {
    String id = numberOf(event.id());
    if (event instanceof ShopEvent.Returned back) {
      return new ShopEvent.Returned(id, CUSTOMER, numberOrNull(back.orderId()), event.at());
    }
    if (event instanceof ShopEvent.Viewed view) {
      return new ShopEvent.Viewed(id, CUSTOMER, view.page(), view.subject(), event.at());
    }
    if (event instanceof ShopEvent.Mailed mail) {
      return new ShopEvent.Mailed(id, CUSTOMER, mail.mail(), mail.activityId(), event.at());
    }
    return new ShopEvent.TicketOpened(id, CUSTOMER, event.at());
  }

  private CustomerState erased(CustomerState state) {
    String number = numberOf(state.subject());
    if (state instanceof CustomerState.Tagged tagged) {
      return new CustomerState.Tagged(CUSTOMER, tagged.tag(), tagged.held(), tagged.at());
    }
    if (state instanceof CustomerState.Overridden override) {
      return new CustomerState.Overridden(
          CUSTOMER, override.tag(), override.held(), override.at(), override.until());
    }
    if (state instanceof CustomerState.Consented consent) {
      return new CustomerState.Consented(
          CUSTOMER, consent.purpose(), consent.state(), consent.at());
    }
    if (state instanceof CustomerState.Addressed addressed) {
      Location location = addressed.location();
      return new CustomerState.Addressed(
          CUSTOMER,
          number,
          location == null ? null : Location.builder(location.country()).build(),
          addressed.at());
    }
    if (state instanceof CustomerState.Credited account) {
      return new CustomerState.Credited(
          CUSTOMER,
          number,
          account.balance(),
          account.nextExpiryAt(),
          account.lastCreditAt(),
          account.at());
    }
    CustomerState.CheckedOut checkout = (CustomerState.CheckedOut) state;
    return new CustomerState.CheckedOut(CUSTOMER, number, checkout.checkout(), checkout.at());
  }
}
