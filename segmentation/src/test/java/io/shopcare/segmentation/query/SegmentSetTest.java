package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SegmentSetTest {

  private static final Instant NOW = Instant.parse("2026-05-15T08:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final SegmentSchema SCHEMA = SegmentSchema.extended();

  private static Map<String, Segment> segments(String... queries) {
    Map<String, Segment> segments = new LinkedHashMap<>();
    for (int i = 0; i < queries.length; i++) {
      segments.put(
          Character.toString('a' + i),
          Segment.parse(queries[i], SegmentDialect.extended(), SCHEMA));
    }
    return segments;
  }

  private static BoundSegmentSet<Facts> set(Map<String, Segment> segments) {
    return SegmentSet.of(segments, SCHEMA, Facts.READER).at(NOW, PARIS);
  }

  @Test
  void namesTheSegmentsOfACustomer() {
    Facts customer =
        Facts.none()
            .number("number_of_orders", 6)
            .list("customer_tags", "VIP", "𐐀")
            .text("rfm_group", "LOYAL")
            .at("last_order_date", "2026-05-01T10:00:00Z")
            .row("orders_placed", Facts.none().at("date", "2026-05-01T10:00:00Z"));
    BoundSegmentSet<Facts> set =
        set(
            segments(
                "number_of_orders > 5",
                "number_of_orders > 6",
                "customer_tags CONTAINS 'vip' AND last_order_date > -30d",
                "customer_tags CONTAINS '𐐨'",
                "customer_tags NOT CONTAINS 'Vip'",
                "rfm_group IN ('NEW', 'LOYAL') AND IN SEGMENT 'a'",
                "orders_placed MATCHES (date > -30d) OR number_of_orders = 1",
                "orders_placed NOT MATCHES (date > -30d)"));
    assertThat(set.names(customer)).containsExactly("a", "c", "d", "f", "g");
    assertThat(set.bits(customer)).containsExactly(0b0110_1101);
  }

  @Test
  void hasRoomForMoreAlternativesThanABlock() {
    Map<String, Segment> many = new HashMap<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      String name = "s" + (1_000 + i);
      many.put(
          name,
          Segment.parse(
              "number_of_orders = " + i + " OR amount_spent > " + i + ".5",
              SegmentDialect.extended(),
              SCHEMA));
      if (i < 100 || i == 1_234) {
        expected.add(name);
      }
    }
    Facts customer = Facts.none().number("number_of_orders", 1_234).amount("amount_spent", "100");
    assertThat(set(many).names(customer)).containsExactlyElementsOf(expected);
  }

  @Test
  void asksWhatHasTooManyAlternativesAsAWhole() {
    String pair = "(number_of_orders > %d OR rfm_group = 'NEW')";
    StringBuilder query = new StringBuilder(String.format(Locale.ROOT, pair, 0));
    for (int i = 1; i < 8; i++) {
      query.append(" AND ").append(String.format(Locale.ROOT, pair, i));
    }
    Map<String, Segment> doubling = segments(query.toString());
    assertThat(set(doubling).names(Facts.none().number("number_of_orders", 8)))
        .containsExactly("a");
    assertThat(set(doubling).names(Facts.none().number("number_of_orders", 7))).isEmpty();
  }

  @Test
  void mayBeEmpty() {
    assertThat(set(Map.of()).names(Facts.none())).isEmpty();
    assertThat(set(Map.of()).bits(Facts.none())).isEmpty();
  }

  @Test
  void refusesWhatCannotBeCompiled() {
    assertThatThrownBy(() -> set(segments("IN SEGMENT 'b'", "NOT IN SEGMENT 'a'")))
        .hasMessageStartingWith("segment.reference.cycle");
    assertThatThrownBy(() -> set(segments("IN SEGMENT 'x'")))
        .hasMessageStartingWith("segment.reference.unknown");
  }
}
