package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Summary;
import java.io.Serial;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collector;

/**
 * Answers from 0 to 10 to "how likely are you to recommend us", counted each. Only whole numbers
 * from 0 to 10 can be counted: files write 11 for "no answer", and a library that takes it for a
 * promoter gets the score wrong. Declare such codes with {@link
 * io.shopcare.feedback.survey.AnswerCodes}. Immutable and thread-safe.
 */
public final class NpsTally implements Summary<NpsTally> {

  private static final long serialVersionUID = 1L;

  private static final int VERSION = 1;
  private static final int BINS = 11;
  private static final int FIRST_PASSIVE = 7;
  private static final int FIRST_PROMOTER = 9;

  private static final NpsTally EMPTY = new NpsTally(new long[BINS]);

  private final long[] bins;

  private NpsTally(long[] bins) {
    this.bins = bins;
  }

  /** No answer at all. */
  public static NpsTally empty() {
    return EMPTY;
  }

  /**
   * Counts each of the answers as often as it stands there.
   *
   * @throws InvalidInputException with code {@code feedback.point.off-scale} at its index
   */
  public static NpsTally of(int... answers) {
    long[] bins = new long[BINS];
    for (int i = 0; i < answers.length; i++) {
      bins[Scales.ZERO_TO_TEN.requirePoint(answers[i], "answers[" + i + "]")]++;
    }
    return new NpsTally(bins);
  }

  /**
   * The tally with the given counts.
   *
   * @param bins how often each answer came, from 0 to 10
   * @throws InvalidInputException with code {@code feedback.bins.size} unless there are 11
   */
  public static NpsTally ofBins(long... bins) {
    if (bins.length != BINS) {
      throw InvalidInputException.of("feedback.bins.size")
          .at("bins")
          .expected("11 counts, of the answers 0 to 10")
          .build();
    }
    return new NpsTally(bins.clone());
  }

  /** Starts counting in a loop. */
  public static Accumulator accumulator() {
    return new Accumulator();
  }

  /** Collects a stream into the tally of the answer that each element has. */
  public static <T> Collector<T, ?, NpsTally> collector(ToIntFunction<? super T> answer) {
    return Collector.of(
        NpsTally::accumulator,
        (tally, element) -> tally.add(answer.applyAsInt(element)),
        Accumulator::addAll,
        Accumulator::snapshot,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * How often an answer came; below 0 where more was taken away than was there.
   *
   * @throws InvalidInputException with code {@code feedback.point.off-scale}
   */
  public long count(int answer) {
    return bins[Scales.ZERO_TO_TEN.requirePoint(answer, "answer")];
  }

  /** How many answers came. */
  public long n() {
    return Points.sum(bins, 0, BINS);
  }

  /**
   * Promoters, passives and detractors.
   *
   * @throws InvalidInputException with code {@code measure.negative} if any count is below 0
   */
  public NpsCounts counts() {
    Points.requireScorable(bins);
    return new NpsCounts(
        Points.sum(bins, FIRST_PROMOTER, BINS),
        Points.sum(bins, FIRST_PASSIVE, FIRST_PROMOTER),
        Points.sum(bins, 0, FIRST_PASSIVE));
  }

  /**
   * The score with the interval of {@link NpsCounts#score}; absent without answers.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.negative} if any count is below 0, or
   *     {@code measure.confidence.range}
   */
  public Optional<Score> score(double confidence) {
    return counts().score(confidence);
  }

  /**
   * The mean answer, exact: another figure than the score, which it does not determine. Absent
   * without answers.
   *
   * @throws InvalidInputException with code {@code measure.negative} if any count is below 0
   */
  public Optional<Ratio> mean() {
    return CsatTally.ofCounts(Scales.ZERO_TO_TEN, bins).mean();
  }

  @Override
  public NpsTally plus(NpsTally other) {
    return new NpsTally(Points.plus(bins, other.bins));
  }

  @Override
  public NpsTally minus(NpsTally other) {
    return new NpsTally(Points.minus(bins, other.bins));
  }

  @Override
  public boolean isEmpty() {
    return Points.isEmpty(bins);
  }

  @Override
  public byte[] toBytes() {
    return Points.write(new ByteWriter(VERSION), bins).toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static NpsTally fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "NPS tally");
    NpsTally read = new NpsTally(Points.read(in, BINS));
    in.end();
    return read;
  }

  @Serial
  private Object readResolve() {
    return ofBins(bins);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NpsTally that && Arrays.equals(bins, that.bins);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bins);
  }

  /** Returns the counts of the answers 0 to 10. */
  @Override
  public String toString() {
    return Arrays.toString(bins);
  }

  /**
   * Counts answers in a loop; adding one allocates nothing. Not thread-safe: one for each thread,
   * put together by {@link #addAll}.
   */
  public static final class Accumulator {

    private final long[] counts = new long[BINS];

    private Accumulator() {}

    /**
     * Adds one answer.
     *
     * @throws InvalidInputException with code {@code feedback.point.off-scale}
     */
    public Accumulator add(int answer) {
      counts[Scales.ZERO_TO_TEN.requirePoint(answer, "answer")]++;
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
    public NpsTally snapshot() {
      return new NpsTally(counts.clone());
    }
  }
}
