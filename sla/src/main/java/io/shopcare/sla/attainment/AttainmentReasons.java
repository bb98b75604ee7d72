package io.shopcare.sla.attainment;

/** The codes of the reasons that this package gives; they have texts in English and French. */
public final class AttainmentReasons {

  /**
   * The goal is reached whatever becomes of the undetermined. Details, as for every goal: {@code
   * goal}, {@code within}, {@code met}, {@code missed}, {@code undetermined}.
   */
  public static final String GOAL_ACHIEVED = "sla.goal.achieved";

  /** The goal is out of reach whatever becomes of the undetermined. */
  public static final String GOAL_FAILED = "sla.goal.failed";

  /** The goal depends on the undetermined, or there is nothing to judge. */
  public static final String GOAL_UNDETERMINED = "sla.goal.undetermined";

  /** The Wilson interval of the decided lies at the goal or above. Detail: {@code goal}. */
  public static final String GOAL_SURE = "sla.goal.sure";

  /** The Wilson interval of the decided reaches below the goal. Detail: {@code goal}. */
  public static final String GOAL_NOT_SURE = "sla.goal.not-sure";

  /** No more have missed than may. Details: {@code left}, {@code allowed}. */
  public static final String BUDGET_LEFT = "sla.budget.left";

  /** More have missed than may. Details: {@code over}, {@code allowed}. */
  public static final String BUDGET_SPENT = "sla.budget.spent";

  private AttainmentReasons() {}
}
