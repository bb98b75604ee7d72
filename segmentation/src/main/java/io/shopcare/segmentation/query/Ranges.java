package io.shopcare.segmentation.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a condition asks of a number: to lie in one of some ranges, or in none. No value, the
 * smallest number of all, lies in none.
 */
final class Ranges {

  private record Range(@Nullable Bound from, @Nullable Bound to) {}

  private static final int DIGITS = 6;

  private final Range[] ranges;
  private final long[] lows;
  private final long[] highs;
  private final boolean negated;
  private final boolean moves;

  private Ranges(Range[] ranges, boolean negated, Days days) {
    this.ranges = ranges;
    this.negated = negated;
    this.lows = new long[ranges.length];
    this.highs = new long[ranges.length];
    boolean moving = false;
    for (int i = 0; i < lows.length; i++) {
      Bound from = ranges[i].from();
      Bound to = ranges[i].to();
      lows[i] = from == null ? FactReader.ABSENT + 1 : from.at(days);
      highs[i] = to == null ? Long.MAX_VALUE : to.at(days) - 1;
      moving |= (from != null && from.moves()) || (to != null && to.moves());
    }
    this.moves = moving;
  }

  static Ranges of(ValueType type, Condition condition, Days days) {
    List<Range> ranges = new ArrayList<>();
    boolean negated = false;
    if (condition instanceof Condition.Compare compare) {
      Range span = span(type, compare.literal(), days);
      negated = compare.operator() == Operator.NOT_EQUAL;
      ranges.add(
          switch (compare.operator()) {
            case EQUAL, NOT_EQUAL -> span;
            case LESS -> new Range(null, span.from());
            case AT_MOST -> new Range(null, span.to());
            case MORE -> new Range(span.to(), null);
            case AT_LEAST -> new Range(span.from(), null);
          });
    } else if (condition instanceof Condition.Between between) {
      ranges.add(
          new Range(span(type, between.low(), days).from(), span(type, between.high(), days).to()));
    } else if (condition instanceof Condition.OneOf oneOf) {
      oneOf.literals().forEach(literal -> ranges.add(span(type, literal, days)));
      negated = oneOf.negated();
    } else {
      ranges.add(new Range(null, null));
      negated = condition instanceof Condition.IsNull isNull && !isNull.negated();
    }
    return new Ranges(ranges.toArray(Range[]::new), negated, days);
  }

  /** The same at another moment. */
  Ranges at(Days days) {
    return new Ranges(ranges, negated, days);
  }

  boolean holds(long number) {
    for (int i = 0; i < lows.length; i++) {
      if (number >= lows[i] && number <= highs[i]) {
        return !negated;
      }
    }
    return negated;
  }

  /** The numbers that are asked for if they are one stretch; empty if they are several or none. */
  Optional<Stretch> stretch() {
    if (lows.length > 1 || lows[0] > highs[0]) {
      return Optional.empty();
    }
    Stretch inside = Stretch.of(lows[0], highs[0]);
    return Optional.of(negated ? inside.complement() : inside);
  }

  /** Numbers from one to another, both included; the smallest and largest of all bound nothing. */
  record Span(long low, long high) {
    boolean hasLow() {
      return low > FactReader.ABSENT + 1;
    }

    boolean hasHigh() {
      return high < Long.MAX_VALUE;
    }

    boolean isEmpty() {
      return low > high;
    }
  }

  /** What the ranges are at the moment asked about. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < lows.length; i++) {
      spans.add(new Span(lows[i], highs[i]));
    }
    return spans;
  }

  /** A number of every stretch on which the answer is the same. */
  List<Long> edges() {
    List<Long> edges = new ArrayList<>();
    for (int i = 0; i < lows.length; i++) {
      edges.add(lows[i] - 1);
      edges.add(lows[i]);
      edges.add(highs[i]);
      edges.add(highs[i] + 1);
    }
    edges.removeIf(edge -> edge == FactReader.ABSENT || edge == FactReader.ABSENT + 1);
    return edges;
  }

  boolean moves() {
    return moves;
  }

  /** The first second after one at which the answer for the number may be another. */
  long changeAfter(long number, long second, Days days) {
    long change = Node.NEVER;
    if (moves && number != FactReader.ABSENT) {
      for (Range range : ranges) {
        change = Math.min(change, after(range.from(), number, second, days));
        change = Math.min(change, after(range.to(), number, second, days));
      }
    }
    return change;
  }

  private static long after(@Nullable Bound bound, long number, long second, Days days) {
    long change = bound == null ? Node.NEVER : bound.firstAbove(number, days);
    return change > second ? change : Node.NEVER;
  }

  /** The numbers that a literal stands for, from the first to the first beyond. */
  private static Range span(ValueType type, Literal literal, Days days) {
    if (literal instanceof Literal.Numeral numeral) {
      return number(type, numeral.number());
    }
    if (literal instanceof Literal.Flag flag) {
      return fixed(flag.value() ? 1 : 0);
    }
    if (literal instanceof Literal.Day day) {
      return new Range(
          new FixedBound(days.startOf(day.day())),
          new FixedBound(days.startOf(day.day().plusDays(1))));
    }
    if (literal instanceof Literal.Moment moment) {
      return fixed(days.secondOf(moment.moment()));
    }
    if (literal instanceof Literal.Named named) {
      return offset(named.offset());
    }
    if (literal instanceof Literal.Offset offset) {
      return offset(offset);
    }
    throw new IllegalStateException("a literal that was not checked");
  }

  private static Range offset(Literal.Offset offset) {
    if (offset.unit().isExact()) {
      long seconds = offset.amount() * offset.unit().unit().getDuration().toSeconds();
      return new Range(new RunningBound(seconds), new RunningBound(seconds + 1));
    }
    return new Range(
        new DayBound(offset.amount(), offset.unit().unit(), false),
        new DayBound(offset.amount(), offset.unit().unit(), true));
  }

  /** A decimal between two millionths stands for no number, and divides those below and above. */
  private static Range number(ValueType type, BigDecimal number) {
    BigDecimal scaled = type == ValueType.DECIMAL ? number.movePointRight(DIGITS) : number;
    BigInteger floor = scaled.setScale(0, RoundingMode.FLOOR).unscaledValue();
    long whole = floor.longValueExact();
    boolean exact = scaled.compareTo(new BigDecimal(floor)) == 0;
    return new Range(new FixedBound(exact ? whole : whole + 1), new FixedBound(whole + 1));
  }

  private static Range fixed(long number) {
    return new Range(new FixedBound(number), new FixedBound(number + 1));
  }
}
