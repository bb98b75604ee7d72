package io.shopcare.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures computed by another program, asked through the port. */
class StaffingTest {

  private static final Map<String, List<String>> RESULTS =
      Map.of(
          "erlang_c",
          List.of("offered_erlangs", "erlang_b", "erlang_c", "service_level", "asa_s", "occupancy"),
          "min_agents",
          List.of("min_agents", "sl"),
          "erlang_a",
          List.of("p_wait", "p_abandon", "mean_wait_s"));

  private final Questions questions = new Questions();

  private void check(String op, String vectors, int number) throws IOException {
    JsonNode all = Questions.read("sla/src/test/resources/io/shopcare/sla/staffing/erlang.json");
    assertThat(all.get(vectors)).hasSize(number);
    List<String> results = RESULTS.getOrDefault(vectors, List.of());
    for (JsonNode entry : all.get(vectors)) {
      ObjectNode input = entry.deepCopy();
      input.remove(results);
      JsonNode output = questions.ask(op, input);
      assertThat(output.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(results);
      for (String field : results) {
        assertThat(output.get(field).doubleValue())
            .as(field)
            .isCloseTo(entry.get(field).doubleValue(), within(1e-9));
      }
    }
  }

  @Test
  void everyVectorIsAnswered() throws IOException {
    check("staffing.erlangC", "erlang_c", 6);
    check("staffing.minAgents", "min_agents", 3);
    check("staffing.erlangA", "erlang_a", 3);
  }

  @Test
  void anUnstableLoadHasNoServiceLevel() {
    for (int agents : new int[] {0, 9, 10}) {
      JsonNode output =
          questions.ask(
              "staffing.erlangC",
              "{'arrivals':100,'period_s':1800,'aht_s':180,'agents':" + agents + ",'target_s':20}");
      assertThat(output.fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder("offered_erlangs", "erlang_b", "stable");
      assertThat(output.get("stable").booleanValue()).isFalse();
      assertThat(output.get("offered_erlangs").doubleValue()).isEqualTo(10.0);
    }
  }

  @Test
  void partsOfSecondsCount() {
    JsonNode output =
        questions.ask(
            "staffing.erlangC",
            "{'arrivals':1,'period_s':1,'aht_s':187.5,'agents':200,'target_s':0.5}");
    assertThat(output.get("offered_erlangs").doubleValue()).isEqualTo(187.5);
  }

  @Test
  void everybodyIsNoGoal() {
    JsonNode output =
        questions.ask(
            "staffing.minAgents", "{'arrivals':1,'period_s':60,'aht_s':60,'target_s':20,'goal':1}");
    assertThat(output.get("min_agents").isNull()).isTrue();
  }

  @Test
  void whatIsOutOfRangeIsRefused() {
    String rest = ",'period_s':60,'aht_s':60,'target_s':20,'goal':0.8}";
    for (String arrivals : List.of("-1", "1e300", "1e40")) {
      assertThat(questions.ask("staffing.minAgents", "{'arrivals':" + arrivals + rest).get("code"))
          .hasToString("\"sla.staffing.range\"");
    }
    assertThat(
            questions
                .ask(
                    "staffing.erlangA",
                    "{'agents':-1,'lambda_per_s':1,'mu_per_s':1,'theta_per_s':1}")
                .get("code"))
        .hasToString("\"wrong-type\"");
    assertThat(
            questions
                .ask(
                    "staffing.minAgents",
                    "{'arrivals':1,'period_s':1e30,'aht_s':60,'target_s':20,'goal':0.8}")
                .get("code"))
        .hasToString("\"wrong-type\"");
  }
}
