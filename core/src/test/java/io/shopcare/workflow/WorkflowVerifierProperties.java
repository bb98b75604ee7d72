package io.shopcare.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.shopcare.testkit.WorkflowArbitraries;
import io.shopcare.testkit.WorkflowArbitraries.DefectiveWorkflow;
import io.shopcare.workflow.NaiveMachine.Arrow;
import io.shopcare.workflow.NaiveMachine.Circumstances;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WorkflowVerifierProperties {

  @Provide
  Arbitrary<WorkflowDraft> drafts() {
    return WorkflowArbitraries.drafts();
  }

  @Provide
  Arbitrary<Workflow> workflows() {
    return WorkflowArbitraries.workflows();
  }

  @Provide
  Arbitrary<DefectiveWorkflow> defective() {
    return WorkflowArbitraries.defectiveWorkflows();
  }

  private static Set<String> found(WorkflowDraft draft, FindingKind kind) {
    return WorkflowVerifier.verify(draft, EnumSet.of(kind)).stream()
        .map(finding -> finding.state() + finding.event().map(event -> "/" + event).orElse(""))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> where(Set<String> names, Predicate<String> wrong) {
    return names.stream().filter(wrong).collect(Collectors.toSet());
  }

  @Property
  void statesAreReachedAsByWalkingAllPaths(@ForAll("drafts") WorkflowDraft draft) {
    NaiveMachine naive = new NaiveMachine(draft);
    Map<String, Integer> distances = naive.distances();
    assertThat(found(draft, FindingKind.UNREACHABLE_STATE))
        .isEqualTo(where(naive.declared(), state -> !distances.containsKey(state)));
  }

  @Property
  void deadEndsAndTrapsAreStatesFromWhichNoPathEnds(@ForAll("drafts") WorkflowDraft draft) {
    NaiveMachine naive = new NaiveMachine(draft);
    Predicate<String> ends =
        state ->
            draft.finals().contains(state)
                || !Collections.disjoint(
                    naive.steps(state, arrow -> true).keySet(), draft.finals());
    Set<String> stuck = where(naive.declared(), ends.negate());
    assertThat(found(draft, FindingKind.DEAD_END))
        .isEqualTo(where(stuck, s -> !naive.hasWayOut(s)));
    assertThat(found(draft, FindingKind.NO_PATH_TO_FINAL))
        .isEqualTo(where(stuck, naive::hasWayOut));
  }

  @Property
  void everyNameThatIsNotDeclaredIsFound(@ForAll("drafts") WorkflowDraft draft) {
    NaiveMachine naive = new NaiveMachine(draft);
    assertThat(WorkflowVerifier.verify(draft, EnumSet.of(FindingKind.UNDECLARED_STATE)))
        .extracting(Finding::state)
        .containsExactlyInAnyOrderElementsOf(
            where(naive.named(), state -> !naive.declared().contains(state)));
  }

  @Property
  void twoAnswersAreFoundByTryingAllCircumstances(@ForAll("drafts") WorkflowDraft draft) {
    NaiveMachine naive = new NaiveMachine(draft);
    List<Circumstances> all = NaiveMachine.allCircumstances(draft);
    Set<String> expected = new LinkedHashSet<>();
    for (int i = 0; i < naive.arrows.size(); i++) {
      for (Arrow other : naive.arrows.subList(i + 1, naive.arrows.size())) {
        Arrow one = naive.arrows.get(i);
        if (one.from().equals(other.from())
            && one.row().event().equals(other.row().event())
            && one.row().priority() == other.row().priority()
            && !isTrusted(naive, one.row(), other.row())
            && all.stream()
                .anyMatch(at -> naive.isOpen(one.row(), at) && naive.isOpen(other.row(), at))) {
          expected.add(one.from() + "/" + one.row().event());
        }
      }
    }
    assertThat(found(draft, FindingKind.AMBIGUOUS)).isEqualTo(expected);
  }

  /** Names of which nothing is known exclude each other, unless one set contains the other. */
  private static boolean isTrusted(NaiveMachine naive, Transition one, Transition other) {
    boolean known =
        one.guards().stream().allMatch(naive::isDecided)
            && other.guards().stream().allMatch(naive::isDecided);
    return !known
        && !one.guards().containsAll(other.guards())
        && !other.guards().containsAll(one.guards());
  }

  @Property
  void shadowsAreFoundByTryingAllCircumstances(@ForAll("drafts") WorkflowDraft draft) {
    NaiveMachine naive = new NaiveMachine(draft);
    List<Circumstances> all = NaiveMachine.allCircumstances(draft);
    Set<String> expected = new LinkedHashSet<>();
    for (Arrow arrow : naive.arrows) {
      List<Circumstances> open = all.stream().filter(at -> naive.isOpen(arrow.row(), at)).toList();
      boolean shadowed =
          naive.arrows(arrow.from(), arrow.row().event()).stream()
              .filter(other -> other.row().priority() > arrow.row().priority())
              .anyMatch(other -> open.stream().allMatch(at -> naive.isOpen(other.row(), at)));
      if (shadowed || open.isEmpty()) {
        expected.add(arrow.from() + "/" + arrow.row().event());
      }
    }
    assertThat(found(draft, FindingKind.SHADOWED_TRANSITION)).isEqualTo(expected);
  }

  @Property
  void unansweredEventsAreFoundByTryingAllValues(@ForAll("drafts") WorkflowDraft draft) {
    NaiveMachine naive = new NaiveMachine(draft);
    List<Circumstances> all = NaiveMachine.allCircumstances(draft);
    Set<String> expected = new LinkedHashSet<>();
    for (State state : draft.states()) {
      for (Event event : draft.events()) {
        List<Transition> rows =
            naive.arrows(state.name(), event.name()).stream()
                .map(arrow -> arrow.row().withActors())
                .toList();
        boolean known =
            rows.stream().allMatch(row -> row.guards().stream().allMatch(naive::isDecided));
        boolean gap =
            all.stream().anyMatch(at -> rows.stream().noneMatch(r -> naive.isOpen(r, at)));
        if (event.external() && !state.exempt() && known && gap) {
          expected.add(state.name() + "/" + event.name());
        }
      }
    }
    assertThat(found(draft, FindingKind.UNHANDLED_EVENT)).isEqualTo(expected);
  }

  @Property
  void everyRoundOfProgramsIsFoundOnceAtAShortestWord(@ForAll("drafts") WorkflowDraft draft) {
    NaiveMachine naive = new NaiveMachine(draft);
    Set<String> autonomous =
        draft.events().stream()
            .filter(event -> event.source() == EventSource.SYSTEM && !event.external())
            .map(Event::name)
            .collect(Collectors.toSet());
    Predicate<Arrow> alone = arrow -> autonomous.contains(arrow.row().event());
    Map<String, Integer> distances = naive.distances();
    List<Finding> findings = WorkflowVerifier.verify(draft, EnumSet.of(FindingKind.LIVELOCK));
    for (String state : distances.keySet()) {
      Map<String, Integer> round = naive.steps(state, alone);
      List<Finding> ofRound =
          findings.stream()
              .filter(f -> round.containsKey(f.state()))
              .filter(f -> naive.steps(f.state(), alone).containsKey(state))
              .toList();
      assertThat(ofRound).hasSize(round.containsKey(state) ? 1 : 0);
      for (Finding finding : ofRound) {
        assertThat(distances.get(finding.state())).isLessThanOrEqualTo(distances.get(state));
      }
    }
    for (Finding finding : findings) {
      int turn = naive.steps(finding.state(), alone).getOrDefault(finding.state(), 0);
      int length = distances.getOrDefault(finding.state(), 0) + turn;
      assertThat(finding.witness()).hasSize(length);
      assertThat(autonomous).containsAll(finding.witness().subList(length - turn, length));
    }
  }

  @Property
  void everyWitnessIsAShortestWayToItsState(@ForAll("drafts") WorkflowDraft draft) {
    NaiveMachine naive = new NaiveMachine(draft);
    Map<String, Integer> distances = naive.distances();
    for (Finding finding : WorkflowVerifier.verify(draft)) {
      String state = finding.state();
      if (distances.containsKey(state)) {
        assertThat(naive.after(Set.of(draft.initial()), finding.witness())).contains(state);
        if (finding.kind() != FindingKind.LIVELOCK) {
          assertThat(finding.witness()).hasSize(distances.get(state));
        }
      } else {
        assertThat(finding.witness()).isEmpty();
      }
    }
  }

  @Property
  void wakeUpsMovesAndCategoriesAreDemandedAsDeclared(@ForAll("drafts") WorkflowDraft draft) {
    NaiveMachine naive = new NaiveMachine(draft);
    Set<String> asleep = new LinkedHashSet<>();
    Set<String> idle = new LinkedHashSet<>();
    Set<String> stray = new LinkedHashSet<>();
    for (State state : draft.states()) {
      String name = state.name();
      for (String event : state.wakeUp().stream().toList()) {
        boolean isClock =
            draft.events().contains(Event.clock(event))
                || draft.events().contains(Event.clock(event).fromOutside());
        if (!isClock || naive.arrows(name, event).stream().allMatch(a -> a.to().equals(name))) {
          asleep.add(name + "/" + event);
        }
      }
      for (String actor : state.actors()) {
        if (!draft.finals().contains(name)
            && naive.arrows.stream()
                .noneMatch(
                    a ->
                        a.from().equals(name)
                            && (a.row().actors().isEmpty() || a.row().actors().contains(actor)))) {
          idle.add(name);
        }
      }
      if (!draft.categories().isEmpty()
          && !draft.categories().contains(state.category().orElse("none"))) {
        stray.add(name);
      }
    }
    assertThat(found(draft, FindingKind.NO_WAKE_UP)).isEqualTo(asleep);
    assertThat(found(draft, FindingKind.ACTOR_WITHOUT_MOVE)).isEqualTo(idle);
    assertThat(found(draft, FindingKind.UNCATEGORISED_STATE)).isEqualTo(stray);
  }

  @Property
  void aDraftBuildsExactlyIfNothingEssentialIsWrong(@ForAll("drafts") WorkflowDraft draft) {
    boolean sound = WorkflowVerifier.verify(draft).stream().noneMatch(f -> f.kind().isEssential());
    if (sound) {
      assertThat(Workflow.of(draft).transitions()).isEqualTo(draft.transitions());
    } else {
      assertThatThrownBy(() -> Workflow.of(draft))
          .isInstanceOfSatisfying(
              WorkflowDefectException.class,
              e -> assertThat(e.findings()).isNotEmpty().allMatch(f -> f.kind().isEssential()));
    }
  }

  @Property
  void theTestkitsWorkflowsHaveNoFindingAndItsDefectsExactlyTheirs(
      @ForAll("workflows") Workflow workflow, @ForAll("defective") DefectiveWorkflow defective) {
    assertThat(WorkflowVerifier.verify(workflow)).isEmpty();
    String state = defective.defect().state();
    assertThat(WorkflowVerifier.verify(defective.draft()))
        .extracting(Finding::kind, Finding::state)
        .containsOnly(tuple(defective.defect().kind(), state.isEmpty() ? "S0" : state));
  }
}
