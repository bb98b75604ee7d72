package io.shopcare.workflow;

import io.shopcare.DomainValue;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of one event: a transition taken, or a refusal. Nothing was changed by it; the host
 * moves to the target, does the effects and sets the timers, or does not.
 */
public sealed interface Step permits Step.Taken, Step.Refusal {

  /** Applies the function for the case at hand. */
  <R> R fold(
      Function<? super Taken, ? extends R> taken, Function<? super Refusal, ? extends R> refused);

  /** Whether a transition was taken. */
  default boolean isTaken() {
    return this instanceof Taken;
  }

  /** The step as an outcome, with every reason of a refusal. */
  default Outcome<Taken> toOutcome() {
    return fold(Outcome::accepted, Refusal::refused);
  }

  /**
   * A transition taken. Made once when a workflow is compiled, so that taking one allocates
   * nothing.
   *
   * @param from the state that was left
   * @param to the state that follows, the same if the machine stays
   * @param toIndex the number of that state, from 0, in the order of the workflow
   * @param transition the row of the workflow's table, with its effects and timers
   */
  record Taken(String from, String to, int toIndex, Transition transition)
      implements Step, DomainValue {

    /** The names of what is to be done, in order. */
    public List<String> effects() {
      return transition.effects();
    }

    /** The names of the timers to be set. */
    public List<String> timers() {
      return transition.timers();
    }

    @Override
    public <R> R fold(
        Function<? super Taken, ? extends R> taken,
        Function<? super Refusal, ? extends R> refused) {
      return taken.apply(this);
    }
  }

  /**
   * A refusal. Which guards failed is settled when it is made; their texts and details are worked
   * out when asked for, from the context that was fired with.
   */
  sealed interface Refusal extends Step permits Undefined, Blocked {

    /** The state in which the event was refused. */
    String state();

    /** The event. */
    String event();

    /** The codes of {@link #reasons()} in their order, each once, without working out details. */
    List<String> codes();

    /**
     * Every reason: that the state has no such event, or each guard and each demand on the actor
     * that failed, in all transitions that the event could have taken.
     */
    List<Reason> reasons();

    /**
     * From when the event would be accepted if no fact changes and what holds now goes on holding;
     * empty if time alone never helps.
     */
    Optional<Instant> retryAt();

    /** The refusal as an outcome of any type. */
    default <T> Refused<T> refused() {
      return Refused.<T>builder().reasons(reasons()).retryAt(retryAt()).build();
    }

    @Override
    default <R> R fold(
        Function<? super Taken, ? extends R> taken,
        Function<? super Refusal, ? extends R> refused) {
      return refused.apply(this);
    }
  }
}
