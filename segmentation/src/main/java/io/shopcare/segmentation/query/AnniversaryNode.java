package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import io.shopcare.segmentation.query.FactReader.NumberFact;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/** The yearly recurrence of a date among some days. */
final class AnniversaryNode<T> extends Node<T> {

  private final NumberFact<T> fact;
  private final Condition condition;
  private final Days days;

  AnniversaryNode(NumberFact<T> fact, Condition condition, Days days) {
    this.fact = fact;
    this.condition = condition;
    this.days = days;
  }

  @Override
  boolean test(T subject) {
    return holds(fact.of(subject), days.today());
  }

  private boolean holds(long date, LocalDate today) {
    boolean there = date != FactReader.ABSENT;
    if (condition instanceof Condition.IsNull isNull) {
      return there == isNull.negated();
    }
    boolean negated =
        condition instanceof Condition.Compare compare && compare.operator() == Operator.NOT_EQUAL;
    return (there && recurs(condition, MonthDay.from(days.dayOf(date)), today)) != negated;
  }

  /** Whether a day of the year recurs as a comparison or BETWEEN asks, its negation left out. */
  static boolean recurs(Condition condition, MonthDay date, LocalDate today) {
    if (condition instanceof Condition.Between between) {
      return recurs(date, day(between.low(), today), day(between.high(), today));
    }
    Condition.Compare compare = (Condition.Compare) condition;
    LocalDate day = day(compare.literal(), today);
    LocalDate first = day.withDayOfYear(1);
    LocalDate last = day.withDayOfYear(day.lengthOfYear());
    return switch (compare.operator()) {
      case EQUAL, NOT_EQUAL -> recurs(date, day, day);
      case LESS -> recurs(date, first, day.minusDays(1));
      case AT_MOST -> recurs(date, first, day);
      case MORE -> recurs(date, day.plusDays(1), last);
      case AT_LEAST -> recurs(date, day, last);
    };
  }

  /** Whether some year has the date between two days, both included. */
  private static boolean recurs(MonthDay date, LocalDate from, LocalDate to) {
    if (ChronoUnit.DAYS.between(from, to) >= 366) {
      return true;
    }
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      LocalDate day = date.atYear(year);
      if (!day.isBefore(from) && !day.isAfter(to)) {
        return true;
      }
    }
    return false;
  }

  private static LocalDate day(Literal literal, LocalDate today) {
    if (literal instanceof Literal.Day day) {
      return day.day();
    }
    Literal.Offset offset = offset(literal);
    return today.plus(offset.amount(), offset.unit().unit());
  }

  private static Literal.Offset offset(Literal literal) {
    return literal instanceof Literal.Offset offset ? offset : ((Literal.Named) literal).offset();
  }

  @Override
  Node<T> at(Days other) {
    return isTimed() ? new AnniversaryNode<>(fact, condition, other) : this;
  }

  @Override
  boolean isTimed() {
    return condition.literals().stream().anyMatch(literal -> !(literal instanceof Literal.Day));
  }

  /**
   * The answer can only differ where the day of a literal comes to the date, passes it, or a year.
   */
  @Override
  long changeAfter(T subject, long second) {
    long date = fact.of(subject);
    if (date == FactReader.ABSENT) {
      return NEVER;
    }
    MonthDay wanted = MonthDay.from(days.dayOf(date));
    LocalDate today = days.dayOf(second);
    LocalDate change = LocalDate.MAX;
    for (Literal literal : condition.literals()) {
      if (!(literal instanceof Literal.Day)) {
        Literal.Offset offset = offset(literal);
        LocalDate day = day(literal, today);
        for (int year = day.getYear(); year <= day.getYear() + 1; year++) {
          LocalDate there = wanted.atYear(year);
          change = earlier(change, day, there, offset);
          change = earlier(change, day, there.plusDays(1), offset);
          change = earlier(change, day, LocalDate.of(year, 1, 1), offset);
        }
      }
    }
    return change.equals(LocalDate.MAX) ? NEVER : days.startOf(change);
  }

  private static LocalDate earlier(
      LocalDate known, LocalDate day, LocalDate passed, Literal.Offset offset) {
    if (!passed.isAfter(day)) {
      return known;
    }
    LocalDate first = DayBound.firstDay(passed, offset.amount(), offset.unit().unit());
    return first.isBefore(known) ? first : known;
  }

  @Override
  Detail seen(T subject) {
    return NumberNode.detail(ValueType.DATE, fact.of(subject));
  }
}
