package io.shopcare.examples.benchmarks;

import io.shopcare.workflow.FindingKind;
import io.shopcare.workflow.Workflow;
import io.shopcare.workflow.WorkflowDefectException;
import io.shopcare.workflow.WorkflowDraft;
import io.shopcare.workflow.WorkflowVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each library says of each planted defect, found out by building and firing it. */
final class WorkflowVerdicts {

  /** The name of the table among the results. */
  static final String FILE = "workflow-verdicts.md";

  private static final String HEAD =
      """
      # What the libraries say of defective workflows

      Made by `examples/benchmarks/run --verdicts`: each machine is built in each library; then, in
      each state that is not final, each event is fired under all values of its guards, and the state
      that follows is compared with those to which the transitions lead. *Refused* means an exception
      when the machine is built, *fails* an exception when the event is fired, *silent* that nothing
      tells of the defect. Where several transitions could be taken, it is said which one is; *by
      chance* means that machines made alike differ. What a library has no word for is left out of its
      machine: actors, timers, categories, what comes from outside; guards in Easy States; priorities
      but in squirrel.

      """;

  private WorkflowVerdicts() {}

  static String markdown() {
    List<PlantedDefect> defects = PlantedDefect.all();
    List<List<String>> rows = new ArrayList<>();
    for (PlantedDefect defect : defects) {
      List<String> row = new ArrayList<>(List.of(defect.name(), defect.kind(), ours(defect)));
      for (WorkflowLibrary library : WorkflowLibrary.values()) {
        row.add(new WorkflowVerdict(library, PlantedDefect.definition(defect.draft())).text());
      }
      rows.add(row);
    }
    List<String> titles =
        Stream.concat(
                Stream.of("defect", "kind", "Shopcare"),
                Stream.of(WorkflowLibrary.values()).map(WorkflowLibrary::title))
            .toList();
    StringBuilder text = new StringBuilder(HEAD);
    text.append(line(titles)).append("|---".repeat(titles.size())).append("|\n");
    rows.forEach(row -> text.append(line(row)));
    text.append("\nOf ").append(rows.size()).append(" defects:\n\n");
    text.append(count("told before any event is fired", titles, rows, "refused|reported"));
    text.append(count("told when one is", titles, rows, "fails"));
    return text.append(count("never told", titles, rows, "silent|wins|no effect")).toString();
  }

  /** How many cells of each library's column, from the third on, say what is looked for. */
  private static String count(
      String what, List<String> titles, List<List<String>> rows, String words) {
    Predicate<String> said = Pattern.compile(words).asPredicate();
    List<String> counts = new ArrayList<>();
    for (int column = 2; column < titles.size(); column++) {
      int at = column;
      long count = rows.stream().map(row -> row.get(at)).filter(said).count();
      counts.add(titles.get(column) + " " + count);
    }
    return "- " + what + ": " + String.join(", ", counts) + "\n";
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String ours(PlantedDefect defect) {
    WorkflowDraft draft = defect.draft();
    try {
      Workflow.of(draft);
    } catch (WorkflowDefectException e) {
      return e.findings().stream().anyMatch(finding -> isOf(finding.kind(), defect))
          ? "refused"
          : "refused for another reason";
    }
    return WorkflowVerifier.verify(draft).stream().anyMatch(found -> isOf(found.kind(), defect))
        ? "reported"
        : "silent";
  }

  private static boolean isOf(FindingKind kind, PlantedDefect defect) {
    return kind.code().equals(defect.kind());
  }
}
