package io.shopcare.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Answers recorded from zendesk/biz and from an independent model of the same questions. */
class CalendarVectorsTest {

  private static final String VECTORS = "core/src/test/resources/io/shopcare/calendar/";
  private static final Set<String> ASKED = Set.of("within", "after", "before", "in_hours");

  private final Questions questions = new Questions();

  @Test
  void everySpecificationIsAnswered() throws IOException {
    assertThat(asked("calendar_spec.json", "spec_vectors"))
        .hasSize(61)
        .allSatisfy(vector -> check(vector, "expected"));
  }

  @Test
  void everyProbeIsAnsweredAsRecommended() throws IOException {
    assertThat(asked("calendar_spec.json", "probe_vectors"))
        .hasSize(42)
        .allSatisfy(vector -> check(vector, "recommended"));
  }

  @Test
  void everyRandomQuestionIsAnsweredAsByTheModel() throws IOException {
    assertThat(asked("calendar_random.json", "vectors"))
        .hasSize(1000)
        .allSatisfy(vector -> check(vector, "model"));
  }

  private static List<JsonNode> asked(String file, String field) throws IOException {
    return StreamSupport.stream(Questions.read(VECTORS + file).get(field).spliterator(), false)
        .filter(vector -> ASKED.contains(vector.at("/query/op").asText()))
        .toList();
  }

  private void check(JsonNode vector, String field) {
    JsonNode expected = vector.has("recommended") ? vector.get("recommended") : vector.get(field);
    assertThat(questions.ask("calendar.query", vector).asText())
        .as(vector.get("id").asText())
        .isEqualTo(expected.asText());
  }
}
