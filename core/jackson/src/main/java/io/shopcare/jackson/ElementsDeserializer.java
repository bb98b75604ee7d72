package io.shopcare.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.shopcare.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads a list or a set inside a value: no null, and nothing twice in a set. */
final class ElementsDeserializer extends JsonDeserializer<Collection<Object>> {

  private static final Map<Class<?>, Supplier<Collection<Object>>> KINDS =
      Map.of(
          Collection.class, ArrayList::new,
          List.class, ArrayList::new,
          Set.class, LinkedHashSet::new,
          SortedSet.class, TreeSet::new,
          NavigableSet.class, TreeSet::new);

  private final Supplier<Collection<Object>> kind;
  private final JsonDeserializer<?> element;

  ElementsDeserializer(Class<?> type, JsonDeserializer<?> element) {
    this.kind = Objects.requireNonNull(KINDS.get(type));
    this.element = element;
  }

  /** Whether values of the type are read here. */
  static boolean reads(Class<?> type) {
    return KINDS.containsKey(type);
  }

  @Override
  public Collection<Object> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.isExpectedStartArrayToken()) {
      throw Faults.at(parser, Faults.mismatch("a list"));
    }
    Collection<Object> elements = kind.get();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      try {
        add(parser, context, elements);
      } catch (IOException e) {
        throw JsonMappingException.wrapWithPath(e, elements, elements.size());
      }
    }
    return elements;
  }

  private void add(JsonParser parser, DeserializationContext context, Collection<Object> elements)
      throws IOException {
    if (elements.size() == Limits.LIST_ELEMENTS) {
      throw Faults.at(parser, Faults.tooLarge());
    }
    if (parser.hasToken(JsonToken.VALUE_NULL)) {
      throw Faults.at(parser, Faults.noNull());
    }
    if (!elements.add(element.deserialize(parser, context))) {
      throw Faults.at(parser, Faults.duplicate("each element once"));
    }
  }

  @Override
  public Object getEmptyValue(DeserializationContext context) {
    return kind.get();
  }
}
