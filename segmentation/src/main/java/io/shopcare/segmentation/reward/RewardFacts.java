package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.internal.ValueStyle;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.query.BoundSegmentSet;
import io.shopcare.service.ServiceOutcome;
import java.time.MonthDay;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What a reward rule looks at: a customer, and the occasion that may be rewarded, which is an order
 * or something else that happened. That a review was written is known, how many stars it gave is
 * not: paying for stars is forbidden in many places. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface RewardFacts extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Who may be rewarded, with tags, segments, tier and consents. */
  CustomerFacts customer();

  /** The currency in which the reward is reckoned; that of the order, if there is one. */
  CurrencyCode currency();

  /** The order that may be rewarded. */
  Optional<Order> order();

  /** 1 for the customer's first order, counting those that were not cancelled; 0 without order. */
  @Value.Default
  default long orderNumber() {
    return 0;
  }

  /** What the phases before have left of the lines; the whole order if absent. */
  Optional<Money> afterDiscounts();

  /** What shipping costs; nothing if absent. */
  Optional<Money> shipping();

  /** What the customer spent before this occasion, net of cancellations and refunds. */
  @Value.NaturalOrder
  SortedMap<CurrencyCode, MoneySum> netSpend();

  /** The customer's birthday, without the year. */
  @Value.Redacted
  Optional<MonthDay> birthday();

  /** The customer's part in a referral that is the occasion. */
  Optional<ReferralRole> referral();

  /** Whether a review is the occasion. */
  @Value.Default
  default boolean isReviewed() {
    return false;
  }

  /** The contact with customer service that is the occasion. */
  Optional<ServiceOutcome> service();

  /** What the lines come to; zero without an order. */
  default MoneySum amount(AmountBasis basis) {
    if (basis == AmountBasis.AFTER_PREVIOUS_PHASE && afterDiscounts().isPresent()) {
      return MoneySum.of(afterDiscounts().get());
    }
    return order().isPresent() ? order().get().total() : MoneySum.empty(currency());
  }

  /** What the lines come to in millionths, at most what fits; computed once. */
  @Value.Lazy
  default long microsBefore() {
    return order().isPresent() ? Micros.of(order().get()) : 0;
  }

  /** What the phases before have left in millionths, at most what fits; computed once. */
  @Value.Lazy
  default long microsAfter() {
    return afterDiscounts().isPresent() ? Micros.of(afterDiscounts().get()) : microsBefore();
  }

  /** The amount of a basis in millionths of the major unit, at most what fits. */
  default long micros(AmountBasis basis) {
    return basis == AmountBasis.BEFORE_DISCOUNTS ? microsBefore() : microsAfter();
  }

  /** What rules look up, as an opaque token; computed once. */
  @Value.Lazy
  default PreparedFacts prepared() {
    return new PreparedFacts(this);
  }

  /**
   * Checks that the parts belong together.
   *
   * @throws InvalidInputException with code {@code reward.customer.other}, {@code
   *     reward.currency.mixed} or {@code reward.order-number.range}
   */
  @Value.Check
  default void check() {
    String id = customer().customerId();
    require(
        order().stream().allMatch(each -> each.customerId().equals(id))
            && service().stream().allMatch(each -> each.customerId().equals(id)),
        "reward.customer.other",
        "order.customerId");
    require(
        order().stream().allMatch(each -> each.currency().equals(currency()))
            && afterDiscounts().stream().allMatch(each -> each.currency().equals(currency()))
            && shipping().stream().allMatch(each -> each.currency().equals(currency())),
        "reward.currency.mixed",
        "currency");
    require(
        order().isPresent() ? orderNumber() >= 1 : orderNumber() == 0,
        "reward.order-number.range",
        "orderNumber");
  }

  private static void require(boolean holds, String code, String place) {
    if (!holds) {
      throw InvalidInputException.of(code)
          .at(place)
          .expected("the customer and currency of the facts, and a number where there is an order")
          .build();
    }
  }

  /**
   * The facts of an order.
   *
   * @param orderNumber 1 for the customer's first order
   * @throws InvalidInputException with code {@code reward.customer.other} or {@code
   *     reward.order-number.range}
   */
  static RewardFacts of(CustomerFacts customer, Order order, long orderNumber) {
    return builder(customer, order.currency()).order(order).orderNumber(orderNumber).build();
  }

  /**
   * The facts for an order of a customer, whether the profile knows the order already or not; net
   * spend is what the orders before it came to, see {@link PastOrders}. Takes O(n) in their number.
   *
   * @throws InvalidInputException with code {@code reward.customer.other}
   */
  static RewardFacts of(CustomerProfile profile, Order order) {
    return PastOrders.of(profile).facts(order);
  }

  /**
   * The same, with the names of the segments that the customer is in at their moment.
   *
   * <pre>{@code
   * BoundSegmentSet<CustomerProfile> today = SegmentSet.of(segments, schema, reader).at(now, zone);
   * List<Reward> rewards = rules.decide(RewardFacts.of(profile, order, today), now);
   * }</pre>
   *
   * @throws InvalidInputException with code {@code reward.customer.other}
   */
  static RewardFacts of(
      CustomerProfile profile, Order order, BoundSegmentSet<CustomerProfile> segments) {
    return PastOrders.of(profile, segments).facts(order);
  }

  /** Starts the facts of an occasion. */
  static Builder builder(CustomerFacts customer, CurrencyCode currency) {
    return new Builder().customer(customer).currency(currency);
  }

  /** Builds {@link RewardFacts}; only customer and currency are required. */
  final class Builder extends ImmutableRewardFacts.Builder {
    Builder() {}
  }
}
