package io.shopcare.sla.lint;

/** What may be wrong with policies. */
public enum LintKind {
  /** A policy that no ticket reaches, as earlier ones take them all. */
  SHADOWED(LintReasons.SHADOWED, LintReasons.SHADOWED),
  /** A policy whose conditions exclude each other. */
  NEVER_APPLIES(LintReasons.NEVER_APPLIES, LintReasons.NEVER_APPLIES),
  /** Tickets to which no policy applies. */
  GAP(LintReasons.GAP, LintReasons.GAP_POSSIBLE),
  /** Two policies at one position that promise different things for one ticket. */
  CONFLICT(LintReasons.CONFLICT, LintReasons.CONFLICT_POSSIBLE),
  /** A target of no time at all. */
  TARGET_UNATTAINABLE(LintReasons.TARGET_UNATTAINABLE, LintReasons.TARGET_UNATTAINABLE),
  /** A target in hours that end before it is exceeded, so that nothing is promised. */
  TARGET_NEVER_DUE(LintReasons.TARGET_NEVER_DUE, LintReasons.TARGET_NEVER_DUE),
  /** A target in hours that never open again. */
  CALENDAR_CLOSED(LintReasons.CALENDAR_CLOSED, LintReasons.CALENDAR_CLOSED),
  /** A ladder whose steps are due in another order than they are named, or at one moment. */
  ESCALATION_ORDER(LintReasons.ESCALATION_ORDER, LintReasons.ESCALATION_ORDER);

  private final String certain;
  private final String possible;

  LintKind(String certain, String possible) {
    this.certain = certain;
    this.possible = possible;
  }

  String reasonCode(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> certain;
      case POSSIBLE -> possible;
      case UNKNOWN -> LintReasons.UNKNOWN;
    };
  }
}
