package io.shopcare.segmentation.tag;

import static io.shopcare.segmentation.query.Clauses.where;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import io.shopcare.money.MoneySum;
import io.shopcare.segmentation.query.Literal;
import io.shopcare.segmentation.query.Query;
import io.shopcare.segmentation.query.Segment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * The tags that most shops use. Amounts are in the currency in which the policy is compiled; where
 * two bounds are given, the first is to enter and the second, usually lower, to keep the tag.
 */
public final class Tags {

  /** Name of the tag for customers who are worth much. */
  public static final String VIP = "vip";

  /** Name of the tag for customers with one order. */
  public static final String FIRST_TIME_BUYER = "first-time-buyer";

  /** Name of the tag for customers with more than one order. */
  public static final String REPEAT_BUYER = "repeat-buyer";

  /** Name of the tag for customers who came back once and are silent now. */
  public static final String AT_RISK = "at-risk";

  /** Name of the tag for customers who agreed to marketing by e-mail. */
  public static final String SUBSCRIBER = "subscriber";

  private Tags() {}

  /** Customers whose spend, net of cancellations and refunds, reaches an amount. */
  public static TagRule vipBySpend(BigDecimal enter, BigDecimal keep) {
    return TagRule.of(VIP, atLeast("amount_spent", enter)).keptWhile(atLeast("amount_spent", keep));
  }

  /** Customers with so many orders that were not cancelled. */
  public static TagRule vipByOrders(long enter, long keep) {
    return TagRule.of(VIP, atLeast("number_of_orders", BigDecimal.valueOf(enter)))
        .keptWhile(atLeast("number_of_orders", BigDecimal.valueOf(keep)));
  }

  /**
   * Customers whose net spend reaches a percentile of the shop's, frozen as an amount: nobody comes
   * or goes because others spend. The percentile is the nearest-rank one, the smallest amount that
   * at least this share of all do not exceed, and whoever is at it is in. Who spent nothing never
   * is.
   *
   * @param netSpends of the shop's customers in one currency, in any order
   * @param enter such as 98 %
   * @param keep such as 95 %
   * @throws InvalidInputException with code {@code tag.population.empty} or {@code
   *     measure.percentile.range}
   */
  public static TagRule vipByPercentile(Collection<MoneySum> netSpends, Ratio enter, Ratio keep) {
    List<MoneySum> rising = netSpends.stream().sorted().toList();
    return TagRule.of(VIP, above(percentile(rising, enter)))
        .keptWhile(above(percentile(rising, keep)));
  }

  /**
   * Customers of whom a model expects so much, handed in as the attribute {@code predicted_value}.
   */
  public static TagRule vipByPrediction(BigDecimal enter, BigDecimal keep) {
    return TagRule.of(VIP, atLeast("predicted_value", enter))
        .keptWhile(atLeast("predicted_value", keep));
  }

  /** Customers with exactly one order that was not cancelled. */
  public static TagRule firstTimeBuyer() {
    return TagRule.of(FIRST_TIME_BUYER, "number_of_orders = 1");
  }

  /** Customers with two orders or more that were not cancelled. */
  public static TagRule repeatBuyer() {
    return TagRule.of(REPEAT_BUYER, "number_of_orders >= 2");
  }

  /** Customers with two orders or more and none since the day so many days ago, it excluded. */
  public static TagRule atRisk(int days) {
    Query silent = where("last_order_date").below(Literal.daysAgo(days));
    Query repeat = where("number_of_orders").atLeast(Literal.number(2));
    return TagRule.of(AT_RISK, new Segment(repeat.and(silent)));
  }

  /** Customers who agreed to marketing by e-mail. */
  public static TagRule subscriber() {
    return TagRule.of(SUBSCRIBER, "email_subscription_status = 'SUBSCRIBED'");
  }

  private static MoneySum percentile(List<MoneySum> rising, Ratio share) {
    if (!share.isShare()) {
      throw InvalidInputException.of("measure.percentile.range")
          .at("percentile")
          .expected("a ratio from 0 to 1")
          .build();
    }
    if (rising.isEmpty()) {
      throw InvalidInputException.of("tag.population.empty")
          .at("netSpends")
          .expected("at least one customer")
          .build();
    }
    long rank = Math.max(1, share.of(rising.size(), RoundingMode.CEILING));
    return rising.get(Math.toIntExact(rank - 1));
  }

  private static Segment above(MoneySum threshold) {
    BigDecimal amount = threshold.toBigDecimal();
    return amount.signum() > 0
        ? atLeast("amount_spent", amount)
        : new Segment(where("amount_spent").above(Literal.number(0)));
  }

  private static Segment atLeast(String attribute, BigDecimal amount) {
    return new Segment(where(attribute).atLeast(new Literal.Numeral(amount)));
  }
}
