package io.shopcare.segmentation.profile;

import static io.shopcare.money.CurrencyCode.EUR;
import static io.shopcare.money.CurrencyCode.GBP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.service.ServiceOutcome;
import io.shopcare.service.SurveyScore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CustomerProfileTest {

  private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
  private static final CustomerProfile NEW = CustomerProfile.empty("c");

  private static OrderEvent placed(String id, Instant at, String price) {
    UnitPrice unit = UnitPrice.parse(price);
    return new OrderEvent.Placed(
        Order.builder(id, "c", at, unit.currency()).addLines(OrderLine.of("s", 2, unit)).build());
  }

  private static OrderEvent refunded(String id, String orderId, String amount) {
    return new OrderEvent.Refunded(
        id, "c", orderId.isEmpty() ? null : orderId, sum(amount), MORNING.plusSeconds(60));
  }

  private static OrderEvent cancelled(String orderId) {
    return new OrderEvent.Cancelled("x-" + orderId, "c", orderId, MORNING.plusSeconds(30));
  }

  private static MoneySum sum(String amount) {
    Money money = Money.parse(amount);
    return MoneySum.empty(money.currency()).plus(money);
  }

  @Test
  void ordersAreSummedExactlyByCurrency() {
    Purchases purchases =
        NEW.plus(placed("o2", MORNING.plusSeconds(1), "EUR 0.005"))
            .plus(placed("o1", MORNING, "EUR 2.495"))
            .plus(placed("o3", MORNING.plusSeconds(2), "GBP 1"))
            .purchases();
    assertThat(purchases.net(EUR)).hasToString("EUR 5.00");
    assertThat(purchases.net(GBP)).hasToString("GBP 2.00");
    assertThat(purchases.orders()).extracting(Order::id).containsExactly("o1", "o2", "o3");
    assertThat(purchases.firstOrderAt()).contains(MORNING);
    assertThat(purchases.lastOrderAt()).contains(MORNING.plusSeconds(2));
    assertThat(purchases.currencies()).containsExactly(EUR, GBP);
  }

  @Nested
  class ACancellation {

    @Test
    void makesTheOrderAsIfNeverPlaced() {
      Purchases purchases =
          NEW.plus(placed("o", MORNING, "EUR 5")).plus(cancelled("o")).purchases();
      assertThat(purchases.orderCount()).isZero();
      assertThat(purchases.cancelledOrders()).isEqualTo(1);
      assertThat(purchases.net(EUR)).isEqualTo(MoneySum.empty(EUR));
      assertThat(purchases.firstOrderAt()).isEmpty();
    }

    @Test
    void mayArriveBeforeTheOrder() {
      assertThat(NEW.plus(cancelled("o")).plus(placed("o", MORNING, "EUR 5")))
          .isEqualTo(NEW.plus(placed("o", MORNING, "EUR 5")).plus(cancelled("o")));
    }

    @Test
    void takesTheRefundOfTheOrderWithIt() {
      Purchases purchases =
          NEW.plus(placed("o", MORNING, "EUR 5"))
              .plus(refunded("r", "o", "EUR 10"))
              .plus(cancelled("o"))
              .purchases();
      assertThat(purchases.net(EUR)).isEqualTo(MoneySum.empty(EUR));
      assertThat(purchases.refunded()).isEmpty();
    }
  }

  @Nested
  class ARefund {

    @Test
    void lowersWhatWasSpentAndLeavesTheOrder() {
      Purchases purchases =
          NEW.plus(placed("o", MORNING, "EUR 5")).plus(refunded("r", "o", "EUR 4")).purchases();
      assertThat(purchases.net(EUR)).hasToString("EUR 6.00");
      assertThat(purchases.refunded()).containsEntry(EUR, sum("EUR 4"));
      assertThat(purchases.orderCount()).isEqualTo(1);
    }

    @Test
    void withoutAnOrderLowersTheSpendToo() {
      assertThat(NEW.plus(refunded("r", "", "EUR 4")).purchases().net(EUR))
          .hasToString("EUR -4.00");
    }

    @Test
    void thatComesTwiceCountsOnce() {
      OrderEvent refund = refunded("r", "", "EUR 4");
      assertThat(NEW.plus(refund).plus(refund)).isEqualTo(NEW.plus(refund));
    }
  }

  @Test
  void aLateDeliveryCountsOnceForItsOrder() {
    Instant promised = MORNING.plus(Duration.ofDays(2));
    CustomerProfile profile =
        NEW.plus(placed("o", MORNING, "EUR 5"))
            .plus(new OrderEvent.Delivered("d1", "c", "o", promised, promised.plusSeconds(1)))
            .plus(new OrderEvent.Delivered("d2", "c", "o", promised, promised.plusSeconds(2)))
            .plus(new OrderEvent.Delivered("d3", "c", "o2", promised, promised))
            .plus(new OrderEvent.Delivered("d4", "c", "o3", null, promised));
    assertThat(profile.purchases().lateDeliveries()).isEqualTo(1);
  }

  @Test
  void aLaterOutcomeOfATicketTakesThePlaceOfTheFirst() {
    ServiceOutcome first = ServiceOutcome.builder("t", "c", MORNING).build();
    ServiceOutcome second =
        ServiceOutcome.builder("t", "c", MORNING.plusSeconds(1))
            .survey(new SurveyScore(2, 1, 5))
            .build();
    assertThat(NEW.plus(second).plus(first).services()).containsExactly(second);
  }

  @Test
  void ofEachTagTheLatestChangeIsKnown() {
    ProfileFact given = new CustomerState.Tagged("c", "vip", true, MORNING);
    ProfileFact taken = new CustomerState.Tagged("c", "vip", false, MORNING.plusSeconds(1));
    ProfileFact press = new CustomerState.Tagged("c", "press", true, MORNING);
    assertThat(NEW.plus(taken).plus(given).plus(press).tags()).containsExactly("press");
    assertThat(NEW.plus(taken).plus(given).asOf(MORNING).tags()).containsExactly("vip");
    assertThat(NEW.plus(given).plus(press).toFacts().tags()).containsExactly("press", "vip");
  }

  @Test
  void valuesThatReadAlikeAreTwoFactsWhicheverComesFirst() {
    ProfileFact one = known("a, b");
    ProfileFact two = known("a", "b");
    assertThat(NEW.plus(one).plus(two)).isEqualTo(NEW.plus(two).plus(one));
    assertThat(NEW.plus(one).plus(two).facts()).containsExactlyInAnyOrder(one, two);
    ProfileFact here = lives("US-NY", "A]Optional[B");
    ProfileFact there = lives("US-NY]Optional[A", "B");
    assertThat(NEW.plus(here).plus(there)).isEqualTo(NEW.plus(there).plus(here));
    assertThat(NEW.plus(here).plus(there).facts()).containsExactlyInAnyOrder(here, there);
  }

  private static ProfileFact known(String... texts) {
    return new CustomerState.Known(
        "c", "topics", new AttributeValue.Texts(List.of(texts)), MORNING);
  }

  private static ProfileFact lives(String region, String city) {
    Location location = Location.builder("US").region(region).city(city).build();
    return new CustomerState.Addressed("c", "home", location, MORNING);
  }

  @Test
  void asOfAMomentOnlyWhatHadHappenedIsKnown() {
    CustomerProfile profile =
        NEW.plus(placed("o", MORNING, "EUR 5")).plus(refunded("r", "o", "EUR 4"));
    assertThat(profile.asOf(MORNING).purchases().net(EUR)).hasToString("EUR 10.00");
    assertThat(profile.asOf(MORNING.minusNanos(1))).isEqualTo(NEW);
  }

  @Test
  void factsOfAnotherCustomerAreRefused() {
    OrderEvent other = new OrderEvent.Cancelled("x", "d", "o", MORNING);
    assertThatThrownBy(() -> NEW.plus(other))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("profile.customer.other");
    assertThatThrownBy(() -> NEW.then(CustomerProfile.empty("d")))
        .hasMessageContaining("profile.customer.other");
    assertThatThrownBy(() -> CustomerProfile.builder("c").addFacts(ProfileFact.of(other)).build())
        .hasMessageContaining("profile.customer.other");
  }

  @Test
  void manyCustomersAreFoldedAtOnce() {
    Map<String, CustomerProfile> all =
        Stream.of("a", "b", "a")
            .map(id -> ProfileFact.of(new OrderEvent.Cancelled("x" + id, id, "o", MORNING)))
            .parallel()
            .collect(CustomerProfile.byCustomer());
    assertThat(all.keySet()).containsExactly("a", "b");
    assertThat(all.values()).allSatisfy(profile -> assertThat(profile.facts()).hasSize(1));
  }

  @Test
  void anErasedProfileKeepsItsFiguresAndForgetsWhoseTheyAre() {
    CustomerProfile profile =
        NEW.plus(placed("order-77", MORNING, "EUR 5"))
            .plus(refunded("refund-9", "order-77", "EUR 4"))
            .plus(cancelled("order-78"))
            .plus(ServiceOutcome.builder("ticket-5", "c", MORNING).resolution("refund").build());
    CustomerProfile erased = profile.erased();
    assertThat(erased.toString()).doesNotContain("order-7", "refund-9", "ticket-5");
    assertThat(erased.customerId()).isEqualTo("[erased]");
    assertThat(erased.purchases().net()).isEqualTo(profile.purchases().net());
    assertThat(erased.services()).hasSize(1);
    assertThat(erased.erased()).isEqualTo(erased);
    assertThatThrownBy(() -> erased.then(erased)).hasMessageContaining("profile.customer.other");
    assertThatThrownBy(() -> erased.plus(List.copyOf(erased.facts()).get(0)))
        .hasMessageContaining("profile.customer.other");
  }
}
