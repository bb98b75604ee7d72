package io.shopcare.sla.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shopcare.measure.Ratio;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures computed by another program. */
class ErlangVectorTest {

  private static final Offset<Double> EXACT = within(1e-9);

  private final JsonNode vectors = read();

  private static JsonNode read() {
    try (InputStream in = ErlangVectorTest.class.getResourceAsStream("erlang.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Duration seconds(JsonNode entry, String field) {
    return Duration.ofSeconds(entry.get(field).longValue());
  }

  private static Traffic traffic(JsonNode entry) {
    return Traffic.of(
        entry.get("arrivals").doubleValue(), seconds(entry, "period_s"), seconds(entry, "aht_s"));
  }

  @Test
  void erlangC() {
    assertThat(vectors.get("erlang_c")).hasSize(6);
    for (JsonNode entry : vectors.get("erlang_c")) {
      Traffic traffic = traffic(entry);
      int agents = entry.get("agents").intValue();
      ErlangC queue = ErlangC.of(traffic, agents).accepted().orElseThrow();
      assertThat(traffic.erlangs()).isCloseTo(entry.get("offered_erlangs").doubleValue(), EXACT);
      assertThat(traffic.blocking(agents)).isCloseTo(entry.get("erlang_b").doubleValue(), EXACT);
      assertThat(queue.waitProbability()).isCloseTo(entry.get("erlang_c").doubleValue(), EXACT);
      assertThat(queue.serviceLevel(seconds(entry, "target_s")))
          .isCloseTo(entry.get("service_level").doubleValue(), EXACT);
      assertThat(queue.averageAnswerSeconds()).isCloseTo(entry.get("asa_s").doubleValue(), EXACT);
      assertThat(queue.occupancy()).isCloseTo(entry.get("occupancy").doubleValue(), EXACT);
    }
  }

  @Test
  void minimumAgents() {
    assertThat(vectors.get("min_agents")).hasSize(3);
    for (JsonNode entry : vectors.get("min_agents")) {
      Duration target = seconds(entry, "target_s");
      Ratio goal = Ratio.percent(entry.get("goal").decimalValue().movePointRight(2));
      ErlangC queue = ErlangC.minimumAgents(traffic(entry), goal, target).accepted().orElseThrow();
      assertThat(queue.agents()).isEqualTo(entry.get("min_agents").intValue());
      assertThat(queue.serviceLevel(target)).isCloseTo(entry.get("sl").doubleValue(), EXACT);
    }
  }

  @Test
  void erlangA() {
    assertThat(vectors.get("erlang_a")).hasSize(3);
    for (JsonNode entry : vectors.get("erlang_a")) {
      QueueRates rates =
          new QueueRates(
              entry.get("lambda_per_s").doubleValue(),
              entry.get("mu_per_s").doubleValue(),
              entry.get("theta_per_s").doubleValue());
      ErlangA queue = ErlangA.of(rates, entry.get("agents").intValue());
      assertThat(queue.waitProbability()).isCloseTo(entry.get("p_wait").doubleValue(), EXACT);
      assertThat(queue.abandonProbability()).isCloseTo(entry.get("p_abandon").doubleValue(), EXACT);
      assertThat(queue.meanWaitSeconds()).isCloseTo(entry.get("mean_wait_s").doubleValue(), EXACT);
    }
  }
}
