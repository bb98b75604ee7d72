package io.shopcare.segmentation.reward;

import io.shopcare.customer.CustomerFacts;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.query.BoundSegmentSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The facts of a customer's orders as they stood when each was placed: its number, and what the
 * orders before it came to that were not cancelled. Partial refunds are not dated to an order by
 * all shops and are left out. Immutable and thread-safe.
 */
public final class PastOrders {

  private final CustomerFacts customer;
  private final List<Order> orders;

  private PastOrders(CustomerFacts customer, List<Order> orders) {
    this.customer = customer;
    this.orders = orders;
  }

  /** The orders of a profile that count. */
  public static PastOrders of(CustomerProfile profile) {
    return new PastOrders(profile.toFacts(), profile.purchases().orders());
  }

  /**
   * The same, with the names of the segments that the customer is in at their moment: those that
   * {@link RewardCondition.InSegment} asks for.
   */
  public static PastOrders of(CustomerProfile profile, BoundSegmentSet<CustomerProfile> segments) {
    CustomerFacts customer =
        CustomerFacts.builder(profile.customerId())
            .from(profile.toFacts())
            .segments(segments.names(profile))
            .build();
    return new PastOrders(customer, profile.purchases().orders());
  }

  /**
   * The facts for one order, whether it is among those known or not.
   *
   * @throws io.shopcare.InvalidInputException with code {@code reward.customer.other}
   */
  public RewardFacts facts(Order order) {
    SortedMap<CurrencyCode, MoneySum> spend = new TreeMap<>();
    long before = 0;
    for (Order each : orders) {
      if (!isEarlier(each, order)) {
        break;
      }
      before++;
      spend.merge(each.currency(), each.total(), MoneySum::plus);
    }
    return facts(order, before + 1, spend);
  }

  /** The facts of all orders, the earliest first. Takes O(n). */
  public List<RewardFacts> all() {
    List<RewardFacts> all = new ArrayList<>(orders.size());
    SortedMap<CurrencyCode, MoneySum> spend = new TreeMap<>();
    for (Order each : orders) {
      all.add(facts(each, all.size() + 1L, spend));
      spend.merge(each.currency(), each.total(), MoneySum::plus);
    }
    return List.copyOf(all);
  }

  private RewardFacts facts(Order order, long number, SortedMap<CurrencyCode, MoneySum> spend) {
    return RewardFacts.builder(customer, order.currency())
        .order(order)
        .orderNumber(number)
        .netSpend(spend)
        .build();
  }

  private static boolean isEarlier(Order one, Order other) {
    int byTime = one.placedAt().compareTo(other.placedAt());
    return byTime < 0 || (byTime == 0 && one.id().compareTo(other.id()) < 0);
  }
}
