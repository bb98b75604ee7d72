package io.shopcare.feedback.benchmark;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** One tester's try at one task in one shop. Immutable and thread-safe. */
@ValueStyle
@Value.Immutable
public interface Attempt extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The shop. */
  String shop();

  /** The task. */
  String task();

  /** The tester, by a pseudonym. */
  String tester();

  /** Whether it was done. */
  boolean isDone();

  /** How long it took; only times of what was done are compared. */
  Optional<Duration> time();

  /** Whether the help article was found useful, where the tester said so. */
  Optional<Boolean> isHelpful();

  /**
   * Checks the time.
   *
   * @throws InvalidInputException with code {@code feedback.benchmark.time}
   */
  @Value.Check
  default void check() {
    if (time().filter(time -> time.isNegative() || time.isZero()).isPresent()) {
      throw InvalidInputException.of("feedback.benchmark.time")
          .at("time")
          .expected("a duration above zero")
          .build();
    }
  }

  /** Starts an attempt. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Attempt}; shop, task, tester and outcome are required. */
  final class Builder extends ImmutableAttempt.Builder {
    Builder() {}
  }
}
