package io.shopcare.feedback.benchmark;

import io.shopcare.DomainValue;
import io.shopcare.measure.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How shops stand in one respect. Immutable and thread-safe.
 *
 * @param intervals by shop; one without a figure is not there
 * @param higherIsBetter whether the larger figure wins
 */
public record Standings(SortedMap<String, Interval> intervals, boolean higherIsBetter)
    implements DomainValue {

  /** Copies the intervals. */
  public Standings {
    intervals = Collections.unmodifiableSortedMap(new TreeMap<>(intervals));
  }

  /**
   * The shop whose interval lies wholly on the better side of every other; empty where two overlap
   * or touch at the top, and where there is nobody to compare with.
   */
  public Optional<String> winner() {
    List<Map.Entry<String, Interval>> shops = new ArrayList<>(intervals.entrySet());
    if (shops.size() < 2) {
      return Optional.empty();
    }
    shops.sort(Comparator.comparingDouble(shop -> worstCase(shop.getValue())));
    Map.Entry<String, Interval> best = shops.get(shops.size() - 1);
    double bestOfOthers =
        shops.subList(0, shops.size() - 1).stream()
            .mapToDouble(shop -> bestCase(shop.getValue()))
            .max()
            .orElseThrow();
    return worstCase(best.getValue()) > bestOfOthers
        ? Optional.of(best.getKey())
        : Optional.empty();
  }

  private double worstCase(Interval interval) {
    return higherIsBetter ? interval.lower() : -interval.upper();
  }

  private double bestCase(Interval interval) {
    return higherIsBetter ? interval.upper() : -interval.lower();
  }
}
