package io.shopcare.workflow;

import io.shopcare.workflow.Graph.Arc;
import io.shopcare.workflow.GuardSpace.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Breadth-first search over the pairs of states that two versions can be in after the same history,
 * for the first event that only the old one accepts.
 *
 * <p>Of all sets of guards that might hold at an event, the smallest suffice: those that one
 * transition of the old and at most one of the new version ask for. Guards only ever permit, so in
 * a smaller set no transition precedes that did not in the larger.
 */
final class RefusedHistorySearch {

  private static final int TRIES = 1_000_000;

  /** A pair of states, and the event that led to it from another. */
  private record Node(String before, String after, @Nullable Node parent, @Nullable Occurrence by) {

    List<String> pair() {
      return List.of(before, after);
    }

    List<Occurrence> history() {
      Deque<Occurrence> history = new ArrayDeque<>();
      for (Node node = this; node != null && node.by != null; node = node.parent) {
        history.addFirst(node.by);
      }
      return List.copyOf(history);
    }
  }

  private final WorkflowReplayer before;
  private final WorkflowReplayer after;
  private final Graph beforeGraph;
  private final Graph afterGraph;
  private final GuardSpace space;
  private final Set<String> actors = new LinkedHashSet<>();
  private int tries;

  RefusedHistorySearch(Workflow before, Workflow after) {
    this.before = WorkflowReplayer.of(before);
    this.after = WorkflowReplayer.of(after);
    this.beforeGraph = new Graph(before);
    this.afterGraph = new Graph(after);
    this.space = new GuardSpace(before, after);
    before.transitions().forEach(row -> actors.addAll(row.actors()));
    after.transitions().forEach(row -> actors.addAll(row.actors()));
    String other = "other";
    while (!actors.add(other)) {
      other += "'";
    }
  }

  /** A shortest history that only the old version accepts; empty if there is none. */
  List<Occurrence> shortest() {
    String oldInitial = beforeGraph.definition().initial();
    Node start = new Node(oldInitial, afterGraph.definition().initial(), null, null);
    Deque<Node> queue = new ArrayDeque<>(List.of(start));
    Set<List<String>> seen = new HashSet<>(List.of(start.pair()));
    while (!queue.isEmpty()) {
      Node node = queue.remove();
      for (Occurrence occurrence : occurrences(node)) {
        Optional<String> accepted = before.next(node.before(), occurrence);
        Optional<String> alsoAccepted = after.next(node.after(), occurrence);
        if (accepted.isPresent()) {
          Node next = new Node(accepted.get(), alsoAccepted.orElse(node.after()), node, occurrence);
          if (alsoAccepted.isEmpty()) {
            return next.history();
          }
          if (seen.add(next.pair())) {
            queue.add(next);
          }
        }
      }
    }
    return List.of();
  }

  /** What can happen in the pair of states, so far as the old version knows the event there. */
  private List<Occurrence> occurrences(Node node) {
    List<Occurrence> occurrences = new ArrayList<>();
    for (String event : beforeGraph.cellsOf(beforeGraph.numberOf(node.before())).keySet()) {
      List<Transition> old = rows(beforeGraph, node.before(), event);
      List<Transition> young = rows(afterGraph, node.after(), event);
      for (Set<String> guards : guardSets(old, young)) {
        for (String actor : actorsOf(old, young)) {
          Occurrence occurrence =
              Occurrence.of(event, guards.toArray(new String[0]))
                  .withActor(Optional.of(actor).filter(who -> !who.isEmpty()));
          if (!isContested(old, occurrence) && !isContested(young, occurrence)) {
            occurrences.add(occurrence);
          }
        }
      }
    }
    return occurrences;
  }

  private static List<Transition> rows(Graph graph, String state, String event) {
    return graph.cellsOf(graph.numberOf(state)).getOrDefault(event, List.of()).stream()
        .map(Arc::row)
        .toList();
  }

  private Set<Set<String>> guardSets(List<Transition> old, List<Transition> young) {
    Set<String> all = new LinkedHashSet<>();
    old.forEach(row -> all.addAll(row.guards()));
    young.forEach(row -> all.addAll(row.guards()));
    Optional<List<World>> worlds = space.worlds(all);
    Set<Set<String>> decided = new LinkedHashSet<>();
    worlds.orElse(List.of()).forEach(world -> decided.add(world.holding()));
    List<Set<String>> free = new ArrayList<>();
    for (Transition one : old) {
      free.add(new LinkedHashSet<>(one.guards()));
      young.forEach(other -> free.add(GuardSpace.union(one.guards(), other.guards())));
    }
    if (worlds.isEmpty()) {
      return new LinkedHashSet<>(free);
    }
    Set<Set<String>> sets = new LinkedHashSet<>();
    for (Set<String> holding : decided) {
      for (Set<String> wanted : free) {
        Names.requireSize(++tries, TRIES, "diff");
        Set<String> set = new LinkedHashSet<>(wanted);
        set.removeIf(guard -> !space.isOpaque(guard));
        set.addAll(holding);
        sets.add(set);
      }
    }
    return sets;
  }

  /** The actors to try: where a transition names some, all and one other, else nobody. */
  private Set<String> actorsOf(List<Transition> old, List<Transition> young) {
    boolean open =
        old.stream().allMatch(row -> row.actors().isEmpty())
            && young.stream().allMatch(row -> row.actors().isEmpty());
    return open ? Set.of("") : actors;
  }

  /** Whether two transitions of equal rank could be taken: what trust says cannot happen. */
  private static boolean isContested(List<Transition> cell, Occurrence occurrence) {
    Set<Integer> ranks = new HashSet<>();
    for (Transition row : cell) {
      boolean open =
          occurrence.guards().containsAll(row.guards())
              && occurrence.actor().map(row::permits).orElse(true);
      if (open && !ranks.add(row.priority())) {
        return true;
      }
    }
    return false;
  }
}
