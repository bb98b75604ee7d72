package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.money.Money;
import java.util.List;

/**
 * The promotions that an order gets together.
 *
 * @param applied in the order in which they are reckoned: percentages, the largest first, then
 *     fixed amounts; of equals by identifier
 * @param total what they take off
 * @param isProven whether no other combination takes off more; false if the budget ran out
 */
public record StackedDiscount(List<Applied> applied, Money total, boolean isProven)
    implements DomainValue {

  /** Copies the promotions. */
  public StackedDiscount {
    applied = List.copyOf(applied);
  }

  /**
   * A promotion with what it takes off after those before it.
   *
   * @param id the promotion
   * @param amount above zero
   */
  public record Applied(String id, Money amount) implements DomainValue {}

  /** The identifiers of the promotions applied. */
  public List<String> ids() {
    return applied.stream().map(Applied::id).toList();
  }
}
