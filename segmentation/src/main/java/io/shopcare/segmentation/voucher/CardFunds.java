package io.shopcare.segmentation.voucher;

import io.shopcare.DomainValue;
import io.shopcare.money.Money;

/**
 * Money on a card, what was paid for apart from what was given away: laws on how long a card must
 * last speak of the first. Its {@code toString} tells no amount.
 *
 * @param paid what somebody paid for
 * @param promotional what the shop added, in the same currency
 */
public record CardFunds(Money paid, Money promotional) implements DomainValue {

  /** Checks that both are in one currency. */
  public CardFunds {
    paid.plus(promotional.minus(promotional));
  }

  /** Funds that were paid for. */
  public static CardFunds paid(Money amount) {
    return new CardFunds(amount, amount.minus(amount));
  }

  /** Both together. */
  public Money total() {
    return paid.plus(promotional);
  }

  CardFunds plus(CardFunds other) {
    return new CardFunds(paid.plus(other.paid), promotional.plus(other.promotional));
  }

  CardFunds minus(CardFunds other) {
    return new CardFunds(paid.minus(other.paid), promotional.minus(other.promotional));
  }

  CardFunds none() {
    return minus(this);
  }

  boolean isNegative() {
    return paid.isNegative() || promotional.isNegative();
  }

  /** So much of these funds, from what was given away first; all of them if they are less. */
  CardFunds promotionalFirst(Money amount) {
    Money given = amount.min(promotional);
    return new CardFunds(amount.minus(given).min(paid), given);
  }

  /** So much of these funds, from what was paid for first; all of them if they are less. */
  CardFunds paidFirst(Money amount) {
    Money bought = amount.min(paid);
    return new CardFunds(bought, amount.minus(bought).min(promotional));
  }

  /** The same for all funds of one currency. */
  @Override
  public String toString() {
    return "[funds in " + paid.currency() + "]";
  }
}
