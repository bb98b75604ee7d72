package io.shopcare.segmentation.planning;

import io.shopcare.DomainValue;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.internal.ValueStyle;
import io.shopcare.service.SurveyScore;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What is known of a customer who may be written to. Immutable and thread-safe. */
@ValueStyle
@Value.Immutable
public interface FollowUpFacts extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The customer, with consents. */
  CustomerFacts customer();

  /** Whether a ticket of the customer is open. */
  @Value.Default
  default boolean isTicketOpen() {
    return false;
  }

  /** What the customer answered last when asked about the service. */
  Optional<SurveyScore> score();

  /** What was sent or planned before, as far back as caps and repetitions reach. */
  List<FollowUp> known();

  /** Starts the facts. */
  static Builder builder(CustomerFacts customer) {
    return new Builder().customer(customer);
  }

  /** Builds {@link FollowUpFacts}. */
  final class Builder extends ImmutableFollowUpFacts.Builder {
    Builder() {}
  }
}
