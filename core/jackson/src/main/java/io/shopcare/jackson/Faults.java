package io.shopcare.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.shopcare.InvalidInputException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a document, said without a word of it. */
final class Faults {

  private Faults() {}

  /** A value of another shape than the type has. */
  static InvalidInputException mismatch(String expected) {
    return fault("json.mismatch", expected);
  }

  /** A property, a key or an element of a set that is there twice. */
  static InvalidInputException duplicate(String expected) {
    return fault("json.duplicate", expected);
  }

  /** A null where there is no nothing. */
  static InvalidInputException noNull() {
    return fault("json.null", "a value");
  }

  /** Something larger or deeper than is read. */
  static InvalidInputException tooLarge() {
    return fault("json.limit", ShopcareJson.BOUNDS);
  }

  /** A property that is not there, or null. */
  static InvalidInputException missing(String name) {
    return fault("json.property.missing", "the property " + name);
  }

  /** A name that none of the known ones is; the nearest is suggested. */
  static InvalidInputException unknown(
      String code, String expected, @Nullable String name, List<String> known) {
    return InvalidInputException.of(code)
        .expected(expected)
        .suggestion(name == null ? null : Nearest.to(name, known))
        .build();
  }

  /** A text that names no constant of the enumeration. */
  static InvalidInputException unknownConstant(Class<?> enumeration, @Nullable String name) {
    List<String> names =
        Stream.of(Objects.requireNonNull(enumeration.getEnumConstants()))
            .map(constant -> ((Enum<?>) constant).name())
            .toList();
    String expected = "the name of a " + enumeration.getSimpleName();
    return unknown("json.constant.unknown", expected, name, names);
  }

  static InvalidInputException fault(String code, String expected) {
    return InvalidInputException.of(code).expected(expected).build();
  }

  /** Lets Jackson carry the fault to the facade, collecting the path on the way. */
  static JsonMappingException at(JsonParser parser, InvalidInputException fault) {
    return JsonMappingException.from(parser, fault.getMessage(), fault);
  }

  /**
   * Makes a value of the type. What the type says about bad input is kept if it is an {@link
   * InvalidInputException}; any other exception may quote the input and is not even kept as a
   * cause.
   */
  static Object guard(Class<?> type, Supplier<@Nullable Object> call) {
    try {
      return Objects.requireNonNull(call.get());
    } catch (InvalidInputException e) {
      throw e;
    } catch (RuntimeException e) {
      throw fault("json.value", "a valid " + type.getSimpleName());
    }
  }
}
