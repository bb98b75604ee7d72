package io.shopcare.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.shopcare.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value from an object whose properties are its parts, in any order, each at most once and
 * no other. A member of a family may have its name among them.
 */
final class ValueDeserializer extends JsonDeserializer<Object> implements ResolvableDeserializer {

  private final JavaType type;
  private @Nullable ValueShape shape;
  private final List<String> names = new ArrayList<>();
  private final List<JsonDeserializer<?>> readers = new ArrayList<>();

  ValueDeserializer(JavaType type) {
    this.type = type;
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    shape = ValueShape.of(type, context.getTypeFactory());
    for (Part part : known().parts()) {
      names.add(part.name());
      readers.add(Parts.reader(part.type(), context));
    }
    if (known().memberName() != null) {
      names.add(ValueShape.TYPE);
    }
  }

  /** Reads from the start of the object, or after the name of the member if that comes first. */
  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    boolean[] seen = new boolean[names.size()];
    if (parser.isExpectedStartObjectToken()) {
      parser.nextToken();
    } else if (known().memberName() != null && isInside(parser)) {
      seen[names.size() - 1] = true;
    } else {
      throw Faults.at(parser, Faults.mismatch("an object (" + simpleName() + ")"));
    }
    @Nullable Object[] values = parts(parser, context, seen);
    try {
      return Faults.guard(known().type(), () -> known().maker().make(values));
    } catch (InvalidInputException e) {
      throw Faults.at(parser, e);
    }
  }

  private @Nullable Object[] parts(
      JsonParser parser, DeserializationContext context, boolean[] seen) throws IOException {
    @Nullable Object[] values = new Object[readers.size()];
    for (; parser.hasToken(JsonToken.FIELD_NAME); parser.nextToken()) {
      int index = index(parser, seen);
      parser.nextToken();
      if (index == values.length) {
        requireMemberName(parser);
      } else if (!parser.hasToken(JsonToken.VALUE_NULL)) {
        values[index] = part(index, parser, context);
      }
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        values[i] = absent(i, parser, context);
      }
    }
    return values;
  }

  private int index(JsonParser parser, boolean[] seen) throws IOException {
    String name = parser.currentName();
    int index = names.indexOf(name);
    if (index < 0) {
      throw Faults.at(
          parser,
          Faults.unknown("json.property.unknown", "a property of " + simpleName(), name, names));
    }
    if (seen[index]) {
      throw Faults.at(parser, Faults.duplicate("each property once"));
    }
    seen[index] = true;
    return index;
  }

  private void requireMemberName(JsonParser parser) throws IOException {
    String name = Objects.requireNonNull(known().memberName());
    String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : null;
    if (!name.equals(text)) {
      throw Faults.at(
          parser, Faults.unknown("json.type.unknown", "the type " + name, text, List.of(name)));
    }
  }

  private Object part(int index, JsonParser parser, DeserializationContext context)
      throws IOException {
    try {
      return readers.get(index).deserialize(parser, context);
    } catch (IOException e) {
      throw JsonMappingException.wrapWithPath(e, type.getRawClass(), names.get(index));
    }
  }

  private @Nullable Object absent(int index, JsonParser parser, DeserializationContext context)
      throws IOException {
    return switch (known().parts().get(index).presence()) {
      case REQUIRED -> throw Faults.at(parser, Faults.missing(names.get(index)));
      case CONTAINER -> readers.get(index).getEmptyValue(context);
      case OPTIONAL, DEFAULTED -> null;
    };
  }

  private static boolean isInside(JsonParser parser) {
    return parser.hasToken(JsonToken.FIELD_NAME) || parser.hasToken(JsonToken.END_OBJECT);
  }

  private ValueShape known() {
    return Objects.requireNonNull(shape);
  }

  private String simpleName() {
    return known().type().getSimpleName();
  }

  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer ids) throws IOException {
    return deserialize(parser, context);
  }

  @Override
  public Class<?> handledType() {
    return type.getRawClass();
  }

  @Override
  public boolean isCachable() {
    return true;
  }
}
