package io.shopcare.segmentation.rfm;

/** Why a customer is in a group. */
public final class RfmReasons {

  /** How lately the last order was; details days and score. */
  public static final String RECENCY = "rfm.recency";

  /** How many orders there are; details orders and score. */
  public static final String FREQUENCY = "rfm.frequency";

  /** How much was spent; details spent and score. */
  public static final String MONEY = "rfm.money";

  /** There is no order, and so there are no scores. */
  public static final String NO_ORDER = "rfm.no-order";

  private RfmReasons() {}
}
