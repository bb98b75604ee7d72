package io.shopcare.measure;

import io.shopcare.DomainValue;

/**
 * A figure that forms a commutative group: {@code plus} is associative and commutative, {@code
 * minus} undoes it, and an empty one changes nothing. It holds exact integers only, so any order of
 * merging, on any number of machines, gives the same value and the same bytes. Duplicates are
 * removed before: adding a fact twice counts it twice.
 *
 * <p>Taking away more than was put in is legal, as a correction may arrive before what it corrects;
 * asking such a state for a score is refused with {@code measure.negative}. Every implementation is
 * immutable and thread-safe and has a static {@code fromBytes}, the inverse of {@link #toBytes}.
 *
 * @param <S> the type itself
 */
public interface Summary<S extends Summary<S>> extends DomainValue {

  /**
   * Returns both together.
   *
   * @throws ArithmeticException if a count does not fit in 64 bits (a sum of money has an exception
   *     of its own)
   */
  S plus(S other);

  /**
   * Returns this without the other, the inverse of {@link #plus}.
   *
   * @throws ArithmeticException if a count does not fit in 64 bits
   */
  S minus(S other);

  /** Whether this is the neutral element: nothing was added, or all of it taken away again. */
  boolean isEmpty();

  /** Returns the binary form: a version byte, then the content. Equal values have equal bytes. */
  byte[] toBytes();
}
