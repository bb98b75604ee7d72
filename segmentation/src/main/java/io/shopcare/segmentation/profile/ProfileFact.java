package io.shopcare.segmentation.profile;

import io.shopcare.DomainValue;
import io.shopcare.order.OrderEvent;
import io.shopcare.service.ServiceOutcome;
import java.time.Instant;
import java.util.Comparator;

/** Something that a shop has learnt about a customer. */
public sealed interface ProfileFact extends DomainValue
    permits CustomerState, ShopEvent, ProfileFact.Ordered, ProfileFact.Served {

  /** The shop's identifier of the customer. */
  String customerId();

  /** When it happened. */
  Instant at();

  /** What sort of fact it is: a word without a stroke. */
  String kind();

  /**
   * What is the same for two versions of one fact and different for two facts: its kind, a stroke
   * and what tells it from others of its kind.
   */
  String key();

  /** Something that happened to an order. */
  static ProfileFact of(OrderEvent event) {
    return new Ordered(event);
  }

  /** How a contact ended. */
  static ProfileFact of(ServiceOutcome outcome) {
    return new Served(outcome);
  }

  /**
   * Returns the one of two versions of a fact that stands: the later, and of two at the same
   * instant the one whose text is greater. The choice is the same in whatever order they arrive.
   */
  default ProfileFact standing(ProfileFact other) {
    if (equals(other)) {
      return this;
    }
    return Comparator.comparing(ProfileFact::at)
                .thenComparing(ProfileFact::toString)
                .compare(this, other)
            >= 0
        ? this
        : other;
  }

  /**
   * Something that happened to an order.
   *
   * @param event what
   */
  record Ordered(OrderEvent event) implements ProfileFact {

    @Override
    public String customerId() {
      return event.customerId();
    }

    @Override
    public Instant at() {
      return event.at();
    }

    @Override
    public String key() {
      return kind() + '/' + event.id();
    }

    @Override
    public String kind() {
      if (event instanceof OrderEvent.Placed) {
        return "placed";
      }
      if (event instanceof OrderEvent.Cancelled) {
        return "cancelled";
      }
      return event instanceof OrderEvent.Refunded ? "refunded" : "delivered";
    }
  }

  /**
   * A contact with the customer service ended. A later outcome of the same ticket, such as one with
   * the survey's answer, takes the place of the first.
   *
   * @param outcome how
   */
  record Served(ServiceOutcome outcome) implements ProfileFact {

    @Override
    public String customerId() {
      return outcome.customerId();
    }

    @Override
    public Instant at() {
      return outcome.endedAt();
    }

    @Override
    public String kind() {
      return "served";
    }

    @Override
    public String key() {
      return "served/" + outcome.ticketId();
    }
  }
}
