package io.shopcare.segmentation.query;

import java.util.List;

/**
 * An alternative of a segment: clauses that must all hold.
 *
 * @param segment the place of the segment among the names
 */
record Term(int segment, List<Ask> asks) {

  /**
   * A clause or its complement.
   *
   * @param negated whether it must not hold
   */
  record Ask(Query clause, boolean negated) {}
}
