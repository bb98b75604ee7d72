package io.shopcare.sla.proactive;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a check gives: alerts, the log with them, and when to check again. Immutable and
 * thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface AlertChange extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** New alerts in the order of the promises, at most one of each. */
  List<Alert> alerts();

  /** The log with these alerts. */
  AlertLog log();

  /** The first later instant at which there is another alert if no fact changes. */
  Optional<Instant> nextAt();

  /** Starts a change. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link AlertChange}. */
  final class Builder extends ImmutableAlertChange.Builder {
    Builder() {}
  }
}
