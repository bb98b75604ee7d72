package io.shopcare.segmentation.query;

import static io.shopcare.segmentation.query.SegmentSqlTest.MAPPING;
import static io.shopcare.segmentation.query.SegmentSqlTest.NOW;
import static io.shopcare.segmentation.query.SegmentSqlTest.PARIS;
import static io.shopcare.segmentation.query.SegmentSqlTest.SCHEMA;
import static io.shopcare.segmentation.query.SegmentSqlTest.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.segmentation.sql.SqlColumn;
import io.shopcare.segmentation.sql.SqlMapping;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SegmentSqlRefusalTest {

  @Test
  void nameWhatIsNotMapped() {
    refuses("amount_refunded > 1", MAPPING, "segment.sql.unmapped", "amount_refunded");
    refuses(
        "orders_placed MATCHES (app_id = 1)",
        MAPPING,
        "segment.sql.unmapped",
        "orders_placed.app_id");
    refuses("tickets_closed MATCHES ()", MAPPING, "segment.sql.unmapped", "tickets_closed");
    refuses("customer_cities IS NULL", MAPPING, "segment.sql.unmapped", "customer_cities");
    refuses("deliveries_late IS NULL", MAPPING, "segment.sql.unmapped", "deliveries_late");
    refuses("random_bucket IS NULL", MAPPING, "segment.sql.unmapped", "customer_id");
  }

  @Test
  void nameWhatIsKeptOtherwise() {
    refuses(
        "anniversary('last_order_date') = today", MAPPING, "segment.sql.kind", "last_order_date");
    refuses(
        "customer.metafields.facts.size = 1",
        MAPPING,
        "segment.sql.kind",
        "customer.metafields.facts.size");
    SqlMapping unfolded =
        SqlMapping.builder()
            .from(MAPPING)
            .putTables(
                "customer_cities", Objects.requireNonNull(MAPPING.tables().get("customer_tags")))
            .build();
    refuses(
        "customer_cities CONTAINS 'FR-75-Paris'",
        unfolded,
        "segment.sql.kind",
        "customer_cities.value");
  }

  /** What a custom attribute holds is said by what it is compared with. */
  @Test
  void compareNoCustomTextButForEquality() {
    String size = "customer.metafields.facts.size";
    Literal large = Literal.text("L");
    for (Query query :
        List.of(
            Clauses.where(size).above(large),
            Clauses.where(size).atLeast(large),
            Clauses.where(size).below(large),
            Clauses.where(size).atMost(large),
            Clauses.where(size).between(large, Literal.text("M")))) {
      assertThatThrownBy(() -> new Segment(query).toSql(SCHEMA, MAPPING, NOW, PARIS))
          .as(query.toString())
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              error -> assertThat(error.code()).isEqualTo("segment.operator.unsupported"));
    }
    for (SqlColumn other :
        List.of(SqlColumn.number("size"), SqlColumn.flag("size"), SqlColumn.instant("size"))) {
      SqlMapping mapping = SqlMapping.builder().from(MAPPING).putColumns(size, other).build();
      for (String query : List.of(" = 'L'", " != 'L'", " IN ('L', 'M')")) {
        refuses(size + query, mapping, "segment.sql.kind", size);
      }
    }
  }

  @Test
  void takeNoTextThatNoDatabaseHolds() {
    for (String text : new String[] {"a\0", "a\ud800"}) {
      refuses(
          "customer_tags CONTAINS '" + text + "'",
          MAPPING,
          "segment.sql.text",
          "customer_tags.value");
    }
  }

  @Test
  void takeNoMoreValuesThanAMessageCarries() {
    String numbers = "1" + ", 2".repeat(9_999);
    Segment one =
        Segment.parse("number_of_orders IN (" + numbers + ")", SegmentDialect.extended(), SCHEMA);
    assertThat(one.toSql(SCHEMA, MAPPING, NOW, PARIS).parameters()).hasSize(10_000);
    Query two = one.query().and(one.query());
    Segment four = new Segment(two.and(two));
    assertThatThrownBy(() -> four.toSql(SCHEMA, MAPPING, NOW, PARIS))
        .hasMessageContaining("segment.sql.too-long");
  }

  @Test
  void areThoseOfTheLanguageToo() {
    Segment unknown = new Segment(Clauses.where("no_such").isNull());
    assertThatThrownBy(() -> unknown.toSql(SCHEMA, MAPPING, NOW, PARIS))
        .hasMessageContaining("segment.name.unknown");
    Segment known = new Segment(Clauses.where("rfm_group").isNull());
    for (Instant far : List.of(Instant.parse("9999-01-01T00:00:00Z"), Instant.MAX, Instant.MIN)) {
      assertThatThrownBy(() -> known.toSql(SCHEMA, MAPPING, far, PARIS))
          .hasMessageContaining("segment.now.range");
    }
  }

  static void refuses(String query, SqlMapping mapping, String code, String place) {
    assertThatThrownBy(() -> sql(query, mapping))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            error -> {
              assertThat(error.code()).isEqualTo(code);
              assertThat(error.place()).contains(place);
              assertThat(error.expected()).isPresent();
            });
  }
}
