package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import java.util.List;

/**
 * Something that is wrong with segments whoever the customers are.
 *
 * @param kind what
 * @param names of the segments: one, or of {@link Kind#SUBSUMED} the narrower and the wider
 */
public record SegmentFinding(Kind kind, List<String> names) implements DomainValue {

  /** What can be wrong. */
  public enum Kind {
    /** Nobody can be in it. */
    CONTRADICTION,
    /** Everybody is in it. */
    TAUTOLOGY,
    /** Two segments always have the same members. */
    DUPLICATE,
    /** Whoever is in the first is in the second. */
    SUBSUMED
  }

  /** Copies the names. */
  public SegmentFinding {
    names = List.copyOf(names);
  }
}
