package io.shopcare.feedback.scorecard;

/** Definitions of the figures of a scorecard, and what must be known beside them. */
public final class KpiReasons {

  /** Customer satisfaction; details satisfied, lowest and highest. */
  public static final String CSAT = "feedback.kpi.csat";

  /** Customer satisfaction without neutral answers; details as for it, and neutral. */
  public static final String CSAT_WITHOUT_NEUTRAL = "feedback.kpi.csat.without-neutral";

  /** Net promoter score. */
  public static final String NPS = "feedback.kpi.nps";

  /** Page success. */
  public static final String PAGE_SUCCESS = "feedback.kpi.page-success";

  /** Contacts. */
  public static final String CONTACTS = "feedback.kpi.contacts";

  /** Contacts by orders. */
  public static final String CONTACT_RATE = "feedback.kpi.contact-rate";

  /** Mean time to the first reply. */
  public static final String FIRST_RESPONSE_MEAN = "feedback.kpi.first-response.mean";

  /** Median time to the first reply. */
  public static final String FIRST_RESPONSE_MEDIAN = "feedback.kpi.first-response.median";

  /** Ninetieth percentile of the time to the first reply. */
  public static final String FIRST_RESPONSE_P90 = "feedback.kpi.first-response.p90";

  /** Mean time to the resolution. */
  public static final String RESOLUTION_MEAN = "feedback.kpi.resolution.mean";

  /** Median time to the resolution. */
  public static final String RESOLUTION_MEDIAN = "feedback.kpi.resolution.median";

  /** Ninetieth percentile of the time to the resolution. */
  public static final String RESOLUTION_P90 = "feedback.kpi.resolution.p90";

  /** Share that met a target. */
  public static final String ATTAINMENT = "feedback.kpi.attainment";

  /** Share that self-service settled. */
  public static final String DEFLECTION = "feedback.kpi.deflection";

  /** Some tickets are still waiting and not in the figure; details waiting and oldest. */
  public static final String WAITING = "feedback.kpi.note.waiting";

  /** With those waiting the figure is at least so much; detail least. */
  public static final String AT_LEAST = "feedback.kpi.note.at-least";

  /** Some tickets can still meet or miss the target; detail undetermined. */
  public static final String UNDETERMINED = "feedback.kpi.note.undetermined";

  private KpiReasons() {}
}
