package io.shopcare.feedback.scorecard;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.statistics.CriticalValues;
import io.shopcare.internal.Tails;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Summary;
import io.shopcare.measure.ValueCounts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * Times until something was done, in whole seconds, and the ages of what still waits for it. Those
 * that wait are not left out in silence, which would reward leaving the hard ones unanswered: they
 * are counted, with the oldest, and {@link #atLeast} has them at their age. Immutable and
 * thread-safe.
 *
 * @param done times of what was done, in seconds
 * @param waiting ages of what was not, in seconds, as of the end of the period
 */
public record WaitTimes(ValueCounts done, ValueCounts waiting) implements Summary<WaitTimes> {

  private static final byte VERSION = 1;
  private static final String MALFORMED = "bytes.malformed";

  /**
   * Checks the times.
   *
   * @throws InvalidInputException with code {@code feedback.time.negative}: dates were reversed
   */
  public WaitTimes {
    requireForward(done, "done");
    requireForward(waiting, "waiting");
  }

  private static void requireForward(ValueCounts times, String place) {
    long[] values = times.values();
    if (values.length > 0 && values[0] < 0) {
      throw InvalidInputException.of("feedback.time.negative")
          .at(place)
          .expected("an end that is not before the start")
          .build();
    }
  }

  /** No time at all. */
  public static WaitTimes empty() {
    return new WaitTimes(ValueCounts.empty(), ValueCounts.empty());
  }

  /** The mean in seconds of what was done, exact; absent where nothing was. */
  public Optional<Ratio> mean() {
    done.median(); // Refuses negative counts.
    BigInteger sum = done.sum();
    return done.count() == 0
        ? Optional.empty()
        : Optional.of(Ratio.of(sum.longValueExact(), done.count()));
  }

  /** The median in seconds of what was done; absent where nothing was. */
  public Optional<Ratio> median() {
    return done.median().map(m -> Ratio.of(m.multiply(BigDecimal.valueOf(2)).longValueExact(), 2));
  }

  /** The percentile R1 in seconds of what was done; absent where nothing was. */
  public Optional<Ratio> percentile(Ratio p) {
    return done.percentile(p).stream().mapToObj(seconds -> Ratio.of(seconds, 1)).findFirst();
  }

  /** The percentile that all will have at least, even if all that wait are done at once. */
  public Optional<Ratio> atLeast(Ratio p) {
    return new WaitTimes(done.plus(waiting), ValueCounts.empty()).percentile(p);
  }

  /** The age of the oldest that waits. */
  public Optional<Duration> oldestWaiting() {
    return waiting.percentile(Ratio.ONE).stream().mapToObj(Duration::ofSeconds).findFirst();
  }

  /**
   * The interval of a percentile in seconds between two of the times done, by the binomial
   * distribution of ranks: right for any distribution. Absent where there are too few for it.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.confidence.range} or {@code
   *     measure.percentile.range}
   */
  public Optional<Interval> percentileInterval(Ratio p, double confidence) {
    CriticalValues.normal(confidence);
    if (done.percentile(p).isEmpty()) {
      return Optional.empty();
    }
    long n = done.count();
    double tail = (1 - confidence) / 2;
    double share = p.toDouble();
    long upper = first(n + 1, rank -> Tails.binomialAtLeast(rank, n, share) <= tail);
    long lower = first(n + 1, rank -> 1 - Tails.binomialAtLeast(rank, n, share) > tail) - 1;
    return lower < 1 || upper > n
        ? Optional.empty()
        : Optional.of(new Interval(atRank(lower, n), atRank(upper, n), confidence));
  }

  private double atRank(long rank, long n) {
    return done.percentile(Ratio.of(rank, n)).orElseThrow();
  }

  /** The first number from 1 for which a condition holds that then goes on holding. */
  private static long first(long last, LongPredicate holds) {
    long low = 1;
    long high = last;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * The interval of the mean in seconds, by Student's t; absent for fewer than two times.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.confidence.range}
   */
  public Optional<Interval> meanInterval(double confidence) {
    CriticalValues.normal(confidence);
    long n = done.count();
    double mean = mean().map(Ratio::toDouble).orElse(0.0);
    if (n < 2) {
      return Optional.empty();
    }
    double squares =
        Arrays.stream(done.values())
            .mapToDouble(v -> (v - mean) * (v - mean) * done.count(v))
            .sum();
    double reach = CriticalValues.student(confidence, n - 1) * Math.sqrt(squares / (n - 1.0) / n);
    return Optional.of(new Interval(Math.max(0, mean - reach), mean + reach, confidence));
  }

  @Override
  public WaitTimes plus(WaitTimes other) {
    return new WaitTimes(done.plus(other.done), waiting.plus(other.waiting));
  }

  @Override
  public WaitTimes minus(WaitTimes other) {
    return new WaitTimes(done.minus(other.done), waiting.minus(other.waiting));
  }

  @Override
  public boolean isEmpty() {
    return done.isEmpty() && waiting.isEmpty();
  }

  @Override
  public byte[] toBytes() {
    byte[] first = done.toBytes();
    byte[] second = waiting.toBytes();
    return ByteBuffer.allocate(1 + Integer.BYTES + first.length + second.length)
        .put(VERSION)
        .putInt(first.length)
        .put(first)
        .put(second)
        .array();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static WaitTimes fromBytes(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      byte version = in.get();
      int length = in.getInt();
      if (version != VERSION) {
        throw invalid("bytes.version");
      }
      if (length < 0 || length > in.remaining()) {
        throw invalid(MALFORMED);
      }
      byte[] first = new byte[length];
      in.get(first);
      byte[] second = new byte[in.remaining()];
      in.get(second);
      return new WaitTimes(ValueCounts.fromBytes(first), ValueCounts.fromBytes(second));
    } catch (BufferUnderflowException tooShort) {
      throw invalid(MALFORMED);
    }
  }

  private static InvalidInputException invalid(String code) {
    return InvalidInputException.of(code).at("wait times").build();
  }
}
