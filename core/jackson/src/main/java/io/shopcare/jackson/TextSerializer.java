package io.shopcare.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** Writes a value as a text, or as the key of a map. */
final class TextSerializer extends JsonSerializer<Object> {

  private final TextForm form;
  private final boolean key;

  TextSerializer(TextForm form, boolean key) {
    this.form = form;
    this.key = key;
  }

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    String text = form.writer().apply(value);
    if (key) {
      generator.writeFieldName(text);
    } else {
      generator.writeString(text);
    }
  }

  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializerProvider provider, TypeSerializer ids)
      throws IOException {
    serialize(value, generator, provider);
  }
}
