package io.shopcare.workflow;

import io.shopcare.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The code behind the names of guards, and who acts. Immutable and thread-safe if the guards are;
 * not a value, as code is neither compared nor written down.
 *
 * @param <C> the context that guards look at
 */
public final class GuardCatalog<C> {

  private final Map<String, Function<Map<String, String>, Guard<C>>> guards;
  private final @Nullable Function<C, String> actor;

  private GuardCatalog(Builder<C> parts) {
    this.guards = new LinkedHashMap<>(parts.guards);
    this.actor = parts.actor;
  }

  /** The code of a declared guard, with its parameters bound. */
  Guard<C> bind(GuardDeclaration guard) {
    Function<Map<String, String>, Guard<C>> code = guards.get(guard.predicate());
    if (code == null) {
      throw InvalidInputException.of("workflow.guard.missing")
          .at(guard.name())
          .expected("a guard of the catalogue")
          .suggestion(Names.nearest(guard.predicate(), guards.keySet()))
          .build();
    }
    return code.apply(guard.parameters());
  }

  /** The guard that only the given kinds of actors pass. */
  Guard<C> only(Set<String> actors) {
    Function<C, String> who = actor;
    if (who == null) {
      throw InvalidInputException.of("workflow.actor.missing")
          .expected("a catalogue that tells who acts, as transitions name actors")
          .build();
    }
    return new ActorGuard<>(actors, who);
  }

  /** Starts a catalogue. */
  public static <C> Builder<C> builder() {
    return new Builder<>();
  }

  /**
   * Builds a {@link GuardCatalog}.
   *
   * @param <C> the context that guards look at
   */
  public static final class Builder<C> {

    private final Map<String, Function<Map<String, String>, Guard<C>>> guards =
        new LinkedHashMap<>();
    private @Nullable Function<C, String> actor;

    private Builder() {}

    /**
     * Adds a guard without parameters.
     *
     * @throws InvalidInputException with code {@code workflow.duplicate} if the name is taken
     */
    public Builder<C> guard(String name, Guard<C> code) {
      return parameterised(name, parameters -> withoutParameters(name, parameters, code));
    }

    /**
     * Adds a guard that is made from the parameters of its declaration. They are read once, when a
     * workflow is compiled; the function throws an {@link InvalidInputException} if it cannot.
     *
     * @throws InvalidInputException with code {@code workflow.duplicate} if the name is taken
     */
    public Builder<C> parameterised(String name, Function<Map<String, String>, Guard<C>> code) {
      if (guards.putIfAbsent(name, code) != null) {
        throw InvalidInputException.of("workflow.duplicate").at("catalog." + name).build();
      }
      return this;
    }

    /** Says how the context tells which kind of actor acts. */
    public Builder<C> actor(Function<C, String> kind) {
      this.actor = kind;
      return this;
    }

    /** Builds the catalogue. */
    public GuardCatalog<C> build() {
      return new GuardCatalog<>(this);
    }

    private static <C> Guard<C> withoutParameters(
        String name, Map<String, String> parameters, Guard<C> code) {
      if (!parameters.isEmpty()) {
        throw InvalidInputException.of("workflow.guard.parameters")
            .at(name)
            .expected("a guard without parameters")
            .build();
      }
      return code;
    }
  }
}
