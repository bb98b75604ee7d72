package io.shopcare.segmentation.budget;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What time alone will do to a budget, the next first: a leftist heap, of which a changed copy
 * costs O(log n). Null is an empty agenda. Immutable and thread-safe.
 *
 * @param at when
 * @param key of the reservation that expires, or counts no more, then
 * @param rank the length of the way down on the right
 */
record Agenda(Instant at, String key, int rank, @Nullable Agenda left, @Nullable Agenda right) {

  static Agenda of(Instant at, String key) {
    return new Agenda(at, key, 1, null, null);
  }

  /** Both together; recursion goes down on the right, which is at most O(log n) deep. */
  static @Nullable Agenda merge(@Nullable Agenda one, @Nullable Agenda other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    if (one.at.isAfter(other.at)) {
      return merge(other, one);
    }
    Agenda rest = merge(one.right, other);
    return rank(one.left) >= rank(rest)
        ? new Agenda(one.at, one.key, rank(rest) + 1, one.left, rest)
        : new Agenda(one.at, one.key, rank(one.left) + 1, rest, one.left);
  }

  private static int rank(@Nullable Agenda agenda) {
    return agenda == null ? 0 : agenda.rank;
  }

  /** What comes after the first. */
  @Nullable Agenda rest() {
    return merge(left, right);
  }
}
