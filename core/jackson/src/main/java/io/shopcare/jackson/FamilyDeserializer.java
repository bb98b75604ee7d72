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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a member of a sealed family, chosen by its name among those permitted and by nothing else.
 * An object that begins with the name is read as it streams by; any other is kept until its end,
 * and a fault in it is reported at its first property.
 */
final class FamilyDeserializer extends JsonDeserializer<Object> implements ResolvableDeserializer {

  private final JavaType family;
  private final Map<String, JsonDeserializer<?>> members = new LinkedHashMap<>();

  FamilyDeserializer(JavaType family) {
    this.family = family;
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    Map<String, Class<?>> permitted = Conventions.members(family.getRawClass());
    for (Map.Entry<String, Class<?>> member : permitted.entrySet()) {
      JavaType type = context.getTypeFactory().constructSpecializedType(family, member.getValue());
      members.put(member.getKey(), context.findNonContextualValueDeserializer(type));
    }
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      throw Faults.at(
          parser, Faults.mismatch("an object (" + family.getRawClass().getSimpleName() + ")"));
    }
    if (parser instanceof Replay replay) {
      return member(replay, replay.type()).deserialize(replay, context);
    }
    if (ValueShape.TYPE.equals(parser.nextFieldName())) {
      boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
      JsonDeserializer<?> member = member(parser, text ? parser.getText() : "");
      parser.nextToken();
      return member.deserialize(parser, context);
    }
    Replay replay = Replay.of(parser, context);
    return member(replay, replay.type()).deserialize(replay, context);
  }

  private JsonDeserializer<?> member(JsonParser parser, @Nullable String name) throws IOException {
    if (name == null) {
      throw Faults.at(parser, unknown("json.type.missing", null));
    }
    JsonDeserializer<?> member = members.get(name);
    if (member == null) {
      throw Faults.at(parser, unknown("json.type.unknown", name));
    }
    return member;
  }

  private InvalidInputException unknown(String code, @Nullable String name) {
    List<String> names = List.copyOf(members.keySet());
    return Faults.unknown(code, "a type, one of " + String.join(", ", names), name, names);
  }

  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer ids) throws IOException {
    return deserialize(parser, context);
  }

  @Override
  public Class<?> handledType() {
    return family.getRawClass();
  }

  @Override
  public boolean isCachable() {
    return true;
  }
}
