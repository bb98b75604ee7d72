package io.shopcare.workflow;

import io.shopcare.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A state machine as it was written down, right or wrong: to be linted by {@link WorkflowVerifier},
 * drawn by {@link WorkflowDiagrams}, and made a {@link Workflow} once nothing is wrong with it.
 * Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface WorkflowDraft extends WorkflowDefinition {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Starts a draft. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link WorkflowDraft}; name and initial state are required. */
  final class Builder extends ImmutableWorkflowDraft.Builder {
    Builder() {}
  }
}
