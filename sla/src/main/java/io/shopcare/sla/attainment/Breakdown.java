package io.shopcare.sla.attainment;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Summary;
import io.shopcare.sla.clock.SlaClock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * What elapsed by channel, topic, team or segment: the same figures for each key, which merge over
 * days and machines. A ticket may have several keys, as a customer is in several segments, so the
 * keys together are no total. A key without a clock is not there. Immutable and thread-safe.
 *
 * @param byKey what elapsed for each key, never empty
 */
public record Breakdown(SortedMap<String, ElapsedCounts> byKey) implements Summary<Breakdown> {

  private static final int VERSION = 1;

  /** The least bytes of an entry: the length of an empty key and what nests two empty counts. */
  private static final int LEAST_BYTES = 4;

  /**
   * Copies what is not empty.
   *
   * @throws InvalidInputException with code {@code input.too-long} if a key is too long
   */
  public Breakdown {
    SortedMap<String, ElapsedCounts> copy = new TreeMap<>();
    byKey.forEach(
        (key, counts) -> {
          if (!counts.isEmpty()) {
            copy.put(Limits.requireLength(key, Limits.NAME_CHARACTERS, "key"), counts);
          }
        });
    byKey = Collections.unmodifiableSortedMap(copy);
  }

  /** No key at all. */
  public static Breakdown empty() {
    return new Breakdown(new TreeMap<>());
  }

  /**
   * Collects a stream of anything that has a clock; the order does not matter. A clock that does
   * not count, as cancelled ones, counts for no key.
   *
   * @param keys the keys of an element, each once, such as the names of the customer's segments
   * @param clock its clock
   */
  public static <T> Collector<T, ?, Breakdown> collector(
      Function<? super T, ? extends Collection<String>> keys, Function<? super T, SlaClock> clock) {
    return Collector.of(
        TreeMap<String, ElapsedCounts.Accumulators>::new,
        (map, element) -> {
          SlaClock one = clock.apply(element);
          keys.apply(element).forEach(key -> at(map, key).add(one));
        },
        (a, b) -> {
          b.forEach((key, counts) -> at(a, key).addAll(counts));
          return a;
        },
        Breakdown::of,
        Collector.Characteristics.UNORDERED);
  }

  private static ElapsedCounts.Accumulators at(
      Map<String, ElapsedCounts.Accumulators> map, String key) {
    return map.computeIfAbsent(key, k -> new ElapsedCounts.Accumulators());
  }

  private static Breakdown of(Map<String, ElapsedCounts.Accumulators> map) {
    SortedMap<String, ElapsedCounts> byKey = new TreeMap<>();
    map.forEach((key, counts) -> byKey.put(key, counts.snapshot()));
    return new Breakdown(byKey);
  }

  /** What elapsed for a key; empty if it did not come. */
  public ElapsedCounts elapsed(String key) {
    return byKey.getOrDefault(key, ElapsedCounts.empty());
  }

  /**
   * How each key stands against a time.
   *
   * @param within the time, inclusive
   * @throws InvalidInputException with code {@code sla.elapsed.range} if it is negative
   */
  public SortedMap<String, Attainment> attainment(Duration within) {
    SortedMap<String, Attainment> attainment = new TreeMap<>();
    byKey.forEach((key, counts) -> attainment.put(key, counts.attainment(within)));
    return Collections.unmodifiableSortedMap(attainment);
  }

  @Override
  public Breakdown plus(Breakdown other) {
    return merge(other, ElapsedCounts::plus);
  }

  @Override
  public Breakdown minus(Breakdown other) {
    return merge(other, ElapsedCounts::minus);
  }

  private Breakdown merge(Breakdown other, BinaryOperator<ElapsedCounts> operator) {
    SortedMap<String, ElapsedCounts> merged = new TreeMap<>(byKey);
    other.byKey.forEach((key, counts) -> merged.put(key, operator.apply(elapsed(key), counts)));
    return new Breakdown(merged);
  }

  @Override
  public boolean isEmpty() {
    return byKey.isEmpty();
  }

  @Override
  public byte[] toBytes() {
    ByteWriter out = new ByteWriter(VERSION).unsigned(byKey.size());
    for (Map.Entry<String, ElapsedCounts> entry : byKey.entrySet()) {
      Nested.write(out.text(entry.getKey()), entry.getValue().toBytes());
    }
    return out.toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static Breakdown fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "breakdown");
    SortedMap<String, ElapsedCounts> byKey = new TreeMap<>();
    for (int left = in.count(LEAST_BYTES); left > 0; left--) {
      String key = in.text();
      boolean rises = byKey.isEmpty() || key.compareTo(byKey.lastKey()) > 0;
      ElapsedCounts counts = ElapsedCounts.fromBytes(Nested.read(in));
      if (!rises || counts.isEmpty()) {
        throw in.malformed("rising keys with counts that are not empty");
      }
      byKey.put(key, counts);
    }
    in.end();
    return new Breakdown(byKey);
  }
}
