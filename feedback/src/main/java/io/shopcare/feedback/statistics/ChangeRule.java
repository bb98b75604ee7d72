package io.shopcare.feedback.statistics;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Normal;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When a difference between two periods is called a change. Asked week after week it will call one
 * where there is none every twentieth time: for that there are {@link Cusum} and {@link Ewma}.
 * Immutable and thread-safe.
 *
 * @param confidence of the interval that must not hold 0, such as 0.95
 * @param minimum the fewest answers that each period must have, at least 1
 */
public record ChangeRule(double confidence, long minimum) implements DomainValue {

  /**
   * Checks the parts.
   *
   * @throws InvalidInputException with code {@code measure.confidence.range} or {@code
   *     feedback.change.minimum}
   */
  public ChangeRule {
    Normal.requireConfidence(confidence);
    if (minimum < 1) {
      throw InvalidInputException.of("feedback.change.minimum")
          .at("minimum")
          .expected("at least 1 answer")
          .build();
    }
  }

  /** With 95 % confidence, from 10 answers in each period on. */
  public static ChangeRule ofDefaults() {
    return new ChangeRule(0.95, 10);
  }

  /** Judges a share, by the interval of Newcombe, in percentage points. */
  public Change judge(ShareChange change) {
    return judge(
        change.before().n(),
        change.after().n(),
        points(change.difference()),
        change.newcombe(confidence).map(ends -> scaled(ends, 100)),
        change.pValue());
  }

  /** Judges the net promoter score, by its adjusted interval. */
  public Change judge(NpsChange change) {
    return judge(
        change.before().n(),
        change.after().n(),
        change.difference(),
        change.adjustedWald(confidence),
        change.pValue());
  }

  /**
   * Judges a panel, in percentage points, by the exact interval of those who changed for the better
   * among those who changed; where nobody did, by how many may have.
   */
  public Change judge(PanelChange change) {
    double changed = change.n() == 0 ? 0 : 100.0 * change.changed().n() / change.n();
    Optional<Interval> ends =
        ShareInterval.CLOPPER_PEARSON
            .of(change.changed(), confidence)
            .map(
                won ->
                    new Interval(
                        changed * (2 * won.lower() - 1),
                        changed * (2 * won.upper() - 1),
                        confidence));
    return judge(
        change.n(),
        change.n(),
        points(change.difference()),
        ends.or(() -> unchanged(change)),
        OptionalDouble.of(change.exactPValue()));
  }

  private Optional<Interval> unchanged(PanelChange change) {
    return new Proportion(0, change.n())
        .wilson(confidence)
        .map(none -> new Interval(-100 * none.upper(), 100 * none.upper(), confidence));
  }

  private Change judge(
      long before,
      long after,
      OptionalDouble difference,
      Optional<Interval> interval,
      OptionalDouble pValue) {
    boolean tooFew = before < minimum || after < minimum || interval.isEmpty();
    return Change.builder()
        .rule(this)
        .verdict(tooFew ? Change.Verdict.TOO_FEW : verdict(interval.get()))
        .before(before)
        .after(after)
        .difference(difference)
        .interval(interval)
        .pValue(pValue)
        .build();
  }

  private static Change.Verdict verdict(Interval difference) {
    if (difference.lower() > 0) {
      return Change.Verdict.IMPROVED;
    }
    return difference.upper() < 0 ? Change.Verdict.DECLINED : Change.Verdict.NO_EVIDENCE;
  }

  private static OptionalDouble points(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }

  private static Interval scaled(Interval interval, double factor) {
    return new Interval(
        factor * interval.lower(), factor * interval.upper(), interval.confidence());
  }
}
