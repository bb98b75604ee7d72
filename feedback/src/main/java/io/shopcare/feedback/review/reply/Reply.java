package io.shopcare.feedback.review.reply;

import io.shopcare.DomainValue;
import io.shopcare.internal.CopyableValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The reply to one review as it stands. Immutable and thread-safe. */
@CopyableValueStyle
@Value.Immutable
public interface Reply extends WithReply, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The review. */
  String reviewId();

  /** Where it stands. */
  ReplyState state();

  /** When something last happened. */
  Instant lastAt();

  /** When the next thing is due: the reply, then the follow-up. */
  Optional<Instant> dueAt();

  /** When it was sent. */
  Optional<Instant> repliedAt();

  /** How often it was overdue, so that somebody was told. */
  @Value.Default
  default int escalations() {
    return 0;
  }

  /** Starts a reply. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Reply}; review, state and time are required. */
  final class Builder extends ImmutableReply.Builder {
    Builder() {}
  }
}
