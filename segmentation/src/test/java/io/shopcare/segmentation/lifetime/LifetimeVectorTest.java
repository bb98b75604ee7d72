package io.shopcare.segmentation.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values computed elsewhere with 30 digits, and values printed in papers and manuals. */
class LifetimeVectorTest {

  private static final double TOLERANCE = 1e-9;

  private static void same(double actual, JsonNode expected) {
    double value = Objects.requireNonNull(expected).asDouble();
    assertThat(actual).isCloseTo(value, offset(TOLERANCE * Math.abs(value)));
  }

  private static void sameAll(List<Double> actual, JsonNode expected) {
    assertThat(actual).hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      same(actual.get(i), expected.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bgnbd", "mbgnbd", "paretonbd"})
  void everyCustomerIsForecastAsTheReferenceDoes(String name) throws IOException {
    JsonNode vectors = Vectors.json("clv.json");
    PurchaseModel model =
        Vectors.model(name, Vectors.doubles(vectors.at("/fits/" + name + "/params")));
    double delta = vectors.at("/discount/delta_per_week").asDouble();
    assertThat(vectors.get("customers")).hasSizeGreaterThan(20);
    for (JsonNode each : vectors.get("customers")) {
      PurchasePattern pattern = pattern(each);
      JsonNode expected = each.get(name);
      same(model.probabilityAlive(pattern), expected.get("p_alive"));
      same(model.expectedPurchases(pattern, 39), expected.get("exp_39"));
      same(model.logLikelihood(PurchaseCounts.of(List.of(pattern))), expected.get("ll"));
      if (expected.has("det_52_d")) {
        same(model.discountedPurchases(pattern, 52, delta), expected.get("det_52_d"));
      }
      if (expected.has("dert_d")) {
        same(
            model.discountedPurchases(pattern, Double.POSITIVE_INFINITY, delta),
            expected.get("dert_d"));
      }
    }
  }

  private static PurchasePattern pattern(JsonNode each) {
    return PurchasePattern.of(
        each.get("x").asLong(), each.get("t_x").asDouble(), each.get("T").asDouble());
  }

  @Test
  void everyCustomerHasTheValueOfTheReference() throws IOException {
    JsonNode vectors = Vectors.json("clv.json");
    double[] p = Vectors.doubles(vectors.at("/fits/gammagamma/params"));
    GammaGamma spend = new GammaGamma(p[0], p[1], p[2]);
    PurchaseModel purchases =
        Vectors.model("paretonbd", Vectors.doubles(vectors.at("/fits/paretonbd/params")));
    double delta = vectors.at("/discount/delta_per_week").asDouble();
    for (JsonNode each : vectors.get("customers")) {
      double mean =
          spend
              .expectedSpend(SpendPattern.of(each.get("x").asLong(), each.get("m").asDouble()))
              .orElseThrow();
      same(mean, each.at("/gammagamma/exp_avg_value"));
      double future = purchases.discountedPurchases(pattern(each), Double.POSITIVE_INFINITY, delta);
      same(mean * future, each.get("clv_paretonbd_gg_d"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bgnbd", "mbgnbd", "paretonbd"})
  void newCustomersAreForecastAsTheReferenceDoes(String name) throws IOException {
    JsonNode vectors = Vectors.json("clv.json");
    PurchaseModel model =
        Vectors.model(name, Vectors.doubles(vectors.at("/fits/" + name + "/params")));
    JsonNode expected = vectors.get("population_expected_purchases");
    double[] times = Vectors.doubles(expected.get("t"));
    for (int i = 0; i < times.length; i++) {
      same(model.expectedPurchases(times[i]), expected.get(name).get(i));
    }
  }

  @Test
  void paretoNbdGivesWhatTheManualOfBtydPrints() throws IOException {
    JsonNode published = Vectors.json("clv_published.json");
    JsonNode doc = published.get("btyd_doc_pnbd_DERT");
    PurchaseModel model = Vectors.model("paretonbd", Vectors.doubles(doc.get("params")));
    double d = doc.get("d").asDouble();
    same(dert(model, PurchasePattern.of(7, 35, 77.86), d), doc.get("value"));
    List<Double> byPurchases =
        LongStream.rangeClosed(1, 10)
            .mapToObj(x -> dert(model, PurchasePattern.of(x, 30, 77.86), d))
            .toList();
    sameAll(byPurchases, doc.get("x_1_to_10_tx30"));

    JsonNode tour = published.get("btyd_walkthrough_pnbd");
    PurchaseModel toured = Vectors.model("paretonbd", Vectors.doubles(tour.get("params")));
    checkTour(toured, tour);
  }

  private static double dert(PurchaseModel model, PurchasePattern customer, double delta) {
    return model.discountedPurchases(customer, Double.POSITIVE_INFINITY, delta);
  }

  private static void checkTour(PurchaseModel model, JsonNode tour) {
    PurchasePattern busy = PurchasePattern.of(26, 30.86, 31);
    same(model.expectedPurchases(52), tour.get("expectation_52"));
    same(model.expectedPurchases(busy, 52), tour.get("cet_52(26,30.86,31)"));
    same(model.probabilityAlive(busy), tour.get("palive(26,30.86,31)"));
    List<Double> silent =
        LongStream.of(10, 15, 20, 25)
            .mapToObj(x -> model.expectedPurchases(PurchasePattern.of(x, 20, 39), 52))
            .toList();
    // The last two of Pareto/NBD are known to seven digits only; the next test has all of them.
    JsonNode expected = tour.get("cet_52(x=10,15,20,25;tx=20,T=39)");
    for (int i = 0; i < silent.size(); i++) {
      double value = expected.get(i).asDouble();
      assertThat(silent.get(i)).isCloseTo(value, offset((i < 2 ? TOLERANCE : 5e-8) * value));
    }
  }

  @Test
  void paretoNbdIsExactWhereTheHypergeometricFormsCancel() {
    PurchaseModel model = new ParetoNbd(0.5534, 10.5802, 0.6061, 11.6562);
    // By mpmath with 320 digits.
    assertThat(model.expectedPurchases(PurchasePattern.of(20, 20, 39), 52))
        .isCloseTo(0.022497183411825328, offset(1e-15));
    assertThat(model.expectedPurchases(PurchasePattern.of(25, 20, 39), 52))
        .isCloseTo(0.003091499953765174, offset(1e-15));
  }

  @Test
  void bgNbdGivesWhatThePaperAndTheSpreadsheetPrint() throws IOException {
    JsonNode published = Vectors.json("clv_published.json").get("bgnbd_published_params");
    PurchaseModel model = Vectors.model("bgnbd", Vectors.doubles(published.get("params")));
    checkTour(model, published);
    same(
        model.expectedPurchases(PurchasePattern.of(2, 30.43, 38.86), 39),
        published.get("cet_39(2,30.43,38.86)"));
    same(model.probabilityOf(10, 2), published.get("pmf_t2_n10"));
    same(model.probabilityOf(0, 39), published.get("pmf_t39_n0"));
    List<Double> probabilities =
        LongStream.rangeClosed(11, 20).mapToObj(n -> model.probabilityOf(n, 30)).toList();
    sameAll(probabilities, published.get("pmf_t30_n11_20"));
  }

  @Test
  void theCasesInWhichOtherPackagesOverflowAreRight() throws IOException {
    JsonNode published = Vectors.json("clv_published.json");
    // By mpmath with 50 digits, by a hypergeometric function and by quadrature: of the file's three
    // values the first is right to eight digits and the third to two.
    double[] right = {0.001885128187360851, 1.4171442912866076e-96, 6.732974871799164e-60};
    for (int i = 0; i < right.length; i++) {
      JsonNode each = published.get("lifetimes_overflow_case").get(i);
      PurchaseModel model = Vectors.model("paretonbd", Vectors.doubles(each.get("params")));
      assertThat(model.probabilityAlive(pattern(each)))
          .isCloseTo(right[i], offset(1e-12 * right[i]));
    }
    PurchaseModel exact =
        Vectors.model("paretonbd", Vectors.doubles(published.at("/btyd_walkthrough_pnbd/params")));
    for (JsonNode each : published.get("clvtools_issue_100_cases")) {
      same(exact.probabilityAlive(pattern(each)), each.get("palive"));
    }
  }

  @Test
  void bgBbReachesTheLikelihoodOfThePaper() throws IOException {
    JsonNode published = Vectors.json("clv_published.json").get("bgbb_donations");
    double[] p = Vectors.doubles(published.get("params_alpha_beta_gamma_delta"));
    PurchaseCounts donors = PurchaseCounts.empty();
    for (String[] row : Vectors.rows(Vectors.cdnow("donations.csv"))) {
      PurchasePattern pattern =
          PurchasePattern.of(
              Long.parseLong(row[0]), Double.parseDouble(row[1]), Double.parseDouble(row[2]));
      donors = donors.plus(PurchaseCounts.of(Map.of(pattern, Long.parseLong(row[3]))));
    }
    assertThat(donors.customers()).isEqualTo(published.get("N").asLong());
    same(new BgBb(p[0], p[1], p[2], p[3]).logLikelihood(donors), published.get("LL"));

    LifetimeFit<BgBb> fit = FitPolicy.minimal().bgBb(donors).accepted().orElseThrow();
    double[] printed = Vectors.doubles(published.get("published"));
    for (int i = 0; i < printed.length; i++) {
      assertThat(fit.model().parameters().get(i)).isCloseTo(printed[i], offset(5.1e-4));
    }
    same(fit.logLikelihood(), published.get("LL"));
  }
}
