package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.feedback.score.NpsCounts;
import io.shopcare.feedback.statistics.MixComparison;
import io.shopcare.feedback.statistics.Raking;
import io.shopcare.feedback.statistics.SampleSize;
import io.shopcare.feedback.statistics.StratifiedNps;
import io.shopcare.feedback.statistics.StratifiedShares;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How many to ask, and what to do with a sample that does not look like the customers. */
final class FeedbackDesign {

  private FeedbackDesign() {}

  static List<Operation> all() {
    return List.of(
        new FeedbackKind(
            "sampleSizeProportion",
            "{p, margin, confidence, population}: answers needed for a share",
            FeedbackDesign::share),
        new FeedbackKind(
            "sampleSizeNps",
            "{promoters, detractors, marginPoints, confidence}: answers needed for the NPS",
            FeedbackDesign::nps),
        new FeedbackKind(
            "sampleSizeTwoProportions",
            "{p1, p2, alpha, power}: answers needed in each period to see a change",
            FeedbackDesign::change),
        new FeedbackKind(
            "poststratifiedNps",
            "{groups of n, p, d, pop; confidence}: the NPS weighted to the customers",
            FeedbackDesign::poststratified),
        new FeedbackKind(
            "stratifiedNps",
            "{groups of n, p, d, share}: the NPS of groups drawn each by itself",
            FeedbackDesign::stratified),
        new FeedbackKind(
            "raking",
            "{counts, rowTargets, columnTargets, cap}: weights that meet both margins",
            FeedbackDesign::raking),
        new FeedbackKind(
            "simpsonsParadox",
            "{two agents, each with groups of successes and n}: pooled and standardised shares",
            FeedbackDesign::mix));
  }

  private static JsonNode share(Input input) {
    SampleSize size =
        SampleSize.ofShare(
            input.get("p").number(), input.get("margin").number(), Answers.confidence(input));
    SampleSize asked =
        input
            .optional("population")
            .map(population -> size.inPopulation(population.integer()))
            .orElse(size);
    return Answers.object().put("n0", size.exact()).put("n", asked.answers());
  }

  private static JsonNode nps(Input input) {
    double promoters = input.get("promoters").number();
    double detractors = input.get("detractors").number();
    SampleSize size =
        SampleSize.ofNps(
            promoters, detractors, input.get("marginPoints").number(), Answers.confidence(input));
    return Answers.object()
        .put("variance", SampleSize.npsVariance(promoters, detractors))
        .put("n", size.answers());
  }

  private static JsonNode change(Input input) {
    SampleSize size =
        SampleSize.ofChange(
            input.get("p1").number(),
            input.get("p2").number(),
            input.get("alpha").number(),
            input.get("power").number());
    return Answers.object().put("nPerGroup", size.answers());
  }

  private static StratifiedNps strata(Input input, String population) {
    return new StratifiedNps(
        input
            .get("groups")
            .list(
                group ->
                    new StratifiedNps.Stratum(
                        group.get("name").text(), counts(group), group.get(population).number())));
  }

  private static NpsCounts counts(Input group) {
    long promoters = group.get("p").integer();
    long detractors = group.get("d").integer();
    long passives =
        Math.subtractExact(group.get("n").integer(), Math.addExact(promoters, detractors));
    return new NpsCounts(promoters, passives, detractors);
  }

  private static JsonNode poststratified(Input input) {
    StratifiedNps nps = strata(input, "pop");
    Interval interval = nps.interval(Answers.confidence(input));
    ObjectNode output = Answers.object();
    output.put("score", nps.value());
    output.put("effectiveN", nps.effectiveN());
    output.put("designEffect", nps.designEffect());
    output.set("interval", Answers.interval(Optional.of(interval), 1));
    output.set("unweighted", Answers.number(nps.unweighted().value()));
    return output;
  }

  private static JsonNode stratified(Input input) {
    StratifiedNps nps = strata(input, "share");
    return Answers.object().put("score", nps.value()).put("standardError", nps.standardError());
  }

  private static JsonNode raking(Input input) {
    double[][] counts = input.get("counts").list(Answers::doubles).toArray(double[][]::new);
    Raking raking =
        Raking.of(
            counts,
            Answers.doubles(input.get("rowTargets")),
            Answers.doubles(input.get("columnTargets")),
            input.optional("cap").map(Input::number).orElse(Double.POSITIVE_INFINITY));
    ObjectNode output = Answers.object();
    ArrayNode weighted = output.putArray("weighted");
    ArrayNode weights = output.putArray("weights");
    for (int i = 0; i < counts.length; i++) {
      ArrayNode weightedRow = weighted.addArray();
      ArrayNode weightsRow = weights.addArray();
      for (int j = 0; j < counts[i].length; j++) {
        weightedRow.add(raking.weighted(i, j));
        weightsRow.add(raking.weight(i, j));
      }
    }
    output.put("converged", raking.isConverged());
    return output;
  }

  private static JsonNode mix(Input input) {
    Map<String, Input> agents = input.fields();
    if (agents.size() != 2) {
      throw input.wrong("two agents");
    }
    List<String> names = new ArrayList<>();
    List<StratifiedShares> shares = new ArrayList<>();
    agents.forEach(
        (name, groups) -> {
          names.add(name.startsWith("agent") ? name.substring("agent".length()) : name);
          shares.add(shares(groups));
        });
    MixComparison mix = new MixComparison(shares.get(0), shares.get(1));
    ObjectNode output = Answers.object();
    ObjectNode standardised = Answers.object();
    for (int i = 0; i < 2; i++) {
      ObjectNode agent = output.putObject(names.get(i));
      shares.get(i).groups().forEach((group, share) -> agent.set(group, percent(share)));
      agent.set("pooled", percent(shares.get(i).pooled()));
      shares
          .get(i)
          .standardised(mix.totalMix())
          .ifPresentOrElse(
              share -> standardised.put(names.get(standardised.size()), 100 * share),
              () -> standardised.putNull(names.get(standardised.size())));
    }
    output.set("standardisedToTotalMix", standardised);
    output.put("reversal", mix.isReversed());
    return output;
  }

  private static StratifiedShares shares(Input groups) {
    TreeMap<String, Proportion> shares = new TreeMap<>();
    groups
        .fields()
        .forEach(
            (name, pair) -> {
              List<Long> counts = pair.list(Input::integer);
              if (counts.size() != 2) {
                throw pair.wrong("successes and n");
              }
              shares.put(name, new Proportion(counts.get(0), counts.get(1)));
            });
    return new StratifiedShares(shares);
  }

  private static JsonNode percent(Proportion counted) {
    Optional<Ratio> share = counted.share();
    return Answers.percent(share);
  }
}
