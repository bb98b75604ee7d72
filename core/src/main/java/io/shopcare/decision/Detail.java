package io.shopcare.decision;

import io.shopcare.DomainValue;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One named, typed value inside a {@link Reason}: what was seen or what was asked for. Never a
 * personal value: texts are codes such as a status, a tag or a country.
 */
public sealed interface Detail extends DomainValue {

  /** The name under which a text refers to the value, such as {@code days}. */
  String name();

  /** The value itself, of the type that the implementing record declares. */
  Object value();

  /** A code. */
  static Detail text(String name, String code) {
    return new Text(name, code);
  }

  /** A constant of an enumeration, by its name. */
  static Detail text(String name, Enum<?> constant) {
    return new Text(name, constant.name());
  }

  /** A whole number. */
  static Detail number(String name, long value) {
    return new Quantity(name, BigDecimal.valueOf(value));
  }

  /** A decimal number; its scale is part of it. */
  static Detail number(String name, BigDecimal value) {
    return new Quantity(name, value);
  }

  /** An amount of money. */
  static Detail money(String name, Money value) {
    return new Amount(name, value);
  }

  /** A share, written as a percentage. */
  static Detail ratio(String name, Ratio value) {
    return new Share(name, value);
  }

  /** A moment. */
  static Detail instant(String name, Instant value) {
    return new Moment(name, value);
  }

  /** A length of time. */
  static Detail duration(String name, Duration value) {
    return new Span(name, value);
  }

  /** A code such as a status, a tag or a country. */
  record Text(String name, String value) implements Detail {

    /** Requires both. */
    public Text {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }
  }

  /** A number, exact. */
  record Quantity(String name, BigDecimal value) implements Detail {

    /** Requires both. */
    public Quantity {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }
  }

  /** An amount of money. */
  record Amount(String name, Money value) implements Detail {

    /** Requires both. */
    public Amount {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }
  }

  /** A moment. */
  record Moment(String name, Instant value) implements Detail {

    /** Requires both. */
    public Moment {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }
  }

  /** A length of time. */
  record Span(String name, Duration value) implements Detail {

    /** Requires both. */
    public Span {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }
  }

  /** A share, exact; written as a percentage. */
  record Share(String name, Ratio value) implements Detail {

    /** Requires both. */
    public Share {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }
  }
}
