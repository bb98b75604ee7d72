package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.Normal;
import io.shopcare.internal.Quantiles;
import io.shopcare.measure.Interval;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far the statements of a battery measure one thing, after Cronbach (1951). A statement worded
 * the other way round and not declared as such makes alpha collapse; {@link #correctedItemTotal}
 * finds it by its sign. Everything is absent below two persons or two statements and where nothing
 * varies; alpha may well be below 0. Immutable and thread-safe; a view of a {@link BatteryTally}.
 */
public final class Reliability {

  /** What is left of the variance of the sum where nothing is left but rounding. */
  private static final double NO_VARIANCE = 1e-12;

  private final long n;

  /** Times n², so that they are whole. */
  private final BigInteger[][] covariances;

  private final BigInteger[] rows;
  private final BigInteger variances;
  private final BigInteger total;

  Reliability(long n, BigInteger[][] covariances) {
    this.n = n;
    this.covariances = covariances;
    this.rows = new BigInteger[covariances.length];
    BigInteger diagonal = BigInteger.ZERO;
    BigInteger all = BigInteger.ZERO;
    for (int i = 0; i < rows.length; i++) {
      BigInteger row = BigInteger.ZERO;
      for (BigInteger covariance : covariances[i]) {
        row = row.add(covariance);
      }
      rows[i] = row;
      diagonal = diagonal.add(covariances[i][i]);
      all = all.add(row);
    }
    this.variances = diagonal;
    this.total = all;
  }

  /** How many persons answered every statement. */
  public long n() {
    return n;
  }

  /** How many statements there are. */
  public int items() {
    return rows.length;
  }

  /** Cronbach's alpha. */
  public OptionalDouble alpha() {
    return alpha(items(), variances, total);
  }

  private OptionalDouble alpha(int k, BigInteger itemVariances, BigInteger totalVariance) {
    if (n < 2 || k < 2 || totalVariance.signum() == 0) {
      return OptionalDouble.empty();
    }
    BigInteger between = totalVariance.subtract(itemVariances);
    return OptionalDouble.of(k / (k - 1.0) * between.doubleValue() / totalVariance.doubleValue());
  }

  /**
   * Alpha from the mean correlation, as if every statement varied alike; absent too where the
   * statements, so scaled, cancel each other out.
   */
  public OptionalDouble standardised() {
    int k = items();
    double sum = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        OptionalDouble correlation =
            correlation(covariances[i][j], covariances[i][i], covariances[j][j]);
        if (correlation.isEmpty()) {
          return correlation;
        }
        sum += correlation.getAsDouble();
      }
    }
    double mean = 2 * sum / ((double) k * (k - 1));
    double whole = 1 + (k - 1) * mean;
    return n < 2 || k < 2 || whole < NO_VARIANCE
        ? OptionalDouble.empty()
        : OptionalDouble.of(k * mean / whole);
  }

  /**
   * The interval of alpha by Feldt (1965).
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.confidence.range}
   */
  public Optional<Interval> feldt(double confidence) {
    double tail = (1 - Normal.requireConfidence(confidence)) / 2;
    OptionalDouble alpha = alpha();
    if (alpha.isEmpty()) {
      return Optional.empty();
    }
    double rest = 1 - alpha.getAsDouble();
    double persons = n - 1.0;
    double residuals = persons * (items() - 1);
    return Optional.of(
        new Interval(
            1 - rest * Quantiles.f(persons, residuals, 1 - tail),
            1 - rest * Quantiles.f(persons, residuals, tail),
            confidence));
  }

  /**
   * Alpha without one statement: if it is higher, the statement does not belong.
   *
   * @param item from 0
   * @throws InvalidInputException with code {@code feedback.battery.items}
   */
  public OptionalDouble alphaIfDropped(int item) {
    requireItem(item);
    BigInteger own = covariances[item][item];
    return alpha(items() - 1, variances.subtract(own), withoutItem(item));
  }

  /**
   * The correlation of one statement with the sum of the others: below 0 where it is worded the
   * other way round.
   *
   * @param item from 0
   * @throws InvalidInputException with code {@code feedback.battery.items}
   */
  public OptionalDouble correctedItemTotal(int item) {
    requireItem(item);
    BigInteger own = covariances[item][item];
    return correlation(rows[item].subtract(own), own, withoutItem(item));
  }

  /** The variance of the sum of the other statements. */
  private BigInteger withoutItem(int item) {
    return total.subtract(rows[item].shiftLeft(1)).add(covariances[item][item]);
  }

  private static OptionalDouble correlation(
      BigInteger covariance, BigInteger one, BigInteger other) {
    return one.signum() == 0 || other.signum() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            covariance.doubleValue()
                / Math.sqrt(one.doubleValue())
                / Math.sqrt(other.doubleValue()));
  }

  private void requireItem(int item) {
    if (item < 0 || item >= items()) {
      throw InvalidInputException.of("feedback.battery.items")
          .at("item")
          .expected("an index from 0 to " + (items() - 1))
          .build();
    }
  }
}
