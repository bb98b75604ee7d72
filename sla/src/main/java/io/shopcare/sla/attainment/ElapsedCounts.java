package io.shopcare.sla.attainment;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Summary;
import io.shopcare.measure.ValueCounts;
import io.shopcare.sla.clock.SlaClock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;

/**
 * How much time elapsed on clocks, exactly to the nanosecond: on those that ended, and so far on
 * those that are open. It answers any goal afterwards, and agrees with itself: the share that ended
 * within t is at least p exactly where the nearest-rank percentile p is at most t. Takes 16 bytes
 * for each different time. More than 292 years count as so many. Immutable and thread-safe.
 *
 * @param ended nanoseconds on clocks that ended
 * @param open nanoseconds so far on clocks that are open
 */
public record ElapsedCounts(ValueCounts ended, ValueCounts open) implements Summary<ElapsedCounts> {

  private static final int VERSION = 1;
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  /**
   * Checks the times.
   *
   * @throws InvalidInputException with code {@code sla.elapsed.range} if one is negative
   */
  public ElapsedCounts {
    if (hasNegative(ended) || hasNegative(open)) {
      throw negative();
    }
  }

  /** No clock at all. */
  public static ElapsedCounts empty() {
    return new ElapsedCounts(ValueCounts.empty(), ValueCounts.empty());
  }

  /**
   * One stretch of service.
   *
   * @param hasEnded whether nothing more will elapse
   * @throws InvalidInputException with code {@code sla.elapsed.range} if it is negative
   */
  public static ElapsedCounts of(Duration elapsed, boolean hasEnded) {
    ValueCounts one = ValueCounts.of(nanos(elapsed));
    return hasEnded
        ? new ElapsedCounts(one, ValueCounts.empty())
        : new ElapsedCounts(ValueCounts.empty(), one);
  }

  /**
   * What has elapsed on one clock, whatever its target is. Clocks that are cancelled or have not
   * started do not count.
   */
  public static ElapsedCounts of(SlaClock clock) {
    return ServiceGoal.counts(clock) ? of(clock.elapsed(), clock.endedAt().isPresent()) : empty();
  }

  /**
   * Collects stretches of service; the order does not matter.
   *
   * @param elapsed how much time elapsed on an element
   * @param hasEnded whether nothing more will elapse on it
   */
  public static <T> Collector<T, ?, ElapsedCounts> collector(
      Function<? super T, Duration> elapsed, Predicate<? super T> hasEnded) {
    return Collector.of(
        Accumulators::new,
        (counts, each) -> counts.add(elapsed.apply(each), hasEnded.test(each)),
        Accumulators::addAll,
        Accumulators::snapshot,
        Collector.Characteristics.UNORDERED);
  }

  /** Collects clocks; the order does not matter. */
  public static Collector<SlaClock, ?, ElapsedCounts> collector() {
    return Collector.of(
        Accumulators::new,
        Accumulators::add,
        Accumulators::addAll,
        Accumulators::snapshot,
        Collector.Characteristics.UNORDERED);
  }

  /** Counts in a loop; not thread-safe. */
  record Accumulators(ValueCounts.Accumulator ended, ValueCounts.Accumulator open) {

    Accumulators() {
      this(ValueCounts.accumulator(), ValueCounts.accumulator());
    }

    void add(SlaClock clock) {
      if (ServiceGoal.counts(clock)) {
        add(clock.elapsed(), clock.endedAt().isPresent());
      }
    }

    void add(Duration elapsed, boolean hasEnded) {
      (hasEnded ? ended : open).add(nanos(elapsed));
    }

    Accumulators addAll(Accumulators other) {
      ended.addAll(other.ended.snapshot());
      open.addAll(other.open.snapshot());
      return this;
    }

    ElapsedCounts snapshot() {
      return new ElapsedCounts(ended.snapshot(), open.snapshot());
    }
  }

  /**
   * How these clocks stand against a time: ended within it, past it whether ended or not, open and
   * within it.
   *
   * @param within the time, inclusive
   * @throws InvalidInputException with code {@code sla.elapsed.range} if it is negative
   */
  public Attainment attainment(Duration within) {
    long limit = nanos(within);
    long met = ended.atMost(limit);
    long undetermined = open.atMost(limit);
    long all = Math.addExact(ended.count(), open.count());
    return new Attainment(met, all - met - undetermined, undetermined);
  }

  /**
   * The nearest-rank percentile of those that ended, which leaves the open ones out; {@link
   * SurvivalCurve#quantile} does not. Absent if none ended.
   *
   * @param p from 0 to 1
   * @throws InvalidInputException with code {@code measure.percentile.range}, or {@code
   *     measure.negative} if any count is below 0
   */
  public Optional<Duration> percentile(Ratio p) {
    OptionalLong nanos = ended.percentile(p);
    return nanos.isEmpty() ? Optional.empty() : Optional.of(Duration.ofNanos(nanos.getAsLong()));
  }

  /**
   * The curve of Kaplan and Meier, for which open clocks are known to take longer than so far.
   *
   * @throws InvalidInputException with code {@code measure.negative} if any count is below 0
   */
  public SurvivalCurve survival() {
    return SurvivalCurve.of(this);
  }

  static long nanos(Duration elapsed) {
    if (elapsed.isNegative()) {
      throw negative();
    }
    return elapsed.compareTo(LONGEST) > 0 ? Long.MAX_VALUE : elapsed.toNanos();
  }

  private static boolean hasNegative(ValueCounts nanos) {
    return !nanos.isEmpty() && nanos.values()[0] < 0;
  }

  private static InvalidInputException negative() {
    return InvalidInputException.of("sla.elapsed.range")
        .at("elapsed")
        .expected("a length of time that is not negative")
        .build();
  }

  @Override
  public ElapsedCounts plus(ElapsedCounts other) {
    return new ElapsedCounts(ended.plus(other.ended), open.plus(other.open));
  }

  @Override
  public ElapsedCounts minus(ElapsedCounts other) {
    return new ElapsedCounts(ended.minus(other.ended), open.minus(other.open));
  }

  @Override
  public boolean isEmpty() {
    return ended.isEmpty() && open.isEmpty();
  }

  @Override
  public byte[] toBytes() {
    ByteWriter out = new ByteWriter(VERSION);
    Nested.write(out, ended.toBytes());
    Nested.write(out, open.toBytes());
    return out.toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static ElapsedCounts fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "elapsed counts");
    ValueCounts ended = ValueCounts.fromBytes(Nested.read(in));
    ValueCounts open = ValueCounts.fromBytes(Nested.read(in));
    in.end();
    return new ElapsedCounts(ended, open);
  }
}
