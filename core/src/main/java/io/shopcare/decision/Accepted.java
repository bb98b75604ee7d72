package io.shopcare.decision;

import java.util.function.Function;

/**
 * An accepted wish.
 *
 * @param value what came of it
 * @param <T> its type
 */
public record Accepted<T>(T value) implements Outcome<T> {

  @Override
  public <R> R fold(
      Function<? super T, ? extends R> accepted,
      Function<? super Refused<T>, ? extends R> refused) {
    return accepted.apply(value);
  }
}
