package io.shopcare.feedback.survey;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Reason;
import java.util.List;

/** A questionnaire that cannot be proven, with everything that is wrong with it. */
public class QuestionnaireDefectException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  private final Reason[] findings;

  QuestionnaireDefectException(List<Reason> findings) {
    super(new Parts(findings));
    this.findings = findings.toArray(new Reason[0]);
  }

  /** Everything that is wrong, with the codes of {@link QuestionnaireReasons}; at least one. */
  public final List<Reason> findings() {
    return List.of(findings);
  }

  private static final class Parts extends Builder {
    Parts(List<Reason> findings) {
      super(findings.get(0).code());
      at("questionnaire").expected("no defect; there are " + findings.size());
    }
  }
}
