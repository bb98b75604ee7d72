package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.segmentation.sql.SqlColumn;
import io.shopcare.segmentation.sql.SqlDialect;
import io.shopcare.segmentation.sql.SqlMapping;
import io.shopcare.segmentation.sql.SqlStatement;
import io.shopcare.segmentation.sql.SqlTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SegmentSqlTest {

  /** 15 May 2026, 10:00 in Paris. */
  static final Instant NOW = Instant.parse("2026-05-15T08:00:00Z");

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final SegmentSchema SCHEMA = SegmentSchema.extended();

  static final SqlMapping MAPPING =
      SqlMapping.builder()
          .dialect(SqlDialect.POSTGRESQL)
          .customers("shop.customers")
          .key("id")
          .putColumns("amount_spent", SqlColumn.number("spent"))
          .putColumns("number_of_orders", SqlColumn.number("orders"))
          .putColumns("last_order_date", SqlColumn.instant("last_order_at"))
          .putColumns("customer_added_date", SqlColumn.day("added_on"))
          .putColumns("rfm_group", SqlColumn.text("rfm"))
          .putColumns("created_by_app_id", SqlColumn.number("app"))
          .putColumns("customer_latitude", SqlColumn.number("lat"))
          .putColumns("customer_longitude", SqlColumn.number("lon"))
          .putColumns("customer.metafields.facts.size", SqlColumn.text("size"))
          .putColumns("customer.metafields.facts.business", SqlColumn.flag("business"))
          .putTables("customer_tags", SqlTable.list("tags", "customer", SqlColumn.folded("tag")))
          .putTables("companies", SqlTable.list("members", "customer", SqlColumn.number("firm")))
          .putTables(
              "orders_placed",
              rows("orders").putColumns("amount", SqlColumn.number("total")).build())
          .putTables("shopify_email.opened", rows("events").putWhere("kind", "opened").build())
          .putTables(
              "random_bucket",
              SqlTable.builder()
                  .name("buckets")
                  .key("customer")
                  .putColumns("experiment", SqlColumn.text("name"))
                  .putColumns("percent", SqlColumn.number("percent"))
                  .build())
          .build();

  static SqlTable.Builder rows(String name) {
    return SqlTable.builder()
        .name(name)
        .key("customer")
        .putColumns("date", SqlColumn.instant("at"));
  }

  static SqlStatement sql(String query, SqlMapping mapping) {
    return Segment.parse(query, SegmentDialect.extended(), SCHEMA)
        .toSql(SCHEMA, mapping, NOW, PARIS);
  }

  private static void says(String query, String condition, Object... parameters) {
    SqlStatement sql = sql(query, MAPPING);
    assertThat(sql.text().replace("\"", ""))
        .isEqualTo("SELECT c.id FROM shop.customers c WHERE " + condition);
    assertThat(List.<Object>copyOf(sql.parameters())).containsExactly(parameters);
  }

  private static OffsetDateTime at(String instant) {
    return OffsetDateTime.parse(instant);
  }

  private static BigDecimal number(String number) {
    return new BigDecimal(number);
  }

  @Nested
  class Conditions {

    @Test
    void compareNumbersWithWhatIsWritten() {
      says("amount_spent > 500", "c.spent > ?", number("500"));
      says("amount_spent < 0.5", "c.spent < ?", number("0.5"));
      says("amount_spent != 0", "(c.spent IS NULL OR c.spent <> ?)", number("0"));
      says(
          "amount_spent BETWEEN 1 AND 999.99",
          "c.spent >= ? AND c.spent <= ?",
          number("1"),
          number("999.99"));
      says("number_of_orders >= 5", "c.orders >= ?", 5L);
      says("number_of_orders IN (1, 2)", "c.orders IN (?, ?)", 1L, 2L);
    }

    @Test
    void divideNumbersWhereNoAmountCanBe() {
      says("amount_spent > 0.00000050", "c.spent > ?", number("0"));
      says("amount_spent = 0.00000050", "FALSE");
      says("amount_spent != 0.00000050", "TRUE");
      says("number_of_orders BETWEEN 5 AND 1", "FALSE");
    }

    @Test
    void resolveDatesToLocalMidnights() {
      says("last_order_date > -30d", "c.last_order_at >= ?", at("2026-04-15T22:00:00Z"));
      says(
          "last_order_date = today",
          "c.last_order_at >= ? AND c.last_order_at < ?",
          at("2026-05-14T22:00:00Z"),
          at("2026-05-15T22:00:00Z"));
      says("last_order_date <= -6h", "c.last_order_at < ?", at("2026-05-15T02:00:01Z"));
      says(
          "last_order_date NOT IN (today)",
          "(c.last_order_at IS NULL OR NOT (c.last_order_at >= ? AND c.last_order_at < ?))",
          at("2026-05-14T22:00:00Z"),
          at("2026-05-15T22:00:00Z"));
    }

    @Test
    void compareDaysWithDays() {
      says("customer_added_date > -30d", "c.added_on >= ?", LocalDate.of(2026, 4, 16));
      says("customer_added_date = yesterday", "c.added_on = ?", LocalDate.of(2026, 5, 14));
      says(
          "customer_added_date < 2026-05-15T00:00:01", "c.added_on < ?", LocalDate.of(2026, 5, 16));
      says("customer_added_date = 2026-05-15T00:00:01", "FALSE");
    }

    @Test
    void leaveOutBoundsThatNoColumnReaches() {
      says("last_order_date > -999999y", "c.last_order_at IS NOT NULL");
      says("last_order_date < 0000-06-01", "FALSE");
      says("last_order_date != 0000-06-01", "TRUE");
      says("NOT (last_order_date < +9000y)", "c.last_order_at IS NULL");
      says("customer_added_date <= +999999m", "c.added_on IS NOT NULL");
      says("customer_added_date > 9999-12-31", "FALSE");
    }

    @Test
    void compareTextsFlagsAndIdentifiers() {
      says("rfm_group = 'NEW'", "c.rfm = ?", "NEW");
      says("rfm_group != 'NEW'", "(c.rfm IS NULL OR c.rfm <> ?)", "NEW");
      says("rfm_group IS NULL", "c.rfm IS NULL");
      says(
          "customer.metafields.facts.size NOT IN ('L', '')",
          "(c.size IS NULL OR c.size NOT IN (?, ?))",
          "L",
          "");
      says("customer.metafields.facts.business = true", "c.business = ?", true);
      says("created_by_app_id IN (1, '02', '3', 'x')", "c.app IN (?, ?)", 1L, 3L);
      says("created_by_app_id != 'x'", "TRUE");
    }

    @Test
    void lookForFoldedTagsInTheirTable() {
      String tagged = "EXISTS (SELECT 1 FROM tags r WHERE r.customer = c.id AND r.tag = ?)";
      says("customer_tags CONTAINS 'L''ÉTÉ'".replace("''", "\\'"), tagged, "l'été");
      says("customer_tags NOT CONTAINS 'vip'", "NOT " + tagged, "vip");
      says(
          "customer_tags CONTAINS ANY ('vip', 'VIP', 'b')",
          tagged.replace("= ?", "IN (?, ?)"),
          "vip",
          "b");
      says("customer_tags CONTAINS ALL ('a', 'b')", tagged + " AND " + tagged, "a", "b");
      says(
          "customer_tags NOT CONTAINS ALL ('a', 'b')",
          "(NOT " + tagged + " OR NOT " + tagged + ")",
          "a",
          "b");
      says("customer_tags IS NULL", "NOT EXISTS (SELECT 1 FROM tags r WHERE r.customer = c.id)");
      says(
          "companies CONTAINS ALL (1, 'x')",
          "EXISTS (SELECT 1 FROM members r WHERE r.customer = c.id AND r.firm = ?)"
              + " AND EXISTS (SELECT 1 FROM members r WHERE r.customer = c.id AND FALSE)",
          1L);
    }
  }

  @Nested
  class Groups {

    @Test
    void takeComplementsToTheirClauses() {
      says(
          "NOT (amount_spent > 5 AND (rfm_group = 'NEW' OR number_of_orders = 1))",
          "((c.spent IS NULL OR NOT (c.spent > ?))"
              + " OR (c.rfm IS NULL OR c.rfm <> ?) AND (c.orders IS NULL OR c.orders <> ?))",
          number("5"),
          "NEW",
          1L);
    }

    @Test
    void putSegmentsInPlaceOfReferences() {
      Segment big = Segment.parse("amount_spent > 5", SegmentDialect.extended(), SCHEMA);
      Segment query = Segment.parse("NOT IN SEGMENT 'big'", SegmentDialect.extended(), SCHEMA);
      assertThat(query.toSql(SCHEMA, Map.of("big", big), MAPPING, NOW, PARIS).text())
          .endsWith(" WHERE (c.\"spent\" IS NULL OR NOT (c.\"spent\" > ?))");
      assertThatThrownBy(() -> query.toSql(SCHEMA, MAPPING, NOW, PARIS))
          .hasMessageContaining("segment.reference.unknown");
      assertThatThrownBy(() -> query.toSql(SCHEMA, Map.of("big", query), MAPPING, NOW, PARIS))
          .hasMessageContaining("segment.reference.cycle");
    }
  }

  @Nested
  class Functions {

    @Test
    void chooseRowsAndAskForOne() {
      says(
          "orders_placed NOT MATCHES (date >= today, amount > 10)",
          "NOT EXISTS (SELECT 1 FROM orders r WHERE r.customer = c.id"
              + " AND r.at >= ? AND r.total > ?)",
          at("2026-05-14T22:00:00Z"),
          number("10"));
      says(
          "shopify_email.opened IS NOT NULL",
          "EXISTS (SELECT 1 FROM events r WHERE r.customer = c.id AND r.kind = ?)",
          "opened");
    }

    @Test
    void countAndAddUpWhatIsChosen() {
      says(
          "orders_placed MATCHES (date >= today, count >= 2, sum_amount != 500)",
          "(SELECT COUNT(*) >= ? AND COALESCE(SUM(r.total), 0) <> ? FROM orders r"
              + " WHERE r.customer = c.id AND r.at >= ?)",
          2L,
          number("500"),
          at("2026-05-14T22:00:00Z"));
      says("orders_placed MATCHES (count BETWEEN 2 AND 1)", "FALSE");
      says("orders_placed NOT MATCHES (count BETWEEN 2 AND 1, sum_amount > 1)", "TRUE");
    }

    @Test
    void readBucketsOfAnExperiment() {
      String bucket =
          "(SELECT MAX(r.percent) FROM buckets r WHERE r.customer = c.id AND r.name = ?)";
      says(
          "random_bucket MATCHES (experiment = 'spring', percent < 10)",
          bucket + " < ?",
          "spring",
          number("10"));
      says(
          "random_bucket NOT MATCHES (experiment = 'spring', percent < 10)",
          "(" + bucket + " IS NULL OR NOT (" + bucket + " < ?))",
          "spring",
          "spring",
          number("10"));
      says("random_bucket MATCHES (experiment = 'spring')", "TRUE");
    }

    @Test
    void computeDistances() {
      says(
          "customer_within_distance MATCHES (coordinates = (0, 90), distance_km <= 50)",
          "CASE WHEN c.lat IS NOT NULL AND c.lon IS NOT NULL THEN FLOOR(CAST(? AS DOUBLE PRECISION)"
              + " * ASIN(SQRT(LEAST(1.0, POWER(SIN(RADIANS(CAST(c.lat AS DOUBLE PRECISION)"
              + " - CAST(? AS DOUBLE PRECISION)) / 2), 2) + CAST(? AS DOUBLE PRECISION)"
              + " * COS(RADIANS(CAST(c.lat AS DOUBLE PRECISION))) * POWER(SIN(RADIANS("
              + "CAST(c.lon AS DOUBLE PRECISION) - CAST(? AS DOUBLE PRECISION)) / 2), 2))))"
              + " / CAST(? AS DOUBLE PRECISION) * 1000000 + 0.5) END <= ?",
          12742.0176,
          0.0,
          1.0,
          90.0,
          1.0,
          50_000_000L);
    }

    @Test
    void tellTheDaysOfTheYear() {
      String day = "EXTRACT(MONTH FROM c.added_on) * 100 + EXTRACT(DAY FROM c.added_on)";
      String within = day + " >= ? AND " + day + " <= ?";
      says("anniversary('customer_added_date') = today", day + " = ?", 515L);
      says(
          "anniversary('customer_added_date') BETWEEN 2026-12-30 AND 2027-01-02",
          "(" + within + " OR " + within + ")",
          101L,
          102L,
          1230L,
          1231L);
      says("anniversary('customer_added_date') = 2027-02-28", within, 228L, 229L);
    }
  }

  @Nested
  class Sequences {

    private static final String FOLLOWED =
        "EXISTS (SELECT 1 FROM events r, orders s WHERE r.customer = c.id AND r.kind = ?"
            + " AND s.customer = c.id AND s.total > ?"
            + " AND FLOOR(EXTRACT(EPOCH FROM s.at)) > FLOOR(EXTRACT(EPOCH FROM r.at))"
            + " AND FLOOR(EXTRACT(EPOCH FROM s.at)) <= FLOOR(EXTRACT(EPOCH FROM r.at)) + ";

    private static final String QUERY =
        "shopify_email.opened MATCHES () THEN orders_placed MATCHES (amount > 10) WITHIN ";

    @Test
    void lastExactHours() {
      says(QUERY + "36h", FOLLOWED + "CAST(? AS BIGINT))", "opened", number("10"), 129_600L);
    }

    @Test
    void lastLocalDays() {
      SqlMapping mapping =
          SqlMapping.builder().from(MAPPING).eventsSince(LocalDate.of(2027, 12, 1)).build();
      SqlStatement sql = sql(QUERY + "7d", mapping);
      assertThat(sql.text().replace("\"", ""))
          .endsWith(
              FOLLOWED
                  + "CASE WHEN r.at < ? THEN CAST(? AS BIGINT) WHEN r.at < ? THEN CAST(? AS BIGINT)"
                  + " ELSE CAST(? AS BIGINT) END)");
      assertThat(sql.parameters())
          .containsExactly(
              "opened",
              number("10"),
              at("2028-03-19T02:00:00Z"),
              604_800L,
              at("2028-03-26T01:00:00Z"),
              601_200L,
              604_800L);
    }

    @Test
    void needToKnowSinceWhenThereAreEvents() {
      SegmentSqlRefusalTest.refuses(QUERY + "7d", MAPPING, "segment.sql.unmapped", "eventsSince");
      ZoneId utc = ZoneId.of("UTC");
      Segment segment = Segment.parse(QUERY + "7d", SegmentDialect.extended(), SCHEMA);
      assertThat(segment.toSql(SCHEMA, MAPPING, NOW, utc).parameters()).endsWith(604_800L);
    }
  }

  @Nested
  class Dialects {

    private static String text(SqlDialect dialect) {
      SqlStatement sql =
          sql(
              "last_order_date > -6h AND shopify_email.opened MATCHES () THEN"
                  + " orders_placed MATCHES () WITHIN 1h",
              SqlMapping.builder().from(MAPPING).dialect(dialect).build());
      assertThat(sql.parameters().get(0))
          .isInstanceOf(dialect == SqlDialect.SPARK ? Instant.class : OffsetDateTime.class);
      return sql.text();
    }

    @Test
    void differInQuotesAndTheSecondsOfInstants() {
      String postgres =
          """
          SELECT c."id" FROM "shop"."customers" c WHERE c."last_order_at" >= ? AND EXISTS (SELECT 1 \
          FROM "events" r, "orders" s WHERE r."customer" = c."id" AND r."kind" = ? AND \
          s."customer" = c."id" AND FLOOR(EXTRACT(EPOCH FROM s."at")) > \
          FLOOR(EXTRACT(EPOCH FROM r."at")) AND FLOOR(EXTRACT(EPOCH FROM s."at")) <= \
          FLOOR(EXTRACT(EPOCH FROM r."at")) + CAST(? AS BIGINT))""";
      assertThat(text(SqlDialect.POSTGRESQL)).isEqualTo(postgres);
      assertThat(text(SqlDialect.DUCKDB)).isEqualTo(postgres);
      assertThat(text(SqlDialect.H2)).isEqualTo(postgres);
      assertThat(text(SqlDialect.SPARK))
          .isEqualTo(
              """
              SELECT c.`id` FROM `shop`.`customers` c WHERE c.`last_order_at` >= ? AND EXISTS (\
              SELECT 1 FROM `events` r, `orders` s WHERE r.`customer` = c.`id` AND r.`kind` = ? AND \
              s.`customer` = c.`id` AND unix_seconds(s.`at`) > unix_seconds(r.`at`) AND \
              unix_seconds(s.`at`) <= unix_seconds(r.`at`) + CAST(? AS BIGINT))""");
    }
  }
}
