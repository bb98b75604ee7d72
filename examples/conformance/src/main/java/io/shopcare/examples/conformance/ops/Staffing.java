package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.Limits;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.staffing.ErlangA;
import io.shopcare.sla.staffing.ErlangC;
import io.shopcare.sla.staffing.QueueRates;
import io.shopcare.sla.staffing.Traffic;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** How many agents a live channel takes, and what they achieve. */
final class Staffing implements Operation {

  private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(1_000_000_000_000L);

  private final String name;
  private final String about;
  private final Function<Input, ObjectNode> answer;

  private Staffing(String name, String about, Function<Input, ObjectNode> answer) {
    this.name = name;
    this.about = about;
    this.answer = answer;
  }

  static List<Operation> all() {
    return List.of(
        new Staffing(
            "staffing.erlangC",
            "{arrivals, period_s, aht_s, agents, target_s}: load, waiting, service level",
            Staffing::erlangC),
        new Staffing(
            "staffing.minAgents",
            "{arrivals, period_s, aht_s, target_s, goal}: fewest agents, service level",
            Staffing::minAgents),
        new Staffing(
            "staffing.erlangA",
            "{agents, lambda_per_s, mu_per_s, theta_per_s}: waiting with abandonment",
            Staffing::erlangA));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String about() {
    return about;
  }

  @Override
  public JsonNode answer(Input input) {
    return answer.apply(input);
  }

  private static ObjectNode erlangC(Input input) {
    Traffic traffic = traffic(input);
    int agents = agents(input);
    Duration target = seconds(input.get("target_s"));
    ObjectNode output = Answers.object();
    output.put("offered_erlangs", traffic.erlangs());
    output.put("erlang_b", traffic.blocking(agents));
    ErlangC.of(traffic, agents)
        .match(
            queue -> {
              output.put("erlang_c", queue.waitProbability());
              output.put("service_level", queue.serviceLevel(target));
              output.put("asa_s", queue.averageAnswerSeconds());
              output.put("occupancy", queue.occupancy());
            },
            unstable -> output.put("stable", false));
    return output;
  }

  private static ObjectNode minAgents(Input input) {
    Ratio goal = Ratio.percent(input.get("goal").decimal().movePointRight(2));
    Duration target = seconds(input.get("target_s"));
    ObjectNode output = Answers.object();
    ErlangC.minimumAgents(traffic(input), goal, target)
        .match(
            queue -> output.put("min_agents", queue.agents()).put("sl", queue.serviceLevel(target)),
            unreachable -> output.putNull("min_agents").putNull("sl"));
    return output;
  }

  private static ObjectNode erlangA(Input input) {
    QueueRates rates =
        new QueueRates(
            input.get("lambda_per_s").number(),
            input.get("mu_per_s").number(),
            input.get("theta_per_s").number());
    ErlangA queue = ErlangA.of(rates, agents(input));
    return Answers.object()
        .put("p_wait", queue.waitProbability())
        .put("p_abandon", queue.abandonProbability())
        .put("mean_wait_s", queue.meanWaitSeconds());
  }

  private static Traffic traffic(Input input) {
    return Traffic.of(
        input.get("arrivals").number(),
        seconds(input.get("period_s")),
        seconds(input.get("aht_s")));
  }

  private static int agents(Input input) {
    Input agents = input.get("agents");
    long number = agents.integer();
    if (number < 0 || number > Traffic.MOST_AGENTS) {
      throw agents.wrong("from 0 to " + Traffic.MOST_AGENTS);
    }
    return (int) number;
  }

  /** Whole seconds or parts of them, cut to nanoseconds. */
  private static Duration seconds(Input input) {
    BigDecimal seconds = input.decimal();
    if (Math.abs((long) seconds.scale()) > Limits.NUMBER_CHARACTERS
        || seconds.abs().compareTo(LONGEST_SECONDS) > 0) {
      throw input.wrong("at most " + LONGEST_SECONDS + " seconds");
    }
    long whole = seconds.setScale(0, RoundingMode.FLOOR).longValueExact();
    BigDecimal part = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9);
    return Duration.ofSeconds(whole, part.setScale(0, RoundingMode.DOWN).longValueExact());
  }
}
