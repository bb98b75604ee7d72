package io.shopcare.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number or a truth value from nothing else: a text is no number, and 5.9 is no whole one.
 *
 * @param <T> what is read
 */
final class LiteralDeserializer<T> extends JsonDeserializer<T> {

  private static final Map<Class<?>, LiteralDeserializer<?>> ALL =
      Stream.of(
              new LiteralDeserializer<>(Boolean.class, "true or false", LiteralDeserializer::truth),
              new LiteralDeserializer<>(
                  Integer.class, "a whole number", p -> isWhole(p) ? p.getIntValue() : null),
              new LiteralDeserializer<>(
                  Long.class, "a whole number", p -> isWhole(p) ? p.getLongValue() : null),
              new LiteralDeserializer<>(
                  BigInteger.class,
                  "a whole number",
                  p -> isWhole(p) ? p.getBigIntegerValue() : null),
              new LiteralDeserializer<>(BigDecimal.class, "a number", LiteralDeserializer::decimal),
              new LiteralDeserializer<>(Double.class, "a number", LiteralDeserializer::floating))
          .collect(Collectors.toUnmodifiableMap(LiteralDeserializer::handledType, r -> r));

  private final Class<T> type;
  private final String expected;
  private final Reader<T> reader;

  private LiteralDeserializer(Class<T> type, String expected, Reader<T> reader) {
    this.type = type;
    this.expected = expected;
    this.reader = reader;
  }

  /** All of them. */
  static Collection<LiteralDeserializer<?>> all() {
    return ALL.values();
  }

  /** The one for a type, primitive or not. */
  static Optional<LiteralDeserializer<?>> of(Class<?> type) {
    return Optional.ofNullable(ALL.get(Methods.boxed(type)));
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    T value = reader.read(parser);
    if (value == null) {
      throw Faults.at(parser, Faults.mismatch(expected + " (" + type.getSimpleName() + ")"));
    }
    return value;
  }

  /** What is read, boxed. */
  Class<T> type() {
    return type;
  }

  @Override
  public Class<?> handledType() {
    return type;
  }

  private static boolean isWhole(JsonParser parser) {
    return parser.hasToken(JsonToken.VALUE_NUMBER_INT);
  }

  private static boolean isNumber(JsonParser parser) {
    return isWhole(parser) || parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT);
  }

  private static @Nullable Boolean truth(JsonParser parser) throws IOException {
    boolean isTruth =
        parser.hasToken(JsonToken.VALUE_TRUE) || parser.hasToken(JsonToken.VALUE_FALSE);
    return isTruth ? parser.getBooleanValue() : null;
  }

  // An exponent of a billion is ten characters here and a gigabyte as a plain number; for one that
  // fits no int Jackson lets a NumberFormatException through, quoting it.
  private static @Nullable BigDecimal decimal(JsonParser parser) throws IOException {
    if (!isNumber(parser)) {
      return null;
    }
    try {
      BigDecimal decimal = parser.getDecimalValue();
      if (Math.abs((long) decimal.scale()) <= Limits.NUMBER_CHARACTERS) {
        return decimal;
      }
    } catch (NumberFormatException e) {
      throw Faults.at(parser, exponent());
    }
    throw Faults.at(parser, exponent());
  }

  // Jackson writes what is no number as a text, there being no other way.
  private static @Nullable Double floating(JsonParser parser) throws IOException {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      return switch (parser.getText()) {
        case "NaN" -> Double.NaN;
        case "Infinity" -> Double.POSITIVE_INFINITY;
        case "-Infinity" -> Double.NEGATIVE_INFINITY;
        default -> null;
      };
    }
    if (!isNumber(parser)) {
      return null;
    }
    double number = parser.getDoubleValue();
    if (Double.isInfinite(number)) {
      throw Faults.at(parser, range("a number that a double can hold"));
    }
    return number;
  }

  /** An exponent beyond every bound. */
  static InvalidInputException exponent() {
    return range("an exponent within " + Limits.NUMBER_CHARACTERS);
  }

  private static InvalidInputException range(String expected) {
    return Faults.fault("json.number.range", expected);
  }

  /** Reads the token at hand; null if it is another than expected. */
  private interface Reader<T> {
    @Nullable T read(JsonParser parser) throws IOException;
  }
}
