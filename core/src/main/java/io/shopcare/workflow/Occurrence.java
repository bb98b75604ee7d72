package io.shopcare.workflow;

import io.shopcare.DomainValue;
import io.shopcare.internal.CopyableValueStyle;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * An event of a history with what bears on it: who raised it and which guards held at the time.
 * Immutable and thread-safe.
 */
@CopyableValueStyle
@Value.Immutable
public interface Occurrence extends WithOccurrence, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The event. */
  String event();

  /** The kind of actor; if empty, one that every transition permits. */
  Optional<String> actor();

  /** The guards that held; all others did not. */
  @Value.NaturalOrder
  SortedSet<String> guards();

  /** An event at which the given guards held and no others. */
  static Occurrence of(String event, String... guards) {
    return builder().event(event).addGuards(guards).build();
  }

  /** Starts an occurrence. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Occurrence}; the event is required. */
  final class Builder extends ImmutableOccurrence.Builder {
    Builder() {}
  }
}
