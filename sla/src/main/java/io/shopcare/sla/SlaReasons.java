package io.shopcare.sla;

/** The codes of the reasons that this module gives; {@link SlaTexts} has a text for each. */
public final class SlaReasons {

  /** A policy applies. Details: {@code policy}, {@code version}. */
  public static final String POLICY_MATCHED = "sla.policy.matched";

  /**
   * A policy does not apply; behind it each condition that failed. Details: {@code policy}, {@code
   * version}.
   */
  public static final String POLICY_PASSED_OVER = "sla.policy.passed-over";

  /** No policy applies, so that nothing is promised. */
  public static final String POLICY_NONE = "sla.policy.none";

  /** This version of a policy is not in force. Details: {@code policy}, {@code version}. */
  public static final String POLICY_NOT_IN_FORCE = "sla.policy.not-in-force";

  /** The priority is another. Details, as for every condition: {@code wanted}, {@code found}. */
  public static final String CONDITION_PRIORITY = "sla.condition.priority";

  /** The channel is another. */
  public static final String CONDITION_CHANNEL = "sla.condition.channel";

  /** The topic is another or unknown. */
  public static final String CONDITION_TOPIC = "sla.condition.topic";

  /** The ticket has none of the tags. */
  public static final String CONDITION_TAG = "sla.condition.tag";

  /** The customer has none of the tags. */
  public static final String CONDITION_CUSTOMER_TAG = "sla.condition.customer-tag";

  /** The customer is in none of the segments. */
  public static final String CONDITION_SEGMENT = "sla.condition.segment";

  /** The customer is in another loyalty tier, or in none. */
  public static final String CONDITION_TIER = "sla.condition.tier";

  /** The ticket is in another language, or in none that is known. */
  public static final String CONDITION_LANGUAGE = "sla.condition.language";

  /** The ticket belongs to another business unit, or to none. */
  public static final String CONDITION_BUSINESS_UNIT = "sla.condition.business-unit";

  /**
   * The policy has no target for this metric and priority. Details: {@code metric}, {@code policy}.
   */
  public static final String TARGET_NONE = "sla.target.none";

  /**
   * The clock ended within its target. Details, as for every clock where they exist: {@code
   * metric}, {@code instance}, {@code elapsed}, {@code target}, {@code due}, {@code breaches}.
   */
  public static final String CLOCK_MET = "sla.clock.met";

  /** More than the target has elapsed. */
  public static final String CLOCK_BREACHED = "sla.clock.breached";

  /** Nothing is promised, or the ticket was merged, marked as spam or erased. */
  public static final String CLOCK_CANCELLED = "sla.clock.cancelled";

  /** The clock has not started. */
  public static final String CLOCK_PENDING = "sla.clock.pending";

  /** The clock stands still because of the state of the ticket. */
  public static final String CLOCK_PAUSED = "sla.clock.paused";

  /** The clock stands still because the shop is closed. */
  public static final String CLOCK_OUTSIDE_HOURS = "sla.clock.outside-hours";

  /** The clock runs and little is left. */
  public static final String CLOCK_IMMINENT = "sla.clock.imminent";

  /** The clock runs. */
  public static final String CLOCK_RUNNING = "sla.clock.running";

  /**
   * A stretch of time in which the clock ran; all {@code counted} of a clock are its {@code
   * elapsed}. Details: {@code start}, {@code end}, {@code counted}.
   */
  public static final String CLOCK_RAN = "sla.clock.ran";

  /**
   * An earlier breach that another target withdrew. Details: {@code breached}, {@code withdrawn},
   * {@code target}, {@code policy}, {@code version}.
   */
  public static final String BREACH_WITHDRAWN = "sla.breach.withdrawn";

  /**
   * The due time was set by hand and stands in place of the target. Details: {@code set}, {@code
   * due}.
   */
  public static final String DUE_MANUAL = "sla.due.manual";

  /**
   * Events were dated before the opening of the ticket and move no clock. Detail: {@code events}.
   */
  public static final String HISTORY_EARLY = "sla.history.early";

  private SlaReasons() {}
}
