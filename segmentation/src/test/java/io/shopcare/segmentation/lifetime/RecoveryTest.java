package io.shopcare.segmentation.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Outcome;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/**
 * Simulated customers give back the parameters that they were made with: each within three standard
 * errors, in 95 % of all runs. There are 200 runs in the thorough build and a few in the default.
 */
class RecoveryTest {

  private static final int CUSTOMERS = 3000;

  private static final int RUNS = Integer.getInteger("shopcare.tries", 300) >= 30_000 ? 200 : 8;

  private static <M extends LifetimeModel> void recovers(
      M truth, LongFunction<Outcome<LifetimeFit<M>>> fitOfSeed) {
    int recovered = 0;
    for (int run = 0; run < RUNS; run++) {
      LifetimeFit<M> fit = fitOfSeed.apply(1000 + run).accepted().orElseThrow();
      recovered += isNear(truth.parameters(), fit) ? 1 : 0;
    }
    assertThat(recovered).isGreaterThanOrEqualTo((int) Math.floor(0.95 * RUNS));
  }

  private static boolean isNear(List<Double> truth, LifetimeFit<?> fit) {
    List<Double> found = fit.model().parameters();
    for (int i = 0; i < truth.size(); i++) {
      double distance = Math.abs(Math.log(found.get(i) / truth.get(i)));
      if (distance > 3 * fit.standardErrors().get(i) / found.get(i)) {
        return false;
      }
    }
    return true;
  }

  @Test
  void bgNbd() {
    BgNbd truth = new BgNbd(0.8, 6, 0.8, 2.5);
    recovers(
        truth,
        seed ->
            FitPolicy.minimal()
                .bgNbd(PurchaseCounts.of(new Simulation(seed).flips(truth, false, CUSTOMERS))));
  }

  @Test
  void mbgNbd() {
    MbgNbd truth = new MbgNbd(0.8, 6, 0.8, 2.5);
    recovers(
        truth,
        seed ->
            FitPolicy.minimal()
                .mbgNbd(PurchaseCounts.of(new Simulation(seed).flips(truth, true, CUSTOMERS))));
  }

  @Test
  void paretoNbd() {
    ParetoNbd truth = new ParetoNbd(0.8, 6, 0.7, 9);
    recovers(
        truth,
        seed ->
            FitPolicy.minimal()
                .paretoNbd(PurchaseCounts.of(new Simulation(seed).pareto(truth, CUSTOMERS))));
  }

  @Test
  void gammaGamma() {
    GammaGamma truth = new GammaGamma(6, 4, 15);
    recovers(
        truth,
        seed ->
            FitPolicy.minimal()
                .gammaGamma(SpendCounts.of(new Simulation(seed).spend(truth, CUSTOMERS))));
  }
}
