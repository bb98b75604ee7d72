package io.shopcare.jackson.sample;

import io.shopcare.DomainValue;
import org.jspecify.annotations.Nullable;

/** A tree whose only implementation is hidden, made by a factory. */
public sealed interface Pair extends DomainValue permits HiddenPair {

  /** The one side. */
  @Nullable Pair left();

  /** The other. */
  @Nullable Pair right();

  /** A pair of the two. */
  static Pair of(@Nullable Pair left, @Nullable Pair right) {
    return new HiddenPair(left, right);
  }
}

/** The implementation. */
record HiddenPair(@Nullable Pair left, @Nullable Pair right) implements Pair {}
