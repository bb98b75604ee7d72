package io.shopcare.sla.lint;

/** How many comparisons of boxes may still be made: in all, and for the question at hand. */
final class Budget {

  /** No question may use up more than this part of the whole. */
  private static final int PART = 8;

  private final long each;
  private long left;
  private long leftOfQuestion;

  Budget(long all) {
    this.left = all;
    this.each = Math.max(1, all / PART);
  }

  /** Starts a question. */
  Budget question() {
    leftOfQuestion = each;
    return this;
  }

  /** Takes some; false if there are not so many. */
  boolean spend(long comparisons) {
    if (comparisons > left) {
      left = 0;
    }
    if (comparisons > Math.min(left, leftOfQuestion)) {
      return false;
    }
    left -= comparisons;
    leftOfQuestion -= comparisons;
    return true;
  }

  /** Whether nothing is left for any question. */
  boolean isSpent() {
    return left == 0;
  }
}
