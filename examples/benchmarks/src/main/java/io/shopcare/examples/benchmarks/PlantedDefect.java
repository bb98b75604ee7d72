package io.shopcare.examples.benchmarks;

import io.shopcare.examples.benchmarks.MachineDefinition.Row;
import io.shopcare.workflow.State;
import io.shopcare.workflow.Transition;
import io.shopcare.workflow.WorkflowDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A sound machine with one thing wrong with it: one of those that the verifier's own test plants.
 *
 * @param name what is wrong, in words
 * @param kind what the verifier calls it
 * @param draft the machine
 */
record PlantedDefect(String name, String kind, WorkflowDraft draft) {

  private static final String LIST = "planted-defects.txt";

  /** The defects, in the order in which the verifier's test has them. */
  static List<PlantedDefect> all() {
    return lines().stream().map(PlantedDefect::parse).toList();
  }

  /** The lines of the verifier's test: name, change, kind, and where it is found. */
  static List<String> lines() {
    try (InputStream list = PlantedDefect.class.getResourceAsStream(LIST)) {
      String text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PlantedDefect parse(String line) {
    String[] parts = line.split("\\|", -1);
    return new PlantedDefect(parts[0].strip(), parts[2].strip(), Shorthand.draft(parts[1].strip()));
  }

  /** The machine as the peers are given it: guards look at the names of those that hold. */
  static MachineDefinition<String, String, Set<String>> definition(WorkflowDraft draft) {
    List<Row<String, String, Set<String>>> rows = new ArrayList<>();
    for (Transition row : draft.transitions()) {
      Predicate<Set<String>> guard = holding -> holding.containsAll(row.guards());
      for (String from : row.from()) {
        rows.add(
            new Row<>(
                from,
                row.event(),
                row.target(from),
                row.guards().isEmpty() ? null : guard,
                row.priority()));
      }
    }
    return new MachineDefinition<>(
        draft.initial(),
        draft.states().stream().map(State::name).toList(),
        Set.copyOf(draft.finals()),
        rows);
  }
}
