package io.shopcare.sla.policy;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.calendar.BusinessTime;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One step of the ladder of a target: a reminder before the breach or an escalation after it. The
 * name says what the host is to do. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface SlaStep extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The name, unique in a ladder, such as {@code remind-assignee}. */
  String name();

  /** When it is due. */
  StepPoint point();

  /** The hours to whose next opening it waits, so that nobody is called at night. */
  Optional<BusinessTime> deferredTo();

  /** A step once a share of the target has elapsed. */
  static SlaStep atShare(String name, Ratio share) {
    return builder().name(name).point(new StepPoint.Share(share)).build();
  }

  /** A step so much time before the target is reached. */
  static SlaStep before(String name, Duration time) {
    return builder().name(name).point(new StepPoint.Before(time)).build();
  }

  /** A step once the target is exceeded by more than so much time. */
  static SlaStep after(String name, Duration time) {
    return builder().name(name).point(new StepPoint.After(time)).build();
  }

  /** Refuses a step without a name. */
  @Value.Check
  default void check() {
    Limits.requireLength(name(), Limits.NAME_CHARACTERS, "step name");
    if (name().isBlank()) {
      throw InvalidInputException.of("sla.step.unnamed").at("name").expected("a name").build();
    }
  }

  /** Starts a step. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link SlaStep}; name and point are required. */
  final class Builder extends ImmutableSlaStep.Builder {
    Builder() {}
  }
}
