package io.shopcare.segmentation.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The code that reads facts off a subject: a customer of whatever class the host has, or one of the
 * customer's events. Asked for each name once, when a segment is bound; what it returns is then
 * called for every customer and should not allocate. {@link FactCatalog} is the usual one.
 *
 * @param <T> what facts are read off
 */
public interface FactReader<T> {

  /** The number that stands for no value. */
  long ABSENT = Long.MIN_VALUE;

  /** What reads a number, an amount, a date or a flag; empty if nothing does. */
  Optional<NumberFact<T>> number(SegmentAttribute attribute);

  /** What reads a text; for IS NULL of a custom attribute anything that is not null if it is. */
  Optional<TextFact<T>> text(SegmentAttribute attribute);

  /** What reads a list of texts. */
  Optional<ListFact<T>> list(SegmentAttribute attribute);

  /** What reads the rows of a function. */
  Optional<Rows<T, ?>> rows(String function);

  /** This reader and, for what it does not read, another. */
  default FactReader<T> or(FactReader<T> other) {
    return new EitherReader<>(this, other);
  }

  /**
   * Reads a number.
   *
   * @param <T> what it is read off
   */
  @FunctionalInterface
  interface NumberFact<T> {

    /**
     * The number: itself if whole, millionths of a decimal, epoch seconds of a date with fractions
     * dropped, 1 or 0 of a flag; {@link #ABSENT} for none.
     */
    long of(T subject);
  }

  /**
   * Reads a text.
   *
   * @param <T> what it is read off
   */
  @FunctionalInterface
  interface TextFact<T> {

    /** The text, null for none. */
    @Nullable String of(T subject);
  }

  /**
   * Reads a list.
   *
   * @param <T> what it is read off
   */
  @FunctionalInterface
  interface ListFact<T> {

    /** The texts, empty for none; read by index. */
    List<String> of(T subject);
  }

  /**
   * Reads rows.
   *
   * @param <T> what they belong to
   * @param <R> a row
   */
  final class Rows<T, R> {

    private final Function<T, List<R>> list;
    private final FactReader<R> reader;

    private Rows(Function<T, List<R>> list, FactReader<R> reader) {
      this.list = list;
      this.reader = reader;
    }

    /**
     * Reads rows.
     *
     * @param list the rows of a subject, in any order; read by index
     * @param reader what reads their columns
     */
    public static <T, R> Rows<T, R> of(Function<T, List<R>> list, FactReader<R> reader) {
      return new Rows<>(list, reader);
    }

    Function<T, List<R>> list() {
      return list;
    }

    FactReader<R> reader() {
      return reader;
    }
  }
}
