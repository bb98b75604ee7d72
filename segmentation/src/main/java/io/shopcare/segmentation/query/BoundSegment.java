package io.shopcare.segmentation.query;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.time.Instant;
import java.util.List;
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

  private final CompiledSegment<T> compiled;
  private final Plan<T> plan;
  private final Node<T> root;
  private final Days days;

  BoundSegment(CompiledSegment<T> compiled, Plan<T> plan, Days days) {
    this.compiled = compiled;
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

  /**
   * What it would take: the smallest change of one fact that changes the answer, or why there is
   * none.
   *
   * <p>A fact is an attribute that the query asks about, or an event: there may be one more, at the
   * moment asked about, but what has happened stays. Who a customer is, where, and the date of an
   * anniversary are given, and so is a custom attribute that is read as two types. Facts are taken
   * one by one, though some that a shop derives from the same orders change together.
   *
   * <p>Of one attribute the smallest change is the nearest number or date (of two as near the
   * greater; of decimals a whole hundredth where one will do; no value only where no number will;
   * none below the {@linkplain SegmentAttribute#least least}; without a value the nearest to 0, or
   * of dates to the moment asked about); a text that the query names before any other, and that
   * before none; the fewest entries of a list, all that the query does not name counted one by one.
   * Of events it is that of which the first column has no value, or the first value named, or the
   * smallest number from 0 up, then the second, and so on. Between facts it is the smallest share
   * of the greater of both values, dates being seen from the moment asked about; a text, a flag, an
   * event or an entry is a whole, as is a number that comes or goes. Of equal shares it is the fact
   * that the query asks about first, attributes before events.
   *
   * @return refused with {@link SegmentReasons#CHANGE_NONE}, or with {@link
   *     SegmentReasons#CHANGE_UNSEARCHED} where 20,000 choices do not settle the entries of a list,
   *     more than 500 of them are named, or the columns of an event make a difference in more than
   *     4,096 combinations
   */
  public Outcome<Counterfactual> counterfactual(T customer) {
    CounterfactualSearch<T> search = new CounterfactualSearch<>(compiled, customer, days);
    List<Counterfactual> all = search.all();
    return all.isEmpty()
        ? Outcome.refused(
            Reason.info(
                search.isComplete()
                    ? SegmentReasons.CHANGE_NONE
                    : SegmentReasons.CHANGE_UNSEARCHED))
        : Outcome.accepted(all.get(0));
  }

  /**
   * For each fact that alone can change the answer the smallest change of it, the smallest of all
   * first, as {@link #counterfactual} has it; a host picks those that it can bring about.
   */
  public List<Counterfactual> counterfactuals(T customer) {
    return new CounterfactualSearch<>(compiled, customer, days).all();
  }
}
