package io.shopcare.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tries a workflow on recorded histories, without code: a guard holds where the record says so. A
 * new version is tried on past data in this way before it goes live. Immutable and thread-safe.
 */
public final class WorkflowReplayer {

  private final CompiledWorkflow<Occurrence> machine;
  private final Set<String> events = new HashSet<>();

  private WorkflowReplayer(Workflow workflow) {
    this.machine = Compiler.overRecords(workflow);
    workflow.events().forEach(event -> events.add(event.name()));
  }

  /** A replayer for any number of histories. */
  public static WorkflowReplayer of(Workflow workflow) {
    return new WorkflowReplayer(workflow);
  }

  /** Walks a history from the initial state as far as it is accepted. */
  public Replay replay(List<Occurrence> history) {
    List<String> states = new ArrayList<>();
    Optional<String> state = Optional.of(machine.workflow().initial());
    for (int i = 0; state.isPresent(); i++) {
      states.add(state.get());
      if (i == history.size()) {
        return new Replay(states, true);
      }
      state = next(state.get(), history.get(i));
    }
    return new Replay(states, false);
  }

  /** The state that follows; empty if the event is refused, or unknown in this version. */
  Optional<String> next(String state, Occurrence occurrence) {
    return events.contains(occurrence.event())
            && machine.fire(state, occurrence.event(), occurrence) instanceof Step.Taken taken
        ? Optional.of(taken.to())
        : Optional.empty();
  }
}
