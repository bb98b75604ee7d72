package io.shopcare.measure;

import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Rising values with counts that are not 0, in two arrays of one length. One multiset has one such
 * form, so equality and bytes follow from it. Every merge has arrays of its own; only an
 * accumulator that has not yet given them away writes to them.
 */
final class SortedCounts {

  static final SortedCounts EMPTY = new SortedCounts(new long[0], new long[0]);

  final long[] values;
  final long[] counts;

  private SortedCounts(long[] values, long[] counts) {
    this.values = values;
    this.counts = counts;
  }

  private static SortedCounts of(long[] values, long[] counts, int size) {
    return size == 0
        ? EMPTY
        : new SortedCounts(Arrays.copyOf(values, size), Arrays.copyOf(counts, size));
  }

  /** Counts the first {@code length} values, which this sorts in place. */
  static SortedCounts sorting(long[] unsorted, int length) {
    Arrays.sort(unsorted, 0, length);
    long[] values = new long[length];
    long[] counts = new long[length];
    int size = 0;
    for (int i = 0; i < length; i++) {
      if (size == 0 || values[size - 1] != unsorted[i]) {
        values[size++] = unsorted[i];
      }
      counts[size - 1]++;
    }
    return of(values, counts, size);
  }

  /** The counts of the values 0, 1, 2 and so on. */
  static SortedCounts dense(long[] countOfIndex) {
    long[] values = new long[countOfIndex.length];
    long[] counts = new long[countOfIndex.length];
    int size = 0;
    for (int i = 0; i < countOfIndex.length; i++) {
      if (countOfIndex[i] != 0) {
        values[size] = i;
        counts[size++] = countOfIndex[i];
      }
    }
    return of(values, counts, size);
  }

  /** Merges the two; a value that one side lacks has the count 0 there. */
  SortedCounts merge(SortedCounts other, LongBinaryOperator operator) {
    int most = Math.addExact(values.length, other.values.length);
    long[] merged = new long[most];
    long[] sums = new long[most];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < values.length || j < other.values.length) {
      boolean left =
          j == other.values.length || (i < values.length && values[i] <= other.values[j]);
      boolean right =
          i == values.length || (j < other.values.length && other.values[j] <= values[i]);
      merged[size] = left ? values[i] : other.values[j];
      sums[size] = operator.applyAsLong(left ? counts[i] : 0, right ? other.counts[j] : 0);
      i += left ? 1 : 0;
      j += right ? 1 : 0;
      size += sums[size] == 0 ? 0 : 1;
    }
    return of(merged, sums, size);
  }

  /** Writes the first value, then the distance of each from the one before, with the counts. */
  ByteWriter write(ByteWriter out) {
    out.unsigned(values.length);
    for (int i = 0; i < values.length; i++) {
      if (i == 0) {
        out.signed(values[0]);
      } else {
        out.unsigned(values[i] - values[i - 1]);
      }
      out.signed(counts[i]);
    }
    return out;
  }

  static SortedCounts read(ByteReader in) {
    int size = in.count(2);
    long[] values = new long[size];
    long[] counts = new long[size];
    for (int i = 0; i < size; i++) {
      values[i] = i == 0 ? in.signed() : values[i - 1] + in.unsigned();
      counts[i] = in.signed();
      if (counts[i] == 0 || (i > 0 && values[i] <= values[i - 1])) {
        throw in.malformed("rising values with counts that are not 0");
      }
    }
    return of(values, counts, size);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SortedCounts that
        && Arrays.equals(values, that.values)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + Arrays.hashCode(counts);
  }
}
