package io.shopcare.decision;

import java.time.Instant;

/**
 * A pure function from facts and a moment to a value. The two methods agree: {@code explain(f,
 * at).value()} equals {@code decide(f, at)} for all facts and moments.
 *
 * @param <F> the facts
 * @param <T> the value decided
 */
public interface Rule<F, T> {

  /** Answers without reasons; allocates nothing where the value itself does not. */
  T decide(F facts, Instant at);

  /** Answers with every reason and the instant until which the answer holds. */
  Decision<T> explain(F facts, Instant at);
}
