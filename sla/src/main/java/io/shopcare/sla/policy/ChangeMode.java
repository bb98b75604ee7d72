package io.shopcare.sla.policy;

/**
 * What becomes of a clock that runs when another policy, another target of the same policy or
 * another calendar takes it over. Declared by the policy that takes over.
 */
public enum ChangeMode {
  /** What has elapsed is kept and judged by the new target, as Zendesk does. */
  KEEP_ELAPSED,
  /** The clock starts again from zero at the change. */
  RESTART,
  /**
   * As {@link #KEEP_ELAPSED}, but a due time that was set by hand stays, as with Freshdesk; in the
   * other modes a change replaces it.
   */
  FREEZE_MANUAL_DUE
}
