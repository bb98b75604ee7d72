package io.shopcare.workflow;

import io.shopcare.InvalidInputException;
import java.util.List;

/** A workflow that cannot be proven, with every essential defect and the shortest way into each. */
public final class WorkflowDefectException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  private final Finding[] findings;

  WorkflowDefectException(List<Finding> findings) {
    super(new Parts(findings));
    this.findings = findings.toArray(new Finding[0]);
  }

  /** The defects, at least one, in the order of {@link FindingKind}, states and events. */
  public List<Finding> findings() {
    return List.of(findings);
  }

  private static final class Parts extends Builder {
    Parts(List<Finding> findings) {
      super("workflow.defect");
      Finding first = findings.get(0);
      at(first.state());
      String on = first.event().map(event -> " on " + event).orElse("");
      String way = first.witness().isEmpty() ? "" : ", reached by " + first.witness();
      String rest = findings.size() == 1 ? "" : "; and " + (findings.size() - 1) + " more";
      expected("no " + first.kind().code() + on + way + rest);
    }
  }
}
