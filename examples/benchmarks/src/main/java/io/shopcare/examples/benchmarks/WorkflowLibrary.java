package io.shopcare.examples.benchmarks;

import java.util.Locale;

/** The libraries of state machines beside which ours is put. */
enum WorkflowLibrary {
  STATELESS4J("stateless4j 2.6.0"),
  SPRING("Spring Statemachine 4.0.1"),
  SQUIRREL("squirrel-foundation 0.3.10"),
  COLA("COLA 5.0.0"),
  EASY_STATES("Easy States 2.0.0");

  private final String title;

  WorkflowLibrary(String title) {
    this.title = title;
  }

  /** Name and version. */
  String title() {
    return title;
  }

  /** Whether transitions can have guards. */
  boolean hasGuards() {
    return this != EASY_STATES;
  }

  /** The library with the given name in lower case with hyphens. */
  static WorkflowLibrary named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The machine in this library, in its initial state. */
  <S, E, C> Machine<S, E, C> machine(MachineDefinition<S, E, C> definition) {
    return switch (this) {
      case STATELESS4J -> new StatelessMachine<>(definition);
      case SPRING -> new SpringMachine<>(definition);
      case SQUIRREL -> new SquirrelMachine<>(definition);
      case COLA -> new ColaMachine<>(definition);
      case EASY_STATES -> new EasyStatesMachine<>(definition);
    };
  }
}
