package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Detail;
import io.shopcare.segmentation.query.SegmentFinding.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

class SegmentLintTest {

  private static final SegmentSchema SCHEMA = SegmentSchema.extended();
  private static final Instant NOW = Instant.parse("2026-05-15T12:00:00Z");

  private static Segment segment(String query) {
    return Segment.parse(query, SegmentDialect.extended(), SCHEMA);
  }

  private static List<SegmentFinding> check(String... queries) {
    Map<String, Segment> segments = new LinkedHashMap<>();
    for (int i = 0; i < queries.length; i++) {
      segments.put(Character.toString('a' + i), segment(queries[i]));
    }
    return SegmentLint.check(segments, SCHEMA);
  }

  private static void finds(Kind kind, String... queries) {
    Condition<SegmentFinding> expected =
        finding(kind, queries.length == 1 ? List.of("a") : List.of("a", "b"));
    assertThat(check(queries)).as(String.join(" | ", queries)).singleElement().is(expected);
    assertThat(check(queries).get(0).witness() == null)
        .as(String.join(" | ", queries))
        .isEqualTo(kind == Kind.CONTRADICTION);
  }

  private static Condition<SegmentFinding> finding(Kind kind, List<String> names) {
    return new Condition<>(
        found -> found.kind() == kind && found.names().equals(names), kind + " " + names);
  }

  @Test
  void findsWhatNobodyIsIn() {
    for (String query :
        List.of(
            "number_of_orders > 5 AND number_of_orders < 6",
            "amount_spent BETWEEN 5 AND 4",
            "customer_tags CONTAINS 'vip' AND customer_tags NOT CONTAINS 'VIP'",
            "customer_tags CONTAINS 'vip' AND customer_tags IS NULL",
            "last_order_date > -7d AND last_order_date < -1w",
            "last_order_date = today AND last_order_date = yesterday",
            "last_order_date > -1y AND last_order_date <= -12m",
            "last_order_date IS NULL AND last_order_date != today AND last_order_date > 2024-01-01",
            "rfm_group = 'NEW' AND rfm_group IN ('LOYAL', 'ACTIVE')",
            "orders_placed MATCHES (amount > 1) AND orders_placed NOT MATCHES (amount > 1)",
            "NOT (amount_spent > 1 OR amount_spent <= 1 OR amount_spent IS NULL)")) {
      finds(Kind.CONTRADICTION, query);
    }
  }

  @Test
  void findsWhatEverybodyIsIn() {
    for (String query :
        List.of(
            "amount_spent > 1 OR amount_spent <= 1 OR amount_spent IS NULL",
            "rfm_group != 'NEW' OR rfm_group != 'LOYAL'",
            "orders_placed IS NULL OR orders_placed MATCHES ()",
            "customer_tags NOT CONTAINS ALL ('a', 'b') OR customer_tags CONTAINS ANY ('a', 'c')")) {
      finds(Kind.TAUTOLOGY, query);
    }
  }

  @Test
  void ofAThousandSegmentsOnlyThoseThatMayBeTheSameAreCompared() {
    Map<String, Segment> segments = new LinkedHashMap<>();
    for (int i = 0; i < 1_000; i++) {
      segments.put(
          "s" + i,
          segment(
              "number_of_orders = %d AND amount_spent > %d AND customer_tags CONTAINS 't%d'"
                      .formatted(i % 990, i % 990, i % 990)
                  + " AND last_order_date > -30d AND orders_placed IS NOT NULL"));
    }
    // Each pair is settled by customers made up, who answer the questions of both at most thrice.
    assertThat(SegmentLint.check(segments, SCHEMA, 20_000_000))
        .hasSize(10)
        .allMatch(finding -> finding.kind() == Kind.DUPLICATE && finding.witness() != null);
  }

  @Test
  void aCountIsNotBelowZero() {
    finds(Kind.CONTRADICTION, "number_of_orders < 0");
    finds(Kind.CONTRADICTION, "open_tickets BETWEEN -5 AND -1");
    finds(Kind.TAUTOLOGY, "number_of_orders >= 0 OR number_of_orders IS NULL");
    finds(Kind.DUPLICATE, "number_of_orders = 0", "number_of_orders < 1");
    finds(Kind.DUPLICATE, "number_of_orders >= 0", "number_of_orders IS NOT NULL");
    assertThat(check("number_of_orders >= 0")).as("there may be no value").isEmpty();
    assertThat(check("amount_spent < 0")).as("more may be given back than was paid").isEmpty();
  }

  @Test
  void aLeastValueCountsInMillionthsOfAmounts() {
    SegmentSchema schema =
        SegmentSchema.builder()
            .addAttributes(SegmentAttribute.of("fee", ValueType.DECIMAL).withLeast(1_500_000))
            .build();
    Map<String, Segment> segments =
        Map.of("a", fee("fee < 1.5", schema), "b", fee("fee <= 1.5", schema));
    assertThat(SegmentLint.check(segments, schema))
        .extracting(finding -> finding.kind() + " " + finding.names())
        .containsExactly("CONTRADICTION [a]");
  }

  private static Segment fee(String query, SegmentSchema schema) {
    return Segment.parse(query, SegmentDialect.extended(), schema);
  }

  @Test
  void onlyNumbersHaveALeastValue() {
    for (ValueType type : ValueType.values()) {
      SegmentAttribute attribute = SegmentAttribute.of("a", type);
      if (type == ValueType.WHOLE || type == ValueType.DECIMAL) {
        assertThat(attribute.withLeast(3).least()).isEqualTo(3);
      } else {
        assertThatThrownBy(() -> attribute.withLeast(3))
            .isInstanceOfSatisfying(
                InvalidInputException.class,
                refused -> assertThat(refused.code()).isEqualTo("segment.schema.least"));
      }
    }
  }

  @Test
  void findsWhatIsTheSameOrWithin() {
    finds(Kind.DUPLICATE, "number_of_orders > 5", "number_of_orders >= 6");
    finds(Kind.DUPLICATE, "last_order_date >= -7d", "last_order_date > -8d");
    finds(
        Kind.DUPLICATE,
        "NOT (amount_spent > 1 AND rfm_group = 'NEW')",
        "amount_spent <= 1 OR amount_spent IS NULL OR rfm_group != 'NEW'");
    finds(Kind.SUBSUMED, "amount_spent > 500", "amount_spent > 100");
    finds(Kind.SUBSUMED, "last_order_date > -7d", "last_order_date > -30d OR open_tickets > 0");
    finds(Kind.SUBSUMED, "customer_tags CONTAINS 'a' AND amount_spent > 1", "amount_spent > 0");
    assertThat(check("amount_spent > 100", "amount_spent > 500"))
        .singleElement()
        .is(finding(Kind.SUBSUMED, List.of("b", "a")));
  }

  @Test
  void looksThroughReferences() {
    assertThat(
            check(
                "amount_spent > 100", "IN SEGMENT 'a' AND amount_spent > 50", "NOT IN SEGMENT 'a'"))
        .singleElement()
        .is(finding(Kind.DUPLICATE, List.of("a", "b")));
    assertThat(check("IN SEGMENT 'b'", "NOT IN SEGMENT 'a'")).isEmpty();
  }

  @Test
  void saysNothingOfWhatDependsOnTheDay() {
    assertThat(check("last_order_date > -30d AND last_order_date < 2024-01-01")).isEmpty();
    assertThat(check("last_order_date > -30d", "last_order_date > -1m")).isEmpty();
    assertThat(check("orders_placed MATCHES (amount > 2)", "orders_placed MATCHES (amount > 1)"))
        .isEmpty();
  }

  @Test
  void aFlagIsTrueOrFalseOrHasNoValue() {
    SegmentSchema schema =
        SegmentSchema.builder()
            .from(SCHEMA)
            .addAttributes(SegmentAttribute.of("accepts_post", ValueType.FLAG))
            .build();
    for (String flag : List.of("accepts_post", "customer.metafields.a.b")) {
      Map<String, Segment> segments = new LinkedHashMap<>();
      List<String> queries =
          List.of(
              "$ = true OR $ = false OR $ IS NULL",
              "$ != true OR $ != false",
              "$ = true AND $ = false",
              "$ NOT IN (true, false) AND $ IS NOT NULL",
              "$ = true",
              "$ IS NOT NULL AND $ != false",
              "$ IS NOT NULL");
      queries.forEach(
          query ->
              segments.put(
                  Character.toString('a' + segments.size()),
                  Segment.parse(query.replace("$", flag), SegmentDialect.extended(), schema)));
      assertThat(SegmentLint.check(segments, schema))
          .extracting(finding -> finding.kind() + " " + finding.names())
          .containsExactly(
              "TAUTOLOGY [a]",
              "TAUTOLOGY [b]",
              "CONTRADICTION [c]",
              "CONTRADICTION [d]",
              "DUPLICATE [e, f]",
              "SUBSUMED [e, g]",
              "SUBSUMED [f, g]");
    }
  }

  @Test
  void aCodeIsOneOfThoseThatTheSchemaLists() {
    finds(
        Kind.CONTRADICTION,
        "predicted_spend_tier NOT IN ('HIGH', 'MEDIUM', 'LOW')"
            + " AND predicted_spend_tier IS NOT NULL");
    finds(
        Kind.TAUTOLOGY,
        "predicted_spend_tier IN ('HIGH', 'MEDIUM', 'LOW') OR predicted_spend_tier IS NULL");
    finds(
        Kind.DUPLICATE,
        "predicted_spend_tier IN ('HIGH', 'LOW')",
        "predicted_spend_tier IS NOT NULL AND predicted_spend_tier != 'MEDIUM'");
    assertThat(
            check(
                "predicted_spend_tier NOT IN ('HIGH', 'LOW') AND predicted_spend_tier IS NOT NULL"))
        .isEmpty();
    assertThat(check("customer_language != 'fr' AND customer_language IS NOT NULL")).isEmpty();
  }

  @Test
  void anEntryOfAListWithCodesIsOneOfThem() {
    SegmentSchema schema =
        SegmentSchema.builder()
            .from(SCHEMA)
            .addAttributes(SegmentAttribute.of("topics", ValueType.TAG_LIST, "NEWS", "SALE"))
            .build();
    Map<String, Segment> segments =
        Map.of(
            "a",
            Segment.parse(
                "topics NOT CONTAINS ANY ('NEWS', 'SALE') AND topics IS NOT NULL",
                SegmentDialect.extended(),
                schema),
            "b",
            Segment.parse(
                "topics NOT CONTAINS 'NEWS' AND topics IS NOT NULL",
                SegmentDialect.extended(),
                schema),
            "c",
            Segment.parse(
                "topics CONTAINS 'SALE' AND topics NOT CONTAINS 'NEWS'",
                SegmentDialect.extended(),
                schema));
    List<SegmentFinding> findings = SegmentLint.check(segments, schema);
    assertThat(findings)
        .extracting(finding -> finding.kind() + " " + finding.names())
        .containsExactly("CONTRADICTION [a]", "DUPLICATE [b, c]");
    assertThat(Objects.requireNonNull(findings.get(1).witness()).facts())
        .containsExactly(Detail.text("topics", "SALE"));
  }

  @Test
  void ofACustomAttributeOnWhichLiteralsDisagreeNothingIsKnown() {
    String either = "metafields.a.b = true OR metafields.a.b = false OR metafields.a.b IS NULL";
    assertThat(check(either)).singleElement().is(finding(Kind.TAUTOLOGY, List.of("a")));
    assertThat(check(either, "metafields.a.b > 5")).isEmpty();
    assertThat(check(either, "anniversary('metafields.a.b') = today")).isEmpty();
    finds(Kind.CONTRADICTION, "metafields.a.b > 5 AND metafields.a.b < 4");
  }

  @Test
  void anAttributeListedWithoutATypeHoldsWhatItsLiteralsSay() {
    SegmentSchema schema =
        SegmentSchema.builder()
            .addAttributes(SegmentAttribute.of("size", ValueType.OPEN, "S", "M"))
            .build();
    Segment both =
        Segment.parse(
            "size NOT IN ('S', 'M') AND size IS NOT NULL", SegmentDialect.extended(), schema);
    Segment never = Segment.parse("size = 'S' AND size = 'M'", SegmentDialect.extended(), schema);
    assertThat(SegmentLint.check(Map.of("a", both, "b", never), schema))
        .singleElement()
        .is(finding(Kind.CONTRADICTION, List.of("b")));
  }

  @Test
  void givesUpRatherThanTakeLong() {
    StringBuilder many = new StringBuilder("number_of_orders = 1");
    for (int i = 0; i < 200; i++) {
      many.append(" AND customer_tags NOT CONTAINS 't").append(i).append('\'');
    }
    assertThat(check(many.toString())).isEmpty();
    Map<String, Segment> doubling = new LinkedHashMap<>();
    for (int i = 0; i < 30; i++) {
      String next = "IN SEGMENT 's" + (i + 1) + "'";
      doubling.put("s" + i, segment(next + " OR NOT (" + next + " AND amount_spent > " + i + ")"));
    }
    assertThat(SegmentLint.check(doubling, SCHEMA))
        .areAtLeastOne(finding(Kind.TAUTOLOGY, List.of("s29")));
  }

  @Test
  void witnessesAreFoundWhateverIsAsked() {
    for (String query :
        List.of(
            "number_of_orders > 5 AND amount_spent BETWEEN 3 AND 3.01",
            "customer_tags CONTAINS ALL ('a', 'b') AND customer_tags NOT CONTAINS 'c'",
            "rfm_group != 'NEW' AND rfm_group IS NOT NULL AND customer_language NOT IN ('fr')",
            "anniversary('first_order_date') BETWEEN today AND +30d AND first_order_date < -1y",
            "random_bucket MATCHES (experiment = 'spring', percent < 10)",
            "customer_within_distance MATCHES (coordinates = (45.42, -75.69), distance_km > 50)",
            "orders_placed MATCHES (date >= -90d, count >= 2, sum_amount >= 500)",
            "orders_placed MATCHES (amount > 100) AND orders_placed NOT MATCHES (amount > 1000)",
            "orders_placed MATCHES (amount > 100) THEN shopify_email.opened MATCHES () WITHIN 7d",
            "store_credit_accounts MATCHES (balance > 0, next_expiry_date <= +14d)",
            "orders_placed IS NULL AND products_purchased MATCHES (tag = 'x', sum_quantity = 3)",
            "customer.metafields.a.b > 5 AND open_tickets = 0 AND last_order_date > -3h")) {
      Map<String, Segment> segments =
          Map.of("a", segment(query), "b", segment("(" + query + ") OR customer_cities IS NULL"));
      List<SegmentFinding> findings = SegmentLint.check(segments, SCHEMA);
      assertThat(findings).as(query).singleElement().is(finding(Kind.SUBSUMED, List.of("a", "b")));
      assertThat(findings.get(0).witness()).as(query).isNotNull();
      witnessed(findings.get(0), segments, SCHEMA);
      Map<String, Segment> twice = Map.of("a", segment(query), "b", segment(query));
      assertThat(SegmentLint.check(twice, SCHEMA).get(0).witness()).as(query).isNotNull();
      witnessed(SegmentLint.check(twice, SCHEMA).get(0), twice, SCHEMA);
    }
  }

  /** The witness of a finding, if there is one, is what it is said to be. */
  static void witnessed(
      SegmentFinding finding, Map<String, Segment> segments, SegmentSchema schema) {
    if (finding.witness() == null) {
      return;
    }
    Facts witness = Otherwise.of(finding.witness(), schema);
    Interpreter oracle = new Interpreter(schema, NOW, ZoneOffset.UTC);
    List<Boolean> in =
        finding.names().stream()
            .map(name -> oracle.holds(Objects.requireNonNull(segments.get(name)).query(), witness))
            .toList();
    assertThat(in)
        .as("%s of %s", finding, segments)
        .isEqualTo(
            switch (finding.kind()) {
              case CONTRADICTION -> List.of();
              case TAUTOLOGY -> List.of(true);
              case DUPLICATE -> List.of(true, true);
              case SUBSUMED -> List.of(false, true);
            });
  }
}
