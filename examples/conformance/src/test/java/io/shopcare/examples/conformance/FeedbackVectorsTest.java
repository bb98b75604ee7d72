package io.shopcare.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published and recomputed figures, each through the port. */
class FeedbackVectorsTest {

  private final Questions questions = new Questions();

  static Stream<String> kinds() throws IOException {
    Set<String> kinds = new TreeSet<>();
    cases().forEach(each -> kinds.add(each.get("kind").asText()));
    return kinds.stream();
  }

  private static List<JsonNode> cases() throws IOException {
    JsonNode vectors = Questions.read("feedback/src/test/resources/feedback.json");
    return StreamSupport.stream(vectors.get("cases").spliterator(), false).toList();
  }

  @Test
  void thereAreManyKinds() throws IOException {
    assertThat(kinds()).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyCaseIsAnswered(String kind) throws IOException {
    for (JsonNode each : cases()) {
      if (each.get("kind").asText().equals(kind)) {
        JsonNode output = questions.ask("feedback." + kind, each.get("input"));
        same(output, each.get("expected"), each.get("id").asText());
      }
    }
  }

  /** Figures that are wrong on purpose, or another product's. */
  private static boolean isForeign(String key) {
    return key.endsWith("_WRONG") || key.startsWith("formbricks") || key.equals("wald");
  }

  private static void same(JsonNode actual, JsonNode expected, String what) {
    if (expected.isNumber()) {
      assertThat(actual.isNumber()).as(what).isTrue();
      // The file states twelve digits.
      double tolerance = 1e-9 * Math.max(1, Math.abs(expected.asDouble()));
      assertThat(actual.asDouble()).as(what).isCloseTo(expected.asDouble(), within(tolerance));
    } else if (expected.isArray()) {
      assertThat(actual.size()).as(what).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        same(actual.path(i), expected.get(i), what + "[" + i + "]");
      }
    } else if (expected.isObject()) {
      expected.properties().stream()
          .filter(entry -> !isForeign(entry.getKey()))
          .forEach(
              entry ->
                  same(actual.path(entry.getKey()), entry.getValue(), what + " " + entry.getKey()));
    } else {
      assertThat(actual).as(what).isEqualTo(expected);
    }
  }
}
