package io.shopcare.feedback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.feedback.Vectors;
import io.shopcare.feedback.Vectors.Case;
import io.shopcare.feedback.score.NpsCounts;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The worked cases of the reference on sample sizes, weights, mixes, quantiles and goals. */
class DesignVectorTest {

  @Test
  void sampleSizes() {
    for (Case each : Vectors.of("sampleSizeProportion")) {
      SampleSize size =
          SampleSize.ofShare(each.number("p"), each.number("margin"), each.number("confidence"));
      each.same("n0", size.exact());
      JsonNode population = each.input().get("population");
      SampleSize asked = population.isNull() ? size : size.inPopulation(population.asLong());
      assertThat(asked.answers()).isEqualTo(each.expected().get("n").asLong());
    }
    for (Case each : Vectors.of("sampleSizeNps")) {
      double promoters = each.number("promoters");
      double detractors = each.number("detractors");
      each.same("variance", SampleSize.npsVariance(promoters, detractors));
      SampleSize size =
          SampleSize.ofNps(
              promoters, detractors, each.number("marginPoints"), each.number("confidence"));
      assertThat(size.answers()).isEqualTo(each.expected().get("n").asLong());
    }
    for (Case each : Vectors.of("sampleSizeTwoProportions")) {
      SampleSize size =
          SampleSize.ofChange(
              each.number("p1"), each.number("p2"), each.number("alpha"), each.number("power"));
      assertThat(size.answers()).isEqualTo(each.expected().get("nPerGroup").asLong());
      assertThat(
              SampleSize.power(
                  each.number("p1"), each.number("p2"), each.number("alpha"), size.answers()))
          .isBetween(each.number("power"), each.number("power") + 0.001);
    }
  }

  @Test
  void populationsMakeSamplesSmaller() {
    SampleSize size = SampleSize.ofShare(0.5, 0.05, 0.95);
    assertThat(size.answers()).isEqualTo(385);
    assertThat(size.inPopulation(1_000).answers()).isEqualTo(278);
    assertThat(SampleSize.ofChange(0.8, 0.85, 0.05, 0.8).answers()).isEqualTo(906);
  }

  @Test
  void weights() {
    for (Case each : Vectors.of("poststratifiedNps")) {
      StratifiedNps nps = strata(each, "pop");
      each.same("score", nps.value());
      each.same("effectiveN", nps.effectiveN());
      each.same("designEffect", nps.designEffect());
      JsonNode expected = each.expected().get("interval");
      Vectors.same(each.id(), expected, Optional.of(nps.interval(0.95)), 1);
      for (int i = 0; i < nps.strata().size(); i++) {
        assertThat(nps.weight(nps.strata().get(i)))
            .isCloseTo(each.input().at("/groups/" + i + "/weight").asDouble(), within(1e-9));
      }
    }
    for (Case each : Vectors.of("stratifiedNps")) {
      StratifiedNps nps = strata(each, "share");
      each.same("score", nps.value());
      each.same("standardError", nps.standardError());
    }
  }

  private static StratifiedNps strata(Case each, String population) {
    List<StratifiedNps.Stratum> strata = new ArrayList<>();
    for (JsonNode group : each.input().get("groups")) {
      long p = group.get("p").asLong();
      long d = group.get("d").asLong();
      strata.add(
          new StratifiedNps.Stratum(
              group.get("name").asText(),
              new NpsCounts(p, group.get("n").asLong() - p - d, d),
              group.get(population).asDouble()));
    }
    return new StratifiedNps(strata);
  }

  @Test
  void raking() {
    for (Case each : Vectors.of("raking")) {
      JsonNode rows = each.input().get("counts");
      double[][] counts = new double[rows.size()][];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = Vectors.numbers(rows.get(i));
      }
      Raking raking =
          Raking.of(
              counts,
              Vectors.numbers(each.input().get("rowTargets")),
              Vectors.numbers(each.input().get("columnTargets")),
              Double.POSITIVE_INFINITY);
      assertThat(raking.isConverged()).isTrue();
      for (int i = 0; i < counts.length; i++) {
        for (int j = 0; j < counts[i].length; j++) {
          String cell = "/" + i + "/" + j;
          assertThat(raking.weight(i, j))
              .isCloseTo(each.expected().at("/weights" + cell).asDouble(), within(1e-9));
          assertThat(raking.weighted(i, j))
              .isCloseTo(each.expected().at("/weighted" + cell).asDouble(), within(1e-9));
        }
      }
    }
  }

  @Test
  void simpsonsParadox() {
    for (Case each : Vectors.of("simpsonsParadox")) {
      MixComparison mix =
          new MixComparison(shares(each.input().get("agentA")), shares(each.input().get("agentB")));
      JsonNode expected = each.expected().get("standardisedToTotalMix");
      assertThat(100 * mix.one().standardised(mix.totalMix()).orElseThrow())
          .isCloseTo(expected.get("A").asDouble(), within(1e-9));
      assertThat(100 * mix.other().standardised(mix.totalMix()).orElseThrow())
          .isCloseTo(expected.get("B").asDouble(), within(1e-9));
      assertThat(mix.one().pooled().share().orElseThrow()).isEqualTo(Ratio.of(273, 350));
      assertThat(mix.isReversed()).isEqualTo(each.expected().get("reversal").asBoolean());
      assertThat(mix.warning()).isPresent();
    }
  }

  private static StratifiedShares shares(JsonNode groups) {
    SortedMap<String, Proportion> shares = new TreeMap<>();
    groups
        .properties()
        .forEach(
            group ->
                shares.put(
                    group.getKey(),
                    Vectors.proportion(group.getValue().get(0), group.getValue().get(1))));
    return new StratifiedShares(shares);
  }

  @Test
  void percentagesArePooled() {
    for (Case each : Vectors.of("meanOfPercentages")) {
      Proportion pooled = Proportion.empty();
      for (JsonNode day : each.input().get("days")) {
        pooled = pooled.plus(Vectors.proportion(day.get(0), day.get(1)));
      }
      each.same("pooled", 100 * pooled.share().orElseThrow().toDouble());
    }
  }

  @Test
  void quantiles() {
    for (Case each : Vectors.of("quantileR")) {
      double[] values = Vectors.numbers(each.input().get("values"));
      Ratio p = Ratio.parse(each.input().get("pExact").asText());
      for (QuantileType type : QuantileType.values()) {
        each.same(type.name(), type.of(p, values));
      }
    }
  }

  @Test
  void durations() {
    for (Case each : Vectors.of("durations")) {
      double[] minutes = Vectors.numbers(each.input().get("minutes"));
      each.same("mean", Averages.mean(minutes));
      each.same("geometricMean", Averages.geometricMean(minutes));
      each.same("trimmedMean10", Averages.trimmedMean(Ratio.percent(10), minutes));
      each.same("medianR7", QuantileType.R7.of(Ratio.percent(50), minutes));
      each.same("p90R1", QuantileType.R1.of(Ratio.percent(90), minutes));
      each.same("p90R7", QuantileType.R7.of(Ratio.percent(90), minutes));
    }
  }

  @Test
  void goals() {
    for (Case each : Vectors.of("slaAttainment")) {
      Proportion within = new Proportion(each.count("within"), each.count("total"));
      ShareGoal goal = new ShareGoal(Ratio.parse(each.input().get("target").asText()));
      each.same("oneSidedPValue_rateAboveTarget", goal.pValueAbove(within));
      assertThat(goal.isMetBy(within)).isEqualTo(each.expected().get("targetMetPoint").asBoolean());
      assertThat(goal.isProvenBy(within, each.number("confidence")))
          .isEqualTo(each.expected().get("targetMetWithConfidence").asBoolean());
    }
  }

  @Test
  void coverageOfTheAdjustedInterval() {
    for (Case each : Vectors.of("coverageStudy")) {
      assertThat(each.expected().get("rows").size()).isEqualTo(20);
      for (JsonNode row : each.expected().get("rows")) {
        NpsCoverage coverage =
            new NpsCoverage(row.get("promoters").asDouble(), row.get("detractors").asDouble());
        double actual = coverage.ofScore(row.get("n").asInt(), each.number("confidence"));
        assertThat(actual).isCloseTo(row.get("adjustedWald").asDouble(), within(1e-9));
        assertThat(actual).isBetween(0.92, 1.0);
      }
    }
  }
}
