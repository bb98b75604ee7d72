package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.attainment.ServiceGoal;
import java.time.Duration;

/** How a cohort stands against a goal while some are undetermined. */
final class SlaAttainment implements Operation {

  @Override
  public String name() {
    return "sla.attainment";
  }

  @Override
  public String about() {
    return "{met, missed, undetermined, goal, confidence}: bounds, Wilson interval, verdict";
  }

  @Override
  public JsonNode answer(Input input) {
    Attainment attainment =
        new Attainment(
            input.get("met").integer(),
            input.get("missed").integer(),
            input.get("undetermined").integer());
    Ratio share = Ratio.percent(input.get("goal").decimal().movePointRight(2));
    ObjectNode output = Answers.object();
    output.set("lower", Answers.number(attainment.lower()));
    output.set("upper", Answers.number(attainment.upper()));
    output.set(
        "wilson", Answers.interval(attainment.determined().wilson(Answers.confidence(input)), 1));
    // Which time the goal is about has gone into the counts.
    output.put("verdict", ServiceGoal.of(share, Duration.ZERO).verdict(attainment).name());
    return output;
  }
}
