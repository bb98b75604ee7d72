package io.shopcare.feedback.score;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.immutables.value.Value;

/**
 * A score with its definition, the number of answers it rests on, and an interval. Value and
 * interval are in points of the score: percent for a share, -100 to 100 for a net score. The value
 * is exact and rounded only when shown. There is no way to add or average scores: add the tallies.
 * Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Score extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What the score means. */
  ScoreDefinition definition();

  /** The score, exact: 80 for 80 %, which as a {@link Ratio} is written {@code 8000%}. */
  Ratio value();

  /** How many answers it rests on: the denominator, at least 1. */
  long n();

  /** Where the true score lies with the stated confidence; contains the value. */
  Interval interval();

  /**
   * The value rounded half up, away from zero, so that swapping promoters and detractors changes
   * nothing but the sign.
   *
   * @param digits after the point
   */
  default BigDecimal rounded(int digits) {
    return rounded(digits, RoundingMode.HALF_UP);
  }

  /**
   * The value rounded.
   *
   * @param digits after the point
   */
  default BigDecimal rounded(int digits, RoundingMode rounding) {
    return value().toBigDecimal(digits, rounding);
  }

  /** Starts a score. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Score}; all parts are required. */
  final class Builder extends ImmutableScore.Builder {
    Builder() {}
  }
}
