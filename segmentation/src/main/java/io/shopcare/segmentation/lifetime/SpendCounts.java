package io.shopcare.segmentation.lifetime;

import io.shopcare.InvalidInputException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * How many customers have each {@linkplain SpendPattern pattern} of spend. Takes 32 bytes for a
 * pattern; all values must be in one unit of money. Merging is linear in the number of patterns.
 * Immutable and thread-safe.
 */
public final class SpendCounts extends PatternCounts<SpendPattern, SpendCounts> {

  private static final long serialVersionUID = 1L;

  private static final SpendCounts EMPTY = new SpendCounts(CountedRows.EMPTY);

  private SpendCounts(CountedRows rows) {
    super(rows);
  }

  /** No customer at all. */
  public static SpendCounts empty() {
    return EMPTY;
  }

  /** One customer for each of the patterns, in any order. */
  public static SpendCounts of(Collection<SpendPattern> patterns) {
    CountedRows.Draft draft = new CountedRows.Draft(patterns.size());
    for (SpendPattern each : patterns) {
      draft.add(each.repeats(), each.mean(), 0, 1);
    }
    return new SpendCounts(draft.sorted());
  }

  /** So many customers with each pattern; below 0 as a correction of earlier counts. */
  public static SpendCounts of(Map<SpendPattern, Long> counts) {
    CountedRows.Draft draft = new CountedRows.Draft(counts.size());
    counts.forEach((pattern, count) -> draft.add(pattern.repeats(), pattern.mean(), 0, count));
    return new SpendCounts(draft.sorted());
  }

  /** Collects a stream into the counts of the pattern that each element has. */
  public static <T> Collector<T, ?, SpendCounts> collector(
      Function<? super T, SpendPattern> pattern) {
    return Collectors.collectingAndThen(
        Collectors.mapping(pattern, Collectors.toList()), SpendCounts::of);
  }

  /** The customers who have a repeat purchase, as only they tell how much they spend. */
  public SpendCounts repeating() {
    int without = 0;
    while (without < rows().size() && rows().x(without) == 0) {
      without++;
    }
    return without == 0 ? this : new SpendCounts(rows().from(without));
  }

  /**
   * The correlation of the number of repeat purchases with their mean value, after Pearson, over
   * the customers who have any; 0 where one of the two does not vary. The model takes the two to be
   * independent.
   */
  public double correlation() {
    CountedRows rows = rows();
    double n = 0;
    double meanX = 0;
    double meanM = 0;
    double varianceX = 0;
    double varianceM = 0;
    double covariance = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.x(i) > 0) {
        double count = rows.count(i);
        n += count;
        double fromX = rows.x(i) - meanX;
        double fromM = rows.first(i) - meanM;
        meanX += fromX * count / n;
        meanM += fromM * count / n;
        varianceX += count * fromX * (rows.x(i) - meanX);
        varianceM += count * fromM * (rows.first(i) - meanM);
        covariance += count * fromX * (rows.first(i) - meanM);
      }
    }
    double product = varianceX * varianceM;
    return product > 0 ? covariance / Math.sqrt(product) : 0;
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static SpendCounts fromBytes(byte[] bytes) {
    SpendCounts read = read(bytes, EMPTY, "spend counts");
    for (int i = 0; i < read.rows().size(); i++) {
      PurchasePattern.require(read.rows().second(i) == 0, "mean", "a pattern of spend");
    }
    return read;
  }

  @Override
  SpendCounts with(CountedRows others) {
    return new SpendCounts(others);
  }

  @Override
  SpendPattern pattern(int row) {
    return new SpendPattern(rows().x(row), rows().first(row));
  }
}
