package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.order.Order;
import io.shopcare.segmentation.profile.CustomerProfile;
import java.util.List;

/**
 * What a reward rule looks at.
 *
 * @param customer who ordered, with tags
 * @param order the order that may be rewarded
 * @param orderNumber 1 for the customer's first order, counting those that were not cancelled
 */
public record RewardFacts(CustomerFacts customer, Order order, long orderNumber)
    implements DomainValue {

  /**
   * Checks that the parts belong together.
   *
   * @throws InvalidInputException with code {@code reward.customer.other} or {@code
   *     reward.order-number.range}
   */
  public RewardFacts {
    if (!customer.customerId().equals(order.customerId())) {
      throw InvalidInputException.of("reward.customer.other")
          .at("order.customerId")
          .expected("the customer of the facts")
          .build();
    }
    if (orderNumber < 1) {
      throw InvalidInputException.of("reward.order-number.range")
          .at("orderNumber")
          .expected("at least 1")
          .build();
    }
  }

  /**
   * The facts for an order of a customer, whether the profile knows the order already or not. Takes
   * O(log n) in the number of orders.
   *
   * @throws InvalidInputException with code {@code reward.customer.other}
   */
  public static RewardFacts of(CustomerProfile profile, Order order) {
    List<Order> orders = profile.purchases().orders();
    int below = 0;
    int above = orders.size();
    while (below < above) {
      int middle = (below + above) >>> 1;
      if (isEarlier(orders.get(middle), order)) {
        below = middle + 1;
      } else {
        above = middle;
      }
    }
    return new RewardFacts(profile.toFacts(), order, below + 1L);
  }

  private static boolean isEarlier(Order one, Order other) {
    int byTime = one.placedAt().compareTo(other.placedAt());
    return byTime < 0 || (byTime == 0 && one.id().compareTo(other.id()) < 0);
  }
}
