package io.shopcare.feedback.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.feedback.Vectors;
import io.shopcare.feedback.Vectors.Case;
import io.shopcare.measure.Proportion;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked cases of the reference on shares, rates and changes. */
class StatisticsVectorTest {

  private static final Map<String, ShareInterval> INTERVALS =
      Map.of(
          "wilson", ShareInterval.WILSON,
          "wilsonContinuity", ShareInterval.WILSON_CONTINUITY,
          "agrestiCoull", ShareInterval.AGRESTI_COULL,
          "jeffreys", ShareInterval.JEFFREYS,
          "clopperPearson", ShareInterval.CLOPPER_PEARSON);

  @Test
  void intervalsOfShares() {
    for (Case each : Vectors.of("proportionInterval")) {
      Proportion counted = new Proportion(each.count("successes"), each.count("n"));
      INTERVALS.forEach(
          (name, method) -> {
            JsonNode all = each.expected().get("intervals");
            JsonNode expected = all.isNull() ? all : all.get(name);
            String what = each.id() + " " + name.toUpperCase(Locale.ROOT);
            Vectors.same(what, expected, method.of(counted, each.number("confidence")), 1);
          });
    }
  }

  @Test
  void changesOfShares() {
    for (Case each : Vectors.of("proportionDifference")) {
      ShareChange change =
          new ShareChange(
              Vectors.proportion(each.input().get("x2"), each.input().get("n2")),
              Vectors.proportion(each.input().get("x1"), each.input().get("n1")));
      each.same("difference", change.difference());
      each.same("newcombe", change.newcombe(each.number("confidence")));
      each.same("agrestiCaffo", change.agrestiCaffo(each.number("confidence")));
      each.same("pooledZ", change.z());
      each.same("pooledZPValue", change.pValue());
      each.same("fisherExactPValue", change.fisherPValue());
    }
  }

  @Test
  void changesOfNetPromoterScores() {
    for (Case each : Vectors.of("npsDifference")) {
      NpsChange change =
          new NpsChange(
              Vectors.nps(each.input().get("before")), Vectors.nps(each.input().get("after")));
      each.same("difference", change.difference());
      each.same("standardError", change.standardError());
      each.same("z", change.z());
      each.same("pValue", change.pValue());
      each.same("adjustedWald", change.adjustedWald(each.number("confidence")));
    }
  }

  @Test
  void changesOfPanels() {
    for (Case each : Vectors.of("mcnemar")) {
      PanelChange change =
          new PanelChange(
              each.count("bothSatisfied") + each.count("neither"),
              each.count("onlyBefore"),
              each.count("onlyAfter"));
      each.same("exactPValue", change.exactPValue());
      each.same("chi2", change.chiSquared());
      each.same("chi2PValue", change.chiSquaredPValue());
    }
  }

  @Test
  void probabilitiesOfImprovement() {
    for (Case each : Vectors.of("probabilityOfImprovement")) {
      ShareChange change =
          new ShareChange(
              Vectors.proportion(each.input().get("x1"), each.input().get("n1")),
              Vectors.proportion(each.input().get("x2"), each.input().get("n2")));
      each.same("p", change.probabilityOfImprovement());
    }
  }

  @Test
  void quantiles() {
    for (Case each : Vectors.of("normalQuantile")) {
      each.same("z", CriticalValues.normal(each.number("confidence")));
    }
    for (Case each : Vectors.of("betaQuantile")) {
      each.same("x", new Beta(each.number("a"), each.number("b")).quantile(each.number("p")));
    }
  }

  @Test
  void ratesOfEvents() {
    for (Case each : Vectors.of("poissonRate")) {
      EventRate rate = new EventRate(each.count("contacts"), each.count("orders"));
      each.same("rate", rate.per(each.count("per")).orElseThrow().toDouble());
      each.same("garwood", rate.garwood(each.count("per"), 0.95));
    }
  }
}
