package io.shopcare.feedback.scorecard;

import io.shopcare.DomainValue;
import io.shopcare.measure.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Pages from both ends: the worst, whose help should be mended, and the best, to learn from and to
 * promote. A page on which nothing happened is in neither list. Immutable and thread-safe.
 *
 * @param best by the lower end of the Wilson interval, the highest first, then by name
 * @param worst by its upper end, the lowest first, then by name
 */
public record PageRanking(List<Page> best, List<Page> worst) implements DomainValue {

  /** Copies both lists. */
  public PageRanking {
    best = List.copyOf(best);
    worst = List.copyOf(worst);
  }

  /**
   * A page.
   *
   * @param name of it
   * @param tally of sales and requests of help
   * @param success the Wilson interval of the share of sales
   */
  public record Page(String name, PageTally tally, Interval success) implements DomainValue {}

  /**
   * Ranks pages by their names.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws io.shopcare.InvalidInputException with code {@code measure.negative} or {@code
   *     measure.confidence.range}
   */
  public static PageRanking of(Map<String, PageTally> pages, double confidence) {
    List<Page> known = new ArrayList<>();
    pages.forEach(
        (name, tally) ->
            tally
                .success()
                .wilson(confidence)
                .ifPresent(success -> known.add(new Page(name, tally, success))));
    Comparator<Page> byLower = Comparator.comparingDouble(page -> page.success().lower());
    Comparator<Page> byUpper = Comparator.comparingDouble(page -> page.success().upper());
    return new PageRanking(
        known.stream().sorted(byLower.reversed().thenComparing(Page::name)).toList(),
        known.stream().sorted(byUpper.thenComparing(Page::name)).toList());
  }
}
