package io.shopcare.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.testkit.WorkflowArbitraries;
import io.shopcare.workflow.NaiveMachine.Arrow;
import io.shopcare.workflow.NaiveMachine.Circumstances;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

class WorkflowDiffProperties {

  private static final int LONGEST = 5;

  /** A workflow and the same with one row changed, or where that cannot be built, another one. */
  @Provide
  Arbitrary<Tuple2<Workflow, Workflow>> versions() {
    return Combinators.combine(
            WorkflowArbitraries.workflows(),
            WorkflowArbitraries.workflows(),
            Arbitraries.integers().between(0, 60))
        .as((one, other, choice) -> Tuple.of(one, choice % 7 == 6 ? other : changed(one, choice)));
  }

  private static Workflow changed(Workflow workflow, int choice) {
    List<Transition> rows = new ArrayList<>(workflow.transitions());
    int at = choice % rows.size();
    Transition row = rows.remove(at);
    String start = workflow.initial();
    switch (choice % 6) {
      case 0 -> rows.add(row.withGuards("new"));
      case 1 -> rows.add(row.withActors("agent"));
      case 2 -> rows.addAll(List.of(row.withGuards("new"), row.withTo(start).withPriority(-1)));
      case 3 ->
          rows.addAll(List.of(row.withGuards("inside"), row.withTo(start).withGuards("outside")));
      case 4 -> rows.add(row.withTo(start));
      default -> {}
    }
    WorkflowDraft draft = WorkflowDraft.builder().from(workflow).transitions(rows).build();
    boolean sound =
        WorkflowVerifier.verify(draft).stream().noneMatch(finding -> finding.kind().isEssential());
    return sound ? Workflow.of(draft) : workflow;
  }

  @Property
  void theRefusedHistoryIsAShortestOfAllWords(
      @ForAll("versions") Tuple2<Workflow, Workflow> versions) {
    Workflow before = versions.get1();
    Workflow after = versions.get2();
    List<Occurrence> refused = WorkflowDiff.between(before, after).refusedHistory();
    OptionalInt shortest = shortestOfAllWords(before, after);
    assertThat(refused.isEmpty() || refused.size() > LONGEST).isEqualTo(shortest.isEmpty());
    shortest.ifPresent(length -> assertThat(refused).hasSize(length));
    if (!refused.isEmpty()) {
      assertThat(WorkflowReplayer.of(before).replay(refused).complete()).isTrue();
      assertThat(WorkflowReplayer.of(after).replay(refused).refusedAt())
          .hasValue(refused.size() - 1);
    }
  }

  private record Pair(String before, String after) {}

  /** Tries every event in all circumstances, level by level. */
  private static OptionalInt shortestOfAllWords(Workflow before, Workflow after) {
    NaiveMachine old = new NaiveMachine(before);
    NaiveMachine young = new NaiveMachine(after);
    List<Circumstances> all = NaiveMachine.allCircumstances(before, after);
    Set<Pair> level = Set.of(new Pair(before.initial(), after.initial()));
    for (int length = 1; length <= LONGEST; length++) {
      Set<Pair> next = new LinkedHashSet<>();
      for (Pair pair : level) {
        for (Event event : before.events()) {
          List<Arrow> olds = old.arrows(pair.before(), event.name());
          List<Arrow> youngs = young.arrows(pair.after(), event.name());
          for (Circumstances at : all) {
            Optional<Arrow> accepted = old.choose(olds, at);
            Optional<Arrow> also = young.choose(youngs, at);
            if (accepted.isPresent()
                && !contested(old, olds, at)
                && !contested(young, youngs, at)) {
              if (also.isEmpty()) {
                return OptionalInt.of(length);
              }
              next.add(new Pair(accepted.get().to(), also.get().to()));
            }
          }
        }
      }
      level = next;
    }
    return OptionalInt.empty();
  }

  /** Guards that are trusted to exclude each other do not hold together. */
  private static boolean contested(NaiveMachine machine, List<Arrow> arrows, Circumstances at) {
    Set<Integer> ranks = new HashSet<>();
    return arrows.stream()
        .filter(arrow -> machine.isOpen(arrow.row(), at))
        .anyMatch(arrow -> !ranks.add(arrow.row().priority()));
  }

  @Property
  void differencesAreUndoneByThoseOfTheOtherDirection(
      @ForAll("versions") Tuple2<Workflow, Workflow> versions) {
    WorkflowDiff there = WorkflowDiff.between(versions.get1(), versions.get2());
    WorkflowDiff back = WorkflowDiff.between(versions.get2(), versions.get1());
    assertThat(back.transitions())
        .isEqualTo(new Delta<>(there.transitions().added(), there.transitions().removed()));
    assertThat(back.states())
        .isEqualTo(new Delta<>(there.states().added(), there.states().removed()));
  }
}
