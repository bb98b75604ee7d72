package io.shopcare.segmentation.query;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.Decimals;
import io.shopcare.segmentation.query.SqlNames.Term;
import io.shopcare.segmentation.sql.SqlColumn;
import io.shopcare.segmentation.sql.SqlColumn.Kind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Says a condition on one value in SQL, of which the logic has a third value: what comes out here
 * is never NULL where it must hold without a value, and is not asked for its complement where it
 * may be.
 */
final class SqlConditions {

  private static final int DIGITS = 6;

  private final Days days;
  private final SqlStretches stretches;

  SqlConditions(Days days, SqlStretches stretches) {
    this.days = days;
    this.stretches = stretches;
  }

  /** A condition on a column, or its complement. */
  Fragment of(ValueType type, Condition condition, Term term, boolean complement) {
    boolean negated = ConditionCompiler.isNegated(condition) != complement;
    if (condition instanceof Condition.IsNull) {
      return presence(term, negated);
    }
    if (type.reading() == ValueType.Reading.LIST) {
      throw SqlNames.unmapped(term.place(), "one value for each row");
    }
    requireFit(type, term);
    if (type.reading() == ValueType.Reading.TEXT) {
      return values(term, texts(ConditionCompiler.texts(condition), term), negated);
    }
    return numbers(
        term,
        Ranges.of(type, condition, days).spans(),
        type == ValueType.DECIMAL ? DIGITS : 0,
        negated);
  }

  /** A condition on a number in millionths, or its complement. */
  Fragment millionths(Condition condition, Term term, boolean complement) {
    boolean negated = ConditionCompiler.isNegated(condition) != complement;
    return condition instanceof Condition.IsNull
        ? presence(term, negated)
        : numbers(term, Ranges.of(ValueType.DECIMAL, condition, days).spans(), 0, negated);
  }

  static Fragment presence(Term term, boolean negated) {
    if (!term.isNullable()) {
      return negated ? Fragment.FALSE : Fragment.TRUE;
    }
    return term.expression().plus(negated ? " IS NULL" : " IS NOT NULL");
  }

  /**
   * Whether a number lies in one of some spans, or in none.
   *
   * @param digits how many decimals of the number the spans count as whole ones
   */
  Fragment numbers(Term term, List<Ranges.Span> spans, int digits, boolean negated) {
    List<Serializable> single = new ArrayList<>();
    List<Fragment> some = new ArrayList<>();
    for (Ranges.Span span : spans) {
      if (!span.isEmpty()) {
        stretches.add(term, span, digits, single, some);
      }
    }
    if (some.isEmpty()) {
      return values(term, single, negated);
    }
    if (!single.isEmpty()) {
      some.add(values(term, single, false));
    }
    if (some.stream().anyMatch(Fragment.TRUE::equals)) {
      return presence(term, negated);
    }
    Fragment one = Fragment.group(some, false);
    return negated ? orNull(term, Fragment.text("NOT (").plus(one).plus(")")) : one;
  }

  /** Whether a value is one of some, or none of them. */
  Fragment values(Term term, List<? extends Serializable> values, boolean negated) {
    if (values.isEmpty()) {
      return negated ? Fragment.TRUE : Fragment.FALSE;
    }
    Fragment one =
        values.size() == 1
            ? term.expression().plus(negated ? " <> " : " = ").plus(Fragment.bind(values.get(0)))
            : term.expression().plus(negated ? " NOT IN " : " IN ").plus(Fragment.list(values));
    return negated ? orNull(term, one) : one;
  }

  private static Fragment orNull(Term term, Fragment condition) {
    return term.isNullable()
        ? Fragment.group(List.of(presence(term, true), condition), false)
        : condition;
  }

  /** What texts are in a column: themselves, folded or whole numbers. */
  static List<? extends Serializable> texts(List<String> texts, Term term) {
    for (String text : texts) {
      // What no column can hold would be bound as something else, to which a value may be equal.
      if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
        throw InvalidInputException.of("segment.sql.text")
            .at(term.place())
            .expected("texts of whole Unicode characters without U+0000")
            .build();
      }
    }
    return switch (term.kind()) {
      case FOLDED -> texts.stream().map(SqlColumn::fold).distinct().toList();
      case NUMBER -> texts.stream().filter(SqlConditions::isWhole).map(Long::valueOf).toList();
      default -> texts;
    };
  }

  /** Whether a text is how a whole number is written, so that some number has it. */
  private static boolean isWhole(String text) {
    try {
      return Long.toString(Long.parseLong(text)).equals(text);
    } catch (NumberFormatException none) {
      return false;
    }
  }

  static void requireFit(ValueType type, Term term) {
    List<Kind> kinds =
        switch (type) {
          case WHOLE, DECIMAL -> List.of(Kind.NUMBER);
          case DATE -> List.of(Kind.INSTANT, Kind.DAY);
          case FLAG -> List.of(Kind.FLAG);
          case TEXT, TEXT_LIST -> List.of(Kind.TEXT);
          case TAG, TAG_LIST -> List.of(Kind.FOLDED);
          case ID, ID_LIST -> List.of(Kind.TEXT, Kind.NUMBER);
          case PLACE, OPEN -> List.of();
        };
    if (!kinds.contains(term.kind())) {
      throw SqlNames.wrongKind(
          term.place(), String.join(" or ", kinds.stream().map(Kind::name).toList()));
    }
  }

  static Serializable number(long number, int digits) {
    return digits == 0
        ? (Serializable) number
        : Decimals.shorten(BigDecimal.valueOf(number, digits), 0);
  }
}
