package io.shopcare.segmentation.lifetime;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.measure.Summary;
import io.shopcare.segmentation.lifetime.numeric.Rows;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the two counts of patterns have in common: the rows, the group, bytes and serial form.
 *
 * @param <P> the pattern
 * @param <S> the type itself
 */
abstract class PatternCounts<P, S extends PatternCounts<P, S>> implements Summary<S> {

  private static final long serialVersionUID = 1L;

  private static final int VERSION = 1;

  private final transient CountedRows rows;

  PatternCounts(CountedRows rows) {
    this.rows = rows;
  }

  abstract S with(CountedRows others);

  abstract P pattern(int row);

  private boolean isOfSpend() {
    return this instanceof SpendCounts;
  }

  final CountedRows rows() {
    return rows;
  }

  /**
   * How many customers there are.
   *
   * @throws ArithmeticException if they do not fit in 64 bits
   */
  public final long customers() {
    return rows.total();
  }

  /** The different patterns, rising by the number of repeat purchases. */
  public final List<P> patterns() {
    List<P> patterns = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      patterns.add(pattern(i));
    }
    return List.copyOf(patterns);
  }

  /** How many customers have the pattern; linear in the number of patterns. */
  public final long count(P pattern) {
    for (int i = 0; i < rows.size(); i++) {
      if (pattern(i).equals(pattern)) {
        return rows.count(i);
      }
    }
    return 0;
  }

  /**
   * The rows for a likelihood.
   *
   * @throws InvalidInputException with code {@code measure.negative} if more was taken away than
   *     had been put in
   */
  final Rows scorable() {
    if (!rows.isPositive()) {
      throw InvalidInputException.of("measure.negative")
          .at("summary")
          .expected("counts from which no more was taken away than had been put in")
          .build();
    }
    return rows.toRows();
  }

  @Override
  public final S plus(S other) {
    return with(rows.merge(other.rows(), Math::addExact));
  }

  @Override
  public final S minus(S other) {
    return with(rows.merge(other.rows(), Math::subtractExact));
  }

  @Override
  public final boolean isEmpty() {
    return rows.size() == 0;
  }

  @Override
  public final byte[] toBytes() {
    ByteWriter out = new ByteWriter(VERSION);
    rows.write(out);
    return out.toBytes();
  }

  /** Reads rows, each of which must be a pattern. */
  static <P, S extends PatternCounts<P, S>> S read(byte[] bytes, S empty, String place) {
    ByteReader in = new ByteReader(bytes, VERSION, place);
    S read = empty.with(CountedRows.read(in));
    in.end();
    for (int i = 0; i < read.rows().size(); i++) {
      read.pattern(i);
    }
    return read;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof PatternCounts<?, ?> that
        && isOfSpend() == that.isOfSpend()
        && rows.equals(that.rows);
  }

  @Override
  public final int hashCode() {
    return rows.hashCode();
  }

  /** Says how many different patterns there are; they may be too many to write. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + '[' + rows.size() + " different patterns]";
  }

  final Object writeReplace() {
    return new SerialForm(toBytes(), isOfSpend());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serial form");
  }

  /** The serial form is the binary form: one thing to keep readable, one thing to validate. */
  private static final class SerialForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;
    private final boolean spend;

    SerialForm(byte[] bytes, boolean spend) {
      this.bytes = bytes;
      this.spend = spend;
    }

    private Object readResolve() throws InvalidObjectException {
      if (bytes == null) {
        throw new InvalidObjectException("no bytes");
      }
      return spend ? SpendCounts.fromBytes(bytes) : PurchaseCounts.fromBytes(bytes);
    }
  }
}
