package io.shopcare.workflow;

import io.shopcare.DomainValue;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Reason;
import io.shopcare.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing that is wrong with a workflow, where, and the shortest way there. Immutable and
 * thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Finding extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What is wrong. */
  FindingKind kind();

  /** The state in which it is wrong: the source of transitions, the undeclared name. */
  String state();

  /** The event that is answered wrongly there; empty where the state itself is wrong. */
  Optional<String> event();

  /**
   * The shortest sequence of events from the initial state to {@link #state()}; empty in the
   * initial state and where no path leads there. For a livelock one turn of the cycle follows.
   */
  List<String> witness();

  /** What else is known: the actor without a move, the guard values under which it happens. */
  List<Detail> details();

  /** The finding as a reason with a text in English and French. */
  default Reason toReason() {
    Reason.Builder reason =
        Reason.builder()
            .effect(Effect.AGAINST)
            .code("workflow." + kind().code())
            .addDetails(Detail.text("state", state()));
    event().ifPresent(event -> reason.addDetails(Detail.text("event", event)));
    return reason
        .addDetails(Detail.text("witness", witness().isEmpty() ? "–" : String.join(" ", witness())))
        .addAllDetails(details())
        .build();
  }

  /** Starts a finding. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Finding}; kind and state are required. */
  final class Builder extends ImmutableFinding.Builder {
    Builder() {}
  }
}
