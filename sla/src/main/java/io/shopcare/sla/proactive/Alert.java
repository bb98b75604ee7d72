package io.shopcare.sla.proactive;

import io.shopcare.DomainValue;
import io.shopcare.decision.Reason;
import io.shopcare.internal.ValueStyle;
import java.time.Instant;
import org.immutables.value.Value;

/** Something to be done about a promise, before the customer asks. Immutable and thread-safe. */
@ValueStyle
@Value.Immutable
public interface Alert extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The promise. */
  Promise promise();

  /** How bad it is. */
  AlertLevel level();

  /** Why: one of {@link AlertReasons}. */
  Reason reason();

  /** The suggested step, a code of the shop's own such as {@code tell-customer}. */
  String step();

  /** The deadline that was named. */
  default Instant dueAt() {
    return promise().dueAt();
  }

  /** Starts an alert. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Alert}. */
  final class Builder extends ImmutableAlert.Builder {
    Builder() {}
  }
}
