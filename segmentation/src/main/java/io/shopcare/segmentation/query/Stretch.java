package io.shopcare.segmentation.query;

/**
 * Numbers that follow each other, the smallest of all following the largest: on this circle what
 * lies outside a stretch is a stretch too. Turned until the first number of the stretch is where
 * the smallest of all is, one comparison with the last tells what lies in it.
 *
 * @param turn what is taken off a number, on the circle
 * @param last the last of the stretch, turned
 */
record Stretch(long turn, long last) {

  /** From one number to another, both included; not all that there are. */
  static Stretch of(long first, long last) {
    long turn = first - Long.MIN_VALUE;
    return new Stretch(turn, last - turn);
  }

  boolean holds(long number) {
    return number - turn <= last;
  }

  /** What lies outside. */
  Stretch complement() {
    return of(last + turn + 1, turn + Long.MIN_VALUE - 1);
  }
}
