package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SegmentSyntaxTest {

  private static SegmentSyntaxException refused(String query, SegmentDialect dialect) {
    SegmentSchema schema =
        dialect.isExtended() ? SegmentSchema.extended() : SegmentSchema.shopify();
    SegmentSyntaxException fault =
        catchThrowableOfType(
            SegmentSyntaxException.class, () -> Segment.parse(query, dialect, schema));
    assertThat(fault).as(query).isNotNull();
    assertThat(fault.expectedTokens()).isNotEmpty();
    return fault;
  }

  /** The query is refused at the place where the second text first stands in it. */
  private static SegmentSyntaxException at(String query, String offending, String code) {
    SegmentSyntaxException fault = refused(query, SegmentDialect.shopify());
    assertThat(fault.code()).as(query).isEqualTo(code);
    assertThat(fault.offset())
        .as(query)
        .hasValue(
            query.indexOf(offending) + offending.length() - offending.stripLeading().length());
    return fault;
  }

  private static String canonical(String query) {
    return Segment.parse(query, SegmentDialect.shopify(), SegmentSchema.shopify()).toString();
  }

  @Nested
  class MustReject {

    @Test
    void whatTheDocumentationForbids() {
      String eleven =
          IntStream.range(0, 11)
              .mapToObj(i -> "amount_spent > " + (100 + i))
              .collect(Collectors.joining(" AND "));
      SegmentSyntaxException fault = refused(eleven, SegmentDialect.shopify());
      assertThat(fault.code()).isEqualTo("segment.clauses.too-many");
      assertThat(fault.offset()).hasValue(eleven.lastIndexOf("amount_spent"));
      assertThat(Segment.parse(eleven, SegmentDialect.extended(), SegmentSchema.extended()).query())
          .isInstanceOf(Query.And.class);
      at("orders_placed MATCHES (date > a, date < b)", "a, date", Fault.VALUE);
      at("orders_placed MATCHES (amount > 1, amount < 2)", "amount < 2", Fault.REPEATED);
      at("number_of_orders > 1.5", "1.5", Fault.VALUE);
      at("last_order_date > 7pm", "7pm", Fault.VALUE);
      at("last_order_date > -7dT10:00:00", "-7dT", Fault.VALUE);
      at("rfm_group = 'champions'", "'champions'", Fault.CODE);
      at("amount_spent > 1,000", ",000", TokenReader.UNEXPECTED);
      at("customer_tags = 'vip'", "=", Fault.OPERATOR);
      at("customer_tags CONTAINS \"vip\"", "\"vip", Fault.VALUE);
      at("FROM customers WHERE amount_spent > 1", "FROM", Fault.NAME);
    }

    @Test
    void whatIsNotThere() {
      for (String query :
          List.of(
              "",
              "  ",
              "amount_spent",
              "amount_spent >",
              "amount_spent > 1 AND",
              "(amount_spent > 1",
              "amount_spent BETWEEN 1 AND",
              "orders_placed MATCHES",
              "orders_placed MATCHES (",
              "orders_placed MATCHES (date > -1d",
              "products_purchased MATCHES (id IN (1",
              "last_order_date IS",
              "last_order_date IS NOT",
              "products_purchased(id: 1)")) {
        assertThat(refused(query, SegmentDialect.shopify()).offset())
            .as(query)
            .hasValue(query.length());
      }
    }

    @Test
    void whatIsNoDateOrNumber() {
      for (String date :
          List.of(
              "2024-02-30",
              "2024-1-01",
              "2024-01-01T24:00:00",
              "2024-01-01T10:00",
              "-7",
              "7d",
              "-7x",
              "-1234567d",
              "-6h",
              "8_days_ago",
              "tomorrow",
              "'2024-01-01'",
              "-٧d")) {
        at("last_order_date > " + date, date, Fault.VALUE);
      }
      for (String number :
          List.of("1e3", "--1", "1.", "0x10", "9".repeat(19), "1.0", "'1'", "+1")) {
        at("number_of_orders = " + number, number, Fault.VALUE);
      }
      at("amount_spent = .5", ".5", Fault.VALUE);
      at("amount_spent = " + "9".repeat(41), "999", Fault.VALUE);
      at("amount_spent = " + "9".repeat(13), "999", Fault.VALUE);
    }

    @Test
    void whatTheStrictDialectLacks() {
      at("NOT (amount_spent > 1)", "NOT", Fault.NAME);
      at("rfm_group IN ('NEW')", "IN", Fault.OPERATOR);
      at("rfm_group NOT IN ('NEW')", "NOT", Fault.OPERATOR);
      at("customer_tags CONTAINS ANY ('a')", "ANY", Fault.VALUE);
      at("IN SEGMENT 'x'", "IN", Fault.NAME);
      at("open_tickets > 0", "open_tickets", Fault.NAME);
      at(
          "orders_placed MATCHES () THEN orders_placed MATCHES () WITHIN 7d",
          "THEN",
          TokenReader.UNEXPECTED);
    }

    @Test
    void whatDoesNotFitTogether() {
      at("customer_tags CONTAINS 5", "5", Fault.VALUE);
      at("customer_tags NOT > 5", ">", Fault.OPERATOR);
      at("customer_language < 'fr'", "<", Fault.OPERATOR);
      at("amount_spent CONTAINS 5", "CONTAINS", Fault.OPERATOR);
      at("orders_placed > 5", ">", TokenReader.UNEXPECTED);
      at("orders_placed NOT > 5", ">", TokenReader.UNEXPECTED);
      at("orders_placed MATCHES (colour = 1)", "colour", Fault.PARAMETER);
      at("orders_placed MATCHES (date IS NULL)", "IS", Fault.OPERATOR);
      at("orders_placed MATCHES (date = 1)", "1", Fault.VALUE);
      at("orders_placed MATCHES (date > -1d,)", ")", Fault.PARAMETER);
      at("customer_within_distance MATCHES (distance_km < 5)", ")", Fault.MISSING);
      assertThat(
              at("customer_within_distance MATCHES (coordinates = (1, 2)  )", "  )", Fault.MISSING)
                  .expectedTokens())
          .containsExactly("distance_km", "distance_mi");
    }

    @Test
    void whatIsStrange() {
      at("amount_spent > 1; DROP", ";", TokenReader.UNEXPECTED);
      at("amount_spent ≥ 1", "≥", Fault.OPERATOR);
      at("customer_tags CONTAINS 'vip", "'vip", "segment.text.unterminated");
      at("customer_tags CONTAINS 'vip\\'", "'vip", "segment.text.unterminated");
      at("amount_spent > 1 amount_spent > 2", "amount_spent > 2", TokenReader.UNEXPECTED);
      at("amount_spent > 1)", ")", TokenReader.UNEXPECTED);
      at("anniversary(birth) = today", "birth", Fault.VALUE);
      at("anniversary('customer_tags') = today", "'customer", Fault.VALUE);
      at("anniversary('last_order_date') = 2024-01-01T10:00:00", "=", Fault.OPERATOR);
      at("😀 = 1", "😀", TokenReader.UNEXPECTED);
      String list =
          IntStream.range(0, 501).mapToObj(i -> "" + (1000 + i)).collect(Collectors.joining(", "));
      at("products_purchased MATCHES (id IN (" + list + "))", "1500", "segment.values.too-many");
    }
  }

  @Nested
  class Suggestions {

    @Test
    void nameWhatIsNear() {
      assertThat(at("amount_spend > 1", "amount", Fault.NAME).suggestion())
          .hasValue("amount_spent");
      assertThat(at("Number_Of_Orders > 1", "Number", Fault.NAME).suggestion())
          .hasValue("number_of_orders");
      assertThat(at("rfm_group = 'champions'", "'ch", Fault.CODE).suggestion())
          .hasValue("CHAMPIONS");
      assertThat(at("order_placed MATCHES ()", "order", Fault.NAME).suggestion())
          .hasValue("orders_placed");
      assertThat(at("orders_placed MATCHES (dates = today)", "dates", Fault.PARAMETER).suggestion())
          .hasValue("date");
      assertThat(at("shoe_size > 1", "shoe", Fault.NAME).suggestion()).isEmpty();
    }

    @Test
    void areTheOperatorsThatOtherLanguagesWriteOtherwise() {
      assertThat(at("amount_spent => 1", "> 1", Fault.VALUE).suggestion()).hasValue(">=");
      assertThat(at("amount_spent =< 1", "< 1", Fault.VALUE).suggestion()).hasValue("<=");
      assertThat(at("amount_spent <> 1", "> 1", Fault.VALUE).suggestion()).hasValue("!=");
      assertThat(at("customer_language == 'fr'", "= 'fr'", Fault.VALUE).suggestion()).hasValue("=");
      assertThat(at("amount_spent > > 1", "> 1", Fault.VALUE).suggestion()).isEmpty();
      assertThat(canonical("customer_language = '>'")).isEqualTo("customer_language = '>'");
    }

    @Test
    void areTheKeywordsForAndAndOr() {
      String code = TokenReader.UNEXPECTED;
      assertThat(at("amount_spent > 1 && amount_spent < 9", "&&", code).suggestion())
          .hasValue("AND");
      assertThat(at("(amount_spent > 9 || amount_spent < 1)", "||", code).suggestion())
          .hasValue("OR");
      assertThat(at("amount_spent > 1 ; amount_spent < 9", ";", code).suggestion()).isEmpty();
      assertThat(at("orders_placed MATCHES (amount > 1 && date < today)", "&&", code).suggestion())
          .isEmpty();
    }

    @Test
    void areDaysAgoForANumberBelowZero() {
      assertThat(at("last_order_date >= -90", "-90", Fault.VALUE).suggestion()).hasValue("-90d");
      assertThat(at("orders_placed MATCHES (date > -7)", "-7", Fault.VALUE).suggestion())
          .hasValue("-7d");
      for (String number : List.of("90", "-0.5", "-1234567", "0")) {
        assertThat(at("last_order_date >= " + number, number, Fault.VALUE).suggestion())
            .as(number)
            .isEmpty();
      }
    }

    @Test
    void sayOfNotThatTheExtendedDialectHasIt() {
      SegmentSyntaxException not = at("NOT amount_spent > 1", "NOT", Fault.NAME);
      assertThat(not.expectedTokens())
          .containsExactly("an attribute", "a function", "(", "NOT in the extended dialect only");
      assertThat(at("shoe_size > 1", "shoe", Fault.NAME).expectedTokens())
          .containsExactly("an attribute", "a function", "(");
    }

    @Test
    void pointAtThePlace() {
      String query = "amount_spent > 500 AND rfm_group = 'champions'";
      assertThat(refused(query, SegmentDialect.shopify()).caret(query))
          .isEqualTo("amount_spent > 500 AND rfm_group = 'champions'\n" + " ".repeat(35) + "^");
      assertThat(refused(query, SegmentDialect.shopify())).message().doesNotContain("champions");
    }
  }

  @Nested
  class OldSyntax {

    @Test
    void isReadAndPrintedAsTheNew() {
      assertThat(canonical("products_purchased(id: 1, date: -90d) = true"))
          .isEqualTo("products_purchased MATCHES (id = 1, date = -90d)");
      assertThat(canonical("products_purchased(id: (1, 2)) = false"))
          .isEqualTo("products_purchased NOT MATCHES (id IN (1, 2))");
      assertThat(canonical("products_purchased() != true"))
          .isEqualTo("products_purchased NOT MATCHES ()");
      assertThat(canonical("products_purchased() != false"))
          .isEqualTo("products_purchased MATCHES ()");
      assertThat(canonical("orders_placed(amount: > 5, date: BETWEEN -12m AND today) = TRUE"))
          .isEqualTo("orders_placed MATCHES (amount > 5, date BETWEEN -12m AND today)");
      assertThat(
              canonical(
                  "customer_within_distance(coordinates: (45.42, -75.69), distance_km: 50) = true"))
          .isEqualTo(
              "customer_within_distance MATCHES (coordinates = (45.42, -75.69), distance_km <="
                  + " 50)");
      assertThat(canonical("anniversary(date: 'metafields.facts.birth_date') = today"))
          .isEqualTo("anniversary('metafields.facts.birth_date') = today");
    }

    @Test
    void namesOfDaysAndFunctionsBecomeTheCurrentOnes() {
      assertThat(canonical("last_order_date >= 7_days_ago")).isEqualTo("last_order_date >= -7d");
      assertThat(canonical("last_order_date >= 12_months_ago"))
          .isEqualTo("last_order_date >= -12m");
      assertThat(canonical("storefront_event.product_viewed NOT_MATCHES (id = 7)"))
          .isEqualTo("storefront.product_viewed NOT MATCHES (id = 7)");
    }
  }

  @Nested
  class Canonical {

    @Test
    void spacesCaseBracketsAndZerosAreOne() {
      assertThat(canonical("\t((amount_spent>=500.50))and((number_of_orders=007))\n"))
          .isEqualTo("amount_spent >= 500.5 AND number_of_orders = 7");
      assertThat(
              canonical(
                  "amount_spent = 1 or (amount_spent = 2 and (amount_spent = 3 or amount_spent = 4))"))
          .isEqualTo(
              "amount_spent = 1 OR amount_spent = 2 AND (amount_spent = 3 OR amount_spent = 4)");
      assertThat(canonical("customer_tags contains 'a\\\\b\\'c\\d'"))
          .isEqualTo("customer_tags CONTAINS 'a\\\\b\\'c\\\\d'");
      assertThat(canonical("orders_placed is not null")).isEqualTo("orders_placed IS NOT NULL");
      assertThat(canonical("last_order_date > 2020-05-30T16:00:00"))
          .isEqualTo("last_order_date > 2020-05-30T16:00:00");
    }
  }
}
