package io.shopcare.measure;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How often each whole number came, which answers every percentile exactly. Takes 16 bytes for each
 * different value; where there are very many and an error of 0.8 % does no harm, {@link
 * DurationHistogram} is smaller. Merging and every answer are linear in the number of different
 * values. Immutable and thread-safe.
 */
public final class ValueCounts implements Summary<ValueCounts> {

  private static final long serialVersionUID = 1L;

  private static final int VERSION = 1;

  private final transient SortedCounts sorted;

  private ValueCounts(SortedCounts sorted) {
    this.sorted = sorted;
  }

  /** No value at all. */
  public static ValueCounts empty() {
    return new ValueCounts(SortedCounts.EMPTY);
  }

  /** Counts each of the values as often as it stands there, in any order. */
  public static ValueCounts of(long... values) {
    return new ValueCounts(SortedCounts.sorting(values.clone(), values.length));
  }

  /** The counts of the values 0, 1, 2 and so on. */
  static ValueCounts dense(long[] countOfIndex) {
    return new ValueCounts(SortedCounts.dense(countOfIndex));
  }

  /** Starts counting in a loop. */
  public static Accumulator accumulator() {
    return new Accumulator();
  }

  /** Collects a stream into the counts of the number that each element has. */
  public static <T> Collector<T, ?, ValueCounts> collector(ToLongFunction<? super T> value) {
    return Collector.of(
        ValueCounts::accumulator,
        (counts, element) -> counts.add(value.applyAsLong(element)),
        (left, right) -> left.addAll(right.snapshot()),
        Accumulator::snapshot,
        Collector.Characteristics.UNORDERED);
  }

  /** The different values, rising. */
  public long[] values() {
    return sorted.values.clone();
  }

  /** Whether no value is below or above the given ones. */
  boolean isWithin(long lowest, long highest) {
    long[] values = sorted.values;
    return isEmpty() || (values[0] >= lowest && values[values.length - 1] <= highest);
  }

  /** How often the value came; 0 if it did not. */
  public long count(long value) {
    int index = Arrays.binarySearch(sorted.values, value);
    return index < 0 ? 0 : sorted.counts[index];
  }

  /**
   * How many values came.
   *
   * @throws ArithmeticException if they are more than fit in 64 bits
   */
  public long count() {
    return countOfFirst(sorted.values.length);
  }

  /** How many of the values are at most the given one, which is included. */
  public long atMost(long value) {
    int index = Arrays.binarySearch(sorted.values, value);
    return countOfFirst(index < 0 ? -index - 1 : index + 1);
  }

  private long countOfFirst(int end) {
    long sum = 0;
    for (int i = 0; i < end; i++) {
      sum = Math.addExact(sum, sorted.counts[i]);
    }
    return sum;
  }

  /** All values together. */
  public BigInteger sum() {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < sorted.values.length; i++) {
      BigInteger value = BigInteger.valueOf(sorted.values[i]);
      sum = sum.add(value.multiply(BigInteger.valueOf(sorted.counts[i])));
    }
    return sum;
  }

  /**
   * The arithmetic mean with the given digits after the point; absent if there is no value.
   *
   * @throws InvalidInputException with code {@code measure.negative} if any count is below 0
   */
  public Optional<BigDecimal> mean(int digits, RoundingMode rounding) {
    long n = requireScorable();
    return n == 0
        ? Optional.empty()
        : Optional.of(new BigDecimal(sum()).divide(BigDecimal.valueOf(n), digits, rounding));
  }

  /**
   * The exact mean of the two middle values, which are one and the same for an odd number of
   * values: whole, or with one digit after the point. Absent if there is no value.
   *
   * @throws InvalidInputException with code {@code measure.negative} if any count is below 0
   */
  public Optional<BigDecimal> median() {
    long n = requireScorable();
    if (n == 0) {
      return Optional.empty();
    }
    BigDecimal lower = BigDecimal.valueOf(atRank((n - 1) / 2 + 1));
    BigDecimal upper = BigDecimal.valueOf(atRank(n / 2 + 1));
    return Optional.of(lower.add(upper).divide(BigDecimal.valueOf(2)));
  }

  /**
   * The nearest-rank percentile, type R1 of Hyndman and Fan (1996): the smallest value that at
   * least this share of all values do not exceed, that of rank ⌈n·p⌉. It is the one definition for
   * which "80 % within 24 hours" and "the 80th percentile is at most 24 hours" say the same. For p
   * = 0 it is the smallest value, for p = 1 the largest; absent if there is no value.
   *
   * @param p from 0 to 1
   * @throws InvalidInputException with code {@code measure.percentile.range}, or {@code
   *     measure.negative} if any count is below 0
   */
  public OptionalLong percentile(Ratio p) {
    if (!p.isShare()) {
      throw InvalidInputException.of("measure.percentile.range")
          .at("p")
          .expected("a ratio from 0 to 1")
          .build();
    }
    long n = requireScorable();
    return n == 0
        ? OptionalLong.empty()
        : OptionalLong.of(atRank(Math.max(1, p.of(n, RoundingMode.CEILING))));
  }

  private long atRank(long rank) {
    int index = 0;
    for (long reached = sorted.counts[0]; reached < rank; reached += sorted.counts[index]) {
      index++;
    }
    return sorted.values[index];
  }

  private long requireScorable() {
    Scorable.require(Arrays.stream(sorted.counts).allMatch(count -> count > 0));
    return count();
  }

  @Override
  public ValueCounts plus(ValueCounts other) {
    return new ValueCounts(sorted.merge(other.sorted, Math::addExact));
  }

  @Override
  public ValueCounts minus(ValueCounts other) {
    return new ValueCounts(sorted.merge(other.sorted, Math::subtractExact));
  }

  @Override
  public boolean isEmpty() {
    return sorted.values.length == 0;
  }

  @Override
  public byte[] toBytes() {
    return write(new ByteWriter(VERSION)).toBytes();
  }

  ByteWriter write(ByteWriter out) {
    return sorted.write(out);
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static ValueCounts fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "value counts");
    ValueCounts read = read(in);
    in.end();
    return read;
  }

  static ValueCounts read(ByteReader in) {
    return new ValueCounts(SortedCounts.read(in));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ValueCounts that && sorted.equals(that.sorted);
  }

  @Override
  public int hashCode() {
    return sorted.hashCode();
  }

  /** Says how many different values there are; the values themselves may be too many to write. */
  @Override
  public String toString() {
    return "ValueCounts[" + sorted.values.length + " different values]";
  }

  private Object writeReplace() {
    return new SerialForm(toBytes());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serial form");
  }

  /** The serial form is the binary form: one thing to keep readable, one thing to validate. */
  private static final class SerialForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    SerialForm(byte[] bytes) {
      this.bytes = bytes;
    }

    private Object readResolve() throws InvalidObjectException {
      if (bytes == null) {
        throw new InvalidObjectException("no bytes");
      }
      return fromBytes(bytes);
    }
  }

  /**
   * Counts values in a loop: adding a value that came before allocates nothing and takes a binary
   * search. Not thread-safe: one for each thread, put together by {@link #addAll}.
   */
  public static final class Accumulator {

    private static final int SMALLEST_BUFFER = 1024;

    private SortedCounts counted = SortedCounts.EMPTY;
    private long[] unknown = new long[SMALLEST_BUFFER];
    private int waiting;

    Accumulator() {}

    /** Adds one value. */
    public Accumulator add(long value) {
      int index = Arrays.binarySearch(counted.values, value);
      if (index >= 0) {
        counted.counts[index]++;
      } else {
        unknown[waiting++] = value;
        if (waiting == unknown.length) {
          takeIn();
        }
      }
      return this;
    }

    /** Adds all values of another count. */
    public Accumulator addAll(ValueCounts counts) {
      counted = counted.merge(counts.sorted, Math::addExact);
      return this;
    }

    /** Returns what was added so far; adding may go on. */
    public ValueCounts snapshot() {
      takeIn();
      ValueCounts result = new ValueCounts(counted);
      counted = counted.merge(SortedCounts.EMPTY, Math::addExact);
      return result;
    }

    private void takeIn() {
      counted = counted.merge(SortedCounts.sorting(unknown, waiting), Math::addExact);
      waiting = 0;
      // Room in proportion to what it is merged into keeps the cost of a new value logarithmic.
      if (unknown.length < counted.values.length) {
        unknown = new long[counted.values.length];
      }
    }
  }
}
