package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Topic;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What happened that a customer could be asked about, with whom it is attributed to, as it was at
 * that moment: who is unassigned or moved later keeps the score. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Occasion extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What kind of thing. */
  TriggerKind kind();

  /** When. */
  Instant at();

  /** The ticket, order or return. */
  Optional<String> subject();

  /** The agent at that moment. */
  Optional<String> agent();

  /** The team at that moment. */
  Optional<String> team();

  /** The topic at that moment. */
  Optional<Topic> topic();

  /** The channel of the contact. */
  Optional<Channel> channel();

  /** An occasion of which only kind and time are known. */
  static Occasion of(TriggerKind kind, Instant at) {
    return builder(kind, at).build();
  }

  /** Starts an occasion. */
  static Builder builder(TriggerKind kind, Instant at) {
    return new Builder().kind(kind).at(at);
  }

  /** Builds an {@link Occasion}; kind and time are required. */
  final class Builder extends ImmutableOccasion.Builder {
    Builder() {}
  }
}
