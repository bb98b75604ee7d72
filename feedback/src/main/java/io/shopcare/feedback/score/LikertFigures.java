package io.shopcare.feedback.score;

import io.shopcare.feedback.survey.Scale;
import io.shopcare.measure.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Figures of a distribution on a scale. */
final class LikertFigures {

  private LikertFigures() {}

  static OptionalDouble standardDeviation(CsatTally answers) {
    Optional<Ratio> mean = answers.mean();
    long n = answers.n();
    if (mean.isEmpty() || n < 2) {
      return OptionalDouble.empty();
    }
    double centre = mean.get().toDouble() - MeanRule.requireNumbers(answers.scale()).lowest();
    double squares = 0;
    for (int point = 0; point < answers.scale().size(); point++) {
      squares += answers.count(point) * (point - centre) * (point - centre);
    }
    return OptionalDouble.of(Math.sqrt(squares / (n - 1)));
  }

  static Optional<Ratio> median(CsatTally answers) {
    long n = answers.n();
    if (n == 0 || !(answers.scale() instanceof Scale.Numbers numbers)) {
      return Optional.empty();
    }
    long twice = pointAt(answers, (n - 1) / 2) + pointAt(answers, n / 2);
    return Optional.of(Ratio.of(2L * numbers.lowest() + twice, 2));
  }

  /** The point of the answer with so many before it. */
  private static long pointAt(CsatTally answers, long before) {
    int point = 0;
    for (long reached = answers.count(0); reached <= before; reached += answers.count(point)) {
      point++;
    }
    return point;
  }

  static List<String> modes(CsatTally answers) {
    int size = answers.scale().size();
    long most = LongStream.range(0, size).map(p -> answers.count((int) p)).max().orElse(0);
    return IntStream.range(0, size)
        .filter(point -> answers.count(point) == most)
        .mapToObj(answers.scale()::code)
        .toList();
  }
}
