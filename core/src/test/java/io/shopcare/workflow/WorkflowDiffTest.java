package io.shopcare.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import java.util.List;
import java.util.stream.IntStream;
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
    assertThat(new Delta<>(List.of(), List.of(1)).isEmpty()).isFalse();
    assertThat(new Delta<>(List.of(1), List.of()).isEmpty()).isFalse();
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
    assertThat(WorkflowDiff.between(PARCEL, next).acceptsEveryHistory()).isFalse();
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
  void guardsThatExcludeEachOtherByTrustAreNotTriedTogether() {
    Transition toSent = Transition.of("RECALL", "PACKED", "SENT").withGuards("p");
    Transition toLost = Transition.of("RECALL", "PACKED", "LOST").withGuards("q");
    Workflow one = withRecall(toSent, toLost);
    Workflow other = withRecall(toLost, toSent);
    assertThat(WorkflowDiff.between(one, other).acceptsEveryHistory()).isTrue();
  }

  private static Workflow withRecall(Transition... rows) {
    return Workflow.builder()
        .from(PARCEL)
        .addEvents(Event.human("RECALL"))
        .addTransitions(rows)
        .build();
  }

  /** Thirteen yes-or-no variables have more combinations than are tried. */
  private static Workflow.Builder withSwitches(int switches) {
    Workflow.Builder workflow = Workflow.builder().from(PARCEL);
    for (int i = 0; i < switches; i++) {
      workflow
          .addDomains(GuardDomain.of("v" + i, "ON", "OFF"))
          .addGuards(
              GuardDeclaration.of("on" + i).withHoldsIn(GuardDomain.of("v" + i, "ON")),
              GuardDeclaration.of("off" + i).withHoldsIn(GuardDomain.of("v" + i, "OFF")));
    }
    return workflow;
  }

  private static Transition[] scans(int switches) {
    return IntStream.range(0, switches)
        .mapToObj(
            i ->
                Transition.of("SCAN", "SENT", "LOST")
                    .withGuards("on" + i, "off" + (i + 1) % switches)
                    .withPriority(i + 1))
        .toArray(Transition[]::new);
  }

  @Test
  void guardsOfTooManyVariablesAreTakenToBeFree() {
    Workflow many = withSwitches(13).addTransitions(scans(13)).build();
    assertThat(WorkflowDiff.between(many, many).acceptsEveryHistory()).isTrue();
    List<Transition> rows = many.transitions().stream().filter(row -> row.priority() != 7).toList();
    Workflow fewer = Workflow.builder().from(many).transitions(rows).build();
    assertThat(WorkflowDiff.between(many, fewer).acceptsEveryHistory()).isTrue();
    List<Transition> guarded =
        many.transitions().stream().filter(row -> row.priority() > 0).toList();
    Workflow without =
        withSwitches(13)
            .transitions(guarded)
            .addTransitions(
                PARCEL.transitions().get(0),
                Transition.of("GIVE_UP", "SENT", "LOST"),
                Transition.of("GIVE_UP", "LOST", "DELIVERED"))
            .build();
    assertThat(WorkflowDiff.between(PARCEL, without).refusedHistory())
        .last()
        .isEqualTo(Occurrence.of("SCAN"));
  }

  @Test
  void combinationsBeyondAMillionAreNotTried() {
    Workflow.Builder wide = withSwitches(12);
    for (int i = 0; i < 60; i++) {
      wide.addTransitions(
          Transition.of("SCAN", "SENT", "LOST").withGuards("on" + i % 12).withPriority(i + 1));
    }
    Workflow workflow = wide.build();
    assertThatThrownBy(() -> WorkflowDiff.between(workflow, workflow))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.code()).isEqualTo("workflow.too-large"));
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
