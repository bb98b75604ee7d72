package io.shopcare.feedback.scorecard;

import io.shopcare.decision.Reason;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** A figure of one period, with its interval for any confidence. */
record Estimate(
    @Nullable Ratio figure,
    long n,
    DoubleFunction<Optional<Interval>> interval,
    List<Reason> notes) {

  static Estimate of(
      Optional<Ratio> value, long n, DoubleFunction<Optional<Interval>> interval, Reason... notes) {
    return of(value, n, interval, List.of(notes));
  }

  static Estimate of(
      Optional<Ratio> value,
      long n,
      DoubleFunction<Optional<Interval>> interval,
      List<Reason> notes) {
    return new Estimate(value.orElse(null), n, interval, notes);
  }

  /** The figure, exact; absent where there is nothing to measure. */
  Optional<Ratio> value() {
    return Optional.ofNullable(figure);
  }

  /** The interval at the confidence, widened to hold the figure itself. */
  Optional<Interval> at(double confidence) {
    return interval
        .apply(confidence)
        .flatMap(
            ends ->
                value()
                    .map(Ratio::toDouble)
                    .map(
                        own ->
                            new Interval(
                                Math.min(own, ends.lower()),
                                Math.max(own, ends.upper()),
                                confidence)));
  }

  /**
   * Where the difference lies: from the intervals of both sides (Zou and Donner 2008), which for
   * shares is the tenth method of Newcombe.
   */
  static Optional<Interval> difference(Estimate before, Estimate after, double confidence) {
    Optional<Interval> first = before.at(confidence);
    Optional<Interval> second = after.at(confidence);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    double a = before.value().map(Ratio::toDouble).orElse(0.0);
    double b = after.value().map(Ratio::toDouble).orElse(0.0);
    return Optional.of(
        new Interval(
            b - a - Math.hypot(b - second.get().lower(), first.get().upper() - a),
            b - a + Math.hypot(second.get().upper() - b, a - first.get().lower()),
            confidence));
  }
}
