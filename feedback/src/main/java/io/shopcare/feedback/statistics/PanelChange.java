package io.shopcare.feedback.statistics;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Tails;
import io.shopcare.measure.Proportion;
import java.util.OptionalDouble;

/**
 * The same customers asked twice, by whether each was satisfied. Only those who changed their mind
 * say anything about a change (McNemar 1947). Immutable and thread-safe.
 *
 * @param unchanged satisfied both times or never
 * @param lost satisfied the first time alone
 * @param won satisfied the second time alone
 */
public record PanelChange(long unchanged, long lost, long won) implements DomainValue {

  /**
   * Checks the counts.
   *
   * @throws InvalidInputException with code {@code measure.negative}
   */
  public PanelChange {
    if (unchanged < 0 || lost < 0 || won < 0) {
      throw InvalidInputException.of("measure.negative")
          .at("panel")
          .expected("three counts from 0")
          .build();
    }
  }

  /**
   * How many were asked.
   *
   * @throws ArithmeticException if they do not fit in 64 bits
   */
  public long n() {
    return Math.addExact(unchanged, changed().n());
  }

  /** Those who became satisfied among those who changed their mind. */
  public Proportion changed() {
    return new Proportion(won, Math.addExact(lost, won));
  }

  /** The share satisfied after less that before; absent if nobody was asked. */
  public OptionalDouble difference() {
    return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(((double) won - lost) / n());
  }

  /**
   * The exact two-sided test: whether a mind is as likely to change for the better.
   *
   * @throws InvalidInputException with code {@code measure.size.range} if more than 10<sup>12</sup>
   *     changed for the better and as many for the worse
   */
  public double exactPValue() {
    long n = changed().n();
    return Math.min(1, 2 * Tails.binomialAtLeast(Math.max(lost, won), n, 0.5));
  }

  /** The statistic of McNemar without continuity correction; absent if nobody changed. */
  public OptionalDouble chiSquared() {
    double n = changed().n();
    double difference = (double) won - lost;
    return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(difference * difference / n);
  }

  /** How likely as large a {@link #chiSquared} is where nothing changed; absent if nobody did. */
  public OptionalDouble chiSquaredPValue() {
    OptionalDouble value = chiSquared();
    return value.isPresent()
        ? OptionalDouble.of(Tails.chiSquaredAbove(value.getAsDouble(), 1))
        : value;
  }
}
