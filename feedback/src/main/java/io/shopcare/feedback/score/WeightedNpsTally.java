package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.internal.Normal;
import io.shopcare.measure.Summary;
import java.io.Serial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/**
 * Answers from 0 to 10 that each come with a weight, as survey institutes hand them out. Weights
 * are kept as whole thousand-millionths, so that merging is exact in any order. Where the weights
 * are our own, weight merged tallies instead, by strata. Immutable and thread-safe.
 */
public final class WeightedNpsTally implements Summary<WeightedNpsTally> {

  private static final long serialVersionUID = 1L;

  private static final int VERSION = 1;
  private static final int DIGITS = 9;

  private static final double MOST_WEIGHT = 1e9;

  private static final int N = 0;
  private static final int WEIGHTS = 1;
  private static final int SQUARES = 2;
  private static final int PROMOTERS = 3;
  private static final int DETRACTORS = 4;
  private static final int SUMS = 5;

  private final BigInteger[] sums;

  private WeightedNpsTally(BigInteger[] sums) {
    this.sums = sums;
  }

  /** No answer at all. */
  public static WeightedNpsTally empty() {
    BigInteger[] sums = new BigInteger[SUMS];
    Arrays.fill(sums, BigInteger.ZERO);
    return new WeightedNpsTally(sums);
  }

  /**
   * One answer.
   *
   * @param weight from 0 to a thousand million, rounded to nine digits after the point
   * @throws InvalidInputException with code {@code feedback.point.off-scale} or {@code
   *     feedback.weight.range}
   */
  public static WeightedNpsTally of(int answer, double weight) {
    return of(NpsTally.of(Scales.ZERO_TO_TEN.requirePoint(answer, "answer")), weight);
  }

  /**
   * Answers that all have the same weight, such as those of one cell of a raking.
   *
   * @param weight of each, from 0 to a thousand million, rounded to nine digits after the point
   * @throws InvalidInputException with code {@code feedback.weight.range}, or {@code
   *     measure.negative} if more was taken away than was there
   */
  public static WeightedNpsTally of(NpsTally answers, double weight) {
    if (!(weight >= 0 && weight <= MOST_WEIGHT)) {
      throw InvalidInputException.of("feedback.weight.range")
          .at("weight")
          .expected("a number from 0 to 1,000,000,000")
          .build();
    }
    NpsCounts counts = answers.counts();
    BigInteger n = BigInteger.valueOf(counts.n());
    BigInteger units =
        BigDecimal.valueOf(weight).setScale(DIGITS, RoundingMode.HALF_UP).unscaledValue();
    return new WeightedNpsTally(
        new BigInteger[] {
          n,
          units.multiply(n),
          units.multiply(units).multiply(n),
          units.multiply(BigInteger.valueOf(counts.promoters())),
          units.multiply(BigInteger.valueOf(counts.detractors()))
        });
  }

  /** How many answers came, whatever their weight. */
  public long n() {
    return sums[N].longValueExact();
  }

  /** As many answers would say as much if all counted alike (Kish); 0 without weight. */
  public double effectiveN() {
    double weights = sums[WEIGHTS].doubleValue();
    return sums[SQUARES].signum() == 0 ? 0 : weights * weights / sums[SQUARES].doubleValue();
  }

  /** By what weighting multiplies the variance, at least 1; 0 without weight. */
  public double designEffect() {
    return effectiveN() == 0 ? 0 : n() / effectiveN();
  }

  /**
   * The weighted score with the adjusted interval of as many answers as the weights are worth;
   * exact, or to 12 digits where the fraction has too many. Absent without weight.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.negative} if more was taken away than
   *     was there, or {@code measure.confidence.range}
   */
  public Optional<Score> score(double confidence) {
    Normal.requireConfidence(confidence);
    Points.requireScorable(Arrays.stream(sums).mapToLong(BigInteger::signum).toArray());
    double promoters = sums[PROMOTERS].doubleValue() / sums[WEIGHTS].doubleValue();
    double detractors = sums[DETRACTORS].doubleValue() / sums[WEIGHTS].doubleValue();
    double n = effectiveN();
    // On a scale from 0 to 1 a promoter is 1, a passive 1/2 and a detractor 0.
    AdjustedMean adjusted =
        new AdjustedMean(
            n,
            n * (1 + promoters - detractors) / 2,
            n * (promoters + (1 - promoters - detractors) / 4));
    if (n == 0) {
      return Optional.empty();
    }
    BigInteger net = sums[PROMOTERS].subtract(sums[DETRACTORS]);
    return Optional.of(
        Score.builder()
            .definition(new WeightedNetPromoter())
            .value(Points.ratio(net.multiply(BigInteger.valueOf(100)), sums[WEIGHTS]))
            .n(n())
            .interval(adjusted.interval(100 * (promoters - detractors), -100, 100, confidence))
            .build());
  }

  @Override
  public WeightedNpsTally plus(WeightedNpsTally other) {
    BigInteger[] both = new BigInteger[SUMS];
    Arrays.setAll(both, i -> sums[i].add(other.sums[i]));
    return new WeightedNpsTally(both);
  }

  @Override
  public WeightedNpsTally minus(WeightedNpsTally other) {
    BigInteger[] rest = new BigInteger[SUMS];
    Arrays.setAll(rest, i -> sums[i].subtract(other.sums[i]));
    return new WeightedNpsTally(rest);
  }

  @Override
  public boolean isEmpty() {
    return equals(empty());
  }

  @Override
  public byte[] toBytes() {
    ByteWriter out = new ByteWriter(VERSION);
    for (BigInteger sum : sums) {
      out.text(sum.toString());
    }
    return out.toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static WeightedNpsTally fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "weighted NPS tally");
    BigInteger[] sums = new BigInteger[SUMS];
    for (int i = 0; i < SUMS; i++) {
      String digits = in.text();
      if (!digits.matches("0|-?[1-9][0-9]*")) {
        throw in.malformed("a whole number");
      }
      sums[i] = new BigInteger(digits);
    }
    in.end();
    if (sums[N].bitLength() >= Long.SIZE) {
      throw in.malformed("a number of answers in 64 bits");
    }
    return new WeightedNpsTally(sums);
  }

  @Serial
  private Object readResolve() {
    return fromBytes(toBytes());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeightedNpsTally that && Arrays.equals(sums, that.sums);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sums);
  }

  /** Returns how many answers there are and what they are worth. */
  @Override
  public String toString() {
    return "n = " + n() + ", effective n = " + effectiveN();
  }
}
