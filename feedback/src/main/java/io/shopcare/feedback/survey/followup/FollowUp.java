package io.shopcare.feedback.survey.followup;

import io.shopcare.DomainValue;
import io.shopcare.internal.CopyableValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One follow-up as it stands. Immutable and thread-safe. */
@CopyableValueStyle
@Value.Immutable
public interface FollowUp extends WithFollowUp, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The response that it follows. */
  String responseId();

  /** How urgent it is. */
  FollowUpGroup group();

  /** Where it stands. */
  FollowUpState state();

  /** When the customer answered. */
  Instant openedAt();

  /** When something last happened. */
  Instant lastAt();

  /** When the next thing is due: the contact, then the settlement; empty once closed, or never. */
  Optional<Instant> dueAt();

  /** When the contact was due. */
  Optional<Instant> contactDueAt();

  /** When the customer was reached. */
  Optional<Instant> contactedAt();

  /** When it was closed. */
  Optional<Instant> closedAt();

  /** How often the customer was tried in vain. */
  @Value.Default
  default int attempts() {
    return 0;
  }

  /** How often it was overdue, so that somebody was told. */
  @Value.Default
  default int escalations() {
    return 0;
  }

  /** Starts a follow-up. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link FollowUp}; response, group, state and both times are required. */
  final class Builder extends ImmutableFollowUp.Builder {
    Builder() {}
  }
}
