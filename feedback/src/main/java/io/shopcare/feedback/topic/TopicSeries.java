package io.shopcare.feedback.topic;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.measure.Summary;
import io.shopcare.measure.Tally;
import io.shopcare.ticket.Topic;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Contacts by topic in each of several periods. A period without contacts is not there. Immutable
 * and thread-safe.
 *
 * @param periods by their first day
 */
public record TopicSeries(SortedMap<LocalDate, TopicCounts> periods)
    implements Summary<TopicSeries> {

  private static final int VERSION = 1;

  /**
   * Copies the periods.
   *
   * @throws InvalidInputException with code {@code feedback.topic.size}
   */
  public TopicSeries {
    SortedMap<LocalDate, TopicCounts> copy = new TreeMap<>(periods);
    copy.values().removeIf(TopicCounts::isEmpty);
    if (copy.size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("feedback.topic.size")
          .at("periods")
          .expected("at most " + Limits.LIST_ELEMENTS)
          .build();
    }
    periods = Collections.unmodifiableSortedMap(copy);
  }

  /** No period at all. */
  public static TopicSeries empty() {
    return new TopicSeries(new TreeMap<>());
  }

  /** The counts of one period. */
  public static TopicSeries of(LocalDate firstDay, TopicCounts counts) {
    return new TopicSeries(new TreeMap<>(Collections.singletonMap(firstDay, counts)));
  }

  /** The counts of the period that starts then. */
  public TopicCounts counts(LocalDate firstDay) {
    return periods.getOrDefault(firstDay, TopicCounts.empty());
  }

  /** The contacts about a topic, by the first day of the period, those without any left out. */
  public SortedMap<LocalDate, Long> counts(Topic topic) {
    SortedMap<LocalDate, Long> counts = new TreeMap<>();
    periods.forEach((day, period) -> counts.put(day, period.count(topic)));
    return counts;
  }

  @Override
  public TopicSeries plus(TopicSeries other) {
    return merged(other, TopicCounts::plus);
  }

  @Override
  public TopicSeries minus(TopicSeries other) {
    return merged(other, TopicCounts::minus);
  }

  private TopicSeries merged(TopicSeries other, BinaryOperator<TopicCounts> operator) {
    SortedMap<LocalDate, TopicCounts> merged = new TreeMap<>(periods);
    other.periods.forEach((day, counts) -> merged.put(day, operator.apply(counts(day), counts)));
    return new TopicSeries(merged);
  }

  @Override
  public boolean isEmpty() {
    return periods.isEmpty();
  }

  @Override
  public byte[] toBytes() {
    ByteWriter out = new ByteWriter(VERSION).unsigned(periods.size());
    periods.forEach(
        (day, counts) -> {
          out.signed(day.toEpochDay()).unsigned(counts.contacts().counts().size());
          counts.contacts().counts().forEach((code, count) -> out.text(code).signed(count));
        });
    return out.toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static TopicSeries fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "topic series");
    SortedMap<LocalDate, TopicCounts> periods = new TreeMap<>();
    for (int left = in.count(2); left > 0; left--) {
      LocalDate day = day(in);
      TopicCounts counts = counts(in);
      if (counts.isEmpty() || (!periods.isEmpty() && !day.isAfter(periods.lastKey()))) {
        throw in.malformed("rising days with counts");
      }
      periods.put(day, counts);
    }
    in.end();
    return new TopicSeries(periods);
  }

  private static LocalDate day(ByteReader in) {
    long epochDay = in.signed();
    try {
      return LocalDate.ofEpochDay(epochDay);
    } catch (DateTimeException outside) {
      throw in.malformed("a day");
    }
  }

  private static TopicCounts counts(ByteReader in) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int left = in.count(2); left > 0; left--) {
      String code = in.text();
      long count = in.signed();
      if (count == 0 || (!counts.isEmpty() && code.compareTo(counts.lastKey()) <= 0)) {
        throw in.malformed("rising topics with counts that are not 0");
      }
      counts.put(code, count);
    }
    return new TopicCounts(new Tally(counts));
  }
}
