package io.shopcare.decision;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A value with every reason for it and the instant until which it holds. {@code validUntil} is the
 * first later instant at which the answer can differ without a new fact; the interval is half-open,
 * so at that instant the new answer holds. Empty means that time alone never changes it.
 *
 * @param <T> the value decided; serialisable if the decision is to be
 */
@ValueStyle
@Value.Immutable
public interface Decision<T> extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The value decided. */
  T value();

  /** Every reason, the weightiest first. */
  List<Reason> reasons();

  /** The first later instant at which the answer can differ without a new fact. */
  Optional<Instant> validUntil();

  /** The first of several instants at which an answer can differ; empty if there is none. */
  @SafeVarargs
  static Optional<Instant> earliest(Optional<Instant>... instants) {
    return Arrays.stream(instants).flatMap(Optional::stream).min(Instant::compareTo);
  }

  /** A decision that time alone never changes. */
  static <T> Decision<T> of(T value, Reason... reasons) {
    return Decision.<T>builder().value(value).addReasons(reasons).build();
  }

  /** Starts a decision. */
  static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /**
   * Builds a {@link Decision}; the value is required.
   *
   * @param <T> the value decided
   */
  final class Builder<T> extends ImmutableDecision.Builder<T> {
    Builder() {}
  }
}
