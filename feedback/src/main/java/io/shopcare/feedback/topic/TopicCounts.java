package io.shopcare.feedback.topic;

import io.shopcare.feedback.statistics.EventRate;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Summary;
import io.shopcare.measure.Tally;
import io.shopcare.ticket.Topic;
import io.shopcare.ticket.Topics;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Contacts of one period by topic. Shares of topics sum to 1, so that a rise of one lowers the
 * others: look at the counts, and at contacts by orders, too. Immutable and thread-safe.
 *
 * @param contacts by the code of their topic
 */
public record TopicCounts(Tally contacts) implements Summary<TopicCounts> {

  /** No contact at all. */
  public static TopicCounts empty() {
    return new TopicCounts(Tally.empty());
  }

  /** Counts each of the topics as often as it stands there. */
  public static TopicCounts of(Topic... topics) {
    return List.of(topics).stream().collect(collector());
  }

  /** Counts a stream of topics. */
  public static Collector<Topic, ?, TopicCounts> collector() {
    return Collectors.collectingAndThen(Tally.collector(Topic::code), TopicCounts::new);
  }

  /** The ten areas of shop support, and the shop's own that came; by code. */
  public SortedSet<Topic> topics() {
    SortedSet<Topic> topics = new TreeSet<>(Topics.all());
    contacts.keys().forEach(code -> topics.add(new Topic(code)));
    return topics;
  }

  /** How many contacts were about the topic. */
  public long count(Topic topic) {
    return contacts.count(topic.code());
  }

  /** The contacts about the topic among all; its share is absent without contacts. */
  public Proportion share(Topic topic) {
    return new Proportion(count(topic), contacts.total());
  }

  /** The contacts about the topic by orders of the period. */
  public EventRate rate(Topic topic, long orders) {
    return new EventRate(count(topic), orders);
  }

  /** All contacts by orders of the period. */
  public EventRate rate(long orders) {
    return new EventRate(contacts.total(), orders);
  }

  @Override
  public TopicCounts plus(TopicCounts other) {
    return new TopicCounts(contacts.plus(other.contacts));
  }

  @Override
  public TopicCounts minus(TopicCounts other) {
    return new TopicCounts(contacts.minus(other.contacts));
  }

  @Override
  public boolean isEmpty() {
    return contacts.isEmpty();
  }

  @Override
  public byte[] toBytes() {
    return contacts.toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws io.shopcare.InvalidInputException if the bytes are anything else
   */
  public static TopicCounts fromBytes(byte[] bytes) {
    return new TopicCounts(Tally.fromBytes(bytes));
  }
}
