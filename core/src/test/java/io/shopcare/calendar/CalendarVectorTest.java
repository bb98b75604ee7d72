package io.shopcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Answers recorded from zendesk/biz and from an independent model of the same questions. */
class CalendarVectorTest {

  @Test
  void everySpecificationOfBizHoldsWhereItIsNotMended() {
    List<JsonNode> vectors = CalendarVectors.read("calendar_spec.json", "spec_vectors").toList();
    assertThat(vectors).hasSize(132);
    // The peer loses what is left of 02:30-03:15 on the day of the gap, against probe 010.
    assertThat(wrong(vectors.stream(), "expected"))
        .containsExactly(
            "biz-113: [2006-04-02T10:00:00Z/2006-04-02T10:15:00Z]"
                + " instead of [2006-04-03T16:00:00Z/2006-04-04T00:00:00Z]");
  }

  @Test
  void everyProbeOfItsDefectsIsAnsweredRight() {
    List<JsonNode> vectors = CalendarVectors.read("calendar_spec.json", "probe_vectors").toList();
    assertThat(vectors).hasSize(43);
    assertThat(wrong(vectors.stream(), "recommended")).isEmpty();
  }

  @Test
  void everyRandomQuestionIsAnsweredAsByTheModel() {
    List<JsonNode> vectors = CalendarVectors.read("calendar_random.json", "vectors").toList();
    assertThat(vectors).hasSize(1000);
    assertThat(wrong(vectors.stream(), "model")).isEmpty();
  }

  /** Differences from the recommended answer, or from the named one where none is recommended. */
  private static List<String> wrong(Stream<JsonNode> vectors, String otherwise) {
    return vectors
        .flatMap(
            vector -> {
              JsonNode node =
                  vector.has("recommended") ? vector.get("recommended") : vector.get(otherwise);
              Object expected = CalendarVectors.expected(node);
              Object actual =
                  CalendarVectors.answer(
                      CalendarVectors.calendar(vector.get("schedule")), vector.get("query"));
              return expected.equals(actual)
                  ? Stream.empty()
                  : Stream.of(
                      vector.get("id").asText() + ": " + actual + " instead of " + expected);
            })
        .toList();
  }
}
