package io.shopcare.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.shopcare.InvalidInputException;
import java.io.IOException;

/**
 * Reads a value from a text and from nothing else.
 *
 * @param <T> what is asked for: the type of the form, or one below it
 */
final class TextDeserializer<T> extends JsonDeserializer<T> {

  private final Class<T> type;
  private final TextForm form;

  TextDeserializer(Class<T> type, TextForm form) {
    this.type = type;
    this.form = form;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw Faults.at(parser, Faults.mismatch("a text (" + type.getSimpleName() + ")"));
    }
    Object value;
    try {
      value = form.read(parser.getText());
    } catch (InvalidInputException e) {
      throw Faults.at(parser, e);
    }
    if (!type.isInstance(value)) {
      throw Faults.at(parser, Faults.mismatch("a " + type.getSimpleName()));
    }
    return type.cast(value);
  }

  @Override
  public T deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer ids) throws IOException {
    return deserialize(parser, context);
  }

  @Override
  public Class<?> handledType() {
    return type;
  }

  @Override
  public boolean isCachable() {
    return true;
  }
}
