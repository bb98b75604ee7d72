package io.shopcare.segmentation.query;

import io.shopcare.segmentation.query.SqlNames.Term;
import io.shopcare.segmentation.sql.SqlDialect;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says in SQL that a value lies between two others, as the column holds them. */
final class SqlStretches {

  private static final long FIRST_SECOND = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final Days days;
  private final SqlDialect dialect;

  SqlStretches(Days days, SqlDialect dialect) {
    this.days = days;
    this.dialect = dialect;
  }

  /** Adds a span that is not empty to the single values or to the stretches; TRUE is all values. */
  void add(
      Term term, Ranges.Span span, int digits, List<Serializable> single, List<Fragment> some) {
    switch (term.kind()) {
      case NUMBER -> {
        if (span.low() == span.high()) {
          single.add(SqlConditions.number(span.low(), digits));
        } else {
          some.add(numbers(term, span, digits));
        }
      }
      case FLAG -> single.add(span.low() == 1);
      case INSTANT -> instants(term, span, some);
      case DAY -> days(term, span, single, some);
      default -> throw SqlNames.wrongKind(term.place(), "NUMBER, FLAG, INSTANT or DAY");
    }
  }

  /** Of the two ways to write a bound the one with fewer decimals: {@code > 5}, not 5.000001. */
  private static Fragment numbers(Term term, Ranges.Span span, int digits) {
    List<Fragment> bounds = new ArrayList<>();
    if (span.hasLow()) {
      boolean beyond = scale(span.low() - 1, digits) < scale(span.low(), digits);
      bounds.add(
          bound(
              term,
              beyond ? " > " : " >= ",
              SqlConditions.number(beyond ? span.low() - 1 : span.low(), digits)));
    }
    if (span.hasHigh()) {
      boolean before = scale(span.high() + 1, digits) < scale(span.high(), digits);
      bounds.add(
          bound(
              term,
              before ? " < " : " <= ",
              SqlConditions.number(before ? span.high() + 1 : span.high(), digits)));
    }
    return all(bounds);
  }

  private static int scale(long number, int digits) {
    return SqlConditions.number(number, digits) instanceof BigDecimal decimal ? decimal.scale() : 0;
  }

  private void instants(Term term, Ranges.Span span, List<Fragment> some) {
    if (span.low() > LAST_SECOND || span.high() < FIRST_SECOND) {
      return;
    }
    List<Fragment> bounds = new ArrayList<>();
    if (span.low() > FIRST_SECOND) {
      bounds.add(bound(term, " >= ", instant(span.low())));
    }
    if (span.high() < LAST_SECOND) {
      bounds.add(bound(term, " < ", instant(span.high() + 1)));
    }
    some.add(all(bounds));
  }

  Serializable instant(long second) {
    return dialect.parameter(Instant.ofEpochSecond(second));
  }

  /** A day is its midnight: those from the first midnight within to the first beyond. */
  private void days(Term term, Ranges.Span span, List<Serializable> single, List<Fragment> some) {
    LocalDate from = span.hasLow() ? dayFrom(span.low()) : FIRST_DAY;
    LocalDate to = span.hasHigh() ? dayFrom(span.high() + 1) : LocalDate.MAX;
    if (!from.isBefore(to) || from.isAfter(LAST_DAY) || !to.isAfter(FIRST_DAY)) {
      return;
    }
    if (to.equals(from.plusDays(1))) {
      single.add(from);
      return;
    }
    List<Fragment> bounds = new ArrayList<>();
    if (from.isAfter(FIRST_DAY)) {
      bounds.add(bound(term, " >= ", from));
    }
    if (!to.isAfter(LAST_DAY)) {
      bounds.add(bound(term, " < ", to));
    }
    some.add(all(bounds));
  }

  private LocalDate dayFrom(long second) {
    LocalDate day = days.dayOf(second);
    return days.startOf(day) < second ? day.plusDays(1) : day;
  }

  private static Fragment bound(Term term, String operator, Serializable value) {
    return term.expression().plus(operator).plus(Fragment.bind(value));
  }

  private static Fragment all(List<Fragment> bounds) {
    return bounds.isEmpty() ? Fragment.TRUE : Fragment.group(bounds, true);
  }
}
