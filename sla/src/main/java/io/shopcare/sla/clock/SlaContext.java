package io.shopcare.sla.clock;

import io.shopcare.DomainValue;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.internal.ValueStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known of a ticket beside its history: its customer, its language and business unit, who
 * belongs to which group, and due times set by hand. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface SlaContext extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Nothing is known. */
  SlaContext EMPTY = builder().build();

  /** Whose the ticket is. */
  Optional<CustomerFacts> customer();

  /** The ticket's language as a BCP 47 tag; the customer's if absent. */
  Optional<String> language();

  /** The business unit that the ticket belongs to. */
  Optional<String> businessUnit();

  /**
   * The group of each assignee, so that an assignment inside a group is none; who is not named is a
   * group of its own.
   */
  Map<String, String> groups();

  /** Due times set by hand; of two for one clock the one set last counts. */
  List<ManualDue> manualDues();

  /** A ticket of which only the customer is known. */
  static SlaContext of(CustomerFacts customer) {
    return builder().customer(customer).build();
  }

  /** Starts a context of which nothing is known. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link SlaContext}. */
  final class Builder extends ImmutableSlaContext.Builder {
    Builder() {}
  }
}
