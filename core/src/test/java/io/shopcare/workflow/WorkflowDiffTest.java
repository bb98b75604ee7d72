package io.shopcare.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkflowDiffTest {

  private static final Workflow PARCEL = Workflow.of(SampleWorkflows.parcel().build());

  private static Workflow changed(List<Transition> rows, Transition... more) {
    return Workflow.builder().from(PARCEL).transitions(rows).addTransitions(more).build();
  }

  private static List<Transition> allBut(String event) {
    return PARCEL.transitions().stream().filter(row -> !row.event().equals(event)).toList();
  }

  @Test
  void equalWorkflowsDifferInNothing() {
    WorkflowDiff diff = WorkflowDiff.between(PARCEL, PARCEL);
    assertThat(diff.states().isEmpty()).isTrue();
    assertThat(diff.transitions().isEmpty()).isTrue();
    assertThat(diff.initial().isEmpty()).isTrue();
    assertThat(diff.acceptsEveryHistory()).isTrue();
    Workflow ticket = Workflow.of(SampleWorkflows.ticket());
    assertThat(WorkflowDiff.between(ticket, ticket).acceptsEveryHistory()).isTrue();
  }

  @Test
  void rowsGroupedOtherwiseAreNoDifference() {
    Workflow apart =
        changed(
            PARCEL.transitions(),
            Transition.of("SCAN", "PACKED", "PACKED"),
            Transition.stay("SCAN", "LOST"));
    Workflow together = changed(PARCEL.transitions(), Transition.stay("SCAN", "LOST", "PACKED"));
    assertThat(WorkflowDiff.between(apart, together).transitions().isEmpty()).isTrue();
  }

  @Test
  void whatWasAddedRemovedAndChangedIsListed() {
    Workflow next =
        Workflow.builder()
            .from(PARCEL)
            .transitions(allBut("GIVE_UP"))
            .addTransitions(
                Transition.of("GIVE_UP", "SENT", "LOST"), Transition.of("FIND", "LOST", "SENT"))
            .addEvents(Event.human("FIND"))
            .addFinals("PACKED")
            .build();
    WorkflowDiff diff = WorkflowDiff.between(PARCEL, next);
    assertThat(diff.events()).isEqualTo(new Delta<>(List.of(), List.of(Event.human("FIND"))));
    assertThat(diff.finals()).isEqualTo(new Delta<>(List.of(), List.of("PACKED")));
    assertThat(diff.transitions().removed())
        .containsExactly(Transition.of("GIVE_UP", "SENT", "LOST").withTimers("REFUND"));
    assertThat(diff.transitions().added())
        .containsExactly(
            Transition.of("GIVE_UP", "SENT", "LOST"), Transition.of("FIND", "LOST", "SENT"));
    assertThat(diff.acceptsEveryHistory()).isTrue();
  }

  @Test
  void aRemovedTransitionIsRefusedAfterTheShortestWayToIt() {
    Workflow next = changed(allBut("GIVE_UP"), Transition.of("GIVE_UP", "PACKED", "LOST"));
    assertThat(WorkflowDiff.between(PARCEL, next).refusedHistory())
        .containsExactly(
            Occurrence.of("SEND", "paid").withActor("clerk"), Occurrence.of("GIVE_UP"));
  }

  @Test
  void aNewGuardOrActorRefusesWhereItFails() {
    Workflow guarded =
        changed(allBut("SCAN"), Transition.of("SCAN", "SENT", "DELIVERED").withGuards("signed"));
    assertThat(WorkflowDiff.between(PARCEL, guarded).refusedHistory())
        .containsExactly(Occurrence.of("SEND", "paid").withActor("clerk"), Occurrence.of("SCAN"));
    assertThat(WorkflowDiff.between(guarded, PARCEL).acceptsEveryHistory()).isTrue();
    Workflow reserved =
        changed(allBut("SCAN"), Transition.of("SCAN", "SENT", "DELIVERED").withActors("carrier"));
    assertThat(WorkflowDiff.between(PARCEL, reserved).refusedHistory())
        .last()
        .isEqualTo(Occurrence.of("SCAN").withActor("clerk"));
  }

  @Test
  void guardsThatTogetherAlwaysHoldRefuseNothing() {
    Workflow split =
        Workflow.builder()
            .from(
                changed(
                    allBut("SCAN"),
                    Transition.of("SCAN", "SENT", "DELIVERED").withGuards("small"),
                    Transition.of("SCAN", "SENT", "LOST").withGuards("large")))
            .addDomains(GuardDomain.of("size", "SMALL", "LARGE"))
            .addGuards(
                GuardDeclaration.of("small").withHoldsIn(GuardDomain.of("size", "SMALL")),
                GuardDeclaration.of("large").withHoldsIn(GuardDomain.of("size", "LARGE")))
            .build();
    assertThat(WorkflowDiff.between(PARCEL, split).acceptsEveryHistory()).isTrue();
    Workflow trusted = Workflow.builder().from(split).guards(List.of()).domains(List.of()).build();
    assertThat(WorkflowDiff.between(PARCEL, trusted).refusedHistory())
        .last()
        .isEqualTo(Occurrence.of("SCAN"));
  }

  @Test
  void aHistoryIsReplayedAsFarAsItIsAccepted() {
    WorkflowReplayer replayer = WorkflowReplayer.of(PARCEL);
    Occurrence send = Occurrence.of("SEND", "paid").withActor("clerk");
    assertThat(replayer.replay(List.of(send, Occurrence.of("SCAN"))))
        .isEqualTo(new Replay(List.of("PACKED", "SENT", "DELIVERED"), true));
    assertThat(replayer.replay(List.of(send, Occurrence.of("SINK"), Occurrence.of("SCAN"))))
        .isEqualTo(new Replay(List.of("PACKED", "SENT"), false));
    assertThat(replayer.replay(List.of(send.withActor("fox"))).refusedAt()).hasValue(0);
    assertThat(replayer.replay(List.of(Occurrence.of("SEND", "paid"))).complete()).isTrue();
    assertThat(replayer.replay(List.of()).last()).isEqualTo("PACKED");
  }
}
