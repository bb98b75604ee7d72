package io.shopcare.workflow;

import io.shopcare.DomainValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * What one list has and the other has not. What was changed stands on both sides: as it was among
 * the removed, as it is among the added.
 *
 * @param removed what only the old list has, in its order
 * @param added what only the new list has, in its order
 * @param <T> the elements
 */
public record Delta<T>(List<T> removed, List<T> added) implements DomainValue {

  /** Copies the lists. */
  public Delta {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /** The difference of two lists whose order does not matter. */
  static <T> Delta<T> between(Collection<T> before, Collection<T> after) {
    return new Delta<>(without(before, after), without(after, before));
  }

  private static <T> List<T> without(Collection<T> all, Collection<T> these) {
    List<T> left = new ArrayList<>(all);
    left.removeAll(new HashSet<>(these));
    return left;
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return removed.isEmpty() && added.isEmpty();
  }
}
