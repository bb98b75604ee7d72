package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.survey.Scale;
import io.shopcare.measure.Ratio;
import java.math.BigInteger;

/** Answers carried from one scale of numbers to another. */
public final class Rescale {

  private Rescale() {}

  /**
   * The answer that says the same where the statement is worded the other way round: 1 for 5 on 1
   * to 5. Reversing twice changes nothing.
   *
   * @throws InvalidInputException with code {@code feedback.point.off-scale}
   */
  public static int reversed(Scale.Numbers scale, int answer) {
    require(scale, Ratio.of(answer, 1));
    return (int) ((long) scale.lowest() + scale.highest() - answer);
  }

  /**
   * Percent of the maximum possible (Cohen et al. 1999): 0 for the worst, 100 for the best, exact.
   * For showing questions on different scales side by side; it is not a share of satisfied
   * customers, and dividing by the best alone would start 1 to 5 at 20.
   *
   * @param answer an answer or a mean of answers
   * @throws InvalidInputException with code {@code feedback.point.off-scale}
   */
  public static Ratio percentOfMaximum(Scale.Numbers scale, Ratio answer) {
    require(scale, answer);
    BigInteger below = BigInteger.valueOf(answer.denominator());
    BigInteger above =
        BigInteger.valueOf(answer.numerator())
            .subtract(below.multiply(BigInteger.valueOf(scale.lowest())));
    return Points.ratio(
        above.multiply(BigInteger.valueOf(100)),
        below.multiply(BigInteger.valueOf(scale.size() - 1L)));
  }

  private static void require(Scale.Numbers scale, Ratio answer) {
    if (answer.compareTo(Ratio.of(scale.lowest(), 1)) < 0
        || answer.compareTo(Ratio.of(scale.highest(), 1)) > 0) {
      throw InvalidInputException.of("feedback.point.off-scale")
          .at("answer")
          .expected("an answer from " + scale.lowest() + " to " + scale.highest())
          .build();
    }
  }
}
