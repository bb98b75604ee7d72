package io.shopcare.jackson;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import io.shopcare.InvalidInputException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what Jackson throws into an {@link InvalidInputException}. Jackson's messages quote the
 * document, so neither they nor its exceptions are passed on; its paths hold the keys of maps,
 * which are input too, so an entry of a map is named by its index.
 */
final class Translation {

  private Translation() {}

  static InvalidInputException of(JsonProcessingException thrown) {
    JsonProcessingException deepest = thrown;
    InvalidInputException said = null;
    for (Throwable t = thrown; t != null && said == null; t = t.getCause()) {
      if (t instanceof NoFormException defect) {
        throw defect;
      }
      if (t instanceof InvalidDefinitionException defect) {
        throw new NoFormException(defect.getOriginalMessage());
      }
      if (t instanceof InvalidInputException input) {
        said = input;
      } else if (t instanceof JsonProcessingException inner) {
        deepest = inner;
      }
    }
    InvalidInputException fault = said == null ? fault(deepest) : said;
    InvalidInputException.Builder parts =
        InvalidInputException.of(fault.code()).suggestion(fault.suggestion().orElse(null));
    fault.expected().ifPresent(parts::expected);
    String place = place(thrown, deepest instanceof PropertyBindingException);
    if (!place.isEmpty()) {
      parts.at(place);
    }
    int offset = offset(deepest.getLocation());
    if (offset >= 0) {
      parts.offset(offset);
    }
    if (!fault.code().startsWith("json.")) {
      parts.cause(fault);
    }
    return parts.build();
  }

  private static InvalidInputException fault(JsonProcessingException thrown) {
    if (thrown instanceof StreamConstraintsException) {
      return Faults.tooLarge();
    }
    if (thrown instanceof InputCoercionException number) {
      return Faults.fault("json.number.range", shape(number.getTargetType()) + " within its range");
    }
    if (thrown instanceof StreamReadException) {
      // Jackson has no type of its own for this one.
      return thrown.getOriginalMessage().startsWith("Duplicate ")
          ? Faults.duplicate("each property once")
          : Faults.fault("json.syntax", "well-formed JSON");
    }
    if (thrown instanceof PropertyBindingException property) {
      Collection<Object> known = property.getKnownPropertyIds();
      List<String> names = known == null ? List.of() : known.stream().map(String::valueOf).toList();
      return Faults.unknown(
          "json.property.unknown", "a known property", property.getPropertyName(), names);
    }
    if (thrown instanceof InvalidFormatException format && isEnum(format.getTargetType())) {
      return Faults.unknownConstant(format.getTargetType(), String.valueOf(format.getValue()));
    }
    if (thrown instanceof InvalidNullException) {
      return Faults.noNull();
    }
    return thrown instanceof MismatchedInputException mismatch
        ? Faults.mismatch(shape(mismatch.getTargetType()))
        : Faults.fault("json.value", "a valid value");
  }

  private static boolean isEnum(@Nullable Class<?> type) {
    return type != null && type.isEnum();
  }

  private static String shape(@Nullable Class<?> type) {
    if (type == null) {
      return "another value";
    }
    Class<?> boxed = Methods.boxed(type);
    if (boxed == Boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(boxed)) {
      return "a number (" + type.getSimpleName() + ")";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    return CharSequence.class.isAssignableFrom(type)
        ? "a text"
        : Map.class.isAssignableFrom(type) ? "an object" : type.getSimpleName();
  }

  private static String place(JsonProcessingException thrown, boolean lastIsInput) {
    if (!(thrown instanceof JsonMappingException mapping)) {
      return "";
    }
    List<Reference> path = mapping.getPath();
    StringBuilder place = new StringBuilder();
    for (Reference step : lastIsInput ? path.subList(0, path.size() - 1) : path) {
      if (step.getFrom() instanceof Map<?, ?> read) {
        place.append('[').append(read.size()).append(']');
      } else if (step.getIndex() >= 0) {
        place.append('[').append(step.getIndex()).append(']');
      } else {
        place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return place.toString();
  }

  private static int offset(@Nullable JsonLocation location) {
    if (location == null) {
      return -1;
    }
    long offset =
        location.getCharOffset() >= 0 ? location.getCharOffset() : location.getByteOffset();
    return (int) Math.min(offset, Integer.MAX_VALUE);
  }
}
