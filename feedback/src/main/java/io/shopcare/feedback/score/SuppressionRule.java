package io.shopcare.feedback.score;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is too small to be shown: a score of three answers tells what each of the three said.
 * Immutable and thread-safe.
 *
 * @param minimum the fewest answers that are shown, at least 3
 */
public record SuppressionRule(long minimum) implements DomainValue {

  /** With fewer, each of those who answered can work out what the other said. */
  private static final long FLOOR = 3;

  private static final Comparator<Map.Entry<String, Long>> SMALLEST_FIRST =
      Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey());

  /**
   * Checks the minimum.
   *
   * @throws InvalidInputException with code {@code feedback.suppression.minimum}
   */
  public SuppressionRule {
    if (minimum < FLOOR) {
      throw InvalidInputException.of("feedback.suppression.minimum")
          .at("minimum")
          .expected("at least " + FLOOR)
          .build();
    }
  }

  /** Five answers. */
  public static SuppressionRule ofDefaults() {
    return new SuppressionRule(5);
  }

  /**
   * Refuses a score of too few answers with {@link ScoreReasons#TOO_FEW}, without saying how many.
   */
  public Outcome<Score> publish(Score score) {
    return score.n() >= minimum
        ? Outcome.accepted(score)
        : Outcome.refused(Reason.against(ScoreReasons.TOO_FEW, Detail.number("minimum", minimum)));
  }

  /**
   * Says which groups of a table with a total can be shown. A single group that is hidden could be
   * worked out from the total, and so could several that are all 0: then the next smallest goes
   * too, of equal ones the first by name, until what is hidden can be shared out in more than one
   * way. A total below the minimum is hidden with all its groups.
   *
   * @param groups how many answers each has
   * @throws InvalidInputException with code {@code measure.negative} if a count is below 0
   */
  public SuppressedTable table(Map<String, Long> groups) {
    List<Map.Entry<String, Long>> rising =
        new TreeMap<>(groups).entrySet().stream().sorted(SMALLEST_FIRST).toList();
    if (!rising.isEmpty() && rising.get(0).getValue() < 0) {
      throw InvalidInputException.of("measure.negative").at("groups").build();
    }
    SortedSet<String> primary = new TreeSet<>();
    SortedSet<String> secondary = new TreeSet<>();
    SortedMap<String, Long> shown = new TreeMap<>();
    long total = 0;
    long hidden = 0;
    for (Map.Entry<String, Long> group : rising) {
      long count = group.getValue();
      int cells = primary.size() + secondary.size();
      total = Math.addExact(total, count);
      if (count < minimum) {
        primary.add(group.getKey());
      } else if (cells > 0 && (cells == 1 || hidden == 0)) {
        secondary.add(group.getKey());
      } else {
        shown.put(group.getKey(), count);
        continue;
      }
      hidden = Math.addExact(hidden, count);
    }
    return SuppressedTable.builder()
        .primary(primary)
        .secondary(secondary)
        .shown(shown)
        .isTotalShown(total >= minimum)
        .build();
  }
}
