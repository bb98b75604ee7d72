package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who came into a segment and who went, between two evaluations of it. Immutable and thread-safe.
 *
 * @param joined identifiers of those who are in it now and were not before
 * @param left identifiers of those who were in it before and are not now
 */
public record SegmentChange(SortedSet<String> joined, SortedSet<String> left)
    implements DomainValue {

  /** Copies both. */
  public SegmentChange {
    joined = Collections.unmodifiableSortedSet(new TreeSet<>(joined));
    left = Collections.unmodifiableSortedSet(new TreeSet<>(left));
  }

  /** Compares the members before with those after, in any order. */
  public static SegmentChange diff(Collection<String> before, Collection<String> after) {
    NavigableSet<String> joined = new TreeSet<>(after);
    NavigableSet<String> left = new TreeSet<>(before);
    before.forEach(joined::remove);
    after.forEach(left::remove);
    return new SegmentChange(joined, left);
  }

  /** Whether nobody came or went. */
  public boolean isEmpty() {
    return joined.isEmpty() && left.isEmpty();
  }
}
