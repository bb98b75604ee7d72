package io.shopcare.workflow;

import io.shopcare.decision.Reason;
import io.shopcare.decision.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The refusal of an event by guards.
 *
 * @param failed bit n is set if guard n of the cell failed
 */
record Blocked<C>(Cell<C> cell, C context, long failed) implements Step.Refusal {

  @Override
  public String state() {
    return cell.state;
  }

  @Override
  public String event() {
    return cell.event;
  }

  @Override
  public List<String> codes() {
    return cell.codes(failed);
  }

  @Override
  public List<Reason> reasons() {
    return cell.guards(failed).map(guard -> guard.explain(context)).toList();
  }

  @Override
  public Optional<Instant> retryAt() {
    return Optional.ofNullable(cell.possibleFrom(failed, context));
  }

  @Override
  public <T> Refused<T> refused() {
    Refused<?> prepared = cell.prepared(failed, context);
    return prepared == null ? Step.Refusal.super.refused() : prepared.cast();
  }

  /** Leaves the context out, as it may be personal. */
  @Override
  public String toString() {
    return "Blocked[" + state() + ", " + event() + ", " + codes() + "]";
  }
}
