package io.shopcare.testkit;

import io.shopcare.workflow.Event;
import io.shopcare.workflow.GuardDeclaration;
import io.shopcare.workflow.GuardDomain;
import io.shopcare.workflow.Occurrence;
import io.shopcare.workflow.State;
import io.shopcare.workflow.Transition;
import io.shopcare.workflow.Workflow;
import io.shopcare.workflow.WorkflowDraft;
import io.shopcare.workflow.WorkflowReplayer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Workflows with nothing wrong, drafts with one defect or with many, and walks through a workflow,
 * legal and illegal: to test what stores, draws, compiles or replays workflows, and a shop's own.
 */
public final class WorkflowArbitraries {

  private static final GuardDomain WINDOW = GuardDomain.of("window", "INSIDE", "OUTSIDE");

  private WorkflowArbitraries() {}

  /**
   * Workflows of two to seven states in which {@code WorkflowVerifier} finds nothing: the last
   * state is final, and events lead to one, two by guards, or by guards and else by priority.
   */
  public static Arbitrary<Workflow> workflows() {
    Arbitrary<Integer> choice = Arbitraries.integers().between(0, 60);
    return Combinators.combine(
            Arbitraries.integers().between(2, 7),
            choice.list().ofSize(7),
            choice.list().ofMaxSize(24))
        .as((size, parents, extras) -> new Grower(size, parents).grow(extras));
  }

  /** Workflows with one defect planted, and what {@code WorkflowVerifier} must find. */
  public static Arbitrary<DefectiveWorkflow> defectiveWorkflows() {
    return Combinators.combine(workflows(), Arbitraries.of(WorkflowDefect.values()))
        .as((workflow, defect) -> defect.plantIn(workflow));
  }

  /** Drafts of up to five states in which anything may be wrong. */
  public static Arbitrary<WorkflowDraft> drafts() {
    return WorkflowDrafts.drafts();
  }

  /** Histories that the workflow accepts to the end, of at most twelve events. */
  public static Arbitrary<List<Occurrence>> legalWalks(Workflow workflow) {
    return Arbitraries.integers()
        .between(0, 1_000)
        .list()
        .ofMaxSize(12)
        .map(choices -> walk(workflow, choices));
  }

  /** Histories that the workflow accepts but for their last event. */
  public static Arbitrary<List<Occurrence>> illegalWalks(Workflow workflow) {
    return Combinators.combine(legalWalks(workflow), Arbitraries.integers().between(0, 1_000))
        .as((walk, choice) -> append(walk, refused(workflow, walk, choice)));
  }

  private static List<Occurrence> walk(Workflow workflow, List<Integer> choices) {
    WorkflowReplayer replayer = WorkflowReplayer.of(workflow);
    List<Occurrence> walk = List.of();
    for (int choice : choices) {
      String state = replayer.replay(walk).last();
      List<Occurrence> open = new ArrayList<>();
      for (Transition row : workflow.transitions()) {
        if (row.from().contains(state)) {
          open.add(permitted(row));
        }
      }
      if (!open.isEmpty()) {
        walk = append(walk, open.get(choice % open.size()));
      }
    }
    return walk;
  }

  private static Occurrence permitted(Transition row) {
    Occurrence.Builder occurrence =
        Occurrence.builder().event(row.event()).addAllGuards(row.guards());
    row.actors().stream().findFirst().ifPresent(occurrence::actor);
    return occurrence.build();
  }

  private static Occurrence refused(Workflow workflow, List<Occurrence> walk, int choice) {
    WorkflowReplayer replayer = WorkflowReplayer.of(workflow);
    List<Occurrence> refused = new ArrayList<>();
    for (Event event : workflow.events()) {
      Occurrence occurrence = Occurrence.of(event.name()).withActor("nobody");
      if (!replayer.replay(append(walk, occurrence)).complete()) {
        refused.add(occurrence);
      }
    }
    return refused.isEmpty() ? Occurrence.of("unknown") : refused.get(choice % refused.size());
  }

  private static List<Occurrence> append(List<Occurrence> walk, Occurrence last) {
    List<Occurrence> longer = new ArrayList<>(walk);
    longer.add(last);
    return List.copyOf(longer);
  }

  /** A draft and its one defect. */
  public record DefectiveWorkflow(WorkflowDraft draft, WorkflowDefect defect) {}

  /** Adds rows to a workflow in such a way that nothing is ever wrong with it. */
  private static final class Grower {

    private final int size;
    private final List<Integer> parents;
    private final List<List<Transition>> rows = new ArrayList<>();
    private int events;

    Grower(int size, List<Integer> parents) {
      this.size = size;
      this.parents = parents;
      for (int state = 0; state < size; state++) {
        rows.add(new ArrayList<>());
      }
    }

    Workflow grow(List<Integer> extras) {
      for (int state = 1; state < size; state++) {
        grow(parents.get(state) % state, state, state, parents.get(state) / 12);
      }
      for (int state = 0; state < size - 1; state++) {
        int ahead = state + 1 + parents.get(state) % (size - 1 - state);
        grow(state, ahead, state, parents.get(state) / 12);
      }
      for (int i = 0; i + 2 < extras.size(); i += 3) {
        int other = extras.get(i + 2) % size;
        grow(extras.get(i) % size, extras.get(i + 1) % size, other, extras.get(i + 2) / 12);
      }
      return build();
    }

    /** One event of its own for each growth: no two rows clash unless they are meant to. */
    private void grow(int from, int to, int other, int shape) {
      List<Transition> here = rows.get(from);
      String event = "E" + here.stream().map(Transition::event).distinct().count();
      events = Math.max(events, Integer.parseInt(event.substring(1)) + 1);
      Transition first = Transition.of(event, name(from), name(to));
      Transition second = Transition.of(event, name(from), name(other));
      switch (shape) {
        case 1 -> here.addAll(List.of(first.withGuards("inside"), second.withGuards("outside")));
        case 2 -> here.addAll(List.of(first.withGuards("paid"), second.withPriority(-1)));
        case 3 -> here.addAll(List.of(first.withGuards("paid"), second.withGuards("waived")));
        case 4 -> here.addAll(List.of(first.withActors("agent"), second.withActors("customer")));
        default -> here.add(first);
      }
    }

    private static String name(int state) {
      return "S" + state;
    }

    private Workflow build() {
      Workflow.Builder workflow =
          Workflow.builder().name("grown").initial(name(0)).addFinals(name(size - 1));
      for (int state = 0; state < size; state++) {
        workflow.addStates(State.of(name(state))).addAllTransitions(rows.get(state));
      }
      for (int event = 0; event < events; event++) {
        workflow.addEvents(Event.human("E" + event));
      }
      return workflow
          .addDomains(WINDOW)
          .addGuards(inWindow("inside", "INSIDE"), inWindow("outside", "OUTSIDE"))
          .build();
    }

    private static GuardDeclaration inWindow(String guard, String value) {
      return GuardDeclaration.of(guard).withHoldsIn(GuardDomain.of(WINDOW.variable(), value));
    }
  }
}
