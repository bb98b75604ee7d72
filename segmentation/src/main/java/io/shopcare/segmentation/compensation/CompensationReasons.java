package io.shopcare.segmentation.compensation;

/** Why a bad experience is made good in one way and not in another, or not again. */
public final class CompensationReasons {

  /** A rule holds; detail rule. */
  public static final String RULE_HELD = "compensation.rule.held";

  /** A rule does not hold; detail rule. */
  public static final String RULE_OTHER = "compensation.rule.other";

  /** No rule holds, so there are words. */
  public static final String RULE_NONE = "compensation.rule.none";

  /** No more is given for one cause; details rule, most, asked. */
  public static final String CAP_CASE = "compensation.cap.case";

  /** No more is given for one order, refunds included; details rule, most, asked. */
  public static final String CAP_ORDER = "compensation.cap.order";

  /** No more is given to one customer in so long; details rule, most, asked. */
  public static final String CAP_CUSTOMER = "compensation.cap.customer";

  /** No more is given by one agent on one day; details rule, most, asked. */
  public static final String CAP_AGENT = "compensation.cap.agent";

  /** One customer gets something so many times only; details seen, most. */
  public static final String CAP_TIMES = "compensation.cap.times";

  /** So much needs approval; details worth, most. */
  public static final String APPROVAL_AMOUNT = "compensation.approval.amount";

  /** It was the customer's own fault, so that goodwill needs approval. */
  public static final String APPROVAL_FAULT = "compensation.approval.fault";

  /** There are many claims for so few orders; details claims, orders. */
  public static final String REVIEW_CLAIMS = "compensation.review.claims";

  /** Much was given for what was paid; details worth, spend. */
  public static final String REVIEW_WORTH = "compensation.review.worth";

  /** There are several claims of one kind; detail claims. */
  public static final String REVIEW_CAUSE = "compensation.review.cause";

  /** A rule holds and words are all that is left, so somebody looks at it. */
  public static final String REVIEW_WORDS = "compensation.review.words";

  /** It was made good before; detail ticket. */
  public static final String CAUSE_SETTLED = "compensation.cause.settled";

  /** The order is in another currency than the caps; details seen, asked. */
  public static final String CURRENCY_OTHER = "compensation.currency.other";

  /** Something of it is dated later; detail booked. */
  public static final String CLOCK_BACKWARDS = "compensation.clock.backwards";

  private CompensationReasons() {}
}
