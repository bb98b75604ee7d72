package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;
import io.shopcare.feedback.survey.SurveyKey;
import io.shopcare.internal.ValueStyle;
import io.shopcare.ticket.Channel;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * That a customer may be asked now. The occasion goes with it, so that the answer is attributed as
 * things stood then. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Invitation extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The survey. */
  SurveyKey survey();

  /** The shop's identifier of the customer. */
  String customerId();

  /** The channel by which it goes. */
  Channel channel();

  /** What it is about. */
  Occasion occasion();

  /** Until when it may be sent and answered, exclusive. */
  Instant answerableUntil();

  /** Starts an invitation. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Invitation}; all parts are required. */
  final class Builder extends ImmutableInvitation.Builder {
    Builder() {}
  }
}
