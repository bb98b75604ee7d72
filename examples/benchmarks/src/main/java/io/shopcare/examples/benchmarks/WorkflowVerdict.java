package io.shopcare.examples.benchmarks;

import io.shopcare.examples.benchmarks.MachineDefinition.Row;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What becomes of one machine in one library. */
final class WorkflowVerdict {

  /** Which guards hold, for each combination of the values that they are declared over. */
  private static final List<Set<String>> VALUES =
      List.of(
          Set.of("p", "q", "v12", "w1"),
          Set.of("p", "q", "v12"),
          Set.of("p", "q", "v12", "v23", "w1"),
          Set.of("p", "q", "v12", "v23"),
          Set.of("p", "q", "v23", "v3", "w1"),
          Set.of("p", "q", "v23", "v3"));

  private static final int MACHINES = 24;

  private final WorkflowLibrary library;
  private final MachineDefinition<String, String, Set<String>> definition;

  WorkflowVerdict(
      WorkflowLibrary library, MachineDefinition<String, String, Set<String>> definition) {
    this.library = library;
    this.definition = definition;
  }

  String text() {
    try {
      library.machine(definition);
    } catch (RuntimeException e) {
      return "refused: " + e.getClass().getSimpleName();
    }
    SortedSet<String> seen = new TreeSet<>();
    for (String state : definition.open()) {
      for (String event : definition.events()) {
        values(state, event).forEach(holding -> seen.add(often(state, event, holding)));
      }
    }
    seen.remove("");
    return seen.isEmpty() ? "silent" : String.join("; ", seen);
  }

  /** One combination is enough where no guard looks at it. */
  private List<Set<String>> values(String state, String event) {
    boolean guarded = rows(state, event).anyMatch(row -> row.guard() != null);
    return guarded ? VALUES : VALUES.subList(0, 1);
  }

  /** What happens on machines made alike, as some choose by the identity of their objects. */
  private String often(String state, String event, Set<String> holding) {
    List<String> targets = targets(state, event, holding);
    if (targets.isEmpty()) {
      return "";
    }
    String seen = fire(state, event, holding, targets);
    for (int i = 1; i < MACHINES && targets.size() > 1; i++) {
      if (!fire(state, event, holding, targets).equals(seen)) {
        return "one wins by chance";
      }
    }
    return seen;
  }

  /** Where the transitions lead that could be taken, in the order of their declaration. */
  private List<String> targets(String state, String event, Set<String> holding) {
    return rows(state, event)
        .filter(row -> row.guard() == null || !library.hasGuards() || row.guard().test(holding))
        .map(Row::to)
        .toList();
  }

  private Stream<Row<String, String, Set<String>>> rows(String state, String event) {
    return definition.rows().stream()
        .filter(row -> row.from().equals(state) && row.event().equals(event));
  }

  private String fire(String state, String event, Set<String> holding, List<String> targets) {
    Machine<String, String, Set<String>> machine = library.machine(definition);
    String to;
    try {
      machine.restore(state);
      to = machine.fire(event, holding);
    } catch (RuntimeException e) {
      return event + " fails: " + e.getClass().getSimpleName();
    }
    String first = targets.get(0);
    String last = targets.get(targets.size() - 1);
    if (!targets.contains(to)) {
      return event + " has no effect";
    }
    if (first.equals(last)) {
      return "";
    }
    return to.equals(first) ? "first wins" : to.equals(last) ? "last wins" : "another wins";
  }
}
