package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.money.Money;
import java.util.List;

/**
 * The promotions that an order gets together.
 *
 * @param applied in the order in which they are reckoned: by phase; in it percentages of what is
 *     left, the largest first, then percentages of the price, then fixed amounts; of equals by
 *     identifier
 * @param total what they take off
 * @param isProven whether no other combination is better; false if the budget ran out
 */
public record StackedDiscount(List<Applied> applied, Money total, boolean isProven)
    implements DomainValue {

  /** Copies the promotions. */
  public StackedDiscount {
    applied = List.copyOf(applied);
  }

  /**
   * A promotion with what it takes off after those before it. The shares are meant to be kept: each
   * line is taxed on what is left of it, and a return gives back what was paid for it. A unit left
   * over goes to the line with the larger remainder, then the larger rest, then the first by
   * identifier, so that nothing depends on the order of the lines.
   *
   * @param id the promotion
   * @param amount above zero
   * @param shares of the lines of the basket in their order, which add up to the amount; empty for
   *     shipping
   */
  public record Applied(String id, Money amount, List<Money> shares) implements DomainValue {

    /** Copies the shares. */
    public Applied {
      shares = List.copyOf(shares);
    }
  }

  /** The identifiers of the promotions applied. */
  public List<String> ids() {
    return applied.stream().map(Applied::id).toList();
  }

  /**
   * What is taken off one line.
   *
   * @param line its place in the basket, from 0
   */
  public Money offLine(int line) {
    Money off = Money.zero(total.currency());
    for (Applied each : applied) {
      off = each.shares.isEmpty() ? off : off.plus(each.shares.get(line));
    }
    return off;
  }

  /** What is taken off shipping. */
  public Money offShipping() {
    Money off = Money.zero(total.currency());
    for (Applied each : applied) {
      off = each.shares.isEmpty() ? off.plus(each.amount) : off;
    }
    return off;
  }
}
