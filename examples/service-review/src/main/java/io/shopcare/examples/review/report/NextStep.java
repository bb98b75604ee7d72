package io.shopcare.examples.review.report;

import java.util.List;

/**
 * One thing that the shop should do next.
 *
 * @param finding what was found, a sentence
 * @param action what to do about it, a sentence
 * @param reasons codes of the reasons behind it, such as {@code sla.goal.failed}
 */
public record NextStep(Text finding, Text action, List<String> reasons) {

  /** Copies the codes. */
  public NextStep {
    reasons = List.copyOf(reasons);
  }
}
