package io.shopcare.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a value as an object: its name as a member of a family, then the parts it has. */
final class ValueSerializer extends JsonSerializer<Object> implements ResolvableSerializer {

  private final JavaType type;
  private @Nullable ValueShape shape;

  ValueSerializer(JavaType type) {
    this.type = type;
  }

  @Override
  public void resolve(SerializerProvider provider) {
    shape = ValueShape.of(type, provider.getTypeFactory());
  }

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    ValueShape known = Objects.requireNonNull(shape);
    generator.writeStartObject();
    if (known.memberName() != null) {
      generator.writeStringField(ValueShape.TYPE, known.memberName());
    }
    for (Part part : known.parts()) {
      Object content = part.of(value);
      if (content != null) {
        generator.writeFieldName(part.name());
        Parts.write(content, generator, provider);
      }
    }
    generator.writeEndObject();
  }

  /** Writes as ever: a mapper's own type ids have no place in our values. */
  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializerProvider provider, TypeSerializer ids)
      throws IOException {
    serialize(value, generator, provider);
  }
}
