package io.shopcare.sla.lint;

/** How sure a finding is. */
public enum Certainty {
  /** Proven. */
  CERTAIN,
  /** True unless it is ruled out by what a text condition means. */
  POSSIBLE,
  /** Not decided within the budget: the defect may be there or not. */
  UNKNOWN
}
