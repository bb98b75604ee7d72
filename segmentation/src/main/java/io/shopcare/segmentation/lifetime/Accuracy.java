package io.shopcare.segmentation.lifetime;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Compares forecasts with facts. */
final class Accuracy {

  private Accuracy() {}

  static ForecastAccuracy of(
      List<HeldOut> customers, ToDoubleFunction<PurchasePattern> forecaster) {
    double[] forecasts = forecasts(customers, forecaster);
    double[] facts = customers.stream().mapToDouble(HeldOut::purchases).toArray();
    int n = Math.max(1, facts.length);
    double absolute = 0;
    double squared = 0;
    for (int i = 0; i < facts.length; i++) {
      double error = forecasts[i] - facts[i];
      absolute += Math.abs(error);
      squared += error * error;
    }
    return ForecastAccuracy.builder()
        .total(Arrays.stream(forecasts).sum())
        .meanAbsoluteError(absolute / n)
        .rootMeanSquareError(Math.sqrt(squared / n))
        .correlation(correlation(forecasts, facts))
        .auc(auc(customers, forecasts))
        .build();
  }

  static OptionalDouble auc(List<HeldOut> customers, ToDoubleFunction<PurchasePattern> forecaster) {
    return auc(customers, forecasts(customers, forecaster));
  }

  private static double[] forecasts(
      List<HeldOut> customers, ToDoubleFunction<PurchasePattern> forecaster) {
    return customers.stream()
        .mapToDouble(each -> forecaster.applyAsDouble(each.pattern()))
        .toArray();
  }

  private static OptionalDouble correlation(double[] one, double[] other) {
    double meanOne = Arrays.stream(one).average().orElse(0);
    double meanOther = Arrays.stream(other).average().orElse(0);
    double product = 0;
    double squareOne = 0;
    double squareOther = 0;
    for (int i = 0; i < one.length; i++) {
      product += (one[i] - meanOne) * (other[i] - meanOther);
      squareOne += (one[i] - meanOne) * (one[i] - meanOne);
      squareOther += (other[i] - meanOther) * (other[i] - meanOther);
    }
    double scale = Math.sqrt(squareOne) * Math.sqrt(squareOther);
    return scale > 0 ? OptionalDouble.of(product / scale) : OptionalDouble.empty();
  }

  /** Counts, for each customer who came back, those who did not with a lower forecast. */
  private static OptionalDouble auc(List<HeldOut> customers, double[] scores) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
    double below = 0;
    double active = 0;
    double wins = 0;
    for (int start = 0; start < order.length; ) {
      double tiedActive = 0;
      double tied = 0;
      int end = start;
      for (; end < order.length && scores[order[end]] == scores[order[start]]; end++) {
        tied++;
        tiedActive += customers.get(order[end]).purchases() > 0 ? 1 : 0;
      }
      wins += tiedActive * (below + (tied - tiedActive) / 2);
      below += tied - tiedActive;
      active += tiedActive;
      start = end;
    }
    return active > 0 && below > 0
        ? OptionalDouble.of(wins / (active * below))
        : OptionalDouble.empty();
  }
}
