package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.internal.Normal;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Summary;
import java.io.Serial;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Answers to a {@link Battery}, kept as sums of integers: of each statement, of the products of
 * each two, and of persons by how many statements they answered. That is all that the score and the
 * {@link Reliability} need, in about {@code 8 (k²/2 + 4k)} bytes for k statements. Immutable and
 * thread-safe.
 */
public final class BatteryTally implements Summary<BatteryTally> {

  private static final long serialVersionUID = 1L;

  private static final int VERSION = 1;

  private final Battery battery;

  /** Laid out as {@link BatteryLayout} says. */
  private final long[] sums;

  private BatteryTally(Battery battery, long[] sums) {
    this.battery = battery;
    this.sums = sums;
  }

  /** No answer at all. */
  public static BatteryTally empty(Battery battery) {
    return accumulator(battery).snapshot();
  }

  /** Starts counting in a loop. */
  public static Accumulator accumulator(Battery battery) {
    return new Accumulator(battery);
  }

  /** The battery that was answered. */
  public Battery battery() {
    return battery;
  }

  /** How many persons answered every statement; the reliability rests on them. */
  public long complete() {
    return persons(battery.items());
  }

  /**
   * How many persons answered exactly so many statements.
   *
   * @param answered from 0 to the number of statements
   */
  public long persons(int answered) {
    return sums[answered];
  }

  /** How many persons answered enough to count. */
  public long n() {
    return Points.sum(sums, battery.leastAnswered(), battery.items() + 1);
  }

  /**
   * The mean of the persons' means, in points of the scale, with its interval; exact, or to 12
   * digits where the fraction has too many. Absent if nobody answered enough.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.negative} if more was taken away than
   *     was there, or {@code measure.confidence.range}
   */
  public Optional<Score> score(double confidence) {
    requireScorable();
    long n = n();
    if (n == 0) {
      Normal.requireConfidence(confidence);
      return Optional.empty();
    }
    int lowest = MeanRule.requireNumbers(battery.scale()).lowest();
    int last = battery.scale().size() - 1;
    Ratio mean = meanPoint(n, lowest);
    double sum = 0;
    double squares = 0;
    for (int m = battery.leastAnswered(); m <= battery.items(); m++) {
      sum += sum(m) / ((double) m * last);
      squares += square(m) / ((double) m * m * last * last);
    }
    return Optional.of(
        Score.builder()
            .definition(battery)
            .value(mean)
            .n(n)
            .interval(
                new AdjustedMean((double) n, sum, squares)
                    .interval(mean.toDouble(), lowest, lowest + (double) last, confidence))
            .build());
  }

  /** The mean of the persons' means as a fraction, by the number of statements they answered. */
  private Ratio meanPoint(long n, int lowest) {
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (int m = battery.leastAnswered(); m <= battery.items(); m++) {
      BigInteger answered = BigInteger.valueOf(m);
      BigInteger sum = BigInteger.valueOf(sum(m)).multiply(denominator);
      numerator = numerator.multiply(answered).add(sum);
      denominator = denominator.multiply(answered);
    }
    BigInteger whole = denominator.multiply(BigInteger.valueOf(n));
    return Points.ratio(numerator.add(whole.multiply(BigInteger.valueOf(lowest))), whole);
  }

  /**
   * How well the statements go together, from those who answered all of them.
   *
   * @throws InvalidInputException with code {@code measure.negative} if more was taken away than
   *     was there
   */
  public Reliability reliability() {
    requireScorable();
    return new Reliability(complete(), covariances());
  }

  /** The weighted sum of the points of those who answered all, its own sum and that of squares. */
  AdjustedMean weighted(double... weights) {
    requireScorable();
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * item(i);
      for (int j = 0; j < weights.length; j++) {
        squares += weights[i] * weights[j] * product(Math.min(i, j), Math.max(i, j));
      }
    }
    return new AdjustedMean((double) complete(), sum, squares);
  }

  /** The covariances of the statements times n². */
  private BigInteger[][] covariances() {
    int k = battery.items();
    BigInteger n = BigInteger.valueOf(complete());
    BigInteger[][] covariances = new BigInteger[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = i; j < k; j++) {
        BigInteger means = BigInteger.valueOf(item(i)).multiply(BigInteger.valueOf(item(j)));
        covariances[i][j] = n.multiply(BigInteger.valueOf(product(i, j))).subtract(means);
        covariances[j][i] = covariances[i][j];
      }
    }
    return covariances;
  }

  private long sum(int answered) {
    return sums[BatteryLayout.sum(battery.items(), answered)];
  }

  private long square(int answered) {
    return sums[BatteryLayout.square(battery.items(), answered)];
  }

  private long item(int i) {
    return sums[BatteryLayout.item(battery.items(), i)];
  }

  private long product(int i, int j) {
    return sums[BatteryLayout.product(battery.items(), i, j)];
  }

  private void requireScorable() {
    Points.requireScorable(sums);
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidInputException with code {@code feedback.scale.other}
   */
  @Override
  public BatteryTally plus(BatteryTally other) {
    return new BatteryTally(requireSame(other), Points.plus(sums, other.sums));
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidInputException with code {@code feedback.scale.other}
   */
  @Override
  public BatteryTally minus(BatteryTally other) {
    return new BatteryTally(requireSame(other), Points.minus(sums, other.sums));
  }

  private Battery requireSame(BatteryTally other) {
    if (!battery.equals(other.battery)) {
      throw InvalidInputException.of("feedback.scale.other")
          .at("battery")
          .expected(battery.toString())
          .build();
    }
    return battery;
  }

  @Override
  public boolean isEmpty() {
    return Points.isEmpty(sums);
  }

  @Override
  public byte[] toBytes() {
    ByteWriter out = new ByteWriter(VERSION);
    BatteryBytes.write(out, battery);
    return Points.write(out, sums).toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static BatteryTally fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "battery tally");
    Battery battery = BatteryBytes.read(in);
    long[] sums = Points.read(in, BatteryLayout.size(battery.items()));
    in.end();
    return new BatteryTally(battery, sums);
  }

  @Serial
  private Object readResolve() {
    return fromBytes(toBytes());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BatteryTally that
        && battery.equals(that.battery)
        && Arrays.equals(sums, that.sums);
  }

  @Override
  public int hashCode() {
    return 31 * battery.hashCode() + Arrays.hashCode(sums);
  }

  /** Returns the battery and how many answered enough. */
  @Override
  public String toString() {
    return battery + ", n = " + n();
  }

  /**
   * Counts persons in a loop. Not thread-safe: one for each thread, put together by {@link
   * #addAll}.
   */
  public static final class Accumulator {

    private final Battery battery;
    private final long[] sums;

    private Accumulator(Battery battery) {
      this.battery = battery;
      this.sums = new long[BatteryLayout.size(battery.items())];
    }

    /**
     * Adds the answers of one person.
     *
     * @param answers one for each statement, in points of the scale; {@link Battery#MISSING} for
     *     none
     * @throws InvalidInputException with code {@code feedback.battery.items} unless there is one
     *     for each, or {@code feedback.point.off-scale} and the index
     */
    public Accumulator add(int... answers) {
      BatteryLayout.add(sums, battery.points(answers));
      return this;
    }

    /**
     * Adds all that the other has counted.
     *
     * @throws InvalidInputException with code {@code feedback.scale.other}
     */
    public Accumulator addAll(Accumulator other) {
      long[] both = snapshot().plus(other.snapshot()).sums;
      System.arraycopy(both, 0, sums, 0, sums.length);
      return this;
    }

    /** Returns what was added so far; adding may go on. */
    public BatteryTally snapshot() {
      return new BatteryTally(battery, sums.clone());
    }
  }
}
