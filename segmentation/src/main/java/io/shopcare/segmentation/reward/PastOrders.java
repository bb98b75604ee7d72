package io.shopcare.segmentation.reward;

import io.shopcare.customer.CustomerFacts;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.Purchases;
import io.shopcare.segmentation.query.BoundSegmentSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The facts of a customer's orders as they stood when each was placed: its number among those that
 * were not cancelled, and what these came to before it, less what had been given back for them, or
 * for no order in particular, by then. Immutable and thread-safe.
 */
public final class PastOrders {

  private final CustomerFacts customer;
  private final List<Order> orders;
  private final List<OrderEvent.Refunded> refunds;

  private PastOrders(CustomerFacts customer, Purchases purchases) {
    this.customer = customer;
    this.orders = purchases.orders();
    this.refunds = purchases.refunds();
  }

  /** The orders of a profile that count. */
  public static PastOrders of(CustomerProfile profile) {
    return new PastOrders(profile.toFacts(), profile.purchases());
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
    return new PastOrders(customer, profile.purchases());
  }

  /**
   * The facts for one order, whether it is among those known or not.
   *
   * @throws io.shopcare.InvalidInputException with code {@code reward.customer.other}
   */
  public RewardFacts facts(Order order) {
    Before before = new Before();
    for (Order each : orders) {
      if (!isEarlier(each, order)) {
        break;
      }
      before.add(each);
    }
    return before.facts(order);
  }

  /** The facts of all orders, the earliest first. Takes O(n). */
  public List<RewardFacts> all() {
    List<RewardFacts> all = new ArrayList<>(orders.size());
    Before before = new Before();
    for (Order each : orders) {
      all.add(before.facts(each));
      before.add(each);
    }
    return List.copyOf(all);
  }

  /** What was before an order that is placed no earlier than the one before it. */
  private final class Before {

    private final SortedMap<CurrencyCode, MoneySum> spend = new TreeMap<>();
    private long number = 1;
    private int given;

    void add(Order order) {
      number++;
      spend.merge(order.currency(), order.total(), MoneySum::plus);
    }

    RewardFacts facts(Order order) {
      while (given < refunds.size() && refunds.get(given).at().isBefore(order.placedAt())) {
        MoneySum back = refunds.get(given++).amount();
        MoneySum none = MoneySum.empty(back.currency());
        spend.merge(back.currency(), none.minus(back), MoneySum::plus);
      }
      return RewardFacts.builder(customer, order.currency())
          .order(order)
          .orderNumber(number)
          .netSpend(spend)
          .build();
    }
  }

  private static boolean isEarlier(Order one, Order other) {
    int byTime = one.placedAt().compareTo(other.placedAt());
    return byTime < 0 || (byTime == 0 && one.id().compareTo(other.id()) < 0);
  }
}
