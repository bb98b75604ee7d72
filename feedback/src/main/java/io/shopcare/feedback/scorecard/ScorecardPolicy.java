package io.shopcare.feedback.scorecard;

import io.shopcare.DomainValue;
import io.shopcare.feedback.score.BoxRule;
import io.shopcare.feedback.statistics.ChangeRule;

/**
 * How a scorecard is read.
 *
 * @param satisfied which answers are satisfied
 * @param change with which confidence, and from how many on, a change is named; an alarm asks for
 *     more, by the number of figures that are compared (Bonferroni)
 */
public record ScorecardPolicy(BoxRule satisfied, ChangeRule change) implements DomainValue {

  /** The top two of one to five; 95 %, from 10 on. */
  public static ScorecardPolicy ofDefaults() {
    return new ScorecardPolicy(BoxRule.ofDefaults(), ChangeRule.ofDefaults());
  }
}
