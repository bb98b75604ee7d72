package io.shopcare.feedback.statistics;

import io.shopcare.DomainValue;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * What can be said of a score between two periods: the verdict of a {@link ChangeRule} and the
 * figures behind it, in points. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Change extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What can be said. */
  enum Verdict {
    /** The whole interval of the difference is above 0. */
    IMPROVED,
    /** The whole interval of the difference is below 0. */
    DECLINED,
    /** The interval holds 0: the figures are what chance gives where nothing changed. */
    NO_EVIDENCE,
    /** One period has too few answers to ask. */
    TOO_FEW
  }

  /** The rule that was asked. */
  ChangeRule rule();

  /** What can be said. */
  Verdict verdict();

  /** How many answers the earlier period has. */
  long before();

  /** How many answers the later period has. */
  long after();

  /** The score after less the score before, in points; absent if one period is empty. */
  OptionalDouble difference();

  /** Where the true difference lies, in points; absent if one period is empty. */
  Optional<Interval> interval();

  /**
   * How likely a difference as large is where nothing changed, by the test of the kind of change.
   * The verdict is that of the interval, which for few answers is the more honest.
   */
  OptionalDouble pValue();

  /** The verdict in plain words, one of {@link ChangeReasons}, to be rendered in a language. */
  default Reason reason() {
    Interval ends = interval().orElse(null);
    if (verdict() == Verdict.TOO_FEW || ends == null) {
      return Reason.info(
          ChangeReasons.TOO_FEW,
          Detail.number("before", before()),
          Detail.number("after", after()),
          Detail.number("minimum", rule().minimum()));
    }
    return switch (verdict()) {
      case IMPROVED -> reason(ChangeReasons.IMPROVED, 1, ends.lower(), ends.upper());
      case DECLINED -> reason(ChangeReasons.DECLINED, -1, -ends.upper(), -ends.lower());
      default -> reason(ChangeReasons.NO_EVIDENCE, 1, ends.lower(), ends.upper());
    };
  }

  private Reason reason(String code, int sign, double lower, double upper) {
    long millionths = Math.round(rule().confidence() * 1_000_000);
    return Reason.info(
        code,
        Detail.number("points", tenths(sign * difference().orElse(0))),
        Detail.number("lower", tenths(lower)),
        Detail.number("upper", tenths(upper)),
        Detail.ratio("confidence", Ratio.of(millionths, 1_000_000)));
  }

  private static BigDecimal tenths(double points) {
    return new BigDecimal(points).setScale(1, RoundingMode.HALF_UP);
  }

  /** Starts a change; {@link ChangeRule} makes them. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Change}. */
  final class Builder extends ImmutableChange.Builder {
    Builder() {}
  }
}
