package io.shopcare.segmentation.query;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.Decimals;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the literal that one token is. */
final class LiteralReader {

  /** Deprecated names of days and what is printed for them. */
  private static final Map<String, Literal> OLD_NAMES =
      Map.of(
          "7_days_ago", Literal.daysAgo(7),
          "30_days_ago", Literal.daysAgo(30),
          "90_days_ago", Literal.daysAgo(90),
          "12_months_ago", Literal.offset(-12, OffsetUnit.MONTH));

  private static final int DATE_CHARACTERS = 10;
  private static final int MOMENT_CHARACTERS = 19;
  private static final int OFFSET_DIGITS = 6;

  private LiteralReader() {}

  /** The literal, or null if the token is none. */
  static @Nullable Literal read(Token token) {
    return switch (token.kind()) {
      case TEXT -> new Literal.Text(token.text());
      case WORD -> word(token);
      case VALUE -> value(token.text());
      case SYMBOL, STRANGE, END -> null;
    };
  }

  private static @Nullable Literal word(Token token) {
    if (token.isKeyword("true") || token.isKeyword("false")) {
      return new Literal.Flag(token.isKeyword("true"));
    }
    for (Literal.Named named : Literal.Named.values()) {
      if (token.isKeyword(named.toString())) {
        return named;
      }
    }
    return null;
  }

  private static @Nullable Literal value(String text) {
    if (text.length() > Limits.NUMBER_CHARACTERS) {
      return null;
    }
    Literal old = OLD_NAMES.get(text);
    if (old != null) {
      return old;
    }
    if (text.length() >= DATE_CHARACTERS && text.charAt(4) == '-' && text.charAt(7) == '-') {
      return date(text);
    }
    char last = text.charAt(text.length() - 1);
    return last >= '0' && last <= '9' ? number(text) : offset(text);
  }

  private static @Nullable Literal date(String text) {
    try {
      if (text.length() == DATE_CHARACTERS) {
        return new Literal.Day(LocalDate.parse(text));
      }
      return text.length() == MOMENT_CHARACTERS
          ? new Literal.Moment(LocalDateTime.parse(text))
          : null;
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  private static @Nullable Literal number(String text) {
    try {
      return new Literal.Numeral(Decimals.parse(text, 0, text.length(), "number"));
    } catch (InvalidInputException noNumber) {
      return null;
    }
  }

  /** A sign, digits and a unit. */
  static @Nullable Literal offset(String text) {
    int end = 1;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    boolean signed = text.charAt(0) == '+' || text.charAt(0) == '-';
    if (!signed || end == 1 || end > 1 + OFFSET_DIGITS) {
      return null;
    }
    String suffix = text.substring(end);
    for (OffsetUnit unit : OffsetUnit.values()) {
      if (unit.suffix().equals(suffix)) {
        return Literal.offset(Integer.parseInt(text, 0, end, 10), unit);
      }
    }
    return null;
  }

  /** Whether a number is written with a point, which no whole number is. */
  static boolean isWrittenWhole(Token token) {
    return token.text().indexOf('.') < 0;
  }

  /** Degrees, or null if the token is no number. */
  static @Nullable BigDecimal degrees(Token token) {
    return token.kind() == Token.Kind.VALUE && read(token) instanceof Literal.Numeral numeral
        ? numeral.number()
        : null;
  }
}
