package io.shopcare.sla.policy;

import io.shopcare.DomainValue;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.internal.ValueStyle;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.Ticket;
import io.shopcare.ticket.Topic;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * What a policy may ask: a ticket as far as promises depend on it, and its customer where known.
 * Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface SlaSubject extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** By which channel the ticket came. */
  Channel channel();

  /** How soon it is to be dealt with. */
  Priority priority();

  /** What it is about. */
  Optional<Topic> topic();

  /** Its tags. */
  @Value.NaturalOrder
  SortedSet<String> tags();

  /** Whose it is. */
  Optional<CustomerFacts> customer();

  /** Language of the ticket as a BCP 47 tag such as {@code fr-CA}; the customer's if absent. */
  Optional<String> language();

  /** The brand, shop or country unit that it belongs to. */
  Optional<String> businessUnit();

  /** A ticket of whose customer nothing is known. */
  static SlaSubject of(Ticket ticket) {
    return from(ticket).build();
  }

  /** A ticket and its customer. */
  static SlaSubject of(Ticket ticket, CustomerFacts customer) {
    return from(ticket).customer(customer).build();
  }

  private static Builder from(Ticket ticket) {
    Builder builder = builder();
    builder.channel(ticket.channel()).priority(ticket.priority());
    builder.topic(ticket.topic()).tags(ticket.tags());
    return builder;
  }

  /** Starts a subject. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link SlaSubject}; channel and priority are required. */
  final class Builder extends ImmutableSlaSubject.Builder {
    Builder() {}
  }
}
