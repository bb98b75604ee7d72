package io.shopcare.measure;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.stream.Collector;

/**
 * How often each key came: tickets by topic, answers by point of the scale. Keys are codes of at
 * most {@link Limits#NAME_CHARACTERS}, in the order of their UTF-16 units; a key whose count is 0
 * is not there. Merging takes O(n log n) in the number of keys. Immutable and thread-safe.
 *
 * @param counts the count of each key, never 0; below 0 where more was taken away than was there
 */
public record Tally(SortedMap<String, Long> counts) implements Summary<Tally> {

  private static final int VERSION = 1;

  /**
   * Copies the counts without those that are 0.
   *
   * @throws InvalidInputException with code {@code input.too-long} if a key is too long
   */
  public Tally {
    SortedMap<String, Long> copy = new TreeMap<>();
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      if (entry.getValue() != 0) {
        String key = entry.getKey();
        copy.put(Limits.requireLength(key, Limits.NAME_CHARACTERS, "tally key"), entry.getValue());
      }
    }
    counts = Collections.unmodifiableSortedMap(copy);
  }

  /** No key at all. */
  public static Tally empty() {
    return new Tally(new TreeMap<>());
  }

  /** Counts each of the keys as often as it stands there. */
  public static Tally of(String... keys) {
    return Arrays.stream(keys).collect(collector(Function.identity()));
  }

  /** Collects a stream into the tally of the key that each element has. */
  public static <T> Collector<T, ?, Tally> collector(Function<? super T, String> key) {
    return Collector.of(
        TreeMap<String, Long>::new,
        (counts, element) -> counts.merge(key.apply(element), 1L, Math::addExact),
        (left, right) -> new TreeMap<>(new Tally(left).plus(new Tally(right)).counts()),
        Tally::new);
  }

  /** How often the key came; 0 if it did not. */
  public long count(String key) {
    return counts.getOrDefault(key, 0L);
  }

  /** The keys that came, in their order. */
  public Set<String> keys() {
    return counts.keySet();
  }

  /**
   * All counts together.
   *
   * @throws ArithmeticException if they do not fit in 64 bits
   */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
  }

  /**
   * The share of the key in the total; absent if there is nothing.
   *
   * @throws InvalidInputException with code {@code measure.negative} if any count is below 0
   */
  public Optional<Ratio> share(String key) {
    Scorable.require(counts.values().stream().allMatch(count -> count > 0));
    return isEmpty() ? Optional.empty() : Optional.of(Ratio.of(count(key), total()));
  }

  @Override
  public Tally plus(Tally other) {
    return merge(other, Math::addExact);
  }

  @Override
  public Tally minus(Tally other) {
    return merge(other, Math::subtractExact);
  }

  private Tally merge(Tally other, LongBinaryOperator operator) {
    SortedMap<String, Long> merged = new TreeMap<>(counts);
    other.counts.forEach((key, count) -> merged.put(key, operator.applyAsLong(count(key), count)));
    return new Tally(merged);
  }

  @Override
  public boolean isEmpty() {
    return counts.isEmpty();
  }

  @Override
  public byte[] toBytes() {
    ByteWriter out = new ByteWriter(VERSION).unsigned(counts.size());
    counts.forEach((key, count) -> out.text(key).signed(count));
    return out.toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static Tally fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "tally");
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int left = in.count(2); left > 0; left--) {
      String key = in.text();
      long count = in.signed();
      if (count == 0 || (!counts.isEmpty() && key.compareTo(counts.lastKey()) <= 0)) {
        throw in.malformed("rising keys with counts that are not 0");
      }
      counts.put(key, count);
    }
    in.end();
    return new Tally(counts);
  }
}
