package io.shopcare.service;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import io.shopcare.ticket.Fault;
import io.shopcare.ticket.Severity;
import io.shopcare.ticket.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a contact ended, in the terms that other modules may react to. Made by the host from the
 * ticket, the SLA report and the survey; what is not known is absent. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface ServiceOutcome extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The ticket; also identifies the outcome, so that a repetition is recognised. */
  String ticketId();

  /** The shop's identifier of the customer. */
  String customerId();

  /** When the contact ended. */
  Instant endedAt();

  /** What it was about. */
  Optional<Topic> topic();

  /** Whose fault it was. */
  Optional<Fault> fault();

  /** How badly the customer was hit. */
  Optional<Severity> severity();

  /** The resolution code that the agent gave. */
  Optional<String> resolution();

  /** By how much the worst service level was missed; absent if all were met. */
  Optional<Duration> slaDelay();

  /** What the customer answered when asked about the contact. */
  Optional<SurveyScore> survey();

  /** Starts an outcome. */
  static Builder builder(String ticketId, String customerId, Instant endedAt) {
    return new Builder().ticketId(ticketId).customerId(customerId).endedAt(endedAt);
  }

  /** Builds a {@link ServiceOutcome}. */
  final class Builder extends ImmutableServiceOutcome.Builder {
    Builder() {}
  }
}
