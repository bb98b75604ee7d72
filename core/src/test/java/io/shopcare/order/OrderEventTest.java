package io.shopcare.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.testkit.RecordLaws;
import java.math.BigDecimal;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OrderEventTest {

  private static final Instant AT = Instant.parse("2026-06-10T10:00:00Z");
  private static final OrderLine LINE = OrderLine.of("sku", 2, UnitPrice.parse("EUR 9.95"));

  private static void assertInvalid(String code, ThrowingCallable call) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(call)
        .returns(code, InvalidInputException::code);
  }

  private static Order.Builder order(String id) {
    return Order.builder(id, "c", AT, CurrencyCode.EUR).addLines(LINE);
  }

  private static OrderEvent.Refunded refund(String amount) {
    return new OrderEvent.Refunded(
        "r", "c", "o", MoneySum.of(new BigDecimal(amount), CurrencyCode.EUR), AT);
  }

  @Test
  void everyEventChecksItsParts() {
    RecordLaws.assertChecksItsParts(
        OrderEvent.class,
        new OrderEvent.Placed(order("o").build()),
        new OrderEvent.Cancelled("e", "c", "o", AT),
        refund("1"),
        new OrderEvent.Delivered("d", "c", "o", null, AT));
    RecordLaws.assertChecksItsParts(LINE);
  }

  @Test
  void aRefundGivesNothingOrSomethingBackAndNeverTakes() {
    assertThat(refund("0").amount().isEmpty()).isTrue();
    assertInvalid("order.refund.negative", () -> refund("-0.000001"));
  }

  @Test
  void aPriceIsNotNegative() {
    assertThat(OrderLine.of("gift", 1, UnitPrice.parse("EUR 0")).total().isEmpty()).isTrue();
    assertInvalid(
        "order.price.negative", () -> OrderLine.of("sku", 1, UnitPrice.parse("EUR -0.000001")));
  }

  @Test
  void noIdentifierOfAnOrderIsLongerThanAName() {
    String tooLong = "x".repeat(Limits.NAME_CHARACTERS + 1);
    for (Order.Builder order :
        new Order.Builder[] {
          order(tooLong),
          order("o").customerId(tooLong),
          order("o").locationId(tooLong),
          order("o").appId(tooLong)
        }) {
      assertInvalid("input.too-long", order::build);
    }
  }
}
