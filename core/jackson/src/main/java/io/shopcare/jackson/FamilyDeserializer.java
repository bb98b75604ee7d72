package io.shopcare.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.shopcare.InvalidInputException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a member of a sealed family, chosen by its name among those permitted and by nothing else.
 * An object that begins with the name is read as it streams by; any other is kept until its end,
 * and a fault in it is reported at its start.
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
    if (ValueShape.TYPE.equals(parser.nextFieldName())) {
      JsonDeserializer<?> member = member(parser);
      parser.nextToken();
      return member.deserialize(parser, context);
    }
    return replayed(parser, context);
  }

  private Object replayed(JsonParser parser, DeserializationContext context) throws IOException {
    JsonDeserializer<?> member = null;
    TokenBuffer others = context.bufferForInputBuffering(parser);
    JsonParser replay = others.asParser(parser);
    others.writeStartObject();
    for (; parser.hasToken(JsonToken.FIELD_NAME); parser.nextToken()) {
      if (!ValueShape.TYPE.equals(parser.currentName())) {
        others.copyCurrentStructure(parser);
      } else if (member == null) {
        member = member(parser);
      } else {
        throw Faults.at(parser, Faults.duplicate());
      }
    }
    others.writeEndObject();
    if (member == null) {
      throw Faults.at(parser, unknown("json.type.missing", null));
    }
    replay.nextToken();
    replay.nextToken();
    return member.deserialize(replay, context);
  }

  /** Goes on from the name of the property to its value, and chooses the member by it. */
  private JsonDeserializer<?> member(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.VALUE_STRING) {
      throw Faults.at(parser, unknown("json.type.unknown", null));
    }
    JsonDeserializer<?> member = members.get(parser.getText());
    if (member == null) {
      throw Faults.at(parser, unknown("json.type.unknown", parser.getText()));
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
