package io.shopcare.workflow;

import io.shopcare.workflow.Graph.Arc;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A notation for graphs: what stands before, for each state, for the initial one, for each
 * transition, for each final state, and after. Formats take the number of the state and its name,
 * or the numbers of two states and the label between them.
 */
record DiagramNotation(
    String header,
    String state,
    String initial,
    String transition,
    String last,
    String footer,
    DiagramEscape escape) {

  String draw(WorkflowDefinition workflow) {
    Graph graph = new Graph(workflow);
    StringBuilder out = new StringBuilder(header);
    List<String> names = graph.names();
    for (int number = 0; number < names.size(); number++) {
      write(out, state, id(number), escape.escape(names.get(number)));
    }
    write(out, initial, id(graph.numberOf(workflow.initial())));
    for (Arc arc : graph.arcs()) {
      write(out, transition, id(arc.from()), id(arc.to()), escape.escape(label(arc.row())));
    }
    for (String name : workflow.finals()) {
      write(out, last, id(graph.numberOf(name)));
    }
    return out.append(footer).toString();
  }

  private static void write(StringBuilder out, String format, Object... parts) {
    out.append(String.format(Locale.ROOT, format, parts));
  }

  private static String id(int number) {
    return "s" + number;
  }

  /** Such as {@code SOLVE [assigned, coded] / stop clocks, timer CLOSE by agent}. */
  private static String label(Transition row) {
    String rank = row.priority() == 0 ? "" : " (priority " + row.priority() + ")";
    return row.event()
        + rank
        + list(" [", row.guards(), "]")
        + list(" / ", row.effects(), "")
        + list(" timer ", row.timers(), "")
        + list(" by ", row.actors(), "");
  }

  private static String list(String before, Collection<String> names, String after) {
    return names.isEmpty() ? "" : before + String.join(", ", names) + after;
  }
}
