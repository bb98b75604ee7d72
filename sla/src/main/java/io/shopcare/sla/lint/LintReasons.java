package io.shopcare.sla.lint;

/** The codes of the reasons that this package gives; they have texts in English and French. */
public final class LintReasons {

  /**
   * Every ticket for the policy is taken by earlier ones. Details: {@code policy}, {@code
   * policies}, which are those that take them.
   */
  public static final String SHADOWED = "sla.lint.shadowed";

  /** The conditions of a policy exclude each other. Detail: {@code policy}. */
  public static final String NEVER_APPLIES = "sla.lint.never-applies";

  /** There are tickets to which no policy applies. */
  public static final String GAP = "sla.lint.gap";

  /** There may be such tickets, depending on what a text condition means. */
  public static final String GAP_POSSIBLE = "sla.lint.gap-possible";

  /**
   * Two policies at one position promise different things for one ticket. Detail: {@code policies}.
   */
  public static final String CONFLICT = "sla.lint.conflict";

  /** There may be such a ticket, depending on what a text condition means. */
  public static final String CONFLICT_POSSIBLE = "sla.lint.conflict-possible";

  /** A target of no time at all, which nobody meets. Details: {@code policy}, {@code metric}. */
  public static final String TARGET_UNATTAINABLE = "sla.lint.target-unattainable";

  /**
   * A target that is never exceeded, as its hours end before. Details: {@code policy}, {@code
   * metric}, {@code target}.
   */
  public static final String TARGET_NEVER_DUE = "sla.lint.target-never-due";

  /** A target in hours that never open again. Details: {@code policy}, {@code metric}. */
  public static final String CALENDAR_CLOSED = "sla.lint.calendar-closed";

  /** A ladder out of order. Details: {@code policy}, {@code metric}, {@code target}. */
  public static final String ESCALATION_ORDER = "sla.lint.escalation-order";

  /** Too many combinations to tell. Details: {@code kind}, {@code policies}. */
  public static final String UNKNOWN = "sla.lint.unknown";

  private LintReasons() {}
}
