package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.feedback.statistics.Beta;
import io.shopcare.feedback.statistics.CriticalValues;
import io.shopcare.feedback.statistics.EventRate;
import io.shopcare.feedback.statistics.PanelChange;
import io.shopcare.feedback.statistics.ShareChange;
import io.shopcare.feedback.statistics.ShareGoal;
import io.shopcare.feedback.statistics.ShareInterval;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Shares and rates: intervals, differences, goals. */
final class FeedbackProportions {

  private FeedbackProportions() {}

  static List<Operation> all() {
    return List.of(
        new FeedbackKind(
            "proportionInterval",
            "{successes, n, confidence}: share and its intervals",
            FeedbackProportions::intervals),
        new FeedbackKind(
            "proportionDifference",
            "{x1, n1, x2, n2, confidence}: first share less second, with intervals and tests",
            FeedbackProportions::difference),
        new FeedbackKind(
            "probabilityOfImprovement",
            "{x1, n1, x2, n2, prior: Jeffreys}: how likely the second share is the larger",
            FeedbackProportions::improvement),
        new FeedbackKind(
            "mcnemar",
            "{bothSatisfied, onlyBefore, onlyAfter, neither}: the same customers asked twice",
            FeedbackProportions::panel),
        new FeedbackKind(
            "meanOfPercentages",
            "{days of successes and n}: the share of all together",
            FeedbackProportions::pooled),
        new FeedbackKind(
            "slaAttainment",
            "{within, total, target, confidence}: met, and met beyond doubt",
            FeedbackProportions::goal),
        new FeedbackKind(
            "poissonRate",
            "{contacts, orders, per, confidence}: rate with its exact interval",
            FeedbackProportions::rate),
        new FeedbackKind(
            "normalQuantile",
            "{confidence}: the critical value of the normal distribution",
            input ->
                Answers.object().put("z", CriticalValues.normal(input.get("confidence").number()))),
        new FeedbackKind(
            "betaQuantile",
            "{a, b, p}: a quantile of the beta distribution",
            input ->
                Answers.object()
                    .put(
                        "x",
                        new Beta(input.get("a").number(), input.get("b").number())
                            .quantile(input.get("p").number()))));
  }

  private static JsonNode intervals(Input input) {
    Proportion counted = Answers.proportion(input.get("successes"), input.get("n"));
    double confidence = Answers.confidence(input);
    ObjectNode output = Answers.object();
    output.set("p", Answers.number(counted.share()));
    if (counted.share().isEmpty()) {
      return output.putNull("intervals");
    }
    ObjectNode intervals = output.putObject("intervals");
    for (ShareInterval method : ShareInterval.values()) {
      intervals.set(camelCase(method), Answers.interval(method.of(counted, confidence), 1));
    }
    return output;
  }

  private static String camelCase(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      name.append(
          name.length() == 0
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }

  private static ShareChange change(Input input, String before, String after) {
    return new ShareChange(
        Answers.proportion(input.get("x" + before), input.get("n" + before)),
        Answers.proportion(input.get("x" + after), input.get("n" + after)));
  }

  private static JsonNode difference(Input input) {
    ShareChange change = change(input, "2", "1");
    double confidence = Answers.confidence(input);
    ObjectNode output = Answers.object();
    output.set("difference", Answers.number(change.difference()));
    output.set("newcombe", Answers.interval(change.newcombe(confidence), 1));
    output.set("agrestiCaffo", Answers.interval(change.agrestiCaffo(confidence), 1));
    output.set("pooledZ", Answers.number(change.z()));
    output.set("pooledZPValue", Answers.number(change.pValue()));
    double answers = (double) change.before().n() + change.after().n();
    output.set(
        "fisherExactPValue",
        Answers.number(
            answers <= ShareChange.MOST_EXACT ? change.fisherPValue() : OptionalDouble.empty()));
    return output;
  }

  private static JsonNode improvement(Input input) {
    input
        .optional("prior")
        .filter(prior -> !prior.text().equalsIgnoreCase("Jeffreys"))
        .ifPresent(
            prior -> {
              throw prior.wrong("Jeffreys");
            });
    ObjectNode output = Answers.object();
    output.set("p", Answers.number(change(input, "1", "2").probabilityOfImprovement()));
    return output;
  }

  private static JsonNode panel(Input input) {
    PanelChange change =
        new PanelChange(
            Math.addExact(input.get("bothSatisfied").integer(), input.get("neither").integer()),
            input.get("onlyBefore").integer(),
            input.get("onlyAfter").integer());
    ObjectNode output = Answers.object();
    output.put("exactPValue", change.exactPValue());
    output.set("chi2", Answers.number(change.chiSquared()));
    output.set("chi2PValue", Answers.number(change.chiSquaredPValue()));
    return output;
  }

  private static JsonNode pooled(Input input) {
    Proportion pooled = Proportion.empty();
    for (List<Input> day : input.get("days").list(each -> each.list(part -> part))) {
      if (day.size() != 2) {
        throw input.get("days").wrong("pairs of successes and n");
      }
      pooled = pooled.plus(Answers.proportion(day.get(0), day.get(1)));
    }
    ObjectNode output = Answers.object();
    output.set("pooled", Answers.percent(pooled.share()));
    return output;
  }

  private static JsonNode goal(Input input) {
    Proportion within = Answers.proportion(input.get("within"), input.get("total"));
    ShareGoal goal = new ShareGoal(Ratio.parse(input.get("target").decimal().toPlainString()));
    double confidence = Answers.confidence(input);
    ObjectNode output = Answers.object();
    output.set("rate", Answers.number(within.share()));
    output.set("wilson", Answers.interval(within.wilson(confidence), 1));
    output.set("oneSidedPValue_rateAboveTarget", Answers.number(goal.pValueAbove(within)));
    output.put("targetMetPoint", goal.isMetBy(within));
    output.put("targetMetWithConfidence", goal.isProvenBy(within, confidence));
    return output;
  }

  private static JsonNode rate(Input input) {
    EventRate rate = new EventRate(input.get("contacts").integer(), input.get("orders").integer());
    long per = input.get("per").integer();
    ObjectNode output = Answers.object();
    output.set("rate", Answers.number(rate.per(per)));
    output.set("garwood", Answers.interval(rate.garwood(per, Answers.confidence(input)), 1));
    return output;
  }
}
