package io.shopcare.measure;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.internal.Normal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Successes among n: satisfied among those who answered, met among those decided. Shares of groups
 * must not be averaged (90 % of 10 and 10 % of 100 make 17 %, not 50 %), so it is these that are
 * added. Immutable and thread-safe.
 *
 * @param successes how many of the n
 * @param n how many in all
 */
public record Proportion(long successes, long n) implements Summary<Proportion> {

  private static final int VERSION = 1;

  /** Nothing seen yet. */
  public static Proportion empty() {
    return new Proportion(0, 0);
  }

  /** One seen, a success or not. */
  public static Proportion of(boolean success) {
    return new Proportion(success ? 1 : 0, 1);
  }

  /** Counts those for which the condition holds among all. */
  public static <T> Collector<T, ?, Proportion> collector(Predicate<? super T> success) {
    return Collectors.reducing(
        empty(), element -> of(success.test(element)), Proportion::plus);
  }

  /**
   * The exact share of successes; absent for n = 0.
   *
   * @throws InvalidInputException with code {@code measure.negative} unless 0 ≤ successes ≤ n
   */
  public Optional<Ratio> share() {
    requireScorable();
    return n == 0 ? Optional.empty() : Optional.of(Ratio.of(successes, n));
  }

  /**
   * The score interval of Wilson (1927), which keeps within 0 and 1, contains the share, and is
   * honest for few answers, where the usual one (Wald) has no width at 0 % and 100 %. Its lower end
   * is exactly 0 without a success, its upper end exactly 1 without a failure. Absent for n = 0.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.negative} unless 0 ≤ successes ≤ n, or
   *     {@code measure.confidence.range}
   */
  public Optional<Interval> wilson(double confidence) {
    requireScorable();
    double z = Normal.criticalValue(confidence);
    if (n == 0) {
      return Optional.empty();
    }
    double p = (double) successes / n;
    double zz = z * z / n;
    double centre = p + zz / 2;
    double reach = Math.sqrt(zz * (p * (1 - p) + zz / 4));
    double lower = successes == 0 ? 0 : Math.max(0, (centre - reach) / (1 + zz));
    double upper = successes == n ? 1 : Math.min(1, (centre + reach) / (1 + zz));
    return Optional.of(new Interval(lower, upper, confidence));
  }

  private void requireScorable() {
    Scorable.require(0 <= successes && successes <= n);
  }

  @Override
  public Proportion plus(Proportion other) {
    return new Proportion(Math.addExact(successes, other.successes), Math.addExact(n, other.n));
  }

  @Override
  public Proportion minus(Proportion other) {
    return new Proportion(
        Math.subtractExact(successes, other.successes), Math.subtractExact(n, other.n));
  }

  @Override
  public boolean isEmpty() {
    return successes == 0 && n == 0;
  }

  @Override
  public byte[] toBytes() {
    return new ByteWriter(VERSION).signed(successes).signed(n).toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static Proportion fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "proportion");
    Proportion read = new Proportion(in.signed(), in.signed());
    in.end();
    return read;
  }
}
