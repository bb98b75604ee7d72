package io.shopcare.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The graph of a definition, with states as numbers: the declared ones in their order, then those
 * that are only named. Guards and actors are left out of account, so a path here may be barred by
 * them.
 */
final class Graph {

  /** One transition out of one state. */
  record Arc(int from, int to, Transition row) {

    String event() {
      return row.event();
    }
  }

  private final WorkflowDefinition definition;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Map<String, List<Arc>>> cells = new ArrayList<>();
  private final Map<Integer, List<String>> words = new LinkedHashMap<>();
  private final List<String> names;

  Graph(WorkflowDefinition definition) {
    this.definition = definition;
    definition.states().forEach(state -> number(state.name()));
    number(definition.initial());
    definition.finals().forEach(this::number);
    for (Transition row : definition.transitions()) {
      for (String source : row.from()) {
        add(new Arc(number(source), number(row.target(source)), row));
      }
    }
    names = List.copyOf(numbers.keySet());
    walk();
  }

  private int number(String state) {
    Integer known = numbers.putIfAbsent(state, numbers.size());
    if (known != null) {
      return known;
    }
    cells.add(new LinkedHashMap<>());
    return cells.size() - 1;
  }

  private void add(Arc arc) {
    List<Arc> cell = cells.get(arc.from()).computeIfAbsent(arc.event(), event -> new ArrayList<>());
    cell.add(arc);
    Names.requireSize(cell.size(), Names.LISTED, "transitions.cell");
  }

  /** Breadth first, so that each word is the shortest to its state. */
  private void walk() {
    Deque<Integer> queue = new ArrayDeque<>();
    int start = number(definition.initial());
    words.put(start, List.of());
    queue.add(start);
    while (!queue.isEmpty()) {
      int state = queue.remove();
      for (Arc arc : arcsOf(state)) {
        if (!words.containsKey(arc.to())) {
          words.put(arc.to(), append(wordTo(state), List.of(arc.event())));
          queue.add(arc.to());
        }
      }
    }
  }

  static List<String> append(List<String> word, List<String> more) {
    List<String> longer = new ArrayList<>(word);
    longer.addAll(more);
    return List.copyOf(longer);
  }

  WorkflowDefinition definition() {
    return definition;
  }

  /** The names of all states, declared and undeclared, by their numbers. */
  List<String> names() {
    return names;
  }

  /** How many states are declared; the numbers from here on are those of undeclared ones. */
  int declared() {
    return definition.states().size();
  }

  int numberOf(String state) {
    return numbers.getOrDefault(state, -1);
  }

  boolean isFinal(String state) {
    return definition.finals().contains(state);
  }

  /** The arcs out of a state by event, in the order of the transitions. */
  Map<String, List<Arc>> cellsOf(int state) {
    return cells.get(state);
  }

  List<Arc> arcsOf(int state) {
    return cells.get(state).values().stream().flatMap(List::stream).toList();
  }

  List<Arc> arcs() {
    return cells.stream().flatMap(row -> row.values().stream()).flatMap(List::stream).toList();
  }

  /** The reachable states, nearest first. */
  Set<Integer> reachable() {
    return words.keySet();
  }

  /** A shortest word that leads to the state; empty too where none does. */
  List<String> wordTo(int state) {
    return words.getOrDefault(state, List.of());
  }

  /** The states from which one of the given ones can be reached by the arcs, those included. */
  boolean[] leadingTo(Iterable<Integer> targets, List<Arc> by) {
    List<List<Integer>> before = new ArrayList<>();
    cells.forEach(row -> before.add(new ArrayList<>()));
    by.forEach(arc -> before.get(arc.to()).add(arc.from()));
    return closure(targets, before);
  }

  /** The states that can be reached from one of the given ones by the arcs, those included. */
  boolean[] reachedFrom(Iterable<Integer> sources, List<Arc> by) {
    List<List<Integer>> after = new ArrayList<>();
    cells.forEach(row -> after.add(new ArrayList<>()));
    by.forEach(arc -> after.get(arc.from()).add(arc.to()));
    return closure(sources, after);
  }

  private static boolean[] closure(Iterable<Integer> seeds, List<List<Integer>> next) {
    boolean[] in = new boolean[next.size()];
    Deque<Integer> open = new ArrayDeque<>();
    seeds.forEach(open::add);
    while (!open.isEmpty()) {
      int state = open.remove();
      if (!in[state]) {
        in[state] = true;
        open.addAll(next.get(state));
      }
    }
    return in;
  }
}
