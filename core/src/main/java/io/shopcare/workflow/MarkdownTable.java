package io.shopcare.workflow;

import java.util.Collection;
import java.util.stream.Collectors;

/** Draws a workflow as the table that people write down first. */
final class MarkdownTable {

  private static final DiagramEscape ESCAPE = new DiagramEscape(" .,()", "&#%d;");

  private MarkdownTable() {}

  static String draw(WorkflowDefinition workflow) {
    StringBuilder out = new StringBuilder();
    out.append("Initial: ").append(ESCAPE.escape(workflow.initial())).append('\n');
    out.append("Final: ").append(list(workflow.finals())).append("\n\n");
    line(out, "Event", "From", "To", "Priority", "Guards", "Effects", "Timers", "Who");
    line(out, "---", "---", "---", "---", "---", "---", "---", "---");
    for (Transition row : workflow.transitions()) {
      line(
          out,
          ESCAPE.escape(row.event()),
          list(row.from()),
          row.to().map(ESCAPE::escape).orElse("*stays*"),
          row.priority() == 0 ? "" : Integer.toString(row.priority()),
          list(row.guards()),
          list(row.effects()),
          list(row.timers()),
          list(row.actors()));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String... cells) {
    for (String cell : cells) {
      out.append("| ").append(cell).append(cell.isEmpty() ? "" : " ");
    }
    out.append("|\n");
  }

  private static String list(Collection<String> names) {
    return names.stream().map(ESCAPE::escape).collect(Collectors.joining(", "));
  }
}
