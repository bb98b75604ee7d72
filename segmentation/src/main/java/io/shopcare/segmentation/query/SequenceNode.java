package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import io.shopcare.segmentation.query.FactReader.NumberFact;
import java.util.List;
import java.util.function.Function;

/** A row, then strictly later another, at most so long after. */
final class SequenceNode<T, R, S> extends Node<T> {

  /** The rows of one step: where they are, which of them count, and when they were. */
  record Step<T, R>(Function<T, List<R>> rows, Node<R> filter, NumberFact<R> date) {
    Step<T, R> at(Days days) {
      return new Step<>(rows, filter.at(days), date);
    }
  }

  private final Step<T, R> first;
  private final Step<T, S> then;
  private final Literal.Offset within;
  private final Days days;

  SequenceNode(Step<T, R> first, Step<T, S> then, Literal.Offset within, Days days) {
    this.first = first;
    this.then = then;
    this.within = within;
    this.days = days;
  }

  @Override
  boolean test(T subject) {
    return count(subject, true) > 0;
  }

  private long count(T subject, boolean one) {
    List<S> later = then.rows().apply(subject);
    long count = 0;
    for (R row : first.rows().apply(subject)) {
      long at = first.date().of(row);
      if (at != FactReader.ABSENT && first.filter().test(row) && isFollowed(at, later)) {
        count++;
        if (one) {
          return count;
        }
      }
    }
    return count;
  }

  private boolean isFollowed(long at, List<S> later) {
    long end = days.plus(at, within);
    for (S row : later) {
      long date = then.date().of(row);
      if (date > at && date <= end && then.filter().test(row)) {
        return true;
      }
    }
    return false;
  }

  @Override
  Node<T> at(Days other) {
    return isTimed() ? new SequenceNode<>(first.at(other), then.at(other), within, other) : this;
  }

  @Override
  boolean isTimed() {
    return first.filter().isTimed() || then.filter().isTimed();
  }

  @Override
  long changeAfter(T subject, long second) {
    return Math.min(
        RowsNode.changeAfter(first.rows().apply(subject), first.filter(), second),
        RowsNode.changeAfter(then.rows().apply(subject), then.filter(), second));
  }

  /** How many of the earlier rows were followed. */
  @Override
  Detail seen(T subject) {
    return Detail.number(SEEN, count(subject, false));
  }
}
