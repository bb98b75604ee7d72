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
 * @param bothSatisfied satisfied both times
 * @param onlyBefore satisfied the first time alone
 * @param onlyAfter satisfied the second time alone
 * @param neither never satisfied
 */
public record PanelChange(long bothSatisfied, long onlyBefore, long onlyAfter, long neither)
    implements DomainValue {

  /**
   * Checks the counts.
   *
   * @throws InvalidInputException with code {@code measure.negative}
   */
  public PanelChange {
    if (bothSatisfied < 0 || onlyBefore < 0 || onlyAfter < 0 || neither < 0) {
      throw InvalidInputException.of("measure.negative")
          .at("panel")
          .expected("four counts from 0")
          .build();
    }
  }

  /**
   * How many were asked.
   *
   * @throws ArithmeticException if they do not fit in 64 bits
   */
  public long n() {
    return Math.addExact(Math.addExact(bothSatisfied, neither), changed().n());
  }

  /** Those who became satisfied among those who changed their mind. */
  public Proportion changed() {
    return new Proportion(onlyAfter, Math.addExact(onlyBefore, onlyAfter));
  }

  /** The share satisfied after less that before; absent if nobody was asked. */
  public OptionalDouble difference() {
    return n() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(((double) onlyAfter - onlyBefore) / n());
  }

  /** The exact two-sided test: whether a mind is as likely to change for the better. */
  public double exactPValue() {
    long n = changed().n();
    return Math.min(1, 2 * Tails.binomialAtLeast(Math.max(onlyBefore, onlyAfter), n, 0.5));
  }

  /** The statistic of McNemar without continuity correction; absent if nobody changed. */
  public OptionalDouble chiSquared() {
    double n = changed().n();
    double difference = (double) onlyAfter - onlyBefore;
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
