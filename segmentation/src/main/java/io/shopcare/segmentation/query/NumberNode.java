package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import io.shopcare.internal.Decimals;
import io.shopcare.segmentation.query.FactReader.NumberFact;
import java.math.BigDecimal;
import java.time.Instant;

/** A number, an amount, a date or a flag. */
final class NumberNode<T> extends Node<T> {

  private static final int DIGITS = 6;

  private final ValueType type;
  private final NumberFact<T> fact;
  private final Ranges ranges;
  private final Days days;

  NumberNode(ValueType type, NumberFact<T> fact, Ranges ranges, Days days) {
    this.type = type;
    this.fact = fact;
    this.ranges = ranges;
    this.days = days;
  }

  @Override
  boolean test(T subject) {
    return ranges.holds(fact.of(subject));
  }

  @Override
  Node<T> at(Days other) {
    return isTimed() ? new NumberNode<>(type, fact, ranges.at(other), other) : this;
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
}
