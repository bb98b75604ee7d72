package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;

/** One thing that a reward asks of a customer and an order. */
public sealed interface RewardCondition extends DomainValue {

  /** Whether it holds. */
  boolean holds(RewardFacts facts);

  /** Why it holds or not, with what was seen and what is asked. */
  Reason reason(RewardFacts facts);

  private static Effect effect(boolean holds) {
    return holds ? Effect.FOR : Effect.AGAINST;
  }

  /**
   * The customer has a tag.
   *
   * @param tag such as {@code vip}, compared exactly
   */
  record HasTag(String tag) implements RewardCondition {

    @Override
    public boolean holds(RewardFacts facts) {
      return facts.customer().tags().contains(tag);
    }

    @Override
    public Reason reason(RewardFacts facts) {
      boolean holds = holds(facts);
      return Reason.of(
          effect(holds),
          holds ? RewardReasons.TAG_HELD : RewardReasons.TAG_MISSING,
          Detail.text("tag", tag));
    }
  }

  /**
   * The lines of the order come to an amount, before any reward and without shipping. An order in
   * another currency does not.
   *
   * @param atLeast included
   */
  record OrderValue(Money atLeast) implements RewardCondition {

    @Override
    public boolean holds(RewardFacts facts) {
      Order order = facts.order();
      return order.currency().equals(atLeast.currency())
          && order.total().compareTo(MoneySum.empty(order.currency()).plus(atLeast)) >= 0;
    }

    @Override
    public Reason reason(RewardFacts facts) {
      Order order = facts.order();
      boolean holds = holds(facts);
      return Reason.of(
          effect(holds),
          holds ? RewardReasons.ORDER_VALUE_REACHED : RewardReasons.ORDER_VALUE_SHORT,
          Detail.number("seen", order.total().toBigDecimal()),
          Detail.text("currency", order.currency().code()),
          Detail.money("asked", atLeast));
    }
  }

  /**
   * It is the customer's n-th order.
   *
   * @param n 1 for the first purchase
   */
  record NthOrder(long n) implements RewardCondition {

    /**
     * Checks the number.
     *
     * @throws InvalidInputException with code {@code reward.order-number.range}
     */
    public NthOrder {
      if (n < 1) {
        throw InvalidInputException.of("reward.order-number.range")
            .at("n")
            .expected("at least 1")
            .build();
      }
    }

    @Override
    public boolean holds(RewardFacts facts) {
      return facts.orderNumber() == n;
    }

    @Override
    public Reason reason(RewardFacts facts) {
      boolean holds = holds(facts);
      return Reason.of(
          effect(holds),
          holds ? RewardReasons.ORDER_NUMBER_MET : RewardReasons.ORDER_NUMBER_OTHER,
          Detail.number("seen", facts.orderNumber()),
          Detail.number("asked", n));
    }
  }
}
