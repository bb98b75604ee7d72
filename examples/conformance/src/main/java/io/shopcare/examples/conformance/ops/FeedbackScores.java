package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.feedback.score.Acsi;
import io.shopcare.feedback.score.BoxRule;
import io.shopcare.feedback.score.CsatTally;
import io.shopcare.feedback.score.EffortRule;
import io.shopcare.feedback.score.LikertSummary;
import io.shopcare.feedback.score.MeanRule;
import io.shopcare.feedback.score.NetRule;
import io.shopcare.feedback.score.NeutralPolicy;
import io.shopcare.feedback.score.Rescale;
import io.shopcare.feedback.score.ScaleRule;
import io.shopcare.feedback.score.Score;
import io.shopcare.feedback.survey.Scale;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores of one question other than the net promoter score. */
final class FeedbackScores {

  private FeedbackScores() {}

  static List<Operation> all() {
    return List.of(
        new FeedbackKind(
            "csat",
            "{counts, scale, satisfied, neutralPolicy, confidence}: share, mean, Wilson interval",
            FeedbackScores::csat),
        new FeedbackKind(
            "csatVariants",
            "{counts, scale}: the figures that products call CSAT",
            FeedbackScores::csatVariants),
        new FeedbackKind(
            "ces", "{counts, scale, confidence}: the customer effort scores", FeedbackScores::ces),
        new FeedbackKind(
            "acsi", "{means, weights}: the customer satisfaction index", FeedbackScores::acsi),
        new FeedbackKind(
            "likert", "{values, scale}: all that is told of one question", FeedbackScores::likert),
        new FeedbackKind(
            "reverse", "{values, min, max}: answers to the reversed item", FeedbackScores::reverse),
        new FeedbackKind(
            "rescale",
            "{pairs of answer, min, max}: percent of the maximum possible",
            FeedbackScores::rescale));
  }

  private static JsonNode csat(Input input) {
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

  private static JsonNode csatVariants(Input input) {
    Scale.Numbers scale = numbers(input.get("scale"));
    CsatTally tally = tally(scale, input.get("counts"));
    Optional<Ratio> mean = value(tally, new MeanRule(scale));
    ObjectNode output = Answers.object();
    output.set("topTwoPct", box(tally, 2, NeutralPolicy.DENOMINATOR));
    output.set("topOnePct", box(tally, 1, NeutralPolicy.DENOMINATOR));
    output.set("neutralExcludedPct", box(tally, 2, NeutralPolicy.EXCLUDED));
    output.set("netPct", Answers.number(value(tally, new NetRule(scale, 2, 2))));
    output.set("mean", Answers.number(mean));
    output.set(
        "sumOverMaxPct",
        Answers.number(
            mean.map(m -> Rescale.percentOfMaximum(new Scale.Numbers(0, scale.highest()), m))));
    output.set("pompPct", Answers.number(mean.map(m -> Rescale.percentOfMaximum(scale, m))));
    return output;
  }

  private static JsonNode box(CsatTally tally, int boxes, NeutralPolicy policy) {
    return Answers.number(value(tally, BoxRule.top(boxes, tally.scale(), policy)));
  }

  private static Optional<Ratio> value(CsatTally tally, ScaleRule rule) {
    return tally.score(rule, 0.95).map(Score::value);
  }

  private static JsonNode ces(Input input) {
    Scale scale = numbers(input.get("scale"));
    CsatTally tally = tally(scale, input.get("counts"));
    EffortRule agree = new EffortRule(scale, EffortRule.Figure.AGREE);
    List<String> codes = agree.agree();
    String name = "percentAgree" + codes.get(0) + "to" + codes.get(codes.size() - 1);
    ObjectNode output = Answers.object();
    output.set("mean", figure(tally, EffortRule.Figure.MEAN));
    output.set(name, figure(tally, EffortRule.Figure.AGREE));
    output.set("percentTop2", figure(tally, EffortRule.Figure.TOP_TWO));
    output.set("net", figure(tally, EffortRule.Figure.NET));
    output.set(
        "wilsonAgree",
        Answers.interval(tally.score(agree, Answers.confidence(input)).map(Score::interval), 1));
    return output;
  }

  private static JsonNode figure(CsatTally tally, EffortRule.Figure figure) {
    return Answers.number(value(tally, new EffortRule(tally.scale(), figure)));
  }

  private static JsonNode acsi(Input input) {
    double[] weights = Answers.doubles(input.get("weights"));
    if (weights.length != 3) {
      throw input.get("weights").wrong("three weights");
    }
    Acsi acsi = new Acsi(weights[0], weights[1], weights[2]);
    return Answers.object().put("score", acsi.value(Answers.doubles(input.get("means"))));
  }

  private static JsonNode likert(Input input) {
    Scale.Numbers scale = numbers(input.get("scale"));
    CsatTally.Accumulator counted = CsatTally.accumulator(scale);
    for (int value : input.get("values").list(FeedbackScores::answer)) {
      counted.add(Math.subtractExact(value, scale.lowest()));
    }
    Optional<LikertSummary> summary = LikertSummary.of(counted.snapshot());
    ObjectNode output = Answers.object();
    output.put("n", counted.snapshot().n());
    output.set("mean", Answers.number(summary.flatMap(LikertSummary::mean)));
    output.set(
        "sd",
        summary
            .map(LikertSummary::standardDeviation)
            .map(Answers::number)
            .orElse(output.nullNode()));
    output.set("medianR7", Answers.number(summary.flatMap(LikertSummary::median)));
    output.set("topTwo", Answers.percent(summary.flatMap(s -> s.best().share())));
    output.set("bottomTwo", Answers.percent(summary.flatMap(s -> s.worst().share())));
    output.set("net", Answers.number(summary.map(LikertSummary::net)));
    ArrayNode modes = output.putArray("mode");
    summary.ifPresent(s -> s.modes().forEach(code -> modes.add(Integer.parseInt(code))));
    return output;
  }

  private static JsonNode reverse(Input input) {
    Scale.Numbers scale = new Scale.Numbers(answer(input.get("min")), answer(input.get("max")));
    ObjectNode output = Answers.object();
    ArrayNode reversed = output.putArray("reversed");
    input
        .get("values")
        .list(FeedbackScores::answer)
        .forEach(value -> reversed.add(Rescale.reversed(scale, value)));
    return output;
  }

  private static JsonNode rescale(Input input) {
    ObjectNode output = Answers.object();
    ArrayNode percents = output.putArray("percentOfMaximum");
    for (List<Input> pair : input.get("pairs").list(each -> each.list(part -> part))) {
      if (pair.size() != 3) {
        throw input.get("pairs").wrong("an answer, the lowest and the highest");
      }
      Scale.Numbers scale = new Scale.Numbers(answer(pair.get(1)), answer(pair.get(2)));
      Ratio answer = Ratio.parse(pair.get(0).decimal().toPlainString());
      percents.add(Rescale.percentOfMaximum(scale, answer).toDouble());
    }
    return output;
  }

  /** A whole number of 32 bits. */
  static int answer(Input input) {
    long value = input.integer();
    if (value != (int) value || value == Integer.MIN_VALUE) {
      throw input.wrong("a whole number of 32 bits");
    }
    return (int) value;
  }

  private static Scale.Numbers numbers(Input name) {
    if (scale(name) instanceof Scale.Numbers numbers) {
      return numbers;
    }
    throw name.wrong("a scale such as 1..5");
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
    return CsatTally.ofCounts(scale, byPoint(scale, counts));
  }

  /** Counts by code, in the order of the scale. */
  static long[] byPoint(Scale scale, Input counts) {
    long[] byPoint = new long[scale.size()];
    for (Map.Entry<String, Input> count : counts.fields().entrySet()) {
      int point = scale.point(count.getKey()).orElseThrow(() -> counts.wrong("codes of " + scale));
      byPoint[point] = count.getValue().integer();
    }
    return byPoint;
  }
}
