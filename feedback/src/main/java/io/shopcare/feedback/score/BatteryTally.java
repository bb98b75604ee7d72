package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
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

  /** Laid out as the methods of {@link Accumulator} say. */
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
    int k = battery.items();
    int lowest = MeanRule.requireNumbers(battery.scale()).lowest();
    int last = battery.scale().size() - 1;
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    double sum = 0;
    double squares = 0;
    for (int m = battery.leastAnswered(); m <= k; m++) {
      BigInteger answered = BigInteger.valueOf(m);
      numerator =
          numerator.multiply(answered).add(BigInteger.valueOf(sum(m)).multiply(denominator));
      denominator = denominator.multiply(answered);
      BigInteger common = numerator.gcd(denominator);
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
      sum += sum(m) / ((double) m * last);
      squares += square(m) / ((double) m * m * last * last);
    }
    long n = n();
    AdjustedMean adjusted = new AdjustedMean((double) n, sum, squares);
    if (n == 0) {
      return Optional.empty();
    }
    Ratio mean =
        Points.ratio(
            numerator.add(
                denominator.multiply(BigInteger.valueOf(n).multiply(BigInteger.valueOf(lowest)))),
            denominator.multiply(BigInteger.valueOf(n)));
    return Optional.of(
        Score.builder()
            .definition(battery)
            .value(mean)
            .n(n)
            .interval(
                adjusted.interval(mean.toDouble(), lowest, lowest + (double) last, confidence))
            .build());
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
    return sums[battery.items() + 1 + answered];
  }

  private long square(int answered) {
    return sums[2 * (battery.items() + 1) + answered];
  }

  private long item(int i) {
    return sums[3 * (battery.items() + 1) + i];
  }

  private long product(int i, int j) {
    return sums[Accumulator.product(battery.items(), i, j)];
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
    ScaleBytes.write(out, battery.scale());
    out.unsigned(battery.items()).unsigned(battery.reversed().size());
    battery.reversed().forEach(out::unsigned);
    out.signed(battery.minAnswered().numerator()).signed(battery.minAnswered().denominator());
    return Points.write(out, sums).toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static BatteryTally fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "battery tally");
    Battery.Builder battery = Battery.builder().scale(ScaleBytes.read(in));
    battery.items(index(in));
    int last = -1;
    for (int left = in.count(1); left > 0; left--) {
      int next = index(in);
      if (next <= last) {
        throw in.malformed("rising indexes");
      }
      battery.addReversed(next);
      last = next;
    }
    long numerator = in.signed();
    long denominator = in.signed();
    if (denominator < 1) {
      throw in.malformed("a positive denominator");
    }
    Ratio share = Ratio.of(numerator, denominator);
    if (share.denominator() != denominator) {
      throw in.malformed("a ratio in lowest terms");
    }
    Battery read = battery.minAnswered(share).build();
    BatteryTally tally = new BatteryTally(read, Points.read(in, Accumulator.size(read.items())));
    in.end();
    return tally;
  }

  private static int index(ByteReader in) {
    long index = in.unsigned();
    if (index < 0 || index > Battery.MOST_ITEMS) {
      throw in.malformed("at most " + Battery.MOST_ITEMS + " statements");
    }
    return (int) index;
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
      this.sums = new long[size(battery.items())];
    }

    static int size(int items) {
      return product(items, items - 1, items - 1) + 1;
    }

    /** Behind three sums by number of answers and one by statement: the upper triangle by rows. */
    static int product(int items, int i, int j) {
      return 3 * (items + 1) + items + i * (2 * items - i - 1) / 2 + j;
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
      int[] points = battery.points(answers);
      int k = points.length;
      int answered = 0;
      long sum = 0;
      for (int point : points) {
        if (point != Battery.MISSING) {
          answered++;
          sum += point;
        }
      }
      sums[answered]++;
      sums[k + 1 + answered] += sum;
      sums[2 * (k + 1) + answered] += sum * sum;
      if (answered == k) {
        addComplete(points);
      }
      return this;
    }

    private void addComplete(int[] points) {
      int k = points.length;
      int next = product(k, 0, 0);
      for (int i = 0; i < k; i++) {
        sums[3 * (k + 1) + i] += points[i];
        for (int j = i; j < k; j++) {
          sums[next++] += (long) points[i] * points[j];
        }
      }
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
