package io.shopcare.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.customer.CustomerFacts;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.testkit.OrderArbitraries;
import io.shopcare.testkit.ShopDomain;
import io.shopcare.ticket.Ticket;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

/** What must be true of the rules of the sample shop, whoever buys what, when and in what money. */
@Domain(ShopDomain.class)
class ShopRulesProperties {

  private static final long MUCH = 1_000_000_000;

  /** The rules under test; a seeded fault puts others in their place. */
  ShopRules rules() {
    return new ShopRules();
  }

  @Property
  void theThirtiethDayCountsToItsLastMoment(@ForAll Instant deliveredAt) {
    LocalDate delivered = LocalDate.ofInstant(deliveredAt, ShopRules.ZONE);
    Instant midnight = delivered.plusDays(31).atStartOfDay(ShopRules.ZONE).toInstant();
    assertThat(rules().isReturnable(deliveredAt, midnight.minusNanos(1))).isTrue();
    assertThat(rules().isReturnable(deliveredAt, midnight)).isFalse();
  }

  @Property
  void theRestockingFeeIsTheMostThatIsNotAboveFifteenPercent(
      @ForAll CurrencyCode currency, @ForAll @LongRange(min = 0, max = MUCH) long paid) {
    BigInteger fee = hundredTimes(rules().restockingFee(Money.ofMinor(paid, currency), false));
    BigInteger allowed = BigInteger.valueOf(paid).multiply(BigInteger.valueOf(15));
    assertThat(fee).isLessThanOrEqualTo(allowed);
    assertThat(fee.add(BigInteger.valueOf(100))).isGreaterThan(allowed);
  }

  private static BigInteger hundredTimes(Money amount) {
    return BigInteger.valueOf(amount.minorUnits()).multiply(BigInteger.valueOf(100));
  }

  @Property
  void ourOwnFaultIsFreeOfCharge(@ForAll Money paid) {
    assertThat(rules().restockingFee(paid, true)).isEqualTo(Money.zero(paid.currency()));
  }

  @Property
  void refundsTogetherNeverExceedThePayment(
      @ForAll CurrencyCode currency,
      @ForAll @LongRange(min = 0, max = MUCH) long captured,
      @ForAll List<@LongRange(min = 0, max = MUCH) Long> wishes) {
    Money refunded = Money.zero(currency);
    Money asked = Money.zero(currency);
    for (long wish : wishes) {
      Money payment = Money.ofMinor(captured, currency);
      asked = asked.plus(Money.ofMinor(wish, currency));
      refunded = refunded.plus(rules().refund(payment, refunded, Money.ofMinor(wish, currency)));
      assertThat(refunded).isEqualTo(asked.min(payment));
    }
  }

  @Property
  void aRefundGoesToThePaymentsInTheirOrderAndToNoneMoreThanItWas(
      @ForAll CurrencyCode currency,
      @ForAll @Size(min = 1, max = 4) List<@LongRange(min = 0, max = 1000) Long> captured,
      @ForAll @IntRange(min = 0, max = 100) int percent) {
    List<Money> payments = captured.stream().map(c -> Money.ofMinor(c, currency)).toList();
    long refund = captured.stream().mapToLong(c -> c).sum() * percent / 100;
    List<Money> parts = rules().refundTo(payments, Money.ofMinor(refund, currency));
    assertThat(parts.stream().mapToLong(Money::minorUnits).sum()).isEqualTo(refund);
    for (int i = 0; i < parts.size(); i++) {
      assertThat(parts.get(i)).isBetween(Money.zero(currency), payments.get(i));
      boolean moreToCome = parts.subList(i + 1, parts.size()).stream().anyMatch(p -> !p.isZero());
      assertThat(moreToCome && !parts.get(i).equals(payments.get(i))).isFalse();
    }
  }

  @Property
  void theVipDiscountIsATenthOfTheWholeRoundedOnce(
      @ForAll Order order, @ForAll CustomerFacts customer) {
    BigDecimal discount = rules().vipDiscount(order, customer).toBigDecimal();
    if (discount.signum() > 0) {
      BigDecimal halfUnit = new BigDecimal("0.5").movePointLeft(order.currency().digits());
      BigDecimal tenth = order.total().toBigDecimal().movePointLeft(1);
      assertThat(discount.subtract(tenth).abs()).isLessThanOrEqualTo(halfUnit);
      assertThat(customer.tags()).contains("vip");
    }
  }

  @Property
  void theDiscountBeginsWithAHundredExactly(
      @ForAll CurrencyCode currency,
      @ForAll Instant placedAt,
      @ForAll @LongRange(min = 1, max = 100) long micros) {
    CustomerFacts vip = CustomerFacts.builder("c-1").addTags("vip").build();
    UnitPrice hundred = UnitPrice.of(new BigDecimal("100"), currency);
    UnitPrice less = UnitPrice.ofMicros(hundred.micros() - micros, currency);
    assertThat(rules().vipDiscount(order(hundred, placedAt), vip))
        .isEqualTo(Money.of(BigDecimal.TEN, currency));
    assertThat(rules().vipDiscount(order(less, placedAt), vip).isZero()).isTrue();
  }

  private static Order order(UnitPrice price, Instant placedAt) {
    return Order.builder("o-1", "c-1", placedAt, price.currency())
        .addLines(OrderLine.of("sku-1", 1, price))
        .build();
  }

  @Property
  void instalmentsAddUpAndAreAsEqualAsTheyCanBe(
      @ForAll Money total, @ForAll @IntRange(min = 1, max = 24) int parts) {
    List<Long> units =
        rules().instalments(total, parts).stream().map(Money::minorUnits).sorted().toList();
    assertThat(units).hasSize(parts);
    assertThat(units.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add))
        .isEqualTo(BigInteger.valueOf(total.minorUnits()));
    assertThat(units.get(parts - 1) - units.get(0)).isBetween(0L, 1L);
  }

  @Property
  void aGiftCardPaysInItsOwnCurrencyOnly(
      @ForAll CurrencyCode one,
      @ForAll CurrencyCode other,
      @ForAll @LongRange(min = 0, max = MUCH) long price,
      @ForAll @LongRange(min = 1, max = MUCH) long card) {
    Money toPay = rules().toPay(Money.ofMinor(price, one), Money.ofMinor(card, other));
    long expected = one.equals(other) ? Math.max(0, price - card) : price;
    assertThat(toPay).isEqualTo(Money.ofMinor(expected, one));
  }

  @Property
  void thePromiseIsTheFirstMomentAfterEightOpenHours(@ForAll Instant orderedAt) {
    Instant by = rules().dispatchedBy(orderedAt);
    assertThat(ShopRules.HOURS.durationBetween(orderedAt, by)).isEqualTo(Duration.ofHours(8));
    assertThat(ShopRules.HOURS.isOpen(by.minusNanos(1))).isTrue();
  }

  @Property
  void aLeadHearsOfEveryOpenRequestThatWaitsADay(@ForAll Ticket ticket) {
    Instant since = ticket.waitingSince().orElse(ticket.openedAt());
    boolean waits = ticket.state().isLive() && ticket.waitingSince().isPresent();
    Instant dayOver = since.plus(Duration.ofDays(1));
    assertThat(rules().isEscalated(ticket, dayOver)).isEqualTo(waits);
    assertThat(rules().isEscalated(ticket, dayOver.minusNanos(1))).isFalse();
  }

  @Provide
  Arbitrary<List<OrderEvent>> lives() {
    return OrderArbitraries.orders().flatMap(OrderArbitraries::lives);
  }

  @Property
  void whatWasCancelledOrGivenBackWasNotSpent(@ForAll("lives") List<OrderEvent> life) {
    Order order = ((OrderEvent.Placed) life.get(0)).order();
    MoneySum nothing = MoneySum.empty(order.currency());
    MoneySum spent = rules().spent(life, nothing);
    MoneySum back = nothing;
    for (OrderEvent event : life) {
      back = back.plus(event instanceof OrderEvent.Cancelled ? order.total() : nothing);
      back = back.plus(event instanceof OrderEvent.Refunded gone ? gone.amount() : nothing);
    }
    assertThat(spent.plus(back)).isEqualTo(order.total());
  }

  @Property
  void anEventThatIsToldTwiceCountsOnce(@ForAll("lives") List<OrderEvent> life) {
    MoneySum nothing = MoneySum.empty(((OrderEvent.Placed) life.get(0)).order().currency());
    List<OrderEvent> twice = new ArrayList<>(life);
    twice.addAll(life);
    assertThat(rules().spent(twice, nothing)).isEqualTo(rules().spent(life, nothing));
  }
}
