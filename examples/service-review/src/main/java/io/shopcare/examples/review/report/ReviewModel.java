package io.shopcare.examples.review.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that the report shows: figures only, no rules. A set of figures that the data do not
 * give is left out and will not be shown; a zero is shown as a zero. Immutable and thread-safe.
 *
 * @param nextSteps what to do next, the most urgent first
 * @param figures in any order, each key at most once
 */
public record ReviewModel(Masthead masthead, List<NextStep> nextSteps, List<Figures> figures) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a key occurs twice
   */
  public ReviewModel {
    nextSteps = List.copyOf(nextSteps);
    figures = List.copyOf(figures);
    Set<String> keys = new HashSet<>();
    for (Figures set : figures) {
      if (!keys.add(set.key())) {
        throw new IllegalArgumentException("figures given twice: " + set.key());
      }
    }
  }

  /** The figures of the given type, in the order given. */
  public <F extends Figures> List<F> all(Class<F> type) {
    return figures.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The first figures of the given type, if there are any. */
  public <F extends Figures> Optional<F> first(Class<F> type) {
    return all(type).stream().findFirst();
  }
}
