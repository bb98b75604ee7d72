package io.shopcare.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Published and recomputed scores; figures that are wrong or another product's are left out. */
class FeedbackVectorsTest {

  /** Figures that the library does not give yet, and those that it never will. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "variance",
          "standardError",
          "trinomialT",
          "adjustedWaldCentre",
          "bootstrapExactPercentile",
          "wald");

  private final Questions questions = new Questions();

  @Test
  void everyNetPromoterScoreIsAnswered() throws IOException {
    check("nps");
  }

  @Test
  void everySatisfactionIsAnswered() throws IOException {
    check("csat");
  }

  private void check(String kind) throws IOException {
    JsonNode vectors = Questions.read("feedback/src/test/resources/feedback.json");
    List<JsonNode> cases =
        StreamSupport.stream(vectors.get("cases").spliterator(), false)
            .filter(each -> each.get("kind").asText().equals(kind))
            .toList();
    assertThat(cases).hasSizeGreaterThan(5);
    for (JsonNode each : cases) {
      JsonNode output = questions.ask("feedback." + kind, each.get("input"));
      each.get("expected")
          .properties()
          .forEach(
              entry -> {
                String key = entry.getKey();
                if (!key.endsWith("_WRONG")
                    && !key.startsWith("formbricks")
                    && !LEFT_OUT.contains(key)) {
                  same(output.path(key), entry.getValue(), each.get("id").asText() + " " + key);
                }
              });
    }
  }

  private static void same(JsonNode actual, JsonNode expected, String what) {
    if (expected.isNumber()) {
      assertThat(actual.isNumber()).as(what).isTrue();
      assertThat(actual.asDouble()).as(what).isCloseTo(expected.asDouble(), within(1e-9));
    } else if (expected.isArray()) {
      assertThat(actual.size()).as(what).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        same(actual.path(i), expected.get(i), what + "[" + i + "]");
      }
    } else {
      assertThat(actual).as(what).isEqualTo(expected);
    }
  }
}
