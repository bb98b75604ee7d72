package io.shopcare.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.workflow.Transition;
import io.shopcare.workflow.Workflow;
import io.shopcare.workflow.WorkflowVerifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketWorkflowTest {

  @Test
  void theVerifierFindsNothing() {
    assertThat(WorkflowVerifier.verify(TicketWorkflow.standard())).isEmpty();
    assertThat(WorkflowVerifier.verify(TicketWorkflow.restoring())).isEmpty();
  }

  @Test
  void hasElevenStatesAnd23Events() {
    assertThat(TicketWorkflow.standard().states()).hasSize(11);
    assertThat(TicketWorkflow.standard().events()).hasSize(23);
    assertThat(
            TicketWorkflow.standard().transitions().stream().mapToInt(t -> t.from().size()).sum())
        .isEqualTo(99);
  }

  @Test
  void aShopCanHaveRulesOfItsOwn() {
    Workflow noSplits = without("SPLIT");
    TicketLifecycle lifecycle = TicketLifecycle.of(TicketTable.POLICY, noSplits);
    TicketCommand split = TicketTable.command(TicketCommandType.SPLIT, Actor.agent("a"));
    assertThat(
            lifecycle
                .apply(TicketTable.ticket(TicketState.OPEN), split, TicketTable.AT)
                .refusals()
                .get(0)
                .code())
        .isEqualTo(TicketReasons.TRANSITION_UNDEFINED);
    assertThat(lifecycle.workflow()).isEqualTo(noSplits);
  }

  @Test
  void anEffectMustGoWithItsEvent() {
    assertEffectRefused(Transition.of("RESUME", "PENDING", "OPEN").withEffects("hold"));
    assertEffectRefused(Transition.of("RESUME", "PENDING", "OPEN").withEffects("sing"));
  }

  @Test
  void anEffectMustGoWithItsTargetAndGuards() {
    assertEffectRefused(
        Transition.of("HOLD", "OPEN", "PENDING")
            .withEffects("hold")
            .withGuards("hold-reason", "hold-party", "hold-review"));
    assertEffectRefused(Transition.of("HOLD", "OPEN", "ON_HOLD").withEffects("hold"));
  }

  private static void assertEffectRefused(Transition row) {
    List<Transition> rows = new ArrayList<>(TicketWorkflow.standard().transitions());
    rows.removeIf(other -> other.event().equals(row.event()));
    rows.add(row);
    Workflow workflow =
        Workflow.builder()
            .from(TicketWorkflow.standard())
            .transitions(rows)
            .addTransitions(Transition.of("WAKE", "SNOOZED", "ON_HOLD").withPriority(1))
            .build();
    assertThatThrownBy(() -> TicketLifecycle.of(TicketTable.POLICY, workflow))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.code()).isEqualTo("ticket.workflow.effect"));
  }

  private static Workflow without(String event) {
    List<Transition> rows = new ArrayList<>(TicketWorkflow.standard().transitions());
    rows.removeIf(row -> row.event().equals(event));
    return Workflow.builder().from(TicketWorkflow.standard()).transitions(rows).build();
  }
}
