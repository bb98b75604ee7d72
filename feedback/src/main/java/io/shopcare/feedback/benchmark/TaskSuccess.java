package io.shopcare.feedback.benchmark;

import io.shopcare.DomainValue;
import io.shopcare.feedback.statistics.ShareInterval;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.util.Optional;

/**
 * How many testers did a task in one shop, or found a help article useful. Immutable and
 * thread-safe.
 *
 * @param counted successes among testers
 */
public record TaskSuccess(Proportion counted) implements DomainValue {

  /**
   * The adjusted Wald interval of Agresti and Coull (1998), which Sauro and Lewis (2005) recommend
   * for small user tests. Absent without testers.
   */
  public Optional<Interval> adjustedWald(double confidence) {
    return ShareInterval.AGRESTI_COULL.of(counted, confidence);
  }

  /** The share that did it, exact; absent without testers. */
  public Optional<Ratio> rate() {
    return counted.share();
  }

  /**
   * The best guess of Laplace, (x + 1) / (n + 2): never 0 or 1, and ½ without testers.
   *
   * @throws io.shopcare.InvalidInputException with code {@code measure.negative} unless 0 ≤
   *     successes ≤ n
   */
  public Ratio laplace() {
    counted.share();
    return Ratio.of(Math.addExact(counted.successes(), 1), Math.addExact(counted.n(), 2));
  }
}
