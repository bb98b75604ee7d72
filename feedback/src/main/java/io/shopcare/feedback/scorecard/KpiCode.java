package io.shopcare.feedback.scorecard;

/** The figures of a scorecard. */
public enum KpiCode {
  /** Satisfied customers by the policy's box rule. */
  CSAT(KpiUnit.PERCENT, Better.HIGHER, KpiReasons.CSAT),
  /** Promoters less detractors. */
  NPS(KpiUnit.POINTS, Better.HIGHER, KpiReasons.NPS),
  /** Sales among sales and help requests of a page. */
  PAGE_SUCCESS(KpiUnit.PERCENT, Better.HIGHER, KpiReasons.PAGE_SUCCESS),
  /** Contacts on a channel; not judged, as they follow the orders. */
  CONTACTS(KpiUnit.COUNT, Better.NEITHER, KpiReasons.CONTACTS),
  /** Contacts on a channel in a thousand orders. */
  CONTACT_RATE(KpiUnit.PER_THOUSAND_ORDERS, Better.LOWER, KpiReasons.CONTACT_RATE),
  /** Mean time to the first reply of a person. */
  FIRST_RESPONSE_MEAN(KpiUnit.SECONDS, Better.LOWER, KpiReasons.FIRST_RESPONSE_MEAN),
  /** Median time to the first reply of a person. */
  FIRST_RESPONSE_MEDIAN(KpiUnit.SECONDS, Better.LOWER, KpiReasons.FIRST_RESPONSE_MEDIAN),
  /** Time within which nine of ten get the first reply of a person. */
  FIRST_RESPONSE_P90(KpiUnit.SECONDS, Better.LOWER, KpiReasons.FIRST_RESPONSE_P90),
  /** Mean time to the resolution. */
  RESOLUTION_MEAN(KpiUnit.SECONDS, Better.LOWER, KpiReasons.RESOLUTION_MEAN),
  /** Median time to the resolution. */
  RESOLUTION_MEDIAN(KpiUnit.SECONDS, Better.LOWER, KpiReasons.RESOLUTION_MEDIAN),
  /** Time within which nine of ten are resolved. */
  RESOLUTION_P90(KpiUnit.SECONDS, Better.LOWER, KpiReasons.RESOLUTION_P90),
  /** Tickets that met a target among those decided. */
  ATTAINMENT(KpiUnit.PERCENT, Better.HIGHER, KpiReasons.ATTAINMENT),
  /** Requests that self-service settled. */
  DEFLECTION(KpiUnit.PERCENT, Better.HIGHER, KpiReasons.DEFLECTION);

  /** Which way is good. */
  public enum Better {
    /** More is better. */
    HIGHER,
    /** Less is better. */
    LOWER,
    /** Neither by itself. */
    NEITHER
  }

  private final KpiUnit unit;
  private final Better better;
  private final String definition;

  KpiCode(KpiUnit unit, Better better, String definition) {
    this.unit = unit;
    this.better = better;
    this.definition = definition;
  }

  /** In what it is measured. */
  public KpiUnit unit() {
    return unit;
  }

  /** Which way is good. */
  public Better better() {
    return better;
  }

  /** Code of the text that defines it. */
  public String definition() {
    return definition;
  }
}
