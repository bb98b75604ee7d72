package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.feedback.review.BayesianPrior;
import io.shopcare.feedback.review.BurstDetector;
import io.shopcare.feedback.review.Ranked;
import io.shopcare.feedback.review.Ranking;
import io.shopcare.feedback.review.StarTally;
import io.shopcare.feedback.review.Stars;
import io.shopcare.measure.Proportion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Rankings of reviews, and days on which too many come. */
final class FeedbackReviews {

  private FeedbackReviews() {}

  static List<Operation> all() {
    return List.of(
        new FeedbackKind(
            "starLowerBound",
            "{countsFrom5to1, confidence}: mean, and the bound by which things are ranked",
            FeedbackReviews::starLowerBound),
        new FeedbackKind(
            "wilsonRanking",
            "{items: [{id, up, n}], confidence}: lower bounds and the order by them",
            FeedbackReviews::wilsonRanking),
        new FeedbackKind(
            "bayesianAverage",
            "{items: [{id, mean, n}], priorMean, priorWeight}: averages and the order by them",
            FeedbackReviews::bayesianAverage),
        new FeedbackKind(
            "reviewBurst",
            "{baselineOneStarPerDay, observedToday}: how surprising the day is, by Poisson",
            FeedbackReviews::reviewBurst));
  }

  private static JsonNode starLowerBound(Input input) {
    List<Long> counts = input.get("countsFrom5to1").list(Input::integer);
    long[] rising = new long[counts.size()];
    for (int i = 0; i < rising.length; i++) {
      rising[rising.length - 1 - i] = counts.get(i);
    }
    if (rising.length != Stars.MOST) {
      throw input.get("countsFrom5to1").wrong("five counts");
    }
    StarTally tally = StarTally.ofCounts(rising);
    ObjectNode output = Answers.object();
    output.set("mean", Answers.number(tally.mean()));
    output.put("lowerBound", tally.lowerBound(Answers.confidence(input)));
    return output;
  }

  private static JsonNode wilsonRanking(Input input) {
    Map<String, Proportion> votes = new HashMap<>();
    List<String> ids = input.get("items").list(item -> item.get("id").text());
    input
        .get("items")
        .list(
            item ->
                votes.put(
                    item.get("id").text(), Answers.proportion(item.get("up"), item.get("n"))));
    return ranking("lowerBounds", ids, Ranking.byVotes(votes, Answers.confidence(input)));
  }

  private static JsonNode bayesianAverage(Input input) {
    BayesianPrior prior =
        new BayesianPrior(input.get("priorMean").number(), input.get("priorWeight").number());
    Map<String, Double> scores = new HashMap<>();
    List<String> ids = input.get("items").list(item -> item.get("id").text());
    input.get("items").list(item -> scores.put(item.get("id").text(), average(prior, item)));
    return ranking("scores", ids, Ranking.byScore(scores));
  }

  private static double average(BayesianPrior prior, Input item) {
    long n = item.get("n").integer();
    return n == 0 ? prior.mean() : prior.average(item.get("mean").number(), n);
  }

  /** Scores in the order of the question, then the order by them. */
  private static JsonNode ranking(String name, List<String> ids, List<Ranked> ranking) {
    Map<String, Double> scores = new HashMap<>();
    ranking.forEach(place -> scores.put(place.id(), place.score()));
    ObjectNode output = Answers.object();
    ObjectNode byId = output.putObject(name);
    ids.forEach(id -> byId.put(id, scores.get(id)));
    ArrayNode order = output.putArray("order");
    ranking.forEach(place -> order.add(place.id()));
    return output;
  }

  private static JsonNode reviewBurst(Input input) {
    double expected = input.get("baselineOneStarPerDay").number();
    long observed = input.get("observedToday").integer();
    ObjectNode output = Answers.object();
    output.set(
        "pValue", Answers.number(OptionalDouble.of(BurstDetector.surprise(expected, observed))));
    output.put("alarmAt1e_3", BurstDetector.ofDefaults().isAlarm(expected, observed));
    return output;
  }
}
