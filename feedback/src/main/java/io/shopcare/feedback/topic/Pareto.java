package io.shopcare.feedback.topic;

import io.shopcare.DomainValue;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Causes by how often they came, the most frequent first; of equal ones in the order of their
 * names. Immutable and thread-safe.
 *
 * @param lines one for each cause
 */
public record Pareto(List<Line> lines) implements DomainValue {

  /** Copies the lines. */
  public Pareto {
    lines = List.copyOf(lines);
  }

  /**
   * One cause.
   *
   * @param cause its code
   * @param count how often it came
   * @param cumulative the share of this and all more frequent causes, exact
   */
  public record Line(String cause, long count, Ratio cumulative) implements DomainValue {}

  /**
   * Orders the causes; none for an empty tally. O(n log n).
   *
   * @throws io.shopcare.InvalidInputException with code {@code measure.negative} if any count is
   *     below 0
   */
  public static Pareto of(Tally causes) {
    causes.share(""); // Refuses negative counts.
    List<Map.Entry<String, Long>> sorted = new ArrayList<>(causes.counts().entrySet());
    sorted.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    long total = causes.total();
    long sum = 0;
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, Long> entry : sorted) {
      sum += entry.getValue();
      lines.add(new Line(entry.getKey(), entry.getValue(), Ratio.of(sum, total)));
    }
    return new Pareto(lines);
  }

  /** The fewest causes that together make at least the share, the most frequent first. */
  public List<Line> vital(Ratio share) {
    List<Line> vital = new ArrayList<>();
    for (Line line : lines) {
      if (!vital.isEmpty() && vital.get(vital.size() - 1).cumulative().compareTo(share) >= 0) {
        break;
      }
      vital.add(line);
    }
    return vital;
  }
}
