package io.shopcare.segmentation.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random parameters and histories, with up to 5,000 purchases and P(alive) down to 1e-180, against
 * answers of 40 digits that {@code lifetime_points.py} beside them made with mpmath by other
 * formulae. Property {@code shopcare.lifetime.points} names a longer file.
 */
class LifetimePointsTest {

  private static final double TOLERANCE = 1e-9;

  private static final int PARAMETERS = 1;
  private static final int PATTERN = 5;
  private static final int HORIZON = 8;
  private static final int ANSWERS = 10;

  @Test
  void everyAnswerIsRight() throws IOException {
    String longer = System.getProperty("shopcare.lifetime.points");
    List<String> lines =
        longer == null ? Vectors.lines("lifetime_points.csv") : Files.readAllLines(Path.of(longer));
    assertThat(lines).hasSizeGreaterThan(400);
    lines.forEach(LifetimePointsTest::check);
  }

  private static void check(String line) {
    String[] cells = line.split(",", -1);
    double[] numbers =
        Arrays.stream(cells, PARAMETERS, ANSWERS).mapToDouble(Double::parseDouble).toArray();
    PurchaseModel model = Vectors.model(cells[0], numbers);
    PurchasePattern customer =
        PurchasePattern.of(Long.parseLong(cells[PATTERN]), numbers[PATTERN], numbers[PATTERN + 1]);
    double horizon = numbers[HORIZON - 1];
    double delta = numbers[HORIZON];
    same(model.logLikelihood(PurchaseCounts.of(List.of(customer))), cells[ANSWERS], line);
    same(model.probabilityAlive(customer), cells[ANSWERS + 1], line);
    same(model.expectedPurchases(customer, horizon), cells[ANSWERS + 2], line);
    if (!cells[ANSWERS + 3].isEmpty()) {
      same(model.discountedPurchases(customer, horizon, delta), cells[ANSWERS + 3], line);
    }
    if (!cells[ANSWERS + 4].isEmpty()) {
      double forEver = model.discountedPurchases(customer, Double.POSITIVE_INFINITY, delta);
      same(forEver, cells[ANSWERS + 4], line);
    }
  }

  private static void same(double actual, String expected, String line) {
    double value = Double.parseDouble(expected);
    assertThat(actual).as(line).isCloseTo(value, offset(TOLERANCE * Math.abs(value)));
  }
}
