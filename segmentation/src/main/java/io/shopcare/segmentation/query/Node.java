package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;

/** A part of a bound segment: a question about one subject that allocates nothing. */
abstract class Node<T> {

  /** Stands for no change at all. */
  static final long NEVER = Long.MAX_VALUE;

  /** The name of the detail that a clause saw. */
  static final String SEEN = "seen";

  /** Whether it holds. */
  abstract boolean test(T subject);

  /** The same question at another moment; itself if time changes nothing. */
  abstract Node<T> at(Days days);

  /** Whether time alone can change it. */
  abstract boolean isTimed();

  /**
   * The first second after one at which it may hold otherwise than just before; it need not, but
   * between such seconds it never changes.
   */
  abstract long changeAfter(T subject, long second);

  /** What it looked at. */
  abstract Detail seen(T subject);

  static Detail nothing() {
    return Detail.text(SEEN, "NULL");
  }
}
