package io.shopcare.workflow;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be wrong with a workflow. */
public enum FindingKind {
  /** A transition, the initial or a final names a state that is not declared. */
  UNDECLARED_STATE(true),
  /** A transition names an event that is not declared. */
  UNDECLARED_EVENT(true),
  /** No path leads from the initial state to the state. */
  UNREACHABLE_STATE(true),
  /** The state is not final and has no outgoing transition. */
  DEAD_END(true),
  /** The state has outgoing transitions, but none of the paths on from it reaches a final state. */
  NO_PATH_TO_FINAL(true),
  /**
   * Two transitions of one state, event and priority whose guards and actors do not exclude each
   * other. Guards over declared domains are decided; guards of other names are trusted to exclude
   * each other if neither set of names contains the other. An unguarded one is no "else".
   */
  AMBIGUOUS(true),
  /**
   * The transition is never taken: one of higher priority precedes it, or its guards contradict.
   */
  SHADOWED_TRANSITION(false),
  /** A declared event that no transition names; its state is the initial one. */
  UNUSED_EVENT(false),
  /**
   * An external event is not accepted in a state that is not exempt, or not by all guard values.
   */
  UNHANDLED_EVENT(false),
  /** A state that waits on a timer is not left by its clock event. */
  NO_WAKE_UP(false),
  /** A cycle of events that programs raise by themselves: it may spin with no person or timer. */
  LIVELOCK(false),
  /** A kind of actor that must have a move in the state has none. */
  ACTOR_WITHOUT_MOVE(false),
  /** The workflow has categories, and the state names none of them. */
  UNCATEGORISED_STATE(false);

  static final Set<FindingKind> ESSENTIAL = essential();

  private final boolean essential;

  FindingKind(boolean essential) {
    this.essential = essential;
  }

  private static Set<FindingKind> essential() {
    EnumSet<FindingKind> kinds = EnumSet.allOf(FindingKind.class);
    kinds.removeIf(kind -> !kind.essential);
    return Collections.unmodifiableSet(kinds);
  }

  /** Whether a workflow with such a finding cannot be built. */
  public boolean isEssential() {
    return essential;
  }

  /** The name in lower case with hyphens, such as {@code dead-end}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
