package io.shopcare.segmentation.lifetime;

/** Why there is no fit, and why a customer has a tier of spend or has none. */
public final class LifetimeReasons {

  /** There are too few customers; details seen, asked. */
  public static final String CUSTOMERS_TOO_FEW = "lifetime.fit.customers.too-few";

  /** No customer has come back, so that nothing tells how often they do; detail seen. */
  public static final String ONLY_ONE_TIMERS = "lifetime.fit.repeaters.none";

  /** Too few customers have bought twice or more; details seen, asked. */
  public static final String REPEATERS_TOO_FEW = "lifetime.fit.repeaters.too-few";

  /** Too few customers have bought three times or more; details seen, asked. */
  public static final String FREQUENT_TOO_FEW = "lifetime.fit.frequent.too-few";

  /** No customer has been observed for long enough; details seen, asked, in periods. */
  public static final String HISTORY_TOO_SHORT = "lifetime.fit.history.too-short";

  /** The last purchase of any customer is too long ago; details seen, asked, in periods. */
  public static final String STALE = "lifetime.fit.stale";

  /**
   * There is no best value of a parameter: the likelihood goes on rising with it, or hardly depends
   * on it; detail parameter.
   */
  public static final String BOUNDARY = "lifetime.fit.boundary";

  /** The mean spend of all customers would be infinite, as q is at most 1; detail q. */
  public static final String MEAN_INFINITE = "lifetime.fit.spend.mean-infinite";

  /** Who buys often spends more or less at a time; details correlation, atLeast, asked. */
  public static final String SPEND_CORRELATED = "lifetime.fit.spend.correlated";

  /** Predicted spend is among the highest; details seen, threshold, weeks. */
  public static final String PREDICTED_HIGH = "lifetime.tier.predicted.high";

  /** Predicted spend is between the thresholds; details seen, low, high, weeks. */
  public static final String PREDICTED_MEDIUM = "lifetime.tier.predicted.medium";

  /** Predicted spend is among the lowest; details seen, threshold, weeks. */
  public static final String PREDICTED_LOW = "lifetime.tier.predicted.low";

  /** Past spend is among the highest; details seen, threshold. */
  public static final String PAST_HIGH = "lifetime.tier.past.high";

  /** Past spend is between the thresholds; details seen, low, high. */
  public static final String PAST_MEDIUM = "lifetime.tier.past.medium";

  /** Past spend is among the lowest; details seen, threshold. */
  public static final String PAST_LOW = "lifetime.tier.past.low";

  /** Nothing can be predicted, so past spend counts; the reasons behind it say why. */
  public static final String NOT_PREDICTED = "lifetime.tier.not-predicted";

  /** How often and since when; details purchases, since, last. */
  public static final String PURCHASES = "lifetime.tier.purchases";

  /** The mean time between purchases; detail every. */
  public static final String CADENCE = "lifetime.tier.cadence";

  /** How likely the customer is to come back; detail probability. */
  public static final String ALIVE = "lifetime.tier.alive";

  /** Purchases to expect; details expected, weeks. */
  public static final String EXPECTED = "lifetime.tier.expected";

  /** What a purchase is worth, beside the mean of the shop; details seen, shop. */
  public static final String WORTH = "lifetime.tier.worth";

  /** The customer has bought nothing. */
  public static final String NO_PURCHASE = "lifetime.tier.no-purchase";

  /** Too few customers for percentiles of past spend; details seen, asked. */
  public static final String NO_PERCENTILES = "lifetime.tier.customers.too-few";

  private LifetimeReasons() {}
}
