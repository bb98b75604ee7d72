package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.feedback.score.BoxRule;
import io.shopcare.feedback.score.CsatTally;
import io.shopcare.feedback.score.NeutralPolicy;
import io.shopcare.feedback.survey.Scale;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.measure.Proportion;
import java.util.List;
import java.util.Map;

/** Customer satisfaction by a box rule, with its interval. */
final class FeedbackCsat implements Operation {

  @Override
  public String name() {
    return "feedback.csat";
  }

  @Override
  public String about() {
    return "{counts, scale, satisfied, neutralPolicy, confidence}: share, mean, Wilson interval";
  }

  @Override
  public JsonNode answer(Input input) {
    Scale scale = scale(input.get("scale"));
    CsatTally tally = tally(scale, input.get("counts"));
    NeutralPolicy policy =
        input
            .optional("neutralPolicy")
            .map(text -> text.constant(NeutralPolicy.class))
            .orElse(NeutralPolicy.DENOMINATOR);
    List<String> neutral =
        scale.size() % 2 == 1 && policy == NeutralPolicy.EXCLUDED
            ? List.of(scale.code(scale.size() / 2))
            : List.of();
    BoxRule rule = new BoxRule(scale, input.get("satisfied").list(Input::text), neutral, policy);
    Proportion satisfied = tally.satisfied(rule);
    ObjectNode output = Answers.object();
    output.put("n", tally.n());
    output.put("denominator", satisfied.n());
    output.put("satisfied", satisfied.successes());
    output.set("score", Answers.percent(satisfied.share()));
    output.set("mean", Answers.number(tally.mean()));
    output.set("wilson", Answers.interval(satisfied.wilson(Answers.confidence(input)), 100));
    return output;
  }

  private static Scale scale(Input name) {
    String text = name.text();
    if (text.equals("thumbs")) {
      return Scales.THUMBS;
    }
    int dots = text.indexOf("..");
    if (dots < 1 || text.length() > 8) {
      throw name.wrong("thumbs or a scale such as 1..5");
    }
    try {
      return new Scale.Numbers(
          Integer.parseInt(text.substring(0, dots)), Integer.parseInt(text.substring(dots + 2)));
    } catch (NumberFormatException e) {
      throw name.wrong("thumbs or a scale such as 1..5");
    }
  }

  private static CsatTally tally(Scale scale, Input counts) {
    long[] byPoint = new long[scale.size()];
    for (Map.Entry<String, Input> count : counts.fields().entrySet()) {
      int point = scale.point(count.getKey()).orElseThrow(() -> counts.wrong("codes of " + scale));
      byPoint[point] = count.getValue().integer();
    }
    return CsatTally.ofCounts(scale, byPoint);
  }
}
