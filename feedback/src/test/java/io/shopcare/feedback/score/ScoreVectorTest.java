package io.shopcare.feedback.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.feedback.Vectors;
import io.shopcare.feedback.Vectors.Case;
import io.shopcare.feedback.survey.Scale;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Allocation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The worked cases of the reference on scores. */
class ScoreVectorTest {

  @Test
  void netPromoterScores() {
    for (Case each : Vectors.of("nps")) {
      compare(each, Vectors.nps(each.input()));
    }
    for (Case each : Vectors.of("npsHistogram")) {
      NpsTally tally = NpsTally.ofBins(counts(Scales.ZERO_TO_TEN, each));
      compare(each, tally.counts());
      each.same("mean", tally.mean().orElseThrow().toDouble());
    }
  }

  private static void compare(Case each, NpsCounts counts) {
    double confidence = each.number("confidence");
    Score score = counts.score(confidence).orElseThrow();
    each.same("score", score.value().toDouble());
    each.same("adjustedWald", Optional.of(score.interval()));
    each.same("adjustedWaldCentre", counts.adjusted());
    each.same("variance", counts.variance());
    each.same("standardError", counts.standardError());
    each.same("trinomialT", counts.trinomialT(confidence));
    each.same("bootstrapExactPercentile", counts.bootstrap(confidence));
  }

  @Test
  void pooledScores() {
    for (Case each : Vectors.of("npsPooled")) {
      List<NpsCounts> segments = new ArrayList<>();
      for (JsonNode segment : each.input().get("segments")) {
        segments.add(
            new NpsCounts(
                segment.get("p").asLong(), segment.get("pa").asLong(), segment.get("d").asLong()));
      }
      double[] scores =
          segments.stream().mapToDouble(s -> s.value().orElseThrow().toDouble()).toArray();
      each.same("segmentScores", scores);
      NpsCounts pooled = segments.stream().reduce(NpsCounts::plus).orElseThrow();
      each.same("pooled", pooled.value().orElseThrow().toDouble());
    }
  }

  @Test
  void satisfaction() {
    for (Case each : Vectors.of("csat")) {
      String name = each.input().get("scale").asText();
      Scale scale =
          name.equals("thumbs")
              ? Scales.THUMBS
              : new Scale.Numbers(1, Integer.parseInt(name.substring("1..".length())));
      List<String> satisfied = new ArrayList<>();
      each.input().get("satisfied").forEach(code -> satisfied.add(code.asText()));
      NeutralPolicy policy = NeutralPolicy.valueOf(each.input().get("neutralPolicy").asText());
      BoxRule rule = BoxRule.top(satisfied.size(), scale, policy);
      assertThat(rule.satisfied()).isEqualTo(satisfied);
      CsatTally tally = CsatTally.ofCounts(scale, counts(scale, each));
      Score score = tally.score(rule, each.number("confidence")).orElseThrow();
      assertThat(tally.n()).isEqualTo(each.expected().get("n").asLong());
      assertThat(score.n()).isEqualTo(each.expected().get("denominator").asLong());
      assertThat(tally.satisfied(rule).successes())
          .isEqualTo(each.expected().get("satisfied").asLong());
      each.same("score", score.value().toDouble());
      each.same("wilson", Optional.of(score.interval()));
      each.same(
          "mean",
          tally.mean().map(Ratio::toDouble).map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }
  }

  @Test
  void oneSetOfAnswersHasSevenFigures() {
    for (Case each : Vectors.of("csatVariants")) {
      CsatTally tally = CsatTally.ofCounts(Scales.ONE_TO_FIVE, counts(Scales.ONE_TO_FIVE, each));
      each.same("topTwoPct", value(tally, BoxRule.ofDefaults()));
      each.same(
          "topOnePct", value(tally, BoxRule.top(1, tally.scale(), NeutralPolicy.DENOMINATOR)));
      each.same(
          "neutralExcludedPct",
          value(tally, BoxRule.top(2, tally.scale(), NeutralPolicy.EXCLUDED)));
      each.same("netPct", value(tally, new NetRule(tally.scale(), 2, 2)));
      each.same("mean", value(tally, new MeanRule(tally.scale())));
      Ratio pomp = Rescale.percentOfMaximum(new Scale.Numbers(1, 5), tally.mean().orElseThrow());
      each.same("pompPct", pomp.toDouble());
    }
  }

  @Test
  void effort() {
    for (Case each : Vectors.of("ces")) {
      int last = each.input().get("scale").asText().equals("1..7") ? 7 : 5;
      Scale scale = new Scale.Numbers(1, last);
      CsatTally tally = CsatTally.ofCounts(scale, counts(scale, each));
      each.same("mean", value(tally, new EffortRule(scale, EffortRule.Figure.MEAN)));
      EffortRule agree = new EffortRule(scale, EffortRule.Figure.AGREE);
      each.same(last == 7 ? "percentAgree5to7" : "percentAgree4to5", value(tally, agree));
      if (last == 7) {
        each.same("percentTop2", value(tally, new EffortRule(scale, EffortRule.Figure.TOP_TWO)));
        each.same("net", value(tally, new EffortRule(scale, EffortRule.Figure.NET)));
        each.same("wilsonAgree", tally.score(agree, 0.95).map(Score::interval));
      }
    }
  }

  @Test
  void theCustomerSatisfactionIndex() {
    for (Case each : Vectors.of("acsi")) {
      double[] weights = Vectors.numbers(each.input().get("weights"));
      Acsi acsi = new Acsi(weights[0], weights[1], weights[2]);
      each.same("score", acsi.value(Vectors.numbers(each.input().get("means"))));
    }
  }

  @Test
  void oneQuestion() {
    for (Case each : Vectors.of("likert")) {
      CsatTally.Accumulator counted = CsatTally.accumulator(Scales.ONE_TO_FIVE);
      each.input().get("values").forEach(value -> counted.add(value.asInt() - 1));
      LikertSummary summary = LikertSummary.of(counted.snapshot()).orElseThrow();
      assertThat(summary.answers().n()).isEqualTo(each.expected().get("n").asLong());
      each.same("mean", summary.mean().orElseThrow().toDouble());
      each.same("sd", summary.standardDeviation());
      each.same("medianR7", summary.median().orElseThrow().toDouble());
      each.same("topTwo", 100 * summary.best().share().orElseThrow().toDouble());
      each.same("bottomTwo", 100 * summary.worst().share().orElseThrow().toDouble());
      each.same("net", summary.net().toDouble());
      each.same("mode", summary.modes().stream().mapToDouble(Double::parseDouble).toArray());
    }
  }

  @Test
  void rescaling() {
    for (Case each : Vectors.of("reverse")) {
      Scale.Numbers scale = new Scale.Numbers((int) each.count("min"), (int) each.count("max"));
      List<Double> reversed = new ArrayList<>();
      each.input()
          .get("values")
          .forEach(value -> reversed.add((double) Rescale.reversed(scale, value.asInt())));
      each.same("reversed", reversed.stream().mapToDouble(d -> d).toArray());
    }
    for (Case each : Vectors.of("rescale")) {
      List<Double> percents = new ArrayList<>();
      for (JsonNode pair : each.input().get("pairs")) {
        Scale.Numbers scale = new Scale.Numbers(pair.get(1).asInt(), pair.get(2).asInt());
        Ratio answer = Ratio.of(pair.get(0).asLong(), 1);
        percents.add(Rescale.percentOfMaximum(scale, answer).toDouble());
      }
      each.same("percentOfMaximum", percents.stream().mapToDouble(d -> d).toArray());
    }
  }

  @Test
  void alphas() {
    for (Case each : Vectors.of("cronbachAlpha")) {
      JsonNode rows = each.input().get("items");
      int k = rows.get(0).size();
      BatteryTally.Accumulator counted =
          BatteryTally.accumulator(Battery.builder().scale(Scales.ONE_TO_SEVEN).items(k).build());
      rows.forEach(row -> counted.add(answers(row)));
      Reliability reliability = counted.snapshot().reliability();
      each.same("alpha", reliability.alpha());
      if (each.expected().has("feldt")) {
        each.same("standardised", reliability.standardised());
        each.same("feldt", reliability.feldt(0.95));
        double[] dropped = new double[k];
        double[] total = new double[k];
        for (int item = 0; item < k; item++) {
          dropped[item] = reliability.alphaIfDropped(item).orElseThrow();
          total[item] = reliability.correctedItemTotal(item).orElseThrow();
        }
        each.same("alphaIfDropped", dropped);
        each.same("correctedItemTotal", total);
        assertThat(reliability.n()).isEqualTo(each.expected().get("n").asLong());
        assertThat(reliability.items()).isEqualTo(each.expected().get("k").asInt());
      }
    }
  }

  @Test
  void personMeans() {
    for (Case each : Vectors.of("batteryMissing")) {
      Battery battery =
          Battery.builder()
              .scale(Scales.ONE_TO_FIVE)
              .items(each.input().get("rows").get(0).size())
              .minAnswered(Ratio.parse(each.input().get("minAnswered").asText()))
              .build();
      for (int i = 0; i < each.input().get("rows").size(); i++) {
        Optional<Ratio> mean = battery.personMean(answers(each.input().get("rows").get(i)));
        JsonNode expected = each.expected().get("means").get(i);
        assertThat(mean.isPresent()).isEqualTo(!expected.isNull());
        mean.ifPresent(m -> assertThat(m.toDouble()).isCloseTo(expected.asDouble(), within(1e-9)));
      }
    }
  }

  @Test
  void rounding() {
    for (Case each : Vectors.of("rounding")) {
      long promoters = each.count("promoters");
      long detractors = each.count("detractors");
      NpsCounts counts =
          new NpsCounts(promoters, each.count("n") - promoters - detractors, detractors);
      Score score = counts.score(0.95).orElseThrow();
      each.same("exact", score.value().toDouble());
      each.same("halfUpAwayFromZero", score.rounded(0).doubleValue());
      each.same("halfEven", score.rounded(0, RoundingMode.HALF_EVEN).doubleValue());
      each.same("twoDecimalsHalfUp", score.rounded(2).doubleValue());
    }
    for (Case each : Vectors.of("roundingNps")) {
      Score score = Vectors.nps(each.input()).score(0.95).orElseThrow();
      each.same("exactScore", score.value().toDouble());
      assertThat(score.rounded(0))
          .isEqualByComparingTo(BigDecimal.valueOf(each.expected().get("roundedScore").asLong()));
    }
    for (Case each : Vectors.of("largestRemainder")) {
      double[] counts = Vectors.numbers(each.input().get("counts"));
      long[] shares =
          Allocation.largestRemainder(
              each.count("to"), Arrays.stream(counts).mapToLong(c -> (long) c).toArray());
      each.same("largestRemainder", Arrays.stream(shares).asDoubleStream().toArray());
    }
  }

  @Test
  void suppression() {
    for (Case each : Vectors.of("suppression")) {
      Map<String, Long> groups = new TreeMap<>();
      each.input()
          .get("groups")
          .properties()
          .forEach(group -> groups.put(group.getKey(), group.getValue().asLong()));
      SuppressedTable table = new SuppressionRule(each.count("minimum")).table(groups);
      assertThat(table.primary()).containsExactlyElementsOf(texts(each, "primary"));
      assertThat(table.secondary()).containsExactlyElementsOf(texts(each, "secondary"));
      List<String> shown = new ArrayList<>(table.shown().keySet());
      if (table.isTotalShown()) {
        shown.add("total");
      }
      assertThat(shown).isEqualTo(texts(each, "shown"));
    }
  }

  private static List<String> texts(Case each, String field) {
    List<String> texts = new ArrayList<>();
    each.expected().get(field).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static int[] answers(JsonNode row) {
    int[] answers = new int[row.size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = row.get(i).isNull() ? Battery.MISSING : row.get(i).asInt();
    }
    return answers;
  }

  private static double value(CsatTally tally, ScaleRule rule) {
    return tally.score(rule, 0.95).orElseThrow().value().toDouble();
  }

  private static long[] counts(Scale scale, Case each) {
    long[] counts = new long[scale.size()];
    for (int point = 0; point < counts.length; point++) {
      counts[point] = each.input().get("counts").path(scale.code(point)).asLong();
    }
    return counts;
  }
}
