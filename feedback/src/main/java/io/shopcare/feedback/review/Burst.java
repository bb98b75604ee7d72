package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether more ratings came than chance explains.
 *
 * @param level the probability below which it is an alarm, split over the tests made
 * @param pValues by stars; the probability of as many where nothing is going on
 * @param unverified the same for ratings that nothing verifies
 */
public record Burst(double level, SortedMap<Stars, Double> pValues, double unverified)
    implements DomainValue {

  /** Copies the figures. */
  public Burst {
    pValues = Collections.unmodifiableSortedMap(new TreeMap<>(pValues));
  }

  /** Whether praise or blame came in unusual numbers, or strangers did. */
  public boolean isAlarm() {
    double each = level / (pValues.size() + 1);
    return unverified < each || pValues.values().stream().anyMatch(p -> p < each);
  }
}
