package io.shopcare.segmentation.query;

import static io.shopcare.segmentation.query.Clauses.anniversary;
import static io.shopcare.segmentation.query.Clauses.inSegment;
import static io.shopcare.segmentation.query.Clauses.matches;
import static io.shopcare.segmentation.query.Clauses.where;
import static io.shopcare.segmentation.query.Literal.daysAgo;
import static io.shopcare.segmentation.query.Literal.number;
import static io.shopcare.segmentation.query.Literal.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.CustomerState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SegmentBuilderTest {

  private static final Instant NOW = Instant.parse("2026-05-15T08:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final SegmentSchema SCHEMA = SegmentSchema.extended();

  private static Segment segment(String query) {
    return Segment.parse(query, SegmentDialect.extended(), SCHEMA);
  }

  @Nested
  class Builders {

    @Test
    void makeTheQueriesThatTheParserMakes() {
      Query built =
          where("number_of_orders")
              .atLeast(number(5))
              .and(where("customer_tags").contains(text("vip")))
              .and(where("last_order_date").between(daysAgo(365), daysAgo(90)))
              .and(
                  where("rfm_group")
                      .in(text("NEW"))
                      .or(matches("orders_placed").with("amount").above(number("9.50")).none())
                      .or(anniversary("first_order_date").is(Literal.Named.TODAY))
                      .or(inSegment("x").not()));
      assertThat(new Segment(built))
          .isEqualTo(
              segment(
                  "number_of_orders >= 5 AND customer_tags CONTAINS 'vip' AND last_order_date"
                      + " BETWEEN -365d AND -90d AND (rfm_group IN ('NEW') OR orders_placed NOT"
                      + " MATCHES (amount > 9.5) OR anniversary('first_order_date') = today OR NOT"
                      + " IN SEGMENT 'x')"));
      assertThat(
              matches("orders_placed").then(matches("orders_placed"), 7, OffsetUnit.DAY).toString())
          .isEqualTo("orders_placed MATCHES () THEN orders_placed MATCHES () WITHIN 7d");
    }

    @Test
    void areCheckedWhenCompiled() {
      Map<Query, String> wrong =
          Map.of(
              where("amount_spend").above(number(1)), Fault.NAME,
              where("number_of_orders").above(number("1.5")), Fault.VALUE,
              where("rfm_group").is(text("new")), Fault.CODE,
              where("customer_tags").is(text("vip")), Fault.OPERATOR,
              matches("orders_placed").with("colour").is(text("x")).query(), Fault.PARAMETER,
              matches("random_bucket").with("percent").below(number(5)).query(), Fault.MISSING,
              anniversary("customer_tags").is(Literal.Named.TODAY), Fault.VALUE);
      wrong.forEach(
          (query, code) ->
              assertThatThrownBy(() -> new Segment(query).compile(SCHEMA, Facts.READER))
                  .as(query.toString())
                  .isInstanceOf(InvalidInputException.class)
                  .hasMessageStartingWith(code));
    }

    @Test
    void needAReaderForEveryName() {
      assertThatThrownBy(
              () ->
                  segment("amount_spent > 1")
                      .compile(SCHEMA, FactCatalog.<String>builder().build()))
          .hasMessageStartingWith("segment.fact.unread at amount_spent");
    }

    @Test
    void depthIsBounded() {
      Query query = where("number_of_orders").is(number(1));
      for (int i = 0; i < 64; i++) {
        query = query.not();
      }
      assertThat(segment(query.toString()).query()).isEqualTo(query);
      assertThatThrownBy(query::not).hasMessageStartingWith("segment.depth");
    }
  }

  @Test
  void aNameThatIsNotKnownIsNamedWithTheNearest() {
    assertUnknown(where("nope").is(number(1)), Fault.NAME, "nope", null);
    assertUnknown(
        where("number_of_order").is(number(1)), Fault.NAME, "number_of_order", "number_of_orders");
    assertUnknown(where("x".repeat(1_000)).is(number(1)), Fault.NAME, "query", null);
    assertUnknown(
        matches("orders_placed").with("amounts").above(number(1)).query(),
        Fault.PARAMETER,
        "orders_placed",
        "amount");
    assertUnknown(
        where("last_order_date").above(number(-90)), Fault.VALUE, "last_order_date", "-90d");
  }

  private static void assertUnknown(
      Query query, String code, String place, @Nullable String suggestion) {
    InvalidInputException fault =
        catchThrowableOfType(
            InvalidInputException.class, () -> new Segment(query).compile(SCHEMA, Facts.READER));
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.place()).hasValue(place);
    assertThat(fault.suggestion()).isEqualTo(Optional.ofNullable(suggestion));
  }

  @Nested
  class Profiles {

    @Test
    void areReadAsTheyAre() {
      Order order =
          Order.builder("o1", "c", Instant.parse("2026-05-01T10:00:00Z"), CurrencyCode.EUR)
              .addLines(OrderLine.of("sku-1", 3, UnitPrice.ofMicros(40_000_000, CurrencyCode.EUR)))
              .build();
      CustomerProfile profile =
          CustomerProfile.empty("c")
              .plus(new OrderEvent.Placed(order))
              .plus(
                  new OrderEvent.Refunded(
                      "r",
                      "c",
                      "o1",
                      UnitPrice.ofMicros(20_000_000, CurrencyCode.EUR).times(1),
                      Instant.parse("2026-05-03T10:00:00Z")))
              .plus(new CustomerState.Tagged("c", "vip", true, NOW));
      for (String query :
          List.of(
              "amount_spent = 100",
              "amount_refunded = 20 AND number_of_refunds = 1",
              "average_order_value = 120",
              "number_of_orders = 1 AND customer_tags CONTAINS 'VIP'",
              "products_purchased MATCHES (id = 'sku-1', sum_quantity = 3)",
              "orders_placed MATCHES (amount = 120, date = 2026-05-01)",
              "refunds_received MATCHES (sum_amount = 20)",
              "last_csat IS NULL AND last_nps IS NULL AND late_deliveries = 0",
              "tickets_closed IS NULL AND deliveries_late IS NULL")) {
        assertThat(
                segment(query)
                    .compile(SCHEMA, ProfileReader.in(CurrencyCode.EUR))
                    .at(NOW, PARIS)
                    .matches(profile))
            .as(query)
            .isTrue();
      }
    }
  }
}
