package io.shopcare.segmentation.planning;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A message to be sent. Immutable and thread-safe. */
@ValueStyle
@Value.Immutable
public interface FollowUp extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** After what. */
  FollowUpEvent event();

  /** When to send it, never within quiet hours. */
  Instant dueAt();

  /** The channel by which alone it may go. */
  Optional<String> channel();

  /** The purpose to which the customer must still agree when it is sent. */
  Optional<String> consent();

  /** Whether it counts towards the cap. */
  boolean isCapped();

  /** The key by which it is sent once. */
  default String dedupeKey() {
    return event().dedupeKey();
  }

  /** Starts a message. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link FollowUp}; event, time and whether it is capped are required. */
  final class Builder extends ImmutableFollowUp.Builder {
    Builder() {}
  }
}
