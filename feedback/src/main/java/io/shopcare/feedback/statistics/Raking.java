package io.shopcare.feedback.statistics;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.util.Arrays;

/**
 * Weights for a table of answers by two traits, such that its margins are those of the customers:
 * iterative proportional fitting (Deming and Stephan 1940). Immutable and thread-safe.
 */
public final class Raking {

  private static final int MOST_ITERATIONS = 1_000;

  private static final double TOLERANCE = 1e-12;

  /** A weight is at most a target by a count: between these bounds, its square is finite too. */
  private static final double LEAST = 1e-70;

  private static final double MOST = 1e70;

  private final double[][] counts;
  private final double[][] weights;
  private final double[] rowTargets;
  private final double[] columnTargets;
  private final double cap;
  private int iterations;

  private Raking(double[][] counts, double[] rowTargets, double[] columnTargets, double cap) {
    this.counts = counts;
    this.rowTargets = rowTargets;
    this.columnTargets = columnTargets;
    this.cap = cap;
    this.weights = new double[counts.length][columnTargets.length];
    for (double[] row : weights) {
      Arrays.fill(row, 1);
    }
  }

  /**
   * Fits the weights.
   *
   * <p>Every count and target is 0 or from 1e-70 to 1e70, so that no weight leaves the doubles.
   *
   * @param counts answers by row and column
   * @param rowTargets what the rows should add up to
   * @param columnTargets what the columns should add up to, the same in total
   * @param cap the largest weight, above 0, infinite for none; a weight that reaches it is cut, and
   *     the margins may not be met
   * @throws InvalidInputException with code {@code feedback.weight.range} for a number beyond these
   *     bounds, {@code feedback.raking.shape} unless there is a target for each row and column,
   *     {@code feedback.raking.totals} if the targets differ in total, or {@code
   *     feedback.stratum.empty} if a row or column has a target and no answer
   */
  public static Raking of(
      double[][] counts, double[] rowTargets, double[] columnTargets, double cap) {
    double[][] copy = new double[counts.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = requireWeights(counts[i].clone(), "counts[" + i + "]");
    }
    Raking raking =
        new Raking(
            requireShape(copy, rowTargets.length, columnTargets.length),
            requireWeights(rowTargets.clone(), "rowTargets"),
            requireWeights(columnTargets.clone(), "columnTargets"),
            cap);
    if (!(cap > 0)) {
      throw InvalidInputException.of("feedback.weight.range").at("cap").build();
    }
    raking.requireTargets();
    raking.fit();
    return raking;
  }

  private void fit() {
    boolean moving = true;
    while (moving && iterations < MOST_ITERATIONS) {
      moving = false;
      for (int i = 0; i < rowTargets.length; i++) {
        double factor = factor(rowTargets[i], rowSum(i));
        moving |= Math.abs(factor - 1) > TOLERANCE;
        for (int j = 0; j < columnTargets.length; j++) {
          scale(i, j, factor, Double.POSITIVE_INFINITY);
        }
      }
      for (int j = 0; j < columnTargets.length; j++) {
        double factor = factor(columnTargets[j], columnSum(j));
        moving |= Math.abs(factor - 1) > TOLERANCE;
        for (int i = 0; i < rowTargets.length; i++) {
          scale(i, j, factor, cap);
        }
      }
      iterations++;
    }
  }

  /** Leaves empty cells alone: where nothing fits, theirs would grow without bound. */
  private void scale(int i, int j, double factor, double most) {
    if (counts[i][j] > 0) {
      weights[i][j] = Math.min(most, weights[i][j] * factor);
    }
  }

  /** Leaves alone what has shrunk to nothing: no factor brings it back. */
  private static double factor(double target, double sum) {
    double factor = target / sum;
    return Double.isFinite(factor) ? factor : 1;
  }

  private double rowSum(int i) {
    double sum = 0;
    for (int j = 0; j < columnTargets.length; j++) {
      sum += weighted(i, j);
    }
    return sum;
  }

  private double columnSum(int j) {
    double sum = 0;
    for (int i = 0; i < rowTargets.length; i++) {
      sum += weighted(i, j);
    }
    return sum;
  }

  /** By what each answer of the cell counts; 1 where there is none. */
  public double weight(int row, int column) {
    return weights[row][column];
  }

  /** What the answers of the cell add up to. */
  public double weighted(int row, int column) {
    return counts[row][column] * weights[row][column];
  }

  /** How often rows and columns were fitted. */
  public int iterations() {
    return iterations;
  }

  /** Whether all margins are met, to one in a thousand million; not so where a weight was cut. */
  public boolean isConverged() {
    boolean met = true;
    for (int i = 0; i < rowTargets.length; i++) {
      met &= isMet(rowTargets[i], rowSum(i));
    }
    for (int j = 0; j < columnTargets.length; j++) {
      met &= isMet(columnTargets[j], columnSum(j));
    }
    return met;
  }

  private static boolean isMet(double target, double sum) {
    return Math.abs(sum - target) <= 1e-9 * target;
  }

  /** Kish's effective sample size. */
  public double effectiveN() {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < rowTargets.length; i++) {
      for (int j = 0; j < columnTargets.length; j++) {
        sum += weighted(i, j);
        squares += weighted(i, j) * weights[i][j];
      }
    }
    return squares == 0 ? 0 : sum * sum / squares;
  }

  /** By what the weights multiply the variance, at least 1; 0 without weight. */
  public double designEffect() {
    double answers = Arrays.stream(counts).flatMapToDouble(Arrays::stream).sum();
    return effectiveN() == 0 ? 0 : answers / effectiveN();
  }

  private void requireTargets() {
    double rows = Arrays.stream(rowTargets).sum();
    double columns = Arrays.stream(columnTargets).sum();
    if (!(Math.abs(rows - columns) <= 1e-9 * Math.max(rows, columns))) {
      throw InvalidInputException.of("feedback.raking.totals")
          .at("columnTargets")
          .expected("the same total as that of the rows")
          .build();
    }
    for (int i = 0; i < rowTargets.length; i++) {
      requireAnswers(rowTargets[i], rowSum(i), "rowTargets", i);
    }
    for (int j = 0; j < columnTargets.length; j++) {
      requireAnswers(columnTargets[j], columnSum(j), "columnTargets", j);
    }
  }

  private static void requireAnswers(double target, double answers, String place, int index) {
    if (target > 0 && answers == 0) {
      throw InvalidInputException.of("feedback.stratum.empty")
          .at(place)
          .offset(index)
          .expected("answers wherever there are customers")
          .build();
    }
  }

  private static double[][] requireShape(double[][] counts, int rows, int columns) {
    boolean fits = counts.length == rows && (long) rows * columns <= Limits.LIST_ELEMENTS;
    for (double[] row : counts) {
      fits &= row.length == columns;
    }
    if (!fits) {
      throw InvalidInputException.of("feedback.raking.shape")
          .at("counts")
          .expected("a target for each row and column, at most 10,000 cells")
          .build();
    }
    return counts;
  }

  private static double[] requireWeights(double[] numbers, String place) {
    for (int i = 0; i < numbers.length; i++) {
      if (!(numbers[i] == 0 || (numbers[i] >= LEAST && numbers[i] <= MOST))) {
        throw InvalidInputException.of("feedback.weight.range")
            .at(place)
            .offset(i)
            .expected("0, or a number from 1e-70 to 1e70")
            .build();
      }
    }
    return numbers;
  }
}
