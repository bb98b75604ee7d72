package io.shopcare.segmentation.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.ProfileFact;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The record shop of the papers: what was fitted, and what came after. */
class CdnowTest {

  private static final CurrencyCode USD = CurrencyCode.USD;
  private static final PurchaseWindow CALIBRATION =
      PurchaseWindow.ofWeeks(ZoneOffset.UTC, LocalDate.of(1997, 9, 30));
  private static final LocalDate END = LocalDate.of(1998, 6, 30);

  private static final FitPolicy POLICY = FitPolicy.ofDefaults(7);

  @Nested
  class FromTheSummaryOfThePapers {

    private void fitsAs(String name, LifetimeFit<?> fit) throws IOException {
      JsonNode expected = Vectors.json("clv.json").at("/fits/" + name);
      assertThat(fit.logLikelihood())
          .isCloseTo(expected.get("LL").asDouble(), offset(1e-9 * -fit.logLikelihood()));
      double[] parameters = Vectors.doubles(expected.get("params"));
      double[] errors = Vectors.doubles(expected.get("se"));
      for (int i = 0; i < parameters.length; i++) {
        assertThat(fit.model().parameters().get(i))
            .isCloseTo(parameters[i], offset(1e-9 * parameters[i]));
        assertThat(fit.standardErrors().get(i)).isCloseTo(errors[i], offset(1e-6 * errors[i]));
      }
    }

    @Test
    void bgNbdIsFittedAsTheReferenceDoes() throws IOException {
      fitsAs("bgnbd", POLICY.bgNbd(customers()).accepted().orElseThrow());
    }

    @Test
    void mbgNbdIsFittedAsTheReferenceDoes() throws IOException {
      fitsAs("mbgnbd", POLICY.mbgNbd(customers()).accepted().orElseThrow());
    }

    @Test
    void paretoNbdIsFittedAsTheReferenceDoes() throws IOException {
      fitsAs("paretonbd", POLICY.paretoNbd(customers()).accepted().orElseThrow());
    }

    @Test
    void gammaGammaIsFittedAsTheReferenceDoes() throws IOException {
      fitsAs("gammagamma", POLICY.gammaGamma(Vectors.cdnowSpend()).accepted().orElseThrow());
    }

    private PurchaseCounts customers() throws IOException {
      PurchaseCounts customers = PurchaseCounts.of(Vectors.cdnowPatterns());
      assertThat(customers.customers()).isEqualTo(2357);
      assertThat(customers.patterns()).hasSize(1016);
      return customers;
    }
  }

  @Nested
  class FromTheLog {

    private static SortedMap<String, CustomerProfile> profiles;

    @BeforeAll
    static void readTheLog() throws IOException {
      profiles = profiles(Vectors.cdnow("CDNOW_sample.txt.gz"));
    }

    private static List<HeldOut> heldOut() {
      List<HeldOut> customers = new ArrayList<>();
      for (CustomerProfile profile : profiles.values()) {
        customers.add(
            new HeldOut(
                CALIBRATION.pattern(profile.purchases()).orElseThrow(),
                CALIBRATION.purchasesUntil(profile.purchases(), END)));
      }
      return customers;
    }

    private static PurchaseCounts counts() {
      return heldOut().stream().collect(PurchaseCounts.collector(HeldOut::pattern));
    }

    @Test
    void patternsAreThoseOfTheSummary() throws IOException {
      List<PurchasePattern> printed = Vectors.cdnowPatterns();
      List<HeldOut> read = heldOut();
      assertThat(read).hasSameSizeAs(printed);
      for (int i = 0; i < read.size(); i++) {
        PurchasePattern pattern = read.get(i).pattern();
        assertThat(pattern.repeats()).isEqualTo(printed.get(i).repeats());
        assertThat(pattern.recency()).isCloseTo(printed.get(i).recency(), offset(0.00501));
        assertThat(pattern.age()).isCloseTo(printed.get(i).age(), offset(0.00501));
      }
      assertThat(read.stream().mapToLong(each -> each.pattern().repeats()).sum()).isEqualTo(2457);
    }

    @Test
    void bgNbdReachesTheLikelihoodOfAnIndependentSearch() {
      LifetimeFit<BgNbd> fit = POLICY.bgNbd(counts()).accepted().orElseThrow();
      assertThat(fit.logLikelihood()).isCloseTo(-9582.4292066738, offset(1e-4));
      double[] found = {0.24259, 4.4136, 0.79292, 2.4259};
      for (int i = 0; i < found.length; i++) {
        assertThat(fit.model().parameters().get(i)).isCloseTo(found[i], offset(0.002 * found[i]));
      }
    }

    @Test
    void gammaGammaReachesTheLikelihoodOfAnIndependentSearch() {
      SpendCounts spend =
          profiles.values().stream()
              .collect(
                  SpendCounts.collector(
                      profile -> inDollars(CALIBRATION.spend(profile.purchases(), USD))));
      assertThat(spend.repeating().customers()).isEqualTo(946);
      LifetimeFit<GammaGamma> fit = POLICY.gammaGamma(spend).accepted().orElseThrow();
      assertThat(fit.logLikelihood()).isCloseTo(-4055.9176948019, offset(1e-4));
      double[] found = {6.2496, 3.7442, 15.4435};
      for (int i = 0; i < found.length; i++) {
        assertThat(fit.model().parameters().get(i)).isCloseTo(found[i], offset(0.005 * found[i]));
      }
      assertThat(new GammaGamma(6.25, 3.74, 15.44).logLikelihood(spend))
          .isCloseTo(-4055.9192320495, offset(1e-3));
    }

    @Test
    void everyModelBeatsTheNaiveForecastsAsTheReferenceSays() throws IOException {
      // The reference has the patterns of the summary, with two digits, and the purchases of the
      // log.
      List<PurchasePattern> printed = Vectors.cdnowPatterns();
      List<HeldOut> read = heldOut();
      List<HeldOut> customers = new ArrayList<>();
      for (int i = 0; i < printed.size(); i++) {
        customers.add(new HeldOut(printed.get(i), read.get(i).purchases()));
      }
      JsonNode vectors = Vectors.json("clv.json");
      for (String name : List.of("bgnbd", "mbgnbd", "paretonbd")) {
        PurchaseModel model =
            Vectors.model(name, Vectors.doubles(vectors.at("/fits/" + name + "/params")));
        HoldoutReport report = HoldoutReport.of(model, customers, 39);
        same(report.model(), "holdout_" + name);
        same(report.sameCount(), "holdout_naive_same_count");
        same(report.sameRate(), "holdout_naive_rate");
        assertThat(report.model().meanAbsoluteError())
            .isLessThan(0.9 * report.sameCount().meanAbsoluteError())
            .isLessThan(0.8 * report.sameRate().meanAbsoluteError());
      }
    }

    private static void same(ForecastAccuracy actual, String name) throws IOException {
      JsonNode expected = Vectors.json("clv_published.json").get(name);
      assertThat(actual.total()).isCloseTo(expected.get("sum_pred").asDouble(), offset(1e-6));
      assertThat(actual.meanAbsoluteError())
          .isCloseTo(expected.get("MAE").asDouble(), offset(1e-9));
      assertThat(actual.rootMeanSquareError())
          .isCloseTo(expected.get("RMSE").asDouble(), offset(1e-9));
      assertThat(actual.correlation())
          .hasValueCloseTo(expected.get("corr").asDouble(), offset(1e-9));
    }

    private static SpendPattern inDollars(SpendPattern cents) {
      return cents.repeats() == 0 ? cents : SpendPattern.of(cents.repeats(), cents.mean() / 100);
    }

    @Test
    void theHoldOutIsThatOfTheExpectedFigures() {
      // The figures are those of the parameters as the paper prints them.
      BgNbd printed = new BgNbd(0.243, 4.414, 0.793, 2.426);
      HoldoutReport report = HoldoutReport.of(printed, heldOut(), 39);
      assertThat(report.model().total()).isCloseTo(1653.94, offset(0.005));
      assertThat(report.customers()).isEqualTo(2357);
      assertThat(report.active()).isEqualTo(684);
      assertThat(report.purchases()).isEqualTo(1882);
      assertThat(report.model().auc()).hasValueCloseTo(0.772542846, offset(1e-8));
      assertThat(report.aliveAuc()).hasValueCloseTo(0.6983661959, offset(1e-8));
    }
  }

  private static SortedMap<String, CustomerProfile> profiles(Path log) throws IOException {
    DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    List<ProfileFact> facts = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(log)), StandardCharsets.US_ASCII))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.trim().split("\\s+", -1);
        Order order =
            Order.builder(
                    "o" + facts.size(),
                    cells[1],
                    LocalDate.parse(cells[2], format).atTime(12, 0).toInstant(ZoneOffset.UTC),
                    USD)
                .addLines(OrderLine.of("cd", 1, UnitPrice.of(new BigDecimal(cells[4]), USD)))
                .build();
        facts.add(ProfileFact.of(new OrderEvent.Placed(order)));
      }
    }
    return facts.stream().collect(CustomerProfile.byCustomer());
  }
}
