package io.shopcare.workflow;

import io.shopcare.InvalidInputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A workflow with its guards bound to code: a table by state and event. Firing reads nothing but
 * the table and the context and changes nothing. A transition taken, and a refusal for want of one,
 * allocate nothing; a refusal by guards allocates one small object. Immutable and thread-safe; not
 * a value, as code is neither compared nor written down.
 *
 * @param <C> the context that guards look at
 */
public final class CompiledWorkflow<C> {

  private final Workflow workflow;
  private final Map<String, Integer> states = new HashMap<>();
  private final Map<String, Integer> events = new HashMap<>();
  private final Cell<C>[][] cells;

  @SuppressWarnings({"unchecked", "rawtypes"}) // A table of cells, faster to read than lists.
  CompiledWorkflow(Workflow workflow, List<List<Cell<C>>> cells) {
    this.workflow = workflow;
    this.cells = cells.stream().map(row -> row.toArray(new Cell[0])).toArray(Cell[][]::new);
    workflow.states().forEach(state -> states.put(state.name(), states.size()));
    workflow.events().forEach(event -> events.put(event.name(), events.size()));
  }

  /** The table with its rows and columns in the given order. */
  Cell<C>[][] table(int[] rows, int[] columns) {
    Cell<C>[][] table = cells.clone();
    for (int row = 0; row < rows.length; row++) {
      table[row] = cells[rows[row]].clone();
      for (int column = 0; column < columns.length; column++) {
        table[row][column] = cells[rows[row]][columns[column]];
      }
    }
    return table;
  }

  /** The data from which this was compiled. */
  public Workflow workflow() {
    return workflow;
  }

  /**
   * The number of a state, from 0, in the order of the workflow.
   *
   * @throws InvalidInputException with code {@code workflow.state.unknown} and the nearest name
   */
  public int stateIndex(String state) {
    return index(states, state, "workflow.state.unknown");
  }

  /**
   * The number of an event, from 0, in the order of the workflow.
   *
   * @throws InvalidInputException with code {@code workflow.event.unknown} and the nearest name
   */
  public int eventIndex(String event) {
    return index(events, event, "workflow.event.unknown");
  }

  private static int index(Map<String, Integer> numbers, String name, String code) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw InvalidInputException.of(code)
          .expected("a declared name")
          .suggestion(Names.nearest(name, numbers.keySet()))
          .build();
    }
    return number;
  }

  /**
   * Answers an event by the numbers of state and event: the transition of the highest priority
   * whose actors and guards all agree, or a refusal. Constant time but for the guards, each of
   * which is asked once.
   *
   * @throws IndexOutOfBoundsException if there is no such state or event
   */
  public Step fire(int state, int event, C context) {
    return cells[state][event].fire(context);
  }

  /**
   * Answers an event as {@link #fire(int, int, Object)} does.
   *
   * @throws InvalidInputException with code {@code workflow.state.unknown} or {@code
   *     workflow.event.unknown}
   */
  public Step fire(String state, String event, C context) {
    return fire(stateIndex(state), eventIndex(event), context);
  }

  /**
   * The codes of the refusal that {@link #fire(int, int, Object)} would give, each once; empty if a
   * transition would be taken. Allocates nothing itself unless more than six guards bear on the
   * event, so that every button of a screen can be asked.
   *
   * @throws IndexOutOfBoundsException if there is no such state or event
   */
  public List<String> refusalCodes(int state, int event, C context) {
    return cells[state][event].refusalCodes(context);
  }

  /**
   * The codes of a refusal as {@link #refusalCodes(int, int, Object)} gives them.
   *
   * @throws InvalidInputException with code {@code workflow.state.unknown} or {@code
   *     workflow.event.unknown}
   */
  public List<String> refusalCodes(String state, String event, C context) {
    return refusalCodes(stateIndex(state), eventIndex(event), context);
  }
}
