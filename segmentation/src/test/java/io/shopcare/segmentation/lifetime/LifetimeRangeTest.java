package io.shopcare.segmentation.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.shopcare.InvalidInputException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is outside the ranges of the models is refused; at their ends answers are numbers. */
class LifetimeRangeTest {

  private static final PurchasePattern CUSTOMER = PurchasePattern.of(2, 4, 6);

  private static PurchaseModel model(int family, double p, double q, double r, double s) {
    return switch (family) {
      case 0 -> new BgNbd(p, q, r, s);
      case 1 -> new MbgNbd(p, q, r, s);
      case 2 -> new ParetoNbd(p, q, r, s);
      default -> new BgBb(p, q, r, s);
    };
  }

  /** The integral goes on until the discount tells, far beyond any calendar. */
  @Test
  void theLeastDiscountGivesAnAnswer() {
    PurchaseModel model = model(2, 0.56, 10.5, 0.6, 11.7);
    double all = model.discountedPurchases(CUSTOMER, Double.POSITIVE_INFINITY, 1e-100);
    assertThat(all).isGreaterThan(model.expectedPurchases(CUSTOMER, 1e9)).isFinite();
    assertThat(model.discountedPurchases(CUSTOMER, 12, 1e-100))
        .isCloseTo(model.expectedPurchases(CUSTOMER, 12), withinPercentage(1e-8));
  }

  /** Half of all periods bring a purchase, and half of them the end. */
  @Test
  void bgBbAnswersForTheLargestParameters() {
    PurchaseModel model = model(3, 1e100, 1e100, 1e100, 1e100);
    assertThat(model.probabilityAlive(PurchasePattern.of(1, 1, 1)))
        .isCloseTo(0.5, withinPercentage(1e-8));
    assertThat(model.expectedPurchases(PurchasePattern.of(1, 1, 1), 1))
        .isCloseTo(0.25, withinPercentage(1e-8));
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(call)
        .returns(code, InvalidInputException::code);
  }

  @Test
  void whatIsOutsideTheRangesIsRefused() {
    for (int family = 0; family < 4; family++) {
      int each = family;
      PurchaseModel model = model(family, 1, 1, 1, 1);
      for (double wrong : new double[] {0, 1e-101, 1e308, Double.NaN, -1}) {
        assertRefused("lifetime.parameter.range", () -> model(each, 1, wrong, 1, 1));
      }
      for (double wrong : new double[] {1e-320, Double.POSITIVE_INFINITY, Double.NaN, -1}) {
        assertRefused(
            "lifetime.discount.range", () -> model.discountedPurchases(CUSTOMER, 12, wrong));
      }
    }
  }

  @Test
  void aHistoryOfBgBbIsNoLongerThanAFitTakes() {
    PurchaseModel model = model(3, 1, 1, 1, 1);
    assertThat(model.probabilityAlive(PurchasePattern.of(1, 1, 10_000))).isBetween(0.0, 1.0);
    assertRefused(
        "lifetime.pattern.whole", () -> model.probabilityAlive(PurchasePattern.of(1, 1, 10_001)));
  }
}
