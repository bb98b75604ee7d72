package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import io.shopcare.segmentation.query.FactReader.NumberFact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rows of which some are chosen, then counted or added up. */
final class RowsNode<T, R> extends Node<T> {

  /** What is asked of all chosen rows together. */
  record Aggregate<R>(NumberFact<R> fact, Ranges ranges) {}

  private final Function<T, List<R>> rows;
  private final Node<R> filter;
  private final List<Aggregate<R>> aggregates;
  private final boolean negated;

  RowsNode(
      Function<T, List<R>> rows, Node<R> filter, List<Aggregate<R>> aggregates, boolean negated) {
    this.rows = rows;
    this.filter = filter;
    this.aggregates = List.copyOf(aggregates);
    this.negated = negated;
  }

  @Override
  boolean test(T subject) {
    List<R> all = rows.apply(subject);
    return (aggregates.isEmpty() ? hasOne(all) : hasAll(all)) != negated;
  }

  private boolean hasOne(List<R> all) {
    for (int i = 0, n = all.size(); i < n; i++) {
      if (filter.test(all.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasAll(List<R> all) {
    for (int i = 0, n = aggregates.size(); i < n; i++) {
      Aggregate<R> aggregate = aggregates.get(i);
      if (!aggregate.ranges().holds(total(all, aggregate.fact()))) {
        return false;
      }
    }
    return true;
  }

  private long total(List<R> all, NumberFact<R> fact) {
    long total = 0;
    for (int i = 0, n = all.size(); i < n; i++) {
      R row = all.get(i);
      if (filter.test(row)) {
        long value = fact.of(row);
        total = Math.addExact(total, value == FactReader.ABSENT ? 0 : value);
      }
    }
    return total;
  }

  /** What each aggregate lacks to the edges of what is asked of it. */
  List<List<Long>> gaps(T subject) {
    List<R> all = rows.apply(subject);
    List<List<Long>> gaps = new ArrayList<>();
    for (Aggregate<R> aggregate : aggregates) {
      long total = total(all, aggregate.fact());
      gaps.add(
          aggregate.ranges().edges().stream()
              .filter(edge -> edge != Long.MAX_VALUE)
              .map(edge -> edge - total)
              .toList());
    }
    return gaps;
  }

  @Override
  Node<T> at(Days days) {
    return isTimed() ? new RowsNode<>(rows, filter.at(days), aggregates, negated) : this;
  }

  @Override
  boolean isTimed() {
    return filter.isTimed();
  }

  @Override
  long changeAfter(T subject, long second) {
    return changeAfter(rows.apply(subject), filter, second);
  }

  static <R> long changeAfter(List<R> all, Node<R> filter, long second) {
    long change = NEVER;
    if (filter.isTimed()) {
      for (R row : all) {
        change = Math.min(change, filter.changeAfter(row, second));
      }
    }
    return change;
  }

  /** How many rows are chosen. */
  @Override
  Detail seen(T subject) {
    return Detail.number(SEEN, total(rows.apply(subject), row -> 1));
  }
}
