package io.shopcare.decision;

import io.shopcare.DomainValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What became of a wish: {@link Accepted} with a value, or {@link Refused} with every reason. A
 * refusal is a value and never an exception.
 *
 * <p>Where an acceptance has a story of its own (why, and until when), the rule's {@code explain}
 * gives a {@link Decision} of an outcome: its reasons cover both cases, its {@code validUntil} is the
 * instant at which the outcome can differ, and for a refusal equals {@link #retryAt} where there is
 * one.
 *
 * @param <T> the value of an accepted wish
 */
public sealed interface Outcome<T> extends DomainValue permits Accepted, Refused {

  /** Applies the function for the case at hand. */
  <R> R fold(
      Function<? super T, ? extends R> accepted, Function<? super Refused<T>, ? extends R> refused);

  /** Whether the wish was accepted. */
  default boolean isAccepted() {
    return this instanceof Accepted;
  }

  /** The value of an accepted wish, empty for a refused one. */
  default Optional<T> accepted() {
    return fold(Optional::of, refused -> Optional.empty());
  }

  /** The reasons of a refusal, empty for an accepted wish. */
  default List<Reason> refusals() {
    return fold(value -> List.of(), Refused::reasons);
  }

  /** From when a refused wish would be accepted; empty for an accepted one. */
  default Optional<Instant> retryAt() {
    return Optional.empty();
  }

  /** Does the one thing or the other, by the case at hand. */
  default void match(Consumer<? super T> accepted, Consumer<? super Refused<T>> refused) {
    fold(
        value -> {
          accepted.accept(value);
          return this;
        },
        refusal -> {
          refused.accept(refusal);
          return this;
        });
  }

  /** Applies the function to an accepted value; a refusal stays what it is. */
  default <R> Outcome<R> map(Function<? super T, ? extends R> function) {
    return fold(value -> new Accepted<>(function.apply(value)), Refused::cast);
  }

  /** Goes on with a second wish if the first was accepted; a refusal stays what it is. */
  default <R> Outcome<R> then(Function<? super T, ? extends Outcome<R>> next) {
    return fold(next, Refused::cast);
  }

  /** An accepted wish. */
  static <T> Outcome<T> accepted(T value) {
    return new Accepted<>(value);
  }

  /**
   * A wish refused for good.
   *
   * @throws IllegalArgumentException if there is no reason
   */
  static <T> Outcome<T> refused(Reason... reasons) {
    return Refused.<T>builder().addReasons(reasons).build();
  }

  /**
   * A wish refused for good.
   *
   * @throws IllegalArgumentException if there is no reason
   */
  static <T> Outcome<T> refused(List<Reason> reasons) {
    return Refused.<T>builder().addAllReasons(reasons).build();
  }

  /**
   * A wish refused now, to be accepted from the given instant on if no fact changes.
   *
   * @throws IllegalArgumentException if there is no reason
   */
  static <T> Outcome<T> refusedUntil(Instant retryAt, List<Reason> reasons) {
    return Refused.<T>builder().retryAt(retryAt).addAllReasons(reasons).build();
  }
}
