package io.shopcare.segmentation.query;

import io.shopcare.decision.Decision;
import java.time.Instant;
import java.util.Optional;

/**
 * A segment at one moment in one zone: a tree of small predicates with every bound resolved. Asking
 * it allocates nothing if the reader of facts does not. Immutable and thread-safe if the reader is.
 *
 * @param <T> what facts are read off
 */
public final class BoundSegment<T> {

  /** The Gregorian calendar repeats itself after 400 years, and anniversaries with it. */
  private static final long HORIZON_SECONDS = 401L * 366 * 86_400;

  /** The start of the year 9998. */
  private static final long LAST_SECOND = 253_339_228_800L;

  private final Plan<T> plan;
  private final Node<T> root;
  private final Days days;

  BoundSegment(Plan<T> plan, Days days) {
    this.plan = plan;
    this.root = plan.node();
    this.days = days;
  }

  /**
   * Whether the customer is in the segment.
   *
   * @throws ArithmeticException if the sum of a column does not fit in 64 bits
   */
  public boolean matches(T customer) {
    return root.test(customer);
  }

  /** The same with the value of every clause, and the instant until which it holds. */
  public Decision<Boolean> explain(T customer) {
    return Decision.<Boolean>builder()
        .value(matches(customer))
        .addReasons(plan.explain(customer))
        .validUntil(nextChange(customer))
        .build();
  }

  /**
   * The first later instant at which the answer is another if no fact changes; empty if it never is
   * in the next 400 years, after which the calendar repeats itself. Exact: candidates are the
   * instants at which the window, day or anniversary of some clause moves over a fact, and the
   * query is asked at each until the answer differs. O(clauses) for a customer whose next candidate
   * decides.
   */
  public Optional<Instant> nextChange(T customer) {
    boolean value = root.test(customer);
    long second = days.now();
    long horizon = Math.min(LAST_SECOND, second + HORIZON_SECONDS);
    while (true) {
      second = root.changeAfter(customer, second);
      if (second > horizon) {
        return Optional.empty();
      }
      if (root.at(days.at(second)).test(customer) != value) {
        return Optional.of(Instant.ofEpochSecond(second));
      }
    }
  }
}
