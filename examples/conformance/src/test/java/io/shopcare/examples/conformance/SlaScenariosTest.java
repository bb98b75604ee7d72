package io.shopcare.examples.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The 24 scenarios of service levels through the port, one a line, written by hand: what a line
 * expects of a clock is what the answer must have, whatever else it has.
 */
class SlaScenariosTest {

  private final Questions questions = new Questions();

  @TestFactory
  Stream<DynamicTest> scenarios() throws IOException {
    return lines().map(line -> DynamicTest.dynamicTest(line.get("id").asText(), () -> check(line)));
  }

  private void check(JsonNode line) {
    JsonNode output = questions.ask("sla.evaluate", line.get("input"));
    JsonNode expected = line.get("expected");
    assertThat(output.path("clocks")).hasSameSizeAs(expected.get("clocks"));
    for (int i = 0; i < expected.get("clocks").size(); i++) {
      JsonNode clock = output.get("clocks").get(i);
      expected
          .get("clocks")
          .get(i)
          .properties()
          .forEach(
              field ->
                  assertThat(clock.get(field.getKey()))
                      .as(field.getKey())
                      .isEqualTo(field.getValue()));
    }
    if (expected.has("nextChangeAt")) {
      assertThat(output.get("nextChangeAt")).isEqualTo(expected.get("nextChangeAt"));
    }
  }

  @Test
  void allTwentyFourAreThere() throws IOException {
    List<String> names = lines().map(line -> line.get("id").asText()).toList();
    for (int i = 1; i <= 24; i++) {
      String name = "Z" + i;
      assertThat(names).anyMatch(id -> id.equals(name) || id.startsWith(name + " "));
    }
  }

  private static Stream<JsonNode> lines() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                requireNonNull(SlaScenariosTest.class.getResourceAsStream("sla_scenarios.jsonl")),
                UTF_8))) {
      return reader.lines().toList().stream().map(Questions::json);
    }
  }
}
