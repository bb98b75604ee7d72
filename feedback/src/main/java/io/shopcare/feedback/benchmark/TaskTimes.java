package io.shopcare.feedback.benchmark;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.feedback.statistics.CriticalValues;
import io.shopcare.internal.Normal;
import io.shopcare.measure.Interval;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Times that testers took for a task. They are skewed, so that they are averaged and compared by
 * their logarithms. Immutable and thread-safe.
 *
 * @param times above zero, at most {@link Limits#LIST_ELEMENTS}
 */
public record TaskTimes(List<Duration> times) implements DomainValue {

  private static final double NANOS = 1e9;

  /**
   * Copies and checks the times.
   *
   * @throws InvalidInputException with code {@code feedback.benchmark.time} at its index, or {@code
   *     feedback.benchmark.size}
   */
  public TaskTimes {
    times = List.copyOf(times);
    if (times.size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("feedback.benchmark.size")
          .at("times")
          .expected("at most " + Limits.LIST_ELEMENTS)
          .build();
    }
    for (int i = 0; i < times.size(); i++) {
      if (times.get(i).isNegative() || times.get(i).isZero()) {
        throw InvalidInputException.of("feedback.benchmark.time")
            .at("times")
            .offset(i)
            .expected("a duration above zero")
            .build();
      }
    }
  }

  /** The times of several testers. */
  public static TaskTimes of(Duration... times) {
    return new TaskTimes(List.of(times));
  }

  /** How many there are. */
  public int n() {
    return times.size();
  }

  /** The geometric mean in seconds, which half of skewed times lie below; absent without times. */
  public OptionalDouble geometricMeanSeconds() {
    return times.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Math.exp(logMean()));
  }

  /**
   * The interval of the geometric mean in seconds, by Student's t on the logarithms; absent for
   * fewer than two times.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.confidence.range}
   */
  public Optional<Interval> interval(double confidence) {
    Normal.requireConfidence(confidence);
    if (n() < 2) {
      return Optional.empty();
    }
    double reach = CriticalValues.student(confidence, n() - 1L) * Math.sqrt(logError());
    double upper = Math.exp(logMean() + reach);
    return Double.isInfinite(upper)
        ? Optional.empty()
        : Optional.of(new Interval(Math.exp(logMean() - reach), upper, confidence));
  }

  double logMean() {
    return logs().average().orElse(0);
  }

  /** The squared standard error of the mean logarithm; 0 for fewer than two times. */
  double logError() {
    int n = n();
    double mean = logMean();
    return n < 2 ? 0 : logs().map(x -> (x - mean) * (x - mean)).sum() / (n - 1) / n;
  }

  private DoubleStream logs() {
    return times.stream().mapToDouble(time -> Math.log(time.getSeconds() + time.getNano() / NANOS));
  }
}
