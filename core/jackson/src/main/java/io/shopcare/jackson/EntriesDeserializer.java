package io.shopcare.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads a map inside a value: no null, and no key twice even if it is written in two ways. */
final class EntriesDeserializer extends JsonDeserializer<Map<Object, Object>> {

  private static final Map<Class<?>, Supplier<Map<Object, Object>>> KINDS =
      Map.of(
          Map.class, LinkedHashMap::new,
          SortedMap.class, TreeMap::new,
          NavigableMap.class, TreeMap::new);

  private final Supplier<Map<Object, Object>> kind;
  private final TextForm key;
  private final JsonDeserializer<?> value;

  EntriesDeserializer(Class<?> type, TextForm key, JsonDeserializer<?> value) {
    this.kind = Objects.requireNonNull(KINDS.get(type));
    this.key = key;
    this.value = value;
  }

  /** Whether values of the type are read here. */
  static boolean reads(Class<?> type) {
    return KINDS.containsKey(type);
  }

  @Override
  public Map<Object, Object> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      throw Faults.at(parser, Faults.mismatch("an object"));
    }
    Map<Object, Object> entries = kind.get();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      try {
        put(parser, context, entries);
      } catch (IOException e) {
        throw JsonMappingException.wrapWithPath(e, entries, entries.size());
      }
    }
    return entries;
  }

  private void put(JsonParser parser, DeserializationContext context, Map<Object, Object> entries)
      throws IOException {
    if (entries.size() == Limits.LIST_ELEMENTS) {
      throw Faults.at(parser, Faults.tooLarge());
    }
    Object name = key(parser);
    if (entries.containsKey(name)) {
      throw Faults.at(parser, Faults.duplicate("each key once"));
    }
    if (parser.nextToken() == JsonToken.VALUE_NULL) {
      throw Faults.at(parser, Faults.noNull());
    }
    entries.put(name, value.deserialize(parser, context));
  }

  private Object key(JsonParser parser) throws IOException {
    try {
      return key.read(parser.currentName());
    } catch (InvalidInputException e) {
      throw Faults.at(parser, e);
    }
  }

  @Override
  public Object getEmptyValue(DeserializationContext context) {
    return kind.get();
  }
}
