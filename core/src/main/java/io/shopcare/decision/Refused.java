package io.shopcare.decision;

import io.shopcare.internal.ValueStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * A refused wish: every reason, not only the first, and the instant from which the same wish would
 * be accepted if no fact changes. Nothing was changed by it.
 *
 * @param <T> the value that an acceptance would have had
 */
@ValueStyle
@Value.Immutable
public sealed interface Refused<T> extends Outcome<T> permits ImmutableRefused {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Every reason, at least one, the weightiest first. */
  List<Reason> reasons();

  /** From when the same wish would be accepted; empty if time alone never helps. */
  @Override
  Optional<Instant> retryAt();

  @Override
  default <R> R fold(
      Function<? super T, ? extends R> accepted,
      Function<? super Refused<T>, ? extends R> refused) {
    return refused.apply(this);
  }

  /** The codes of the reasons, in their order. */
  @Value.Lazy
  default List<String> codes() {
    return reasons().stream().map(Reason::code).toList();
  }

  /** This refusal where another value was wished for; there is none in it. */
  @SuppressWarnings("unchecked") // A refusal holds no T.
  default <R> Refused<R> cast() {
    return (Refused<R>) this;
  }

  /** Refuses a refusal without a reason. */
  @Value.Check
  default void check() {
    if (reasons().isEmpty()) {
      throw new IllegalArgumentException("a refusal needs at least one reason");
    }
  }

  /** Starts a refusal. */
  static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /**
   * Builds a {@link Refused}.
   *
   * @param <T> the value that an acceptance would have had
   */
  final class Builder<T> extends ImmutableRefused.Builder<T> {
    Builder() {}
  }
}
