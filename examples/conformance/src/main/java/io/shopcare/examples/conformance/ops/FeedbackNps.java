package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.feedback.score.NpsCounts;
import io.shopcare.feedback.score.NpsTally;
import io.shopcare.feedback.score.Score;
import io.shopcare.feedback.statistics.NpsChange;
import io.shopcare.feedback.statistics.NpsCoverage;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The net promoter score. */
final class FeedbackNps {

  /** Promoters, passives and detractors of the designs whose coverage is studied. */
  private static final double[][] DESIGNS = {
    {0.5, 0.3, 0.2}, {0.8, 0.15, 0.05}, {0.1, 0.8, 0.1}, {0.95, 0.03, 0.02}, {0.45, 0.1, 0.45}
  };

  private FeedbackNps() {}

  static List<Operation> all() {
    return List.of(
        new FeedbackKind(
            "nps",
            "{promoters, passives, detractors, confidence}: score, shares, intervals",
            input -> score(counts(input), Answers.confidence(input))),
        new FeedbackKind(
            "npsHistogram",
            "{counts, confidence}: the same from the answers 0 to 10, and their mean",
            FeedbackNps::histogram),
        new FeedbackKind(
            "npsPooled", "{segments}: their scores, and that of all together", FeedbackNps::pooled),
        new FeedbackKind(
            "npsDifference",
            "{before, after, confidence}: difference, test, adjusted Wald interval",
            FeedbackNps::difference),
        new FeedbackKind(
            "rounding", "{promoters, detractors, n}: the score rounded", FeedbackNps::rounding),
        new FeedbackKind(
            "roundingNps",
            "{promoters, passives, detractors}: the score rounded, and its rounded parts",
            FeedbackNps::roundingOfParts),
        new FeedbackKind(
            "coverageStudy",
            "{confidence}: exact coverage of the adjusted Wald interval for 20 designs",
            FeedbackNps::coverage));
  }

  private static NpsCounts counts(Input input) {
    return new NpsCounts(
        input.get("promoters").integer(),
        input.get("passives").integer(),
        input.get("detractors").integer());
  }

  private static ObjectNode score(NpsCounts counts, double confidence) {
    ObjectNode output = Answers.object();
    output.set("score", Answers.number(counts.value()));
    output.set("promotersPct", share(counts.promoters(), counts));
    output.set("passivesPct", share(counts.passives(), counts));
    output.set("detractorsPct", share(counts.detractors(), counts));
    output.set("variance", Answers.number(counts.variance()));
    output.set("standardError", Answers.number(counts.standardError()));
    output.set("trinomialT", Answers.interval(counts.trinomialT(confidence), 1));
    output.set("adjustedWald", Answers.interval(counts.score(confidence).map(Score::interval), 1));
    boolean any = counts.n() > 0;
    output.set(
        "adjustedWaldCentre",
        Answers.number(any ? OptionalDouble.of(counts.adjusted()) : OptionalDouble.empty()));
    output.set(
        "bootstrapExactPercentile",
        Answers.interval(
            counts.n() <= NpsCounts.MOST_BOOTSTRAPPED
                ? counts.bootstrap(confidence)
                : Optional.empty(),
            1));
    return output;
  }

  private static JsonNode share(long part, NpsCounts counts) {
    return Answers.percent(new Proportion(part, counts.n()).share());
  }

  private static JsonNode histogram(Input input) {
    long[] bins = FeedbackScores.byPoint(Scales.ZERO_TO_TEN, input.get("counts"));
    NpsTally tally = NpsTally.ofBins(bins);
    NpsCounts counts = tally.counts();
    ObjectNode output = score(counts, Answers.confidence(input));
    output.put("promoters", counts.promoters());
    output.put("passives", counts.passives());
    output.put("detractors", counts.detractors());
    output.set("mean", Answers.number(tally.mean()));
    return output;
  }

  private static JsonNode pooled(Input input) {
    List<NpsCounts> segments =
        input
            .get("segments")
            .list(
                each ->
                    new NpsCounts(
                        each.get("p").integer(),
                        each.get("pa").integer(),
                        each.get("d").integer()));
    ObjectNode output = Answers.object();
    ArrayNode scores = output.putArray("segmentScores");
    segments.forEach(segment -> scores.add(Answers.number(segment.value())));
    NpsCounts all = segments.stream().reduce(new NpsCounts(0, 0, 0), NpsCounts::plus);
    output.set("pooled", Answers.number(all.value()));
    return output;
  }

  private static JsonNode difference(Input input) {
    NpsChange change = new NpsChange(counts(input.get("before")), counts(input.get("after")));
    ObjectNode output = Answers.object();
    output.set("difference", Answers.number(change.difference()));
    output.set("standardError", Answers.number(change.standardError()));
    output.set("z", Answers.number(change.z()));
    output.set("pValue", Answers.number(change.pValue()));
    output.set("adjustedWald", Answers.interval(change.adjustedWald(Answers.confidence(input)), 1));
    return output;
  }

  private static JsonNode rounding(Input input) {
    long promoters = input.get("promoters").integer();
    long detractors = input.get("detractors").integer();
    long passives =
        Math.subtractExact(input.get("n").integer(), Math.addExact(promoters, detractors));
    ObjectNode output = Answers.object();
    Optional<Score> score = new NpsCounts(promoters, passives, detractors).score(0.95);
    output.set("exact", Answers.number(score.map(Score::value)));
    output.put("halfEven", score.map(s -> s.rounded(0, RoundingMode.HALF_EVEN)).orElse(null));
    output.put("halfUpAwayFromZero", score.map(s -> s.rounded(0)).orElse(null));
    output.put(
        "javaMathRound",
        score.map(s -> BigDecimal.valueOf(Math.round(s.value().toDouble()))).orElse(null));
    output.put("twoDecimalsHalfUp", score.map(s -> s.rounded(2)).orElse(null));
    return output;
  }

  private static JsonNode roundingOfParts(Input input) {
    NpsCounts counts = counts(input);
    ObjectNode output = Answers.object();
    Optional<BigDecimal> promoters = rounded(counts.promoters(), counts.n());
    Optional<BigDecimal> detractors = rounded(counts.detractors(), counts.n());
    output.set("exactScore", Answers.number(counts.value()));
    output.put("roundedScore", counts.score(0.95).map(s -> s.rounded(0)).orElse(null));
    output.put("roundedPromoters", promoters.orElse(null));
    output.put("roundedDetractors", detractors.orElse(null));
    output.put(
        "differenceOfRounded", promoters.flatMap(p -> detractors.map(p::subtract)).orElse(null));
    return output;
  }

  private static Optional<BigDecimal> rounded(long part, long whole) {
    Optional<Ratio> share = new Proportion(part, whole).share();
    return share.map(
        s ->
            s.toBigDecimal(20, RoundingMode.HALF_UP)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP));
  }

  private static JsonNode coverage(Input input) {
    double confidence = Answers.confidence(input);
    ObjectNode output = Answers.object();
    ArrayNode rows = output.putArray("rows");
    for (int n : new int[] {5, 10, 20, 50}) {
      for (double[] design : DESIGNS) {
        rows.addObject()
            .put("n", n)
            .put("detractors", design[2])
            .put("passives", design[1])
            .put("promoters", design[0])
            .put("adjustedWald", new NpsCoverage(design[0], design[2]).ofScore(n, confidence));
      }
    }
    return output;
  }
}
