package io.shopcare.measure;

import io.shopcare.DomainValue;

/**
 * A state built from facts whose order matters, or of which some may come twice: a profile with
 * first and last dates, a control chart. Unlike a {@link Summary} it cannot be taken apart.
 *
 * <p>Pieces of one history compose: {@code a.then(b).then(c)} equals {@code a.then(b.then(c))}, an
 * empty state before or after changes nothing, and {@code a.plus(e)} equals {@code
 * a.then(empty.plus(e))}. An implementation states which pieces may be put together: adjacent ones
 * in their order, or, where its merge is idempotent, overlapping ones in any order. Every
 * implementation is immutable and thread-safe.
 *
 * @param <E> a fact
 * @param <S> the type itself
 */
public interface Fold<E, S extends Fold<E, S>> extends DomainValue {

  /** Returns this state with one more fact, which comes after all others in the stated order. */
  S plus(E fact);

  /** Returns this state followed by a later piece of the same history. */
  S then(S later);
}
