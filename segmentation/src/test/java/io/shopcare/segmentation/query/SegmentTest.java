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

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.SegmentationTexts;
import io.shopcare.segmentation.Serial;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.ProfileFact;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SegmentTest {

  private static final Instant NOW = Instant.parse("2026-05-15T08:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final SegmentSchema SCHEMA = SegmentSchema.extended();

  private static Segment segment(String query) {
    return Segment.parse(query, SegmentDialect.extended(), SCHEMA);
  }

  private static BoundSegment<Facts> bound(String query) {
    return segment(query).compile(SCHEMA, Facts.READER).at(NOW, PARIS);
  }

  private static Optional<Instant> change(String query, Facts facts) {
    return bound(query).nextChange(facts);
  }

  private static Facts ordered(String at) {
    return Facts.none().at("last_order_date", at);
  }

  @Nested
  class Extended {

    @Test
    void negatesGroups() {
      BoundSegment<Facts> nobody = bound("NOT (open_tickets > 0 OR customer_tags CONTAINS 'vip')");
      assertThat(nobody.matches(Facts.none())).isTrue();
      assertThat(nobody.matches(Facts.none().number("open_tickets", 1))).isFalse();
      assertThat(segment("not number_of_orders = 1")).hasToString("NOT (number_of_orders = 1)");
    }

    @Test
    void asksForAnyAndAll() {
      Facts both = Facts.none().list("customer_tags", "A", "b");
      assertThat(bound("customer_tags CONTAINS ALL ('a', 'B')").matches(both)).isTrue();
      assertThat(bound("customer_tags CONTAINS ALL ('a', 'c')").matches(both)).isFalse();
      assertThat(bound("customer_tags CONTAINS ANY ('c', 'b')").matches(both)).isTrue();
      assertThat(bound("customer_tags NOT CONTAINS ANY ('c')").matches(Facts.none())).isTrue();
      assertThat(bound("rfm_group IN ('NEW', 'LOYAL')").matches(Facts.none())).isFalse();
      assertThat(bound("rfm_group NOT IN ('NEW')").matches(Facts.none())).isTrue();
    }

    @Test
    void countsHoursFromNow() {
      BoundSegment<Facts> recent = bound("last_order_date >= -6h");
      assertThat(recent.matches(ordered("2026-05-15T02:00:00Z"))).isTrue();
      assertThat(recent.matches(ordered("2026-05-15T01:59:59Z"))).isFalse();
      assertThat(change("last_order_date >= -30min", ordered("2026-05-15T07:40:00Z")))
          .hasValue(Instant.parse("2026-05-15T08:10:01Z"));
    }

    @Test
    void takesTwoBoundsOnOneParameter() {
      BoundSegment<Facts> between = bound("orders_placed MATCHES (amount > 1, amount < 2)");
      assertThat(between.matches(order("1.5"))).isTrue();
      assertThat(between.matches(order("2"))).isFalse();
    }

    private Facts order(String amount) {
      return Facts.none().row("orders_placed", Facts.none().amount("amount", amount));
    }

    @Test
    void knowsWhatFollowedWhat() {
      String text =
          "shopify_email.opened MATCHES (activity_id = 7) THEN orders_placed MATCHES (amount > 1)"
              + " WITHIN 2d";
      assertThat(segment(text)).hasToString(text);
      BoundSegment<Facts> bound = bound(text);
      // The night of 29 March is an hour short: two days later at the same local time.
      assertThat(bound.matches(story("2026-03-28T11:00:00Z", "2026-03-30T10:00:00Z"))).isTrue();
      assertThat(bound.matches(story("2026-03-28T11:00:00Z", "2026-03-30T10:00:01Z"))).isFalse();
      assertThat(bound.matches(story("2026-03-28T11:00:00Z", "2026-03-28T11:00:00Z"))).isFalse();
    }

    private Facts story(String opened, String bought) {
      return Facts.none()
          .row("shopify_email.opened", Facts.none().at("date", opened).text("activity_id", "7"))
          .row("orders_placed", Facts.none().at("date", bought).amount("amount", "5"));
    }

    @Test
    void aggregatesHaveNoPlaceInASequence() {
      assertThatThrownBy(
              () ->
                  segment(
                      "orders_placed MATCHES () THEN orders_placed MATCHES (count > 1) WITHIN 2d"))
          .isInstanceOf(SegmentSyntaxException.class)
          .hasMessageStartingWith("segment.sequence at query [30]");
      assertThatThrownBy(
              () -> segment("orders_placed MATCHES () THEN orders_placed MATCHES () WITHIN -2d"))
          .isInstanceOf(SegmentSyntaxException.class);
    }

    @Test
    void bucketsAreStableAndEven() {
      BoundSegment<Facts> tenth =
          bound("random_bucket MATCHES (experiment = 'spring', percent < 10)");
      long in =
          IntStream.range(0, 20_000)
              .filter(i -> tenth.matches(Facts.none().text("customer_id", "c-" + i)))
              .count();
      assertThat(in).isBetween(1_850L, 2_150L);
      assertThat(tenth.matches(Facts.none())).isFalse();
      assertThat(Interpreter.percent("spring\0c-17")).isEqualTo(percent("c-17"));
    }

    private long percent(String id) {
      return IntStream.range(0, 10_000)
          .filter(
              i ->
                  bound(
                          "random_bucket MATCHES (experiment = 'spring', percent = "
                              + i / 100
                              + "."
                              + i / 10 % 10
                              + i % 10
                              + ")")
                      .matches(Facts.none().text("customer_id", id)))
          .findFirst()
          .orElseThrow();
    }
  }

  @Nested
  class References {

    private final Map<String, Segment> library =
        new LinkedHashMap<>(
            Map.of(
                "big", segment("amount_spent > 100"),
                "good", segment("IN SEGMENT 'big' AND NOT IN SEGMENT 'late'"),
                "late", segment("late_deliveries > 0")));

    @Test
    void areLookedUp() {
      BoundSegment<Facts> good =
          segment("IN SEGMENT 'good'").compile(SCHEMA, Facts.READER, library).at(NOW, PARIS);
      assertThat(good.matches(Facts.none().amount("amount_spent", "101"))).isTrue();
      assertThat(
              good.matches(Facts.none().amount("amount_spent", "101").number("late_deliveries", 1)))
          .isFalse();
      assertThat(good.explain(Facts.none()).reasons().get(0).code())
          .isEqualTo(SegmentReasons.OUTSIDE);
    }

    @Test
    void thatAreUnknownCircularOrEndlessAreRefused() {
      assertThatThrownBy(() -> segment("IN SEGMENT 'x'").compile(SCHEMA, Facts.READER, library))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("segment.reference.unknown at x");
      library.put("big", segment("NOT IN SEGMENT 'good'"));
      assertThatThrownBy(() -> segment("IN SEGMENT 'big'").compile(SCHEMA, Facts.READER, library))
          .hasMessageStartingWith("segment.reference.cycle at big");
      for (int i = 0; i < 40; i++) {
        library.put(
            "s" + i, segment("IN SEGMENT 's" + (i + 1) + "' OR IN SEGMENT 's" + (i + 1) + "'"));
      }
      library.put("s40", segment("number_of_orders = 1"));
      assertThatThrownBy(() -> segment("IN SEGMENT 's0'").compile(SCHEMA, Facts.READER, library))
          .hasMessageStartingWith("segment.clauses.too-many");
      for (int i = 0; i < 1000; i++) {
        library.put("d" + i, segment("NOT IN SEGMENT 'd" + (i + 1) + "'"));
      }
      assertThatThrownBy(() -> segment("IN SEGMENT 'd0'").compile(SCHEMA, Facts.READER, library))
          .hasMessageStartingWith("segment.depth");
    }
  }

  @Nested
  class Explanations {

    @Test
    void giveTheValueOfEveryClause() {
      Facts facts =
          Facts.none().amount("amount_spent", "12.50").list("customer_tags", "vip").text("x", "y");
      Decision<Boolean> decision =
          bound(
                  "(amount_spent > 100 OR customer_tags CONTAINS 'VIP') AND NOT (last_order_date IS"
                      + " NULL)")
              .explain(facts);
      assertThat(decision.value()).isFalse();
      assertThat(decision.validUntil()).isEmpty();
      ReasonTexts texts = SegmentationTexts.all();
      assertThat(texts.render(decision, Locale.ENGLISH, ZoneOffset.UTC))
          .isEqualTo(
              """
              Not all of these hold.
                At least one of these holds.
                  amount_spent > 100: no, it is 12.5.
                  customer_tags CONTAINS 'VIP': yes, it is vip.
                This must not hold, but does.
                  last_order_date IS NULL: yes, it is NULL.
              """);
    }

    @Test
    void holdUntilTheNextChange() {
      Decision<Boolean> decision =
          bound("last_order_date > -30d").explain(ordered("2026-05-15T07:00:00Z"));
      assertThat(decision.validUntil()).hasValue(Instant.parse("2026-06-13T22:00:00Z"));
    }
  }

  @Nested
  class NextChange {

    @Test
    void isWhenTheWindowMovesOverTheFact() {
      assertThat(change("last_order_date > -30d", ordered("2026-05-01T10:00:00Z")))
          .hasValue(Instant.parse("2026-05-30T22:00:00Z"));
      assertThat(change("last_order_date < -1m", ordered("2026-05-01T10:00:00Z")))
          .hasValue(Instant.parse("2026-06-01T22:00:00Z"));
      assertThat(change("last_order_date > 2026-01-01", ordered("2026-05-01T10:00:00Z"))).isEmpty();
      assertThat(change("last_order_date > -30d", Facts.none())).isEmpty();
    }

    @Test
    void passesOverWhatDecidesNothing() {
      Facts facts = ordered("2026-05-01T10:00:00Z").number("number_of_orders", 3);
      assertThat(change("last_order_date > -30d AND number_of_orders > 5", facts)).isEmpty();
      assertThat(change("last_order_date > -30d OR last_order_date <= -30d", facts)).isEmpty();
      assertThat(change("last_order_date > -30d OR last_order_date > -60d", facts))
          .hasValue(Instant.parse("2026-06-29T22:00:00Z"));
    }

    @Test
    void findsBirthdays() {
      Facts leap = Facts.none().at("first_order_date", "2024-02-29T12:00:00Z");
      assertThat(change("anniversary('first_order_date') = today", leap))
          .hasValue(Instant.parse("2027-02-27T23:00:00Z"));
      assertThat(
              change(
                  "anniversary('first_order_date') = today AND anniversary('first_order_date') ="
                      + " yesterday",
                  leap))
          .isEmpty();
    }

    @Test
    void countsEvents() {
      Facts two =
          Facts.none()
              .row("orders_placed", Facts.none().at("date", "2026-05-01T10:00:00Z"))
              .row("orders_placed", Facts.none().at("date", "2026-05-10T10:00:00Z"));
      assertThat(change("orders_placed MATCHES (date >= -30d, count >= 2)", two))
          .hasValue(Instant.parse("2026-05-31T22:00:00Z"));
      assertThat(change("orders_placed NOT MATCHES (date >= -30d)", two))
          .hasValue(Instant.parse("2026-06-09T22:00:00Z"));
    }
  }

  @Nested
  class Days {

    @Test
    void neverGoBackWhereAClockIsPutBackOverMidnight() {
      // Newfoundland, 30 October 2005: one minute past midnight it was 23:01 of the 29th again.
      ZoneId zone = ZoneId.of("America/St_Johns");
      Facts again = ordered("2005-10-30T02:45:00Z");
      Instant later = Instant.parse("2005-10-30T02:50:00Z");
      assertThat(
              segment("last_order_date = today")
                  .compile(SCHEMA, Facts.READER)
                  .at(later, zone)
                  .matches(again))
          .isTrue();
      assertThat(
              segment("last_order_date = 2005-10-30")
                  .compile(SCHEMA, Facts.READER)
                  .at(later, zone)
                  .matches(again))
          .isTrue();
    }

    @Test
    void areThoseOfTheZoneThatIsHandedIn() {
      Facts late = ordered("2026-05-15T21:30:00Z");
      assertThat(bound("last_order_date = 2026-05-15").matches(late)).isTrue();
      assertThat(
              segment("last_order_date = 2026-05-16")
                  .compile(SCHEMA, Facts.READER)
                  .at(NOW, ZoneId.of("Asia/Tokyo"))
                  .matches(late))
          .isTrue();
    }
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
              .plus(new ProfileFact.Tagged("c", "vip", true, NOW));
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

  @Test
  void diffTellsWhoJoinedAndWhoLeft() {
    SegmentChange change = SegmentChange.diff(List.of("a", "b"), Set.of("b", "c"));
    assertThat(change.joined()).containsExactly("c");
    assertThat(change.left()).containsExactly("a");
    assertThat(SegmentChange.diff(List.of("a"), List.of("a")).isEmpty()).isTrue();
  }

  @Test
  void segmentsSurviveSerialisation() throws Exception {
    Segment segment =
        segment("NOT (amount_spent > 1.5) AND orders_placed MATCHES (date > -30d, count >= 2)");
    assertThat(Serial.copy(segment)).isEqualTo(segment);
    assertThat(Serial.copy(SCHEMA)).isEqualTo(SCHEMA);
  }
}
