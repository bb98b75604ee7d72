package io.shopcare.segmentation.lifetime;

import static io.shopcare.money.CurrencyCode.EUR;
import static io.shopcare.money.CurrencyCode.GBP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.Purchases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** How purchases are read from orders; the shop is in Auckland, where days begin early. */
class PurchaseWindowTest {

  private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
  private static final LocalDate END = LocalDate.of(2026, 7, 31);
  private static final PurchaseWindow WEEKS = PurchaseWindow.ofWeeks(AUCKLAND, END);

  private CustomerProfile customer = CustomerProfile.empty("c");
  private int orders;

  private PurchaseWindowTest order(String localTime, String price) {
    Money money = Money.parse(price);
    UnitPrice unit = UnitPrice.of(money.toBigDecimal(), money.currency());
    Instant at = LocalDateTime.parse(localTime).atZone(AUCKLAND).toInstant();
    orders++;
    Order order =
        Order.builder("o-" + orders, "c", at, unit.currency())
            .addLines(OrderLine.of("sku", 1, unit))
            .build();
    customer = customer.plus(new OrderEvent.Placed(order));
    return this;
  }

  private Purchases purchases() {
    return customer.purchases();
  }

  @Test
  void ordersOfOneDayOfTheZoneAreOnePurchase() {
    order("2026-07-03T00:00:00", "EUR 10").order("2026-07-03T23:59:59", "EUR 20");
    assertThat(WEEKS.pattern(purchases())).contains(PurchasePattern.once(4));
    order("2026-07-04T00:00:00", "EUR 30");
    assertThat(WEEKS.pattern(purchases())).contains(PurchasePattern.of(1, 1 / 7.0, 4));
  }

  @Test
  void theLastDayCountsAndTheNextDoesNot() {
    order("2026-07-03T12:00:00", "EUR 10").order("2026-07-31T23:59:59", "EUR 10");
    order("2026-08-01T00:00:00", "EUR 10").order("2026-08-01T09:00:00", "EUR 10");
    order("2026-08-09T09:00:00", "EUR 10");
    assertThat(WEEKS.pattern(purchases())).contains(PurchasePattern.of(1, 4, 4));
    assertThat(WEEKS.purchasesUntil(purchases(), END)).isZero();
    assertThat(WEEKS.purchasesUntil(purchases(), LocalDate.of(2026, 8, 1))).isOne();
    assertThat(WEEKS.purchasesUntil(purchases(), LocalDate.of(2026, 8, 9))).isEqualTo(2);
  }

  @Test
  void whoHasNotBoughtYetHasNoPattern() {
    assertThat(WEEKS.pattern(purchases())).isEmpty();
    order("2026-08-01T00:00:00", "EUR 10");
    assertThat(WEEKS.pattern(purchases())).isEmpty();
    assertThat(WEEKS.spend(purchases(), EUR)).isEqualTo(SpendPattern.NONE);
  }

  @Test
  void cancelledOrdersWereNeverPlaced() {
    order("2026-07-03T12:00:00", "EUR 10").order("2026-07-10T12:00:00", "EUR 10");
    customer =
        customer.plus(
            new OrderEvent.Cancelled("x", "c", "o-1", Instant.parse("2026-07-11T00:00:00Z")));
    assertThat(WEEKS.pattern(purchases())).contains(PurchasePattern.once(3));
  }

  @Test
  void spendIsTheMeanOfDaysAfterTheFirstInItsCurrency() {
    order("2026-07-03T12:00:00", "EUR 99").order("2026-07-03T18:00:00", "EUR 99");
    order("2026-07-10T12:00:00", "EUR 10").order("2026-07-10T18:00:00", "EUR 5.50");
    order("2026-07-17T12:00:00", "GBP 7").order("2026-07-24T12:00:00", "EUR 4.50");
    order("2026-08-01T00:00:00", "EUR 1000");
    assertThat(WEEKS.spend(purchases(), EUR)).isEqualTo(SpendPattern.of(2, 1_000));
    assertThat(WEEKS.spend(purchases(), GBP)).isEqualTo(SpendPattern.of(1, 700));
  }

  @Test
  void aWindowOfAnInstantEndsWithTheDayOfTheZone() {
    assertThat(PurchaseWindow.ofWeeks(AUCKLAND, Instant.parse("2026-07-30T12:00:00Z")))
        .isEqualTo(WEEKS);
    assertThat(PurchaseWindow.ofWeeks(AUCKLAND, Instant.parse("2026-07-30T11:59:59Z")).lastDay())
        .isEqualTo(LocalDate.of(2026, 7, 30));
  }

  @Test
  void aPeriodHasADayOrMore() {
    assertThatThrownBy(() -> new PurchaseWindow(AUCKLAND, END, 0))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            bad -> assertThat(bad.code()).isEqualTo("lifetime.window.period"));
    assertThat(new PurchaseWindow(AUCKLAND, END, 1).daysPerPeriod()).isOne();
  }
}
