package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with segments whoever the customers are.
 *
 * @param kind what
 * @param names of the segments: one, or of {@link Kind#SUBSUMED} the narrower and the wider
 * @param witness a customer who shows what is meant, asked to be sure: of a tautology one who is in
 *     it, of a duplicate one who is in both, which two contradictions would not have, of a segment
 *     within another one who is in the wider and not in the narrower, so that the two are not the
 *     same; null of a contradiction, and where none was found within the budget, so that this is
 *     not known
 */
public record SegmentFinding(Kind kind, List<String> names, @Nullable SegmentWitness witness)
    implements DomainValue {

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
