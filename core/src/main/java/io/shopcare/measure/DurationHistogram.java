package io.shopcare.measure;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * Lengths of time, counted in bins that grow with them: percentiles within 2<sup>-7</sup> (0.78 %)
 * of the exact one, from at most 3,712 counts. Whole milliseconds below 128 have a bin each; above,
 * every doubling is cut into 64 bins of equal width. The bins are fixed, so merging in any order
 * gives the same bits, which sketches such as t-digest do not. Immutable and thread-safe.
 *
 * @param bins how often each bin was hit; bin b below 128 holds b milliseconds, and bin 64·(s + 1)
 *     + m holds the 2<sup>s</sup> milliseconds from (64 + m)·2<sup>s</sup> on
 */
public record DurationHistogram(ValueCounts bins) implements Summary<DurationHistogram> {

  private static final int VERSION = 1;

  private static final int BITS = 6;

  private static final int BINS = bin(Long.MAX_VALUE) + 1;

  /**
   * Checks the bins.
   *
   * @throws InvalidInputException with code {@code measure.bin.range} if one is not from 0 to 3711
   */
  public DurationHistogram {
    if (!bins.isWithin(0, BINS - 1)) {
      throw InvalidInputException.of("measure.bin.range")
          .at("bins")
          .expected("bins from 0 to " + (BINS - 1))
          .build();
    }
  }

  /** No duration at all. */
  public static DurationHistogram empty() {
    return new DurationHistogram(ValueCounts.empty());
  }

  /** Counts each of the durations as often as it stands there, in any order. */
  public static DurationHistogram of(Duration... durations) {
    Accumulator accumulator = accumulator();
    for (Duration duration : durations) {
      accumulator.add(duration);
    }
    return accumulator.snapshot();
  }

  /** Starts counting in a loop. */
  public static Accumulator accumulator() {
    return new Accumulator();
  }

  /** Collects a stream into the histogram of the duration that each element has. */
  public static <T> Collector<T, ?, DurationHistogram> collector(
      Function<? super T, Duration> duration) {
    return Collector.of(
        DurationHistogram::accumulator,
        (histogram, element) -> histogram.add(duration.apply(element)),
        Accumulator::addAll,
        Accumulator::snapshot,
        Collector.Characteristics.UNORDERED);
  }

  /** How many durations were counted. */
  public long count() {
    return bins.count();
  }

  /**
   * The nearest-rank percentile, as {@link ValueCounts#percentile} defines it, but the middle of
   * its bin instead of itself: at most 2<sup>-7</sup> of the exact one away from it, and exact
   * below 128 milliseconds. Absent if there is no duration.
   *
   * @param p from 0 to 1
   * @throws InvalidInputException with code {@code measure.percentile.range}, or {@code
   *     measure.negative} if any count is below 0
   */
  public Optional<Duration> percentile(Ratio p) {
    OptionalLong bin = bins.percentile(p);
    return bin.isEmpty()
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(middle((int) bin.getAsLong())));
  }

  /** The bin of a number of milliseconds that is not negative. */
  static int bin(long millis) {
    int shift = Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(millis) - BITS);
    return (shift << BITS) + (int) (millis >>> shift);
  }

  /** The middle of a bin, in milliseconds. */
  static long middle(int bin) {
    int shift = Math.max(0, (bin >> BITS) - 1);
    long first = (long) (bin - (shift << BITS)) << shift;
    return first + ((1L << shift) >> 1);
  }

  @Override
  public DurationHistogram plus(DurationHistogram other) {
    return new DurationHistogram(bins.plus(other.bins));
  }

  @Override
  public DurationHistogram minus(DurationHistogram other) {
    return new DurationHistogram(bins.minus(other.bins));
  }

  @Override
  public boolean isEmpty() {
    return bins.isEmpty();
  }

  @Override
  public byte[] toBytes() {
    return bins.write(new ByteWriter(VERSION)).toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static DurationHistogram fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "duration histogram");
    ValueCounts bins = ValueCounts.read(in);
    in.end();
    return new DurationHistogram(bins);
  }

  /**
   * Counts durations in a loop, in 30 KB whatever comes; adding one allocates nothing. Not
   * thread-safe: one for each thread, put together by {@link #addAll}.
   */
  public static final class Accumulator {

    private final long[] counts = new long[BINS];

    Accumulator() {}

    /**
     * Adds one duration; what is below a millisecond is cut off.
     *
     * @throws InvalidInputException with code {@code measure.duration.range} if it is negative or
     *     longer than 292 million years
     */
    public Accumulator add(Duration duration) {
      if (duration.isNegative() || duration.toSeconds() > Long.MAX_VALUE / 1000 - 1) {
        throw range();
      }
      return addMillis(duration.toMillis());
    }

    /**
     * Adds one duration.
     *
     * @throws InvalidInputException with code {@code measure.duration.range} if it is negative
     */
    public Accumulator addMillis(long millis) {
      if (millis < 0) {
        throw range();
      }
      counts[bin(millis)]++;
      return this;
    }

    /** Adds all that the other has counted. */
    public Accumulator addAll(Accumulator other) {
      for (int i = 0; i < BINS; i++) {
        counts[i] += other.counts[i];
      }
      return this;
    }

    /** Returns what was added so far; adding may go on. */
    public DurationHistogram snapshot() {
      return new DurationHistogram(ValueCounts.dense(counts));
    }

    private static InvalidInputException range() {
      return InvalidInputException.of("measure.duration.range")
          .at("duration")
          .expected("a length of time from 0 to 292 million years")
          .build();
    }
  }
}
