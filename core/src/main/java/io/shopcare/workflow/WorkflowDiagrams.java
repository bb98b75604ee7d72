package io.shopcare.workflow;

/**
 * Draws workflows, and drafts with their defects: each transition with its guards, effects, timers
 * and actors. The same workflow gives the same text; names are escaped, so that none can break out.
 */
public final class WorkflowDiagrams {

  private static final String PLAIN_MARKS = " .,()[]";

  private static final DiagramNotation MERMAID =
      new DiagramNotation(
          "stateDiagram-v2\n",
          "    state \"%2$s\" as %1$s\n",
          "    [*] --> %1$s\n",
          "    %1$s --> %2$s : %3$s\n",
          "    %1$s --> [*]\n",
          "",
          new DiagramEscape(PLAIN_MARKS, "#%d;"));

  private static final DiagramNotation DOT =
      new DiagramNotation(
          "digraph workflow {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n",
          "  %1$s [label=\"%2$s\"];\n",
          "  start [shape=point];\n  start -> %1$s;\n",
          "  %1$s -> %2$s [label=\"%3$s\"];\n",
          "  %1$s [peripheries=2];\n",
          "}\n",
          new DiagramEscape(PLAIN_MARKS, "&#%d;"));

  private static final DiagramNotation PLANT_UML =
      new DiagramNotation(
          "@startuml\nhide empty description\n",
          "state \"%2$s\" as %1$s\n",
          "[*] --> %1$s\n",
          "%1$s --> %2$s : %3$s\n",
          "%1$s --> [*]\n",
          "@enduml\n",
          new DiagramEscape(PLAIN_MARKS, "<U+%04X>"));

  private WorkflowDiagrams() {}

  /** A Mermaid state diagram, as code hosts show it in Markdown. */
  public static String mermaid(WorkflowDefinition workflow) {
    return MERMAID.draw(workflow);
  }

  /** A Graphviz digraph; final states have a double border. */
  public static String dot(WorkflowDefinition workflow) {
    return DOT.draw(workflow);
  }

  /** A PlantUML state diagram. */
  public static String plantUml(WorkflowDefinition workflow) {
    return PLANT_UML.draw(workflow);
  }

  /** A Markdown table with one line for each row of the workflow. */
  public static String markdown(WorkflowDefinition workflow) {
    return MarkdownTable.draw(workflow);
  }
}
