package io.shopcare.segmentation.lifetime;

import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.segmentation.lifetime.numeric.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Different rows of a whole number and two numbers that are not negative, rising, with counts that
 * are not 0. One multiset has one such form, so equality and bytes follow from it.
 */
final class CountedRows {

  static final CountedRows EMPTY =
      new CountedRows(new long[0], new double[0], new double[0], new long[0]);

  private final long[] x;
  private final double[] first;
  private final double[] second;
  private final long[] counts;

  private CountedRows(long[] x, double[] first, double[] second, long[] counts) {
    this.x = x;
    this.first = first;
    this.second = second;
    this.counts = counts;
  }

  int size() {
    return x.length;
  }

  long x(int row) {
    return x[row];
  }

  double first(int row) {
    return first[row];
  }

  double second(int row) {
    return second[row];
  }

  long count(int row) {
    return counts[row];
  }

  /** All counts together. */
  long total() {
    long total = 0;
    for (long count : counts) {
      total = Math.addExact(total, count);
    }
    return total;
  }

  boolean isPositive() {
    return Arrays.stream(counts).allMatch(count -> count > 0);
  }

  /** The rows from the given one on. */
  CountedRows from(int row) {
    return new CountedRows(
        Arrays.copyOfRange(x, row, size()),
        Arrays.copyOfRange(first, row, size()),
        Arrays.copyOfRange(second, row, size()),
        Arrays.copyOfRange(counts, row, size()));
  }

  /** The columns for the likelihoods. */
  Rows toRows() {
    return new Rows(
        Arrays.stream(x).asDoubleStream().toArray(),
        first,
        second,
        Arrays.stream(counts).asDoubleStream().toArray());
  }

  CountedRows merge(CountedRows other, LongBinaryOperator operator) {
    int most = Math.addExact(size(), other.size());
    CountedRows merged =
        new CountedRows(new long[most], new double[most], new double[most], new long[most]);
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < size() || j < other.size()) {
      int order = i == size() ? 1 : j == other.size() ? -1 : compare(i, other, j);
      long count =
          operator.applyAsLong(order <= 0 ? counts[i] : 0, order >= 0 ? other.counts[j] : 0);
      size =
          order <= 0
              ? merged.append(size, x[i], first[i], second[i], count)
              : merged.append(size, other.x[j], other.first[j], other.second[j], count);
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return merged.truncated(size);
  }

  /** Writes a row behind the given number of rows, or adds its count to an equal last one. */
  private int append(int size, long newX, double newFirst, double newSecond, long count) {
    int last = size - 1;
    if (last >= 0 && x[last] == newX && first[last] == newFirst && second[last] == newSecond) {
      counts[last] = Math.addExact(counts[last], count);
      return counts[last] == 0 ? last : size;
    }
    if (count == 0) {
      return size;
    }
    x[size] = newX;
    first[size] = newFirst;
    second[size] = newSecond;
    counts[size] = count;
    return size + 1;
  }

  private CountedRows truncated(int size) {
    return size == 0
        ? EMPTY
        : new CountedRows(
            Arrays.copyOf(x, size),
            Arrays.copyOf(first, size),
            Arrays.copyOf(second, size),
            Arrays.copyOf(counts, size));
  }

  private int compare(int row, CountedRows other, int otherRow) {
    int byX = Long.compare(x[row], other.x[otherRow]);
    int bySecond = byX != 0 ? byX : Double.compare(second[row], other.second[otherRow]);
    return bySecond != 0 ? bySecond : Double.compare(first[row], other.first[otherRow]);
  }

  /** Writes x as its distance from the one before, the numbers by their bits. */
  void write(ByteWriter out) {
    out.unsigned(size());
    for (int i = 0; i < size(); i++) {
      out.unsigned(i == 0 ? x[0] : x[i] - x[i - 1]);
      out.unsigned(Long.reverseBytes(Double.doubleToLongBits(first[i])));
      out.unsigned(Long.reverseBytes(Double.doubleToLongBits(second[i])));
      out.signed(counts[i]);
    }
  }

  /** Reads rows; which of them are patterns is for the caller to say. */
  static CountedRows read(ByteReader in) {
    int size = in.count(4);
    CountedRows rows =
        new CountedRows(new long[size], new double[size], new double[size], new long[size]);
    for (int i = 0; i < size; i++) {
      long distance = in.unsigned();
      rows.x[i] = i == 0 ? distance : rows.x[i - 1] + distance;
      rows.first[i] = Double.longBitsToDouble(Long.reverseBytes(in.unsigned()));
      rows.second[i] = Double.longBitsToDouble(Long.reverseBytes(in.unsigned()));
      rows.counts[i] = in.signed();
      if (!isNumber(rows.first[i]) || !isNumber(rows.second[i])) {
        throw in.malformed("finite numbers that are not negative");
      }
      boolean rising = distance >= 0 && (i == 0 || rows.compare(i - 1, rows, i) < 0);
      if (!rising || rows.counts[i] == 0) {
        throw in.malformed("rising rows with counts that are not 0");
      }
    }
    return rows.truncated(size);
  }

  /** Not infinite, not NaN, and no negative zero, for which there is another way to write it. */
  private static boolean isNumber(double value) {
    return Double.doubleToRawLongBits(value) >= 0 && value < Double.POSITIVE_INFINITY;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CountedRows that
        && Arrays.equals(x, that.x)
        && Arrays.equals(first, that.first)
        && Arrays.equals(second, that.second)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(x) + Arrays.hashCode(second)) + Arrays.hashCode(counts);
  }

  /** One row on its own, which sorts faster than an index into columns. */
  private record Row(long x, double first, double second, long count) implements Comparable<Row> {

    @Override
    public int compareTo(Row other) {
      int byX = Long.compare(x, other.x);
      int bySecond = byX != 0 ? byX : Double.compare(second, other.second);
      return bySecond != 0 ? bySecond : Double.compare(first, other.first);
    }
  }

  /** Collects rows in any order. */
  static final class Draft {

    private final List<Row> rows;

    Draft(int capacity) {
      rows = new ArrayList<>(capacity);
    }

    Draft add(long x, double first, double second, long count) {
      rows.add(new Row(x, first, second, count));
      return this;
    }

    /** Sorts the rows and counts equal ones together. */
    CountedRows sorted() {
      rows.sort(null);
      int most = rows.size();
      CountedRows sorted =
          new CountedRows(new long[most], new double[most], new double[most], new long[most]);
      int size = 0;
      for (Row row : rows) {
        size = sorted.append(size, row.x, row.first, row.second, row.count);
      }
      return sorted.truncated(size);
    }
  }
}
