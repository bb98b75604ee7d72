package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.feedback.score.NpsCounts;
import io.shopcare.feedback.score.Score;
import io.shopcare.measure.Proportion;

/** The net promoter score with its interval. */
final class FeedbackNps implements Operation {

  @Override
  public String name() {
    return "feedback.nps";
  }

  @Override
  public String about() {
    return "{promoters, passives, detractors, confidence}: score, shares, adjusted Wald interval";
  }

  @Override
  public JsonNode answer(Input input) {
    NpsCounts counts =
        new NpsCounts(
            input.get("promoters").integer(),
            input.get("passives").integer(),
            input.get("detractors").integer());
    ObjectNode output = Answers.object();
    output.set("score", Answers.number(counts.value()));
    output.set("promotersPct", share(counts.promoters(), counts));
    output.set("passivesPct", share(counts.passives(), counts));
    output.set("detractorsPct", share(counts.detractors(), counts));
    output.set(
        "adjustedWald",
        Answers.interval(counts.score(Answers.confidence(input)).map(Score::interval), 1));
    return output;
  }

  private static JsonNode share(long part, NpsCounts counts) {
    return Answers.percent(new Proportion(part, counts.n()).share());
  }
}
