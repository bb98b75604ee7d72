package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import io.shopcare.internal.Decimals;
import io.shopcare.segmentation.query.FactReader.NumberFact;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A number, an amount, a date or a flag. What the just-in-time compiler learns of a call it keeps
 * with the method that makes it; the first few numbers of a segment are therefore read by methods
 * of their own, so that a segment that is asked about many customers becomes one piece of code.
 */
class NumberNode<T> extends Node<T> {

  private static final int DIGITS = 6;

  /** Stands for any number behind the first three. */
  static final int LATER = 3;

  private final int place;
  private final ValueType type;
  final NumberFact<T> fact;
  final Ranges ranges;
  private final Days days;

  private NumberNode(int place, ValueType type, NumberFact<T> fact, Ranges ranges, Days days) {
    this.place = place;
    this.type = type;
    this.fact = fact;
    this.ranges = ranges;
    this.days = days;
  }

  /**
   * Makes a node.
   *
   * @param place how many numbers of the segment come before
   */
  static <T> NumberNode<T> of(
      int place, ValueType type, NumberFact<T> fact, Ranges ranges, Days days) {
    return switch (place) {
      case 0 -> new First<>(type, fact, ranges, days);
      case 1 -> new Second<>(type, fact, ranges, days);
      case 2 -> new Third<>(type, fact, ranges, days);
      default -> new NumberNode<>(LATER, type, fact, ranges, days);
    };
  }

  @Override
  boolean test(T subject) {
    return ranges.holds(fact.of(subject));
  }

  @Override
  Node<T> at(Days other) {
    return isTimed() ? of(place, type, fact, ranges.at(other), other) : this;
  }

  @Override
  boolean isTimed() {
    return ranges.moves();
  }

  @Override
  long changeAfter(T subject, long second) {
    return ranges.changeAfter(fact.of(subject), second, days);
  }

  @Override
  Detail seen(T subject) {
    return detail(type, fact.of(subject));
  }

  static Detail detail(ValueType type, long number) {
    if (number == FactReader.ABSENT) {
      return nothing();
    }
    return switch (type) {
      case DECIMAL -> Detail.number(SEEN, Decimals.shorten(BigDecimal.valueOf(number, DIGITS), 0));
      case DATE -> Detail.instant(SEEN, Instant.ofEpochSecond(number));
      case FLAG -> Detail.text(SEEN, Boolean.toString(number == 1));
      default -> Detail.number(SEEN, number);
    };
  }

  private static final class First<T> extends NumberNode<T> {

    First(ValueType type, NumberFact<T> fact, Ranges ranges, Days days) {
      super(0, type, fact, ranges, days);
    }

    @Override
    boolean test(T subject) {
      return ranges.holds(fact.of(subject));
    }
  }

  private static final class Second<T> extends NumberNode<T> {

    Second(ValueType type, NumberFact<T> fact, Ranges ranges, Days days) {
      super(1, type, fact, ranges, days);
    }

    @Override
    boolean test(T subject) {
      return ranges.holds(fact.of(subject));
    }
  }

  private static final class Third<T> extends NumberNode<T> {

    Third(ValueType type, NumberFact<T> fact, Ranges ranges, Days days) {
      super(2, type, fact, ranges, days);
    }

    @Override
    boolean test(T subject) {
      return ranges.holds(fact.of(subject));
    }
  }
}
