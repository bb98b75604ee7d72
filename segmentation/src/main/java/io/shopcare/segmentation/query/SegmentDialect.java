package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import io.shopcare.Limits;

/**
 * What a text may use. Immutable and thread-safe.
 *
 * @param isExtended whether NOT over groups, IN on attributes, CONTAINS ANY and ALL, hours and
 *     minutes, several bounds on one parameter, sequences and references to segments may be used
 * @param mostClauses clauses of one query
 * @param mostValues values of one list
 */
public record SegmentDialect(boolean isExtended, int mostClauses, int mostValues)
    implements DomainValue {

  private static final SegmentDialect SHOPIFY = new SegmentDialect(false, 10, 500);
  private static final SegmentDialect EXTENDED =
      new SegmentDialect(true, Limits.LIST_ELEMENTS, Limits.LIST_ELEMENTS);

  /** What Shopify accepts: at most 10 clauses and 500 values of a list. */
  public static SegmentDialect shopify() {
    return SHOPIFY;
  }

  /** Everything, within {@link Limits}. */
  public static SegmentDialect extended() {
    return EXTENDED;
  }
}
