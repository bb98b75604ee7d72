package io.shopcare.sla.staffing;

/** The codes of the reasons that this package gives; they have texts in English and French. */
public final class StaffingReasons {

  /**
   * No more agents than offered load: the queue grows without end and has no waiting time. Details:
   * {@code agents}, {@code load} in erlangs.
   */
  public static final String UNSTABLE = "sla.staffing.unstable";

  /**
   * No number of agents reaches the goal, as tickets wait while nobody works, or as nobody can
   * promise everything. Details: {@code goal}, {@code agents}.
   */
  public static final String UNREACHABLE = "sla.staffing.unreachable";

  private StaffingReasons() {}
}
