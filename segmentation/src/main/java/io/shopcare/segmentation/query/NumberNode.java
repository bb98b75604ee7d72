package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import io.shopcare.internal.Decimals;
import io.shopcare.segmentation.query.FactReader.NumberFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A number, an amount, a date or a flag. */
abstract sealed class NumberNode<T> extends Node<T> {

  private static final int DIGITS = 6;

  final NumberFact<T> fact;
  final Ranges ranges;
  private final ValueType type;
  private final Days days;

  private NumberNode(ValueType type, NumberFact<T> fact, Ranges ranges, Days days) {
    this.type = type;
    this.fact = fact;
    this.ranges = ranges;
    this.days = days;
  }

  static <T> NumberNode<T> of(ValueType type, NumberFact<T> fact, Ranges ranges, Days days) {
    Optional<Stretch> stretch = ranges.stretch();
    return stretch.isPresent()
        ? new InStretch<>(type, fact, ranges, days, stretch.get())
        : new Scattered<>(type, fact, ranges, days);
  }

  @Override
  final Node<T> at(Days other) {
    return isTimed() ? of(type, fact, ranges.at(other), other) : this;
  }

  @Override
  final boolean isTimed() {
    return ranges.moves();
  }

  @Override
  final long changeAfter(T subject, long second) {
    return ranges.changeAfter(fact.of(subject), second, days);
  }

  @Override
  final Detail seen(T subject) {
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

  /** In one stretch, as most are asked for. */
  static final class InStretch<T> extends NumberNode<T> {

    private final Stretch stretch;

    private InStretch(
        ValueType type, NumberFact<T> fact, Ranges ranges, Days days, Stretch stretch) {
      super(type, fact, ranges, days);
      this.stretch = stretch;
    }

    Stretch stretch() {
      return stretch;
    }

    @Override
    boolean test(T subject) {
      return stretch.holds(fact.of(subject));
    }
  }

  /** In one of several ranges, in none of them, or nowhere. */
  private static final class Scattered<T> extends NumberNode<T> {

    Scattered(ValueType type, NumberFact<T> fact, Ranges ranges, Days days) {
      super(type, fact, ranges, days);
    }

    @Override
    boolean test(T subject) {
      return ranges.holds(fact.of(subject));
    }
  }
}
