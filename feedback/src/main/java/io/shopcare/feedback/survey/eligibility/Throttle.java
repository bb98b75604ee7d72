package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;
import io.shopcare.feedback.survey.SurveyKey;
import io.shopcare.internal.ValueStyle;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How often one customer may be asked. Times count from what the customer saw of it, by choice from
 * sending, showing or answering; a survey of another scope does not count. Immutable and
 * thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Throttle extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Which surveys share the throttle. */
  enum Scope {
    /** The survey alone. */
    SURVEY,
    /** Surveys of its family. */
    FAMILY,
    /** All surveys. */
    ANY;

    boolean contains(SurveyKey survey, SurveyKey other) {
      return switch (this) {
        case SURVEY -> survey.id().equals(other.id());
        case FAMILY -> survey.family().equals(other.family());
        case ANY -> true;
      };
    }
  }

  /** Which surveys share it. */
  Scope scope();

  /** What is counted; each of them by itself, so that one survey may count more than once. */
  Set<Touch.Kind> counted();

  /** How long a touch counts. */
  Window window();

  /** How many may count at a time. */
  Slots slots();

  /**
   * One survey at a time, counted from sending or showing: an answer follows one of them and must
   * not count again.
   */
  static Throttle once(Scope scope, Window window) {
    return builder()
        .scope(scope)
        .counted(Set.of(Touch.Kind.SENT, Touch.Kind.SHOWN))
        .window(window)
        .slots(Slots.of(1))
        .build();
  }

  /** Starts a throttle. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Throttle}; all parts are required, and counting nothing throttles nothing. */
  final class Builder extends ImmutableThrottle.Builder {
    Builder() {}
  }
}
