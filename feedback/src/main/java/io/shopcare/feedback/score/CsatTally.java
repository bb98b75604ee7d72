package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.survey.Scale;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Summary;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collector;

/**
 * Answers to one question, such as "how satisfied are you", counted by point of their scale. What
 * they come to is said when the score is taken, by a {@link ScaleRule}: a {@link BoxRule} says
 * which of them are satisfied. Tallies on different scales cannot be put together. Immutable and
 * thread-safe.
 */
public final class CsatTally implements Summary<CsatTally> {

  private static final long serialVersionUID = 1L;

  private static final int VERSION = 1;

  private final Scale scale;
  private final long[] counts;

  private CsatTally(Scale scale, long[] counts) {
    this.scale = scale;
    this.counts = counts;
  }

  /** No answer at all on the scale. */
  public static CsatTally empty(Scale scale) {
    return new CsatTally(scale, new long[scale.size()]);
  }

  /**
   * The tally with the given counts.
   *
   * @param counts how often each point came, the worst first
   * @throws InvalidInputException with code {@code feedback.bins.size} unless there is one for each
   *     point of the scale
   */
  public static CsatTally ofCounts(Scale scale, long... counts) {
    if (counts.length != scale.size()) {
      throw InvalidInputException.of("feedback.bins.size")
          .at("counts")
          .expected("a count for each of " + scale.size() + " points")
          .build();
    }
    return new CsatTally(scale, counts.clone());
  }

  /** Starts counting in a loop. */
  public static Accumulator accumulator(Scale scale) {
    return new Accumulator(scale);
  }

  /** Collects a stream into the tally of the point that each element has. */
  public static <T> Collector<T, ?, CsatTally> collector(
      Scale scale, ToIntFunction<? super T> point) {
    return Collector.of(
        () -> accumulator(scale),
        (tally, element) -> tally.add(point.applyAsInt(element)),
        Accumulator::addAll,
        Accumulator::snapshot,
        Collector.Characteristics.UNORDERED);
  }

  /** The scale of all answers. */
  public Scale scale() {
    return scale;
  }

  /**
   * How often a point came; below 0 where more was taken away than was there.
   *
   * @param point from 0 for the worst
   * @throws InvalidInputException with code {@code feedback.point.off-scale}
   */
  public long count(int point) {
    return counts[scale.requirePoint(point, "point")];
  }

  /** How many answers came, the neutral ones included. */
  public long n() {
    return Points.sum(counts, 0, counts.length);
  }

  /**
   * The mean answer, exact; absent without answers and on a scale without numbers.
   *
   * @throws InvalidInputException with code {@code measure.negative} if any count is below 0
   */
  public Optional<Ratio> mean() {
    Points.requireScorable(counts);
    long n = n();
    if (n == 0 || !(scale instanceof Scale.Numbers numbers)) {
      return Optional.empty();
    }
    long sum = 0;
    for (int point = 0; point < counts.length; point++) {
      sum = Math.addExact(sum, Math.multiplyExact(counts[point], numbers.lowest() + point));
    }
    return Optional.of(Ratio.of(sum, n));
  }

  /**
   * Satisfied answers among those that count.
   *
   * @throws InvalidInputException with code {@code feedback.scale.other} if the rule is for another
   *     scale, or {@code measure.negative} if any count is below 0
   */
  public Proportion satisfied(BoxRule rule) {
    scorable(rule.scale());
    long neutral = rule.neutralPolicy() == NeutralPolicy.EXCLUDED ? countOf(rule.neutral()) : 0;
    return new Proportion(countOf(rule.satisfied()), n() - neutral);
  }

  private long countOf(List<String> codes) {
    long sum = 0;
    for (String code : codes) {
      sum = Math.addExact(sum, counts[scale.point(code).orElseThrow()]);
    }
    return sum;
  }

  /**
   * The score of the answers by a rule for their scale; absent if no answer counts.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code feedback.scale.other} if the rule is for another
   *     scale, {@code measure.negative} if any count is below 0, or {@code
   *     measure.confidence.range}
   */
  public Optional<Score> score(ScaleRule rule, double confidence) {
    return rule.score(this, confidence);
  }

  /** This tally if it is on the scale and no count is below 0. */
  CsatTally scorable(Scale expected) {
    requireScale(expected);
    Points.requireScorable(counts);
    return this;
  }

  /** The answers from one point to before another. */
  long sum(int startInclusive, int endExclusive) {
    return Points.sum(counts, startInclusive, endExclusive);
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidInputException with code {@code feedback.scale.other}
   */
  @Override
  public CsatTally plus(CsatTally other) {
    requireScale(other.scale);
    return new CsatTally(scale, Points.plus(counts, other.counts));
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidInputException with code {@code feedback.scale.other}
   */
  @Override
  public CsatTally minus(CsatTally other) {
    requireScale(other.scale);
    return new CsatTally(scale, Points.minus(counts, other.counts));
  }

  private void requireScale(Scale other) {
    if (!scale.equals(other)) {
      throw InvalidInputException.of("feedback.scale.other")
          .at("scale")
          .expected(scale.toString())
          .build();
    }
  }

  @Override
  public boolean isEmpty() {
    return Points.isEmpty(counts);
  }

  @Override
  public byte[] toBytes() {
    ByteWriter out = new ByteWriter(VERSION);
    ScaleBytes.write(out, scale);
    return Points.write(out, counts).toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static CsatTally fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "CSAT tally");
    Scale scale = ScaleBytes.read(in);
    CsatTally read = new CsatTally(scale, Points.read(in, scale.size()));
    in.end();
    return read;
  }

  @Serial
  private Object readResolve() {
    return ofCounts(scale, counts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CsatTally that
        && scale.equals(that.scale)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * scale.hashCode() + Arrays.hashCode(counts);
  }

  /** Returns scale and counts. */
  @Override
  public String toString() {
    return scale + " " + Arrays.toString(counts);
  }

  /**
   * Counts answers in a loop; adding one allocates nothing. Not thread-safe: one for each thread,
   * put together by {@link #addAll}.
   */
  public static final class Accumulator {

    private final Scale scale;
    private final long[] counts;

    private Accumulator(Scale scale) {
      this.scale = scale;
      this.counts = new long[scale.size()];
    }

    /**
     * Adds one answer.
     *
     * @param point from 0 for the worst
     * @throws InvalidInputException with code {@code feedback.point.off-scale}
     */
    public Accumulator add(int point) {
      counts[scale.requirePoint(point, "point")]++;
      return this;
    }

    /**
     * Adds all that the other has counted.
     *
     * @throws InvalidInputException with code {@code feedback.scale.other}
     */
    public Accumulator addAll(Accumulator other) {
      snapshot().requireScale(other.scale);
      for (int i = 0; i < counts.length; i++) {
        counts[i] += other.counts[i];
      }
      return this;
    }

    /** Returns what was added so far; adding may go on. */
    public CsatTally snapshot() {
      return new CsatTally(scale, counts.clone());
    }
  }
}
