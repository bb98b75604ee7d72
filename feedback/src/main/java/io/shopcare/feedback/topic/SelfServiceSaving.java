package io.shopcare.feedback.topic;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.ticket.Topic;
import org.immutables.value.Value;

/** What self-service could save on one topic. Immutable and thread-safe. */
@ValueStyle
@Value.Immutable
public interface SelfServiceSaving extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The topic. */
  Topic topic();

  /** How many contacts there were. */
  long contacts();

  /** The share that could be taken over. */
  Ratio takeover();

  /** What that would save. */
  Money saving();

  /** The contacts that could be taken over: a mean, and so not always whole. */
  default Ratio takenOver() {
    return Ratio.of(
        Math.multiplyExact(contacts(), takeover().numerator()), takeover().denominator());
  }

  /** A saving from its parts. */
  static SelfServiceSaving of(Topic topic, long contacts, Ratio takeover, Money saving) {
    return builder().topic(topic).contacts(contacts).takeover(takeover).saving(saving).build();
  }

  /** Starts a saving. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link SelfServiceSaving}; all parts are required. */
  final class Builder extends ImmutableSelfServiceSaving.Builder {
    Builder() {}
  }
}
