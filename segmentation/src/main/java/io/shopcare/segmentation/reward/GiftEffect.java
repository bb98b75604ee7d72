package io.shopcare.segmentation.reward;

import io.shopcare.Limits;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import java.util.List;

/** What a reward gives whatever the order comes to. */
public sealed interface GiftEffect extends RewardEffect {

  @Override
  default boolean isWorth(RewardFacts facts, AmountBasis basis) {
    return isIn(facts.currency());
  }

  /**
   * Money to spend later.
   *
   * @param kind a gift card or store credit
   * @param amounts above zero, one for each currency; in others nothing is given
   */
  record Credit(Benefit.CreditKind kind, List<Money> amounts) implements GiftEffect {

    /**
     * Checks the amounts.
     *
     * @throws io.shopcare.InvalidInputException with code {@code reward.amount.range} or {@code
     *     reward.currency.duplicate}
     */
    public Credit {
      amounts = Amounts.check(amounts);
    }

    /** A gift card of one currency. */
    public static Credit giftCard(Money amount) {
      return new Credit(Benefit.CreditKind.GIFT_CARD, List.of(amount));
    }

    /** Store credit of one currency. */
    public static Credit storeCredit(Money amount) {
      return new Credit(Benefit.CreditKind.STORE_CREDIT, List.of(amount));
    }

    @Override
    public Benefit benefit(RewardFacts facts, AmountBasis basis) {
      Money amount = Amounts.in(facts.currency(), amounts);
      return new Benefit.Credit(kind, amount == null ? Money.zero(facts.currency()) : amount);
    }

    @Override
    public boolean isIn(CurrencyCode currency) {
      return Amounts.in(currency, amounts) != null;
    }
  }

  /**
   * An article for nothing.
   *
   * @param sku the shop's article number
   * @param cost what it costs the shop, in the currency in which it is given
   */
  record Item(String sku, Money cost) implements GiftEffect {

    /** Checks the length. */
    public Item {
      Limits.requireLength(sku, Limits.NAME_CHARACTERS, "sku");
    }

    @Override
    public Benefit benefit(RewardFacts facts, AmountBasis basis) {
      return new Benefit.Item(sku, cost);
    }

    @Override
    public boolean isIn(CurrencyCode currency) {
      return currency.equals(cost.currency());
    }
  }

  /**
   * Something that costs no money: early access, another tier, a follow-up.
   *
   * @param kind of what
   * @param name of the sale, the tier or the follow-up
   */
  record Privilege(Benefit.PrivilegeKind kind, String name) implements GiftEffect {

    /** Checks the length. */
    public Privilege {
      Limits.requireLength(name, Limits.NAME_CHARACTERS, "name");
    }

    @Override
    public Benefit benefit(RewardFacts facts, AmountBasis basis) {
      return new Benefit.Privilege(kind, name, facts.currency());
    }
  }
}
