package io.shopcare;

/**
 * State that holds one person's data and can forget it. Erasing keeps counts, times, amounts and
 * codes, so that figures computed before and after are equal, and replaces every personal value by
 * a tombstone. Erasing twice equals erasing once.
 *
 * @param <S> the type of the state itself
 */
public interface Erasable<S> {

  /** Returns this state without any personal value. */
  S erased();
}
