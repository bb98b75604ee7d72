package io.shopcare.workflow;

import io.shopcare.workflow.Graph.Arc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Makes the tables of a workflow, with each guard and each demand on actors bound once. */
final class Compiler<C> {

  private final Workflow workflow;
  private final Function<GuardDeclaration, Guard<C>> guardCode;
  private final Function<Set<String>, Guard<C>> actorCode;
  private final String undefined;
  private final Map<Object, BoundGuard<C>> bound = new LinkedHashMap<>();

  private Compiler(
      Workflow workflow,
      Function<GuardDeclaration, Guard<C>> guardCode,
      Function<Set<String>, Guard<C>> actorCode) {
    this.workflow = workflow;
    this.guardCode = guardCode;
    this.actorCode = actorCode;
    this.undefined = workflow.reasonArea() + ".transition.undefined";
  }

  static <C> CompiledWorkflow<C> compile(Workflow workflow, GuardCatalog<C> catalog) {
    return new Compiler<>(workflow, catalog::bind, catalog::only).compile();
  }

  /** The machine over what was recorded of events: a guard holds if the record names it. */
  static CompiledWorkflow<Occurrence> overRecords(Workflow workflow) {
    return new Compiler<Occurrence>(
            workflow,
            guard -> record -> record.guards().contains(guard.name()),
            actors -> record -> record.actor().map(actors::contains).orElse(true))
        .compile();
  }

  private CompiledWorkflow<C> compile() {
    long size = (long) workflow.states().size() * workflow.events().size();
    Names.requireSize(size, Names.TABLE, "table");
    Graph graph = new Graph(workflow);
    List<List<Cell<C>>> cells = new ArrayList<>();
    for (int state = 0; state < workflow.states().size(); state++) {
      List<Cell<C>> row = new ArrayList<>();
      for (Event event : workflow.events()) {
        row.add(cell(graph, state, event.name()));
      }
      cells.add(row);
    }
    return new CompiledWorkflow<>(workflow, cells);
  }

  private Cell<C> cell(Graph graph, int state, String event) {
    List<Arc> arcs = new ArrayList<>(graph.cellsOf(state).getOrDefault(event, List.of()));
    arcs.sort(Comparator.comparingInt((Arc arc) -> arc.row().priority()).reversed());
    List<BoundGuard<C>> guards = new ArrayList<>();
    List<Cell.Choice> choices = new ArrayList<>();
    for (Arc arc : arcs) {
      long mask = mask(guardsOf(arc.row()), guards);
      String from = graph.names().get(state);
      String to = graph.names().get(arc.to());
      choices.add(new Cell.Choice(mask, new Step.Taken(from, to, arc.to(), arc.row())));
    }
    return new Cell<>(Undefined.of(graph.names().get(state), event, undefined), guards, choices);
  }

  /** Adds to the guards of the cell those that are new in it. */
  private static <T> long mask(List<T> wanted, List<T> known) {
    long mask = 0;
    for (T guard : wanted) {
      if (!known.contains(guard)) {
        known.add(guard);
        Names.requireSize(known.size(), Long.SIZE, "guards.cell");
      }
      mask |= 1L << known.indexOf(guard);
    }
    return mask;
  }

  /** The demand on actors first: who may not act need not know more. */
  private List<BoundGuard<C>> guardsOf(Transition row) {
    List<BoundGuard<C>> guards = new ArrayList<>();
    if (!row.actors().isEmpty()) {
      guards.add(bound.computeIfAbsent(row.actors(), actors -> actorGuard(row.actors())));
    }
    for (String guard : row.guards()) {
      guards.add(bound.computeIfAbsent(guard, name -> guard(workflow.guard(guard))));
    }
    return guards;
  }

  private BoundGuard<C> actorGuard(Set<String> actors) {
    String reason = workflow.reasonArea() + ".actor.forbidden";
    return BoundGuard.of("actor", reason, Map.of(), actorCode.apply(actors));
  }

  private BoundGuard<C> guard(GuardDeclaration guard) {
    String reason = guard.reason().orElse(workflow.reasonArea() + ".guard.failed");
    return BoundGuard.of(guard.name(), reason, guard.parameters(), guardCode.apply(guard));
  }
}
