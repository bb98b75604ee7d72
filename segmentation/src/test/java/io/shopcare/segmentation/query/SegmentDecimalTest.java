package io.shopcare.segmentation.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Amounts that are finer than the millionths in which facts are read. */
class SegmentDecimalTest {

  private static final SegmentSchema SCHEMA = SegmentSchema.extended();

  @Test
  void areComparedAsTheyAreWritten() {
    Facts facts = Facts.none().amount("amount_spent", "12.50");
    Map<String, Boolean> answers =
        Map.of(
            "amount_spent >= 12.5000001", false,
            "amount_spent < 12.5000001", true,
            "amount_spent = 12.5000001", false,
            "amount_spent <= 12.4999999", false,
            "amount_spent > 12.4999999", true,
            "amount_spent = 12.5000000", true);
    answers.forEach(
        (query, answer) ->
            assertThat(
                    Segment.parse(query, SegmentDialect.extended(), SCHEMA)
                        .compile(SCHEMA, Facts.READER)
                        .at(Instant.parse("2026-05-15T08:00:00Z"), ZoneOffset.UTC)
                        .matches(facts))
                .as(query)
                .isEqualTo(answer));
  }
}
