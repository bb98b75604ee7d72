package io.shopcare.feedback.benchmark;

import io.shopcare.DomainValue;
import io.shopcare.internal.Normal;
import io.shopcare.internal.Quantiles;
import io.shopcare.internal.Tails;
import io.shopcare.measure.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Our times against theirs: the ratio of the geometric means, with the test of Welch (1947) on the
 * logarithms. Interval and test are absent where a side has fewer than two times, or all times of
 * both sides agree. Immutable and thread-safe.
 *
 * @param ours times in our shop
 * @param theirs times in the other one
 */
public record TimeComparison(TaskTimes ours, TaskTimes theirs) implements DomainValue {

  /** Our geometric mean by theirs: below 1 we are faster; absent if a side is empty. */
  public OptionalDouble ratio() {
    return ours.n() == 0 || theirs.n() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.exp(ours.logMean() - theirs.logMean()));
  }

  /**
   * Where the true ratio lies.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws io.shopcare.InvalidInputException with code {@code measure.confidence.range}
   */
  public Optional<Interval> interval(double confidence) {
    Normal.requireConfidence(confidence);
    if (!isTestable()) {
      return Optional.empty();
    }
    double difference = ours.logMean() - theirs.logMean();
    double reach = Quantiles.studentWithin(welchSatterthwaite(), confidence) * error();
    double upper = Math.exp(difference + reach);
    return Double.isInfinite(upper)
        ? Optional.empty()
        : Optional.of(new Interval(Math.exp(difference - reach), upper, confidence));
  }

  /** The difference of the mean logarithms in standard errors. */
  public OptionalDouble welchT() {
    return isTestable()
        ? OptionalDouble.of((ours.logMean() - theirs.logMean()) / error())
        : OptionalDouble.empty();
  }

  /** The degrees of freedom by Welch and Satterthwaite. */
  public OptionalDouble degrees() {
    return isTestable() ? OptionalDouble.of(welchSatterthwaite()) : OptionalDouble.empty();
  }

  /** How likely a difference as large is where both are equally fast: two-sided. */
  public OptionalDouble pValue() {
    return isTestable()
        ? OptionalDouble.of(Tails.studentBeyond(welchT().orElseThrow(), degrees().orElseThrow()))
        : OptionalDouble.empty();
  }

  private boolean isTestable() {
    return ours.n() > 1 && theirs.n() > 1 && error() > 0;
  }

  private double error() {
    return Math.sqrt(ours.logError() + theirs.logError());
  }

  private double welchSatterthwaite() {
    double a = ours.logError();
    double b = theirs.logError();
    return (a + b) * (a + b) / (a * a / (ours.n() - 1) + b * b / (theirs.n() - 1));
  }
}
