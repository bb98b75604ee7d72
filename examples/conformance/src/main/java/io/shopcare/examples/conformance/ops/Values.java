package io.shopcare.examples.conformance.ops;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.examples.conformance.Input;
import io.shopcare.segmentation.query.FactReader;
import io.shopcare.segmentation.query.ValueType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of a customer, from JSON to the form in which segments read them. */
record Values(ZoneId zone) {

  private static final int DIGITS = 6;
  private static final int DATE_CHARACTERS = 10;

  long number(ValueType type, Input value) {
    if (isNone(value)) {
      return FactReader.ABSENT;
    }
    return switch (type) {
      case DATE -> value.parsed("a local date or an instant", this::second);
      case FLAG -> value.bool() ? 1 : 0;
      case DECIMAL -> whole(value, decimal(value).movePointRight(DIGITS));
      default -> whole(value, decimal(value));
    };
  }

  /** Missing, null and the empty list are all one. */
  static boolean isNone(Input value) {
    return value.isAbsent() || (value.isList() && value.list(element -> element).isEmpty());
  }

  long degrees(Input value) {
    return decimal(value)
        .movePointRight(DIGITS)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  /** A decimal number, or one in a text. */
  static BigDecimal decimal(Input value) {
    if (!value.isText()) {
      return value.decimal();
    }
    String text = Limits.requireLength(value.text(), Limits.NUMBER_CHARACTERS, value.place());
    if (!text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      throw value.wrong("a decimal number");
    }
    return new BigDecimal(text);
  }

  private static long whole(Input value, BigDecimal number) {
    try {
      return number.setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    } catch (ArithmeticException inexact) {
      throw value.wrong("a number with at most six decimals that fits in 64 bits");
    }
  }

  private long second(String text) {
    if (text.length() == DATE_CHARACTERS) {
      return LocalDate.parse(text).atStartOfDay(zone).toEpochSecond();
    }
    if (text.endsWith("Z")) {
      return Instant.parse(text).getEpochSecond();
    }
    int time = text.indexOf('T');
    boolean zoned = time > 0 && (text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0);
    return zoned
        ? OffsetDateTime.parse(text).toEpochSecond()
        : LocalDateTime.parse(text).atZone(zone).toEpochSecond();
  }

  /** A text; of a number, a flag or a list their JSON. */
  @Nullable String text(Input value) {
    if (isNone(value)) {
      return null;
    }
    return value.isText() ? value.text() : value.json();
  }

  List<String> texts(Input value) {
    if (isNone(value)) {
      return List.of();
    }
    return value.isList() ? value.list(this::element) : List.of(element(value));
  }

  private String element(Input value) {
    String text = text(value);
    if (text == null) {
      throw InvalidInputException.of("missing-field").at(value.place()).expected("a text").build();
    }
    return text;
  }
}
