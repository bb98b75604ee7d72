package io.shopcare.feedback.scorecard;

import io.shopcare.DomainValue;
import io.shopcare.decision.Reason;
import io.shopcare.internal.CopyableValueStyle;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One figure of a scorecard. Immutable and thread-safe. */
@CopyableValueStyle
@Value.Immutable
public interface Kpi extends WithKpi, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Which figure. */
  KpiCode code();

  /** The page, channel or goal that it is of. */
  Optional<String> of();

  /** What it means, to be rendered in a language. */
  Reason definition();

  /** The figure in its unit, exact; absent, never 0, where there is nothing to measure. */
  Optional<Ratio> value();

  /**
   * The figure in its unit, rounded half up, away from zero; absent where there is none.
   *
   * @param digits after the point
   */
  default Optional<BigDecimal> rounded(int digits) {
    return value().map(exact -> exact.toBigDecimal(digits, RoundingMode.HALF_UP));
  }

  /** How many answers, contacts or tickets it rests on. */
  long n();

  /** Where the true figure lies, in its unit; absent where there is too little to say. */
  Optional<Interval> interval();

  /** How it moved; absent without a last period, and for what is not judged. */
  Optional<KpiChange> change();

  /** Whether it moved for the worse, the number of figures taken into account. */
  @Value.Default
  default boolean isAlarm() {
    return false;
  }

  /** What must be known beside it, such as tickets that still wait. */
  List<Reason> notes();

  /** Starts a figure. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Kpi}; {@link Scorecard} makes them. */
  final class Builder extends ImmutableKpi.Builder {
    Builder() {}
  }
}
