package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;

/** What a customer gets, and what it costs the shop. */
public sealed interface Benefit extends DomainValue {

  /** What it costs the shop. */
  Money cost();

  /** Whether it is worth nothing. */
  boolean isNothing();

  /** Applies the function for the case at hand. */
  <R> R fold(Cases<R> cases);

  /** Money to spend later. */
  enum CreditKind {
    /** A gift card, with a code. */
    GIFT_CARD,
    /** Credit on the customer's account. */
    STORE_CREDIT
  }

  /** What costs no money. */
  enum PrivilegeKind {
    /** A sale before others. */
    EARLY_ACCESS,
    /** Another tier. */
    TIER_CHANGE,
    /** A message later on. */
    FOLLOW_UP
  }

  /**
   * A function for each case.
   *
   * @param <R> what they return
   */
  interface Cases<R> {

    /** Less to pay. */
    R discount(Discount discount);

    /** Points. */
    R points(Points points);

    /** More points. */
    R multiplier(Multiplier multiplier);

    /** Money to spend later. */
    R credit(Credit credit);

    /** An article. */
    R item(Item item);

    /** What costs no money. */
    R privilege(Privilege privilege);
  }

  /**
   * Less to pay.
   *
   * @param amount how much less
   * @param phase off what
   */
  record Discount(Money amount, Phase phase) implements Benefit {

    @Override
    public Money cost() {
      return amount;
    }

    @Override
    public boolean isNothing() {
      return !amount.isPositive();
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.discount(this);
    }
  }

  /**
   * Points.
   *
   * @param count how many
   * @param cost what they cost the shop
   */
  record Points(long count, Money cost) implements Benefit {

    @Override
    public boolean isNothing() {
      return count <= 0;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.points(this);
    }
  }

  /**
   * More points for the order; what they cost is told by {@link EarnedPoints}.
   *
   * @param factor above 1
   * @param currency of the order
   */
  record Multiplier(Ratio factor, CurrencyCode currency) implements Benefit {

    @Override
    public Money cost() {
      return Money.zero(currency);
    }

    @Override
    public boolean isNothing() {
      return false;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.multiplier(this);
    }
  }

  /**
   * Money to spend later.
   *
   * @param kind a gift card or store credit
   * @param amount how much
   */
  record Credit(CreditKind kind, Money amount) implements Benefit {

    @Override
    public Money cost() {
      return amount;
    }

    @Override
    public boolean isNothing() {
      return !amount.isPositive();
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.credit(this);
    }
  }

  /**
   * An article for nothing.
   *
   * @param sku the shop's article number
   * @param cost what it costs the shop
   */
  record Item(String sku, Money cost) implements Benefit {

    @Override
    public boolean isNothing() {
      return false;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.item(this);
    }
  }

  /**
   * What costs no money.
   *
   * @param kind of what
   * @param name of the sale, the tier or the follow-up
   * @param currency in which the reward is reckoned
   */
  record Privilege(PrivilegeKind kind, String name, CurrencyCode currency) implements Benefit {

    @Override
    public Money cost() {
      return Money.zero(currency);
    }

    @Override
    public boolean isNothing() {
      return false;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.privilege(this);
    }
  }
}
