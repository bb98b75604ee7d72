package io.shopcare.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.testkit.WorkflowArbitraries;
import io.shopcare.workflow.NaiveMachine.Arrow;
import io.shopcare.workflow.NaiveMachine.Circumstances;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

class CompiledWorkflowProperties {

  @Provide
  Arbitrary<WorkflowDraft> drafts() {
    return WorkflowArbitraries.drafts();
  }

  @Provide
  Arbitrary<Workflow> workflows() {
    return WorkflowArbitraries.workflows();
  }

  @Provide
  Arbitrary<Tuple2<Workflow, List<Occurrence>>> legal() {
    return workflows().flatMap(w -> WorkflowArbitraries.legalWalks(w).map(x -> Tuple.of(w, x)));
  }

  @Provide
  Arbitrary<Tuple2<Workflow, List<Occurrence>>> illegal() {
    return workflows().flatMap(w -> WorkflowArbitraries.illegalWalks(w).map(x -> Tuple.of(w, x)));
  }

  /** A catalogue that reads the circumstances as the oracle does. */
  private static GuardCatalog<Circumstances> catalog(NaiveMachine naive) {
    GuardCatalog.Builder<Circumstances> catalog =
        GuardCatalog.<Circumstances>builder().actor(Circumstances::actor);
    Set<String> guards = new LinkedHashSet<>();
    naive.arrows.forEach(arrow -> guards.addAll(arrow.row().guards()));
    guards.forEach(guard -> catalog.guard(guard, at -> naive.holds(guard, at)));
    return catalog.build();
  }

  private static Workflow reporting(Workflow workflow) {
    Workflow.Builder builder = Workflow.builder().from(workflow).guards(List.of());
    Set<String> guards = new LinkedHashSet<>();
    workflow.transitions().forEach(row -> guards.addAll(row.guards()));
    guards.forEach(guard -> builder.addGuards(workflow.guard(guard).withReason("failed." + guard)));
    return builder.build();
  }

  @Property
  void firingAnswersAsReadingTheRowsDoes(@ForAll("workflows") Workflow plain) {
    Workflow workflow = reporting(plain);
    NaiveMachine naive = new NaiveMachine(workflow);
    CompiledWorkflow<Circumstances> machine = workflow.compile(catalog(naive));
    for (Circumstances at : NaiveMachine.allCircumstances(workflow)) {
      for (State state : workflow.states()) {
        for (Event event : workflow.events()) {
          Step step = machine.fire(state.name(), event.name(), at);
          Optional<Arrow> expected = naive.choose(naive.arrows(state.name(), event.name()), at);
          assertThat(step.toOutcome().accepted().map(Step.Taken::to))
              .isEqualTo(expected.map(Arrow::to));
          assertThat(machine.refusalCodes(state.name(), event.name(), at))
              .isEqualTo(step.fold(taken -> List.of(), Step.Refusal::codes));
          if (step instanceof Step.Refusal refusal) {
            assertThat(refusal.codes())
                .containsExactlyInAnyOrderElementsOf(
                    failures(naive, state.name(), event.name(), at));
          }
        }
      }
    }
  }

  private static Set<String> failures(
      NaiveMachine naive, String state, String event, Circumstances at) {
    Set<String> codes = new LinkedHashSet<>();
    for (Arrow arrow : naive.arrows(state, event)) {
      Set<String> actors = arrow.row().actors();
      if (!actors.isEmpty() && !actors.contains(at.actor())) {
        codes.add("workflow.actor.forbidden");
      }
      arrow.row().guards().stream()
          .filter(guard -> !naive.holds(guard, at))
          .forEach(guard -> codes.add("failed." + guard));
    }
    return codes.isEmpty() ? Set.of("workflow.transition.undefined") : codes;
  }

  @Property
  void legalWalksAreAcceptedToTheEnd(@ForAll("legal") Tuple2<Workflow, List<Occurrence>> walk) {
    Replay replay = WorkflowReplayer.of(walk.get1()).replay(walk.get2());
    assertThat(replay.complete()).isTrue();
    assertThat(replay.refusedAt()).isEmpty();
    assertThat(replay.states()).hasSize(walk.get2().size() + 1);
    NaiveMachine naive = new NaiveMachine(walk.get1());
    List<String> word = walk.get2().stream().map(Occurrence::event).toList();
    assertThat(naive.after(Set.of(walk.get1().initial()), word)).contains(replay.last());
  }

  @Property
  void illegalWalksAreRefusedAtTheirLastEvent(
      @ForAll("illegal") Tuple2<Workflow, List<Occurrence>> walk) {
    Replay replay = WorkflowReplayer.of(walk.get1()).replay(walk.get2());
    assertThat(replay.refusedAt()).hasValue(walk.get2().size() - 1);
  }
}
