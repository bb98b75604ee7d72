package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.money.Money;
import java.util.function.Function;

/** What a customer gets, and what it costs the shop. */
public sealed interface Benefit extends DomainValue {

  /** What it costs the shop. */
  Money cost();

  /** Whether it is worth nothing. */
  boolean isNothing();

  /** Applies the function for the case at hand. */
  <R> R fold(
      Function<? super Discount, ? extends R> discount,
      Function<? super Points, ? extends R> points);

  /**
   * Less to pay.
   *
   * @param amount how much less
   */
  record Discount(Money amount) implements Benefit {

    @Override
    public Money cost() {
      return amount;
    }

    @Override
    public boolean isNothing() {
      return !amount.isPositive();
    }

    @Override
    public <R> R fold(
        Function<? super Discount, ? extends R> discount,
        Function<? super Points, ? extends R> points) {
      return discount.apply(this);
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
    public <R> R fold(
        Function<? super Discount, ? extends R> discount,
        Function<? super Points, ? extends R> points) {
      return points.apply(this);
    }
  }
}
