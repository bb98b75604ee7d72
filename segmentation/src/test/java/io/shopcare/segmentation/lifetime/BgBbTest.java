package io.shopcare.segmentation.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.shopcare.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the story itself: every pair of probabilities on a grid, weighed as the model says. */
class BgBbTest {

  private static final double ALPHA = 2.2;
  private static final double BETA = 1.7;
  private static final double GAMMA = 1.6;
  private static final double DELTA = 3.4;
  private static final BgBb MODEL = new BgBb(ALPHA, BETA, GAMMA, DELTA);
  private static final int GRID = 1000;

  /** What a customer with purchase probability p and drop-out probability θ does. */
  private interface Story {
    double of(double p, double theta);
  }

  private static double mean(Story story) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < GRID; i++) {
      double p = (i + 0.5) / GRID;
      double ofP = Math.pow(p, ALPHA - 1) * Math.pow(1 - p, BETA - 1);
      for (int j = 0; j < GRID; j++) {
        double theta = (j + 0.5) / GRID;
        double weight = ofP * Math.pow(theta, GAMMA - 1) * Math.pow(1 - theta, DELTA - 1);
        sum += weight * story.of(p, theta);
        weights += weight;
      }
    }
    return sum / weights;
  }

  private static double history(double p, double theta, int x, int last, int periods) {
    double alive = alive(p, theta, x, periods);
    double sum = alive;
    for (int m = last; m < periods; m++) {
      sum += Math.pow(p, x) * Math.pow(1 - p, m - x) * theta * Math.pow(1 - theta, m);
    }
    return sum;
  }

  private static double alive(double p, double theta, int x, int periods) {
    return Math.pow(p, x) * Math.pow(1 - p, periods - x) * Math.pow(1 - theta, periods);
  }

  @Test
  void theLikelihoodIsThatOfTheStory() {
    PurchaseCounts one = PurchaseCounts.of(List.of(PurchasePattern.of(2, 4, 6)));
    double exact = Math.log(mean((p, theta) -> history(p, theta, 2, 4, 6)));
    assertThat(MODEL.logLikelihood(one)).isCloseTo(exact, offset(1e-4));
  }

  @Test
  void aliveAndExpectationAreThoseOfTheStory() {
    PurchasePattern customer = PurchasePattern.of(2, 4, 6);
    double seen = mean((p, theta) -> history(p, theta, 2, 4, 6));
    double alive = mean((p, theta) -> alive(p, theta, 2, 6) * (1 - theta)) / seen;
    assertThat(MODEL.probabilityAlive(customer)).isCloseTo(alive, offset(1e-4));
    double next =
        mean(
                (p, theta) ->
                    alive(p, theta, 2, 6)
                        * p
                        * ((1 - theta) + Math.pow(1 - theta, 2) + Math.pow(1 - theta, 3)))
            / seen;
    assertThat(MODEL.expectedPurchases(customer, 3)).isCloseTo(next, offset(1e-4));
  }

  @Test
  void probabilitiesSumToOneAndTheirMeanIsTheExpectation() {
    double sum = 0;
    double mean = 0;
    for (int n = 0; n <= 12; n++) {
      sum += MODEL.probabilityOf(n, 12);
      mean += n * MODEL.probabilityOf(n, 12);
    }
    assertThat(sum).isCloseTo(1, offset(1e-13));
    assertThat(mean).isCloseTo(MODEL.expectedPurchases(12), offset(1e-12));
    assertThat(MODEL.probabilityOf(13, 12)).isZero();
  }

  @Test
  void anEndlessHorizonIsTheLimitOfLongOnes() {
    PurchasePattern customer = PurchasePattern.of(2, 4, 6);
    double all = MODEL.discountedPurchases(customer, Double.POSITIVE_INFINITY, 0.1);
    assertThat(MODEL.discountedPurchases(customer, 1000, 0.1)).isCloseTo(all, offset(1e-12));
  }

  @Test
  void timesAreWholePeriods() {
    assertThatThrownBy(() -> MODEL.probabilityAlive(PurchasePattern.of(1, 1.5, 6)))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.code()).isEqualTo("lifetime.pattern.whole"));
    assertThatThrownBy(() -> MODEL.expectedPurchases(PurchasePattern.of(1, 1, 6), 2.5))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.code()).isEqualTo("lifetime.horizon.range"));
  }
}
