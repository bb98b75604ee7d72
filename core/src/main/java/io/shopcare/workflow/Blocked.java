package io.shopcare.workflow;

import io.shopcare.decision.Reason;
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
    return cell.guards(failed).map(BoundGuard::reason).distinct().toList();
  }

  @Override
  public List<Reason> reasons() {
    return cell.guards(failed).map(guard -> guard.explain(context)).toList();
  }

  @Override
  public Optional<Instant> retryAt() {
    return cell.wanted()
        .mapToObj(guards -> holdFrom(guards & failed))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /** Leaves the context out, as it may be personal. */
  @Override
  public String toString() {
    return "Blocked[" + state() + ", " + event() + ", " + codes() + "]";
  }

  /** When the last of the guards comes to hold; empty if one never does. */
  private Optional<Instant> holdFrom(long guards) {
    List<Optional<Instant>> each =
        cell.guards(guards).map(guard -> guard.code().holdsFrom(context)).toList();
    return each.stream().allMatch(Optional::isPresent)
        ? each.stream().flatMap(Optional::stream).max(Instant::compareTo)
        : Optional.empty();
  }
}
