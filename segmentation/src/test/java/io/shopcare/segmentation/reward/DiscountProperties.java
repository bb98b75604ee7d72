package io.shopcare.segmentation.reward;

import static io.shopcare.segmentation.reward.RandomBasket.cents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyMismatchException;
import io.shopcare.money.Money;
import io.shopcare.money.MoneyOverflowException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The invariants of discounts by their numbers in the reference. */
class DiscountProperties {

  @Property
  void invariant42SharesAddUpAndKeepToTheFloor(
      @ForAll @IntRange(min = 1, max = 12) int size, @ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    Basket basket = draw.basket();
    StackingPolicy.Choice choice = List.of(StackingPolicy.Choice.values()).get(random.nextInt(2));
    StackingPolicy policy = StackingPolicy.builder().from(draw.policy(size)).choice(choice).build();
    StackedDiscount best = Stacking.of(policy).best(basket, draw.candidates(size));
    Money sum = best.offShipping();
    for (int i = 0; i < basket.lines().size(); i++) {
      BasketLine line = basket.lines().get(i);
      assertThat(best.offLine(i)).isBetween(cents(0), line.amount().minus(line.floor()));
      sum = sum.plus(best.offLine(i));
    }
    assertThat(sum).isEqualTo(best.total());
    assertThat(best.offShipping()).isBetween(cents(0), basket.shipping());
    for (StackedDiscount.Applied each : best.applied()) {
      Money shares = each.shares().stream().reduce(cents(0), Money::plus);
      assertThat(each.shares().isEmpty() || shares.equals(each.amount())).isTrue();
    }
  }

  @Property
  void invariant45ALargerShareTakesOffNoLessAndAllOfItAll(
      @ForAll @IntRange(min = 1, max = 1_000) int one,
      @ForAll @IntRange(min = 1, max = 1_000) int other,
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 4) long base) {
    Stacking stacking = Stacking.of(StackingPolicy.ofDefaults());
    Ratio less = Ratio.of(Math.min(one, other), 1_000);
    Ratio more = Ratio.of(Math.max(one, other), 1_000);
    Money amount = cents(base);
    assertThat(stacking.best(amount, List.of(Promotion.percent("p", less))).total())
        .isLessThanOrEqualTo(stacking.best(amount, List.of(Promotion.percent("p", more))).total());
    assertThat(stacking.best(amount, List.of(Promotion.percent("p", Ratio.ONE))).total())
        .isEqualTo(amount);
  }

  @Property
  void invariant46AnotherCurrencyIsNeverReckonedWith(
      @ForAll @LongRange(min = 1) long amount, @ForAll @LongRange(min = 0) long base) {
    Money dollars = Money.parse("USD 0.01").multipliedBy(amount);
    StackedDiscount best =
        Stacking.of(StackingPolicy.ofDefaults())
            .best(cents(base), List.of(Promotion.fixed("p", dollars)));
    assertThat(best.applied()).isEmpty();
    assertThatThrownBy(
            () -> Settlement.of(cents(base), List.of(new Settlement.Tender("card", dollars))))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Property
  void invariant47ASumThatDoesNotFitThrows(
      @ForAll @LongRange(min = Long.MAX_VALUE / 2 + 1, max = Long.MAX_VALUE) long one) {
    BasketLine line = BasketLine.of("a", cents(one));
    BasketLine other = BasketLine.of("b", cents(one));
    assertThatThrownBy(() -> new Basket(List.of(line, other), cents(0)))
        .isInstanceOf(MoneyOverflowException.class);
    assertThatThrownBy(
            () ->
                Stacking.of(StackingPolicy.ofDefaults())
                    .best(
                        cents(one),
                        List.of(
                            Promotion.percent("p", Ratio.ONE), Promotion.percent("q", Ratio.ONE))))
        .isInstanceOf(ArithmeticException.class);
  }

  /** Lines come back piece by piece, in any order; in the end all that was paid is given back. */
  @Property
  void invariant48ReturnsInAnyOrderGiveBackWhatWasPaid(
      @ForAll @IntRange(min = 1, max = 8) int size, @ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    Basket basket = draw.basket();
    StackedDiscount best = Stacking.of(draw.policy(size)).best(basket, draw.candidates(size));
    List<PaidLine> lines = new ArrayList<>();
    List<Integer> pieces = new ArrayList<>();
    for (int i = 0; i < basket.lines().size(); i++) {
      int count = 1 + random.nextInt(5);
      lines.add(new PaidLine(basket.lines().get(i).amount(), best.offLine(i), count));
      pieces.addAll(Collections.nCopies(count, i));
    }
    Collections.shuffle(pieces, random);
    long[] returned = new long[lines.size()];
    Money refunded = cents(0);
    for (int line : pieces) {
      PaidLine each = lines.get(line);
      Money step = each.refundedAfter(returned[line] + 1).minus(each.refundedAfter(returned[line]));
      assertThat(step.isNegative()).isFalse();
      returned[line]++;
      refunded = refunded.plus(step);
    }
    assertThat(refunded).isEqualTo(basket.goods().minus(best.total().minus(best.offShipping())));
  }

  @Property
  void invariant49NoTenderPaysMoreThanIsDueAndAllPayIt(
      @ForAll @IntRange(max = 100_000) int due,
      @ForAll List<@IntRange(max = 60_000) Integer> funds) {
    List<Settlement.Tender> tenders = new ArrayList<>();
    funds.forEach(each -> tenders.add(new Settlement.Tender("t" + tenders.size(), cents(each))));
    Settlement settlement = Settlement.of(cents(due), tenders);
    Money paid = settlement.rest();
    for (Settlement.Payment each : settlement.payments()) {
      Money held = tenders.get(Integer.parseInt(each.id().substring(1))).available();
      assertThat(each.amount()).isBetween(cents(1), held.min(cents(due)));
      paid = paid.plus(each.amount());
    }
    assertThat(paid).isEqualTo(cents(due));
    long sum = funds.stream().mapToLong(Integer::longValue).sum();
    assertThat(settlement.rest()).isEqualTo(cents(Math.max(0, due - sum)));
  }

  /** Of an order with gift cards in it, paid cent by cent: no gift card pays for a gift card. */
  @Property
  void invariant49AGiftCardBuysNoGiftCard(
      @ForAll @IntRange(max = 60) int goods,
      @ForAll @IntRange(max = 60) int cards,
      @ForAll Random random) {
    List<Settlement.Tender> tenders = new ArrayList<>();
    List<Money> expected = new ArrayList<>();
    int openGoods = goods;
    int openCards = cards;
    for (int i = random.nextInt(5); i > 0; i--) {
      int available = random.nextInt(50);
      boolean isGiftCard = random.nextBoolean();
      tenders.add(new Settlement.Tender("t" + i, cents(available), isGiftCard));
      int paid = 0;
      for (int cent = 0; cent < available; cent++) {
        if (!isGiftCard && openCards > 0) {
          openCards--;
          paid++;
        } else if (openGoods > 0) {
          openGoods--;
          paid++;
        }
      }
      if (paid > 0) {
        expected.add(cents(paid));
      }
    }
    Settlement settlement = Settlement.of(cents(goods + cards), cents(cards), tenders);
    assertThat(settlement.payments().stream().map(Settlement.Payment::amount)).isEqualTo(expected);
    assertThat(settlement.rest()).isEqualTo(cents(openGoods + openCards));
  }
}
