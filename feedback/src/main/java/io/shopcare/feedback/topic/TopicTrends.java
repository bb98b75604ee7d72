package io.shopcare.feedback.topic;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.feedback.statistics.Correction;
import io.shopcare.feedback.statistics.ShareChange;
import io.shopcare.ticket.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How all topics moved between two periods. Of ten topics of which none changed, one test in two
 * reports would show a change at 5 % each; so the p-values are corrected for their number.
 * Immutable and thread-safe.
 *
 * @param level up to which share of the changes named may be false alarms
 * @param trends by topic
 */
public record TopicTrends(double level, List<TopicTrend> trends) implements DomainValue {

  /**
   * Copies the trends.
   *
   * @throws InvalidInputException with code {@code feedback.topic.level}
   */
  public TopicTrends {
    trends = List.copyOf(trends);
    if (!(level > 0 && level < 1)) {
      throw InvalidInputException.of("feedback.topic.level")
          .at("level")
          .expected("a number between 0 and 1, such as 0.05")
          .build();
    }
  }

  /**
   * Compares the shares of all topics of both periods, corrected by Benjamini and Hochberg.
   *
   * @param level such as 0.05
   */
  public static TopicTrends between(TopicCounts before, TopicCounts after, double level) {
    SortedSet<Topic> topics = new TreeSet<>(before.topics());
    topics.addAll(after.topics());
    SortedMap<Topic, ShareChange> changes = new TreeMap<>();
    for (Topic topic : topics) {
      if (before.count(topic) != 0 || after.count(topic) != 0) {
        changes.put(topic, new ShareChange(before.share(topic), after.share(topic)));
      }
    }
    return of(changes, level, Correction.BENJAMINI_HOCHBERG);
  }

  /**
   * Compares shares counted elsewhere. Topics with an empty period are not among the tests.
   *
   * @param changes by topic, each with its own totals
   */
  public static TopicTrends of(
      Map<Topic, ShareChange> changes, double level, Correction correction) {
    SortedMap<Topic, ShareChange> sorted = new TreeMap<>(changes);
    double[] pValues =
        sorted.values().stream()
            .map(ShareChange::pValue)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    double[] adjusted = correction.adjust(pValues);
    List<TopicTrend> trends = new ArrayList<>();
    int test = 0;
    for (Map.Entry<Topic, ShareChange> entry : sorted.entrySet()) {
      boolean tested = entry.getValue().pValue().isPresent();
      trends.add(
          trend(
              entry.getKey(),
              entry.getValue(),
              tested ? OptionalDouble.of(adjusted[test++]) : OptionalDouble.empty(),
              level));
    }
    return new TopicTrends(level, trends);
  }

  private static TopicTrend trend(
      Topic topic, ShareChange change, OptionalDouble adjusted, double level) {
    return TopicTrend.builder()
        .topic(topic)
        .change(change)
        .pValue(change.pValue())
        .adjustedPValue(adjusted)
        .direction(direction(change, adjusted, level))
        .build();
  }

  private static TopicTrend.Direction direction(
      ShareChange change, OptionalDouble adjusted, double level) {
    if (adjusted.isEmpty()) {
      return TopicTrend.Direction.NO_DATA;
    }
    if (adjusted.getAsDouble() > level) {
      return TopicTrend.Direction.NO_EVIDENCE;
    }
    return change.difference().orElse(0) > 0
        ? TopicTrend.Direction.RISING
        : TopicTrend.Direction.FALLING;
  }

  /** The topics of which a change can be named. */
  public List<TopicTrend> changed() {
    return trends.stream().filter(TopicTrend::isChange).toList();
  }
}
