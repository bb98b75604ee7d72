package io.shopcare.segmentation.lifetime;

import io.shopcare.InvalidInputException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * How many customers have each {@linkplain PurchasePattern pattern} of purchases: all that a fit
 * asks for, so that its cost is that of the different patterns, and its input can be counted on
 * many machines and put together. Takes 32 bytes for a pattern; all times must be in one unit, as
 * those of one {@link PurchaseWindow} are. Merging is linear in the number of patterns. Immutable
 * and thread-safe.
 */
public final class PurchaseCounts extends PatternCounts<PurchasePattern, PurchaseCounts> {

  private static final long serialVersionUID = 1L;

  private static final PurchaseCounts EMPTY = new PurchaseCounts(CountedRows.EMPTY);

  private PurchaseCounts(CountedRows rows) {
    super(rows);
  }

  /** No customer at all. */
  public static PurchaseCounts empty() {
    return EMPTY;
  }

  /** One customer for each of the patterns, in any order. */
  public static PurchaseCounts of(Collection<PurchasePattern> patterns) {
    CountedRows.Draft draft = new CountedRows.Draft(patterns.size());
    for (PurchasePattern each : patterns) {
      draft.add(each.repeats(), each.recency(), each.age(), 1);
    }
    return new PurchaseCounts(draft.sorted());
  }

  /** So many customers with each pattern; below 0 as a correction of earlier counts. */
  public static PurchaseCounts of(Map<PurchasePattern, Long> counts) {
    CountedRows.Draft draft = new CountedRows.Draft(counts.size());
    counts.forEach(
        (pattern, count) -> draft.add(pattern.repeats(), pattern.recency(), pattern.age(), count));
    return new PurchaseCounts(draft.sorted());
  }

  /** Collects a stream into the counts of the pattern that each element has. */
  public static <T> Collector<T, ?, PurchaseCounts> collector(
      Function<? super T, PurchasePattern> pattern) {
    return Collectors.collectingAndThen(
        Collectors.mapping(pattern, Collectors.toList()), PurchaseCounts::of);
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static PurchaseCounts fromBytes(byte[] bytes) {
    return read(bytes, EMPTY, "purchase counts");
  }

  @Override
  PurchaseCounts with(CountedRows others) {
    return new PurchaseCounts(others);
  }

  @Override
  PurchasePattern pattern(int row) {
    return new PurchasePattern(rows().x(row), rows().first(row), rows().second(row));
  }
}
