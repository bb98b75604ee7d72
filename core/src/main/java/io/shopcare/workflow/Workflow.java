package io.shopcare.workflow;

import io.shopcare.internal.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A state machine as data, proven when built: every state is declared and can be reached, none is a
 * dead end, an end can be reached from each, and no state has two answers to one event. It holds
 * names of guards, effects and timers, never code. Immutable and thread-safe.
 *
 * <p>{@link WorkflowVerifier} finds what is less than an error, such as an external event that some
 * state leaves unanswered.
 */
@ValueStyle
@Value.Immutable
public interface Workflow extends WorkflowDefinition {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /**
   * Binds the guards to their code.
   *
   * @throws io.shopcare.InvalidInputException with code {@code workflow.guard.missing} if the
   *     catalogue lacks a guard, with the nearest name that it has; {@code workflow.actor.missing}
   *     if transitions name actors and the catalogue cannot tell who acts; {@code
   *     workflow.too-large} if states times events exceed 262,144
   */
  default <C> CompiledWorkflow<C> compile(GuardCatalog<C> catalog) {
    return Compiler.compile(this, catalog);
  }

  /**
   * Binds the guards to their code and the names to the constants of two enumerations.
   *
   * @throws io.shopcare.InvalidInputException as the other form does, and with code {@code
   *     workflow.enum.mismatch} if the constants are not exactly the declared states and events
   */
  default <S extends Enum<S>, E extends Enum<E>, C> EnumWorkflow<S, E, C> compile(
      Class<S> states, Class<E> events, GuardCatalog<C> catalog) {
    return new EnumWorkflow<>(compile(catalog), states, events);
  }

  /**
   * Proves the workflow.
   *
   * @throws WorkflowDefectException if it has an {@linkplain FindingKind#isEssential() essential}
   *     defect, with all of them
   */
  @Value.Check
  default void prove() {
    List<Finding> defects = WorkflowVerifier.verify(this, FindingKind.ESSENTIAL);
    if (!defects.isEmpty()) {
      throw new WorkflowDefectException(defects);
    }
  }

  /**
   * The definition, proven.
   *
   * @throws WorkflowDefectException if it has an essential defect
   */
  static Workflow of(WorkflowDefinition definition) {
    return builder().from(definition).build();
  }

  /** Starts a workflow. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Builds a {@link Workflow}; name and initial state are required. {@code build} throws a {@link
   * WorkflowDefectException} where the workflow cannot be proven.
   */
  final class Builder extends ImmutableWorkflow.Builder {
    Builder() {}
  }
}
