package io.shopcare.sla.lint;

import io.shopcare.DomainValue;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Reason;
import io.shopcare.internal.ValueStyle;
import io.shopcare.sla.policy.SlaSubject;
import io.shopcare.sla.policy.SlaTarget;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A defect of policies, with a ticket that shows it. The ticket is of the type that policies take,
 * so that it is a test case as it stands. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface LintFinding extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What is wrong. */
  LintKind kind();

  /** How sure that is. */
  Certainty certainty();

  /** The names of the policies that are wrong: none for a gap, two for a conflict. */
  List<String> policies();

  /** The names of policies that together take all tickets of a shadowed one; none can be spared. */
  List<String> coveredBy();

  /**
   * A ticket that shows it: one for the shadowed policy that another takes, one in the gap, one for
   * both policies of a conflict. Absent where no ticket can, and where nothing is certain.
   */
  Optional<SlaSubject> witness();

  /** The target that is wrong. */
  Optional<SlaTarget> target();

  /** The finding as a reason, against the policies. */
  default Reason reason() {
    Reason.Builder reason = Reason.builder();
    reason.code(kind().reasonCode(certainty())).effect(Effect.AGAINST);
    if (certainty() == Certainty.UNKNOWN) {
      reason.addDetails(Detail.text("kind", kind()));
    }
    if (policies().size() == 1 && certainty() != Certainty.UNKNOWN) {
      reason.addDetails(Detail.text("policy", policies().get(0)));
    }
    List<String> others = coveredBy().isEmpty() ? policies() : coveredBy();
    reason.addDetails(Detail.text("policies", others.isEmpty() ? "–" : String.join(", ", others)));
    target()
        .ifPresent(
            wrong ->
                reason.addDetails(
                    Detail.text("metric", wrong.metric()),
                    Detail.duration("target", wrong.within())));
    return reason.build();
  }

  /** Starts a finding. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link LintFinding}; kind and certainty are required. */
  final class Builder extends ImmutableLintFinding.Builder {
    Builder() {}
  }
}
