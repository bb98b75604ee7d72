package io.shopcare.examples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A place in the input of a question. Every reader checks the type and names the place in its
 * error; a missing key means null, and null means absent.
 */
public final class Input {

  private final JsonNode node;
  private final String place;

  private Input(JsonNode node, String place) {
    this.node = node;
    this.place = place;
  }

  static Input of(JsonNode node) {
    return new Input(node, "input");
  }

  /** Where this stands, such as {@code input.events[3].at}. */
  public String place() {
    return place;
  }

  /** Whether there is nothing here. */
  public boolean isAbsent() {
    return node.isMissingNode() || node.isNull();
  }

  /** Whether a text stands here. */
  public boolean isText() {
    return node.isTextual();
  }

  /** Whether an array stands here. */
  public boolean isList() {
    return node.isArray();
  }

  /** What stands here, whatever it is. */
  public JsonNode node() {
    return node;
  }

  /** What stands here, in JSON. */
  public String json() {
    return node.toString();
  }

  /** The field of an object; absent where the object has none of the name. */
  public Input get(String field) {
    require(node.isObject(), "an object");
    return new Input(node.path(field), place + "." + field);
  }

  /** The field if it is there. */
  public Optional<Input> optional(String field) {
    Input value = get(field);
    return value.isAbsent() ? Optional.empty() : Optional.of(value);
  }

  /** The fields of an object in their order. */
  public Map<String, Input> fields() {
    require(node.isObject(), "an object");
    Map<String, Input> fields = new LinkedHashMap<>();
    node.properties()
        .forEach(e -> fields.put(e.getKey(), new Input(e.getValue(), place + "." + e.getKey())));
    return fields;
  }

  /** The elements of an array. */
  public <T> List<T> list(Function<Input, T> element) {
    require(node.isArray(), "an array");
    List<T> list = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      list.add(element.apply(new Input(node.get(i), place + "[" + i + "]")));
    }
    return list;
  }

  /** A text. */
  public String text() {
    require(node.isTextual(), "a text");
    return Limits.requireLength(node.textValue(), Limits.TEXT_CHARACTERS, place);
  }

  /** A text that its reader bounds. */
  public String unbounded() {
    require(node.isTextual(), "a text");
    return node.textValue();
  }

  /** A whole number that fits in 64 bits. */
  public long integer() {
    require(node.isIntegralNumber() && node.canConvertToLong(), "a whole number of 64 bits");
    return node.longValue();
  }

  /** A finite number. */
  public double number() {
    require(node.isNumber() && Double.isFinite(node.doubleValue()), "a finite number");
    return node.doubleValue();
  }

  /** A finite decimal number, as it is written. */
  public BigDecimal decimal() {
    require(node.isNumber() && Double.isFinite(node.doubleValue()), "a finite number");
    return node.decimalValue();
  }

  /** True or false. */
  public boolean bool() {
    require(node.isBoolean(), "true or false");
    return node.booleanValue();
  }

  /** An instant in ISO 8601. */
  public Instant instant() {
    return parsed("an ISO 8601 instant in UTC", Instant::parse);
  }

  /** A text read by a parser of the JDK; its failure is an error at this place. */
  public <T> T parsed(String expected, Function<String, T> parser) {
    String text = text();
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      throw wrong(expected);
    }
  }

  /** A constant of an enumeration by its name. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    return find(type).orElseThrow(() -> wrong("one of " + List.of(type.getEnumConstants())));
  }

  /** The constant of that name, in any case and with hyphens or spaces, if there is one. */
  public <E extends Enum<E>> Optional<E> find(Class<E> type) {
    String name = text().replace('-', '_').replace(' ', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** The error for something that is not what was expected here. */
  public InvalidInputException wrong(String expected) {
    return InvalidInputException.of(isAbsent() ? "missing-field" : "wrong-type")
        .at(place)
        .expected(expected)
        .build();
  }

  private void require(boolean holds, String expected) {
    if (!holds) {
      throw wrong(expected);
    }
  }
}
