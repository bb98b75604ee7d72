package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.jackson.ShopcareJson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SegmentJsonTest {

  private static final SegmentSchema SCHEMA = SegmentSchema.extended();

  private static Segment segment(String query) {
    return Segment.parse(query, SegmentDialect.extended(), SCHEMA);
  }

  @Test
  void isTheTreeOfTheQuery() {
    Segment segment =
        segment(
            "amount_spent >= 12.50 AND orders_placed NOT MATCHES (date > -30d) OR NOT IN SEGMENT 'x'");
    String json =
        "{\"query\":{\"type\":\"or\",\"parts\":[{\"type\":\"and\",\"parts\":[{\"type\":\"attribute\","
            + "\"name\":\"amount_spent\",\"condition\":{\"type\":\"compare\",\"operator\":"
            + "\"AT_LEAST\",\"literal\":{\"type\":\"numeral\",\"number\":12.5}}},"
            + "{\"type\":\"matches\",\"function\":\"orders_placed\",\"negated\":true,"
            + "\"parameters\":[{\"name\":\"date\",\"condition\":{\"type\":\"compare\","
            + "\"operator\":\"MORE\",\"literal\":{\"type\":\"offset\",\"amount\":-30,"
            + "\"unit\":\"DAY\"}}}]}]},{\"type\":\"not\",\"part\":{\"type\":\"in-segment\","
            + "\"name\":\"x\"}}]}}";
    assertThat(ShopcareJson.write(segment)).isEqualTo(json);
    assertThat(ShopcareJson.read(json, Segment.class)).isEqualTo(segment);
  }

  @Test
  void isReadStrictly() {
    String clause =
        "{\"type\":\"attribute\",\"name\":\"a\",\"condition\":{\"type\":\"is-null\",\"negated\":true}}";
    assertThat(ShopcareJson.read("{\"query\":" + clause + "}", Segment.class)).isNotNull();
    for (String wrong :
        List.of(
            "{\"query\":" + clause + ",\"more\":1}",
            "{}",
            "{\"query\":null}",
            "{\"query\":{\"type\":\"xor\",\"parts\":[" + clause + "," + clause + "]}}",
            "{\"query\":{\"type\":\"and\",\"parts\":[" + clause + "]}}",
            "{\"query\":" + clause.replace("\"negated\":true", "\"negated\":\"true\"") + "}",
            "{\"query\":" + clause.replace(",\"condition\"", ",\"conditon\"") + "}",
            "{\"query\":"
                + "{\"type\":\"not\",\"part\":".repeat(70)
                + clause
                + "}".repeat(70)
                + "}",
            "{\"query\":" + "{\"type\":\"not\",\"part\":".repeat(100_000))) {
      assertThatThrownBy(() -> ShopcareJson.read(wrong, Segment.class))
          .as(wrong.substring(0, Math.min(90, wrong.length())))
          .isInstanceOf(InvalidInputException.class);
    }
  }

  @Test
  void anAnswerIsReadBack() {
    BoundSegment<Facts> bound =
        segment("amount_spent > 5 AND customer_tags CONTAINS 'a'")
            .compile(SCHEMA, Facts.READER)
            .at(Instant.parse("2026-05-15T08:00:00Z"), ZoneOffset.UTC);
    for (Facts customer :
        List.of(
            Facts.none().amount("amount_spent", "7"),
            Facts.none().list("customer_tags", "A"),
            Facts.none().list("customer_tags", "A").amount("amount_spent", "7"))) {
      for (Counterfactual one : bound.counterfactuals(customer)) {
        assertThat(ShopcareJson.read(ShopcareJson.write(one), Counterfactual.class)).isEqualTo(one);
      }
    }
    for (SegmentFinding finding :
        SegmentLint.check(
            Map.of(
                "a", segment("amount_spent > 5"),
                "b", segment("amount_spent > 5 AND orders_placed MATCHES (amount > 3)"),
                "c", segment("amount_spent > 5 AND amount_spent < 3")),
            SCHEMA)) {
      assertThat(ShopcareJson.read(ShopcareJson.write(finding), SegmentFinding.class))
          .isEqualTo(finding);
    }
  }
}
