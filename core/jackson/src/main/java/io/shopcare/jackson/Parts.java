package io.shopcare.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the parts of a value. What is of the JDK or ours has one form, with whatever
 * mapper; a host's own type, as in {@code Decision<OrderDto>}, is left to the host's mapper.
 */
final class Parts {

  // What Set.of, Map.of and hashing give has another order in each run of a JVM.
  private static final Set<Class<?>> UNORDERED =
      Stream.of(Set.of(1, 2), Set.of(1, 2, 3), new HashSet<>(), Map.of(1, 2, 3, 4), new HashMap<>())
          .map(Object::getClass)
          .collect(Collectors.toUnmodifiableSet());

  private Parts() {}

  /** What reads a part of the type. */
  static JsonDeserializer<?> reader(JavaType type, DeserializationContext context)
      throws JsonMappingException {
    Class<?> raw = type.getRawClass();
    Optional<TextForm> text = Conventions.isValue(raw) ? Optional.empty() : JdkTexts.of(raw);
    if (text.isPresent()) {
      return new TextDeserializer<>(raw, text.get());
    }
    Optional<LiteralDeserializer<?>> literal = LiteralDeserializer.of(raw);
    if (literal.isPresent()) {
      return literal.get();
    }
    if (ElementsDeserializer.reads(raw)) {
      return new ElementsDeserializer(raw, reader(type.getContentType(), context));
    }
    if (EntriesDeserializer.reads(raw)) {
      return new EntriesDeserializer(
          raw,
          KeyTexts.of(type.getKeyType().getRawClass()),
          reader(type.getContentType(), context));
    }
    return context.findContextualValueDeserializer(type, null);
  }

  /** Writes a part or what is in it; null is found only in what a host calls {@code Object}. */
  static void write(@Nullable Object part, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    if (part == null) {
      generator.writeNull();
    } else if (part instanceof String text) {
      generator.writeString(text);
    } else if (part instanceof Collection<?> elements) {
      generator.writeStartArray();
      for (Object element : ordered(elements)) {
        write(element, generator, provider);
      }
      generator.writeEndArray();
    } else if (part instanceof Map<?, ?> map) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> entry : ordered(map)) {
        generator.writeFieldName(KeyTexts.text(entry.getKey()));
        write(entry.getValue(), generator, provider);
      }
      generator.writeEndObject();
    } else if (!writeLiteral(part, generator)) {
      writeOther(part, generator, provider);
    }
  }

  private static Collection<?> ordered(Collection<?> elements) {
    boolean texts =
        UNORDERED.contains(elements.getClass())
            && elements.stream().allMatch(e -> KeyTexts.find(e.getClass()).isPresent());
    return texts
        ? elements.stream().sorted(Comparator.comparing(KeyTexts::text)).toList()
        : elements;
  }

  private static Collection<? extends Map.Entry<?, ?>> ordered(Map<?, ?> map) {
    Comparator<Map.Entry<?, ?>> byText = Comparator.comparing(e -> KeyTexts.text(e.getKey()));
    return UNORDERED.contains(map.getClass())
        ? map.entrySet().stream().sorted(byText).toList()
        : map.entrySet();
  }

  private static boolean writeLiteral(Object part, JsonGenerator generator) throws IOException {
    if (part instanceof Integer number) {
      generator.writeNumber(number);
    } else if (part instanceof Long number) {
      generator.writeNumber(number);
    } else if (part instanceof Double number) {
      generator.writeNumber(number);
    } else if (part instanceof BigDecimal number) {
      generator.writeNumber(number);
    } else if (part instanceof BigInteger number) {
      generator.writeNumber(number);
    } else if (part instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else {
      return false;
    }
    return true;
  }

  private static void writeOther(Object part, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    Class<?> type = part.getClass();
    Optional<TextForm> text = Conventions.isValue(type) ? Optional.empty() : JdkTexts.of(type);
    if (text.isPresent()) {
      generator.writeString(text.get().writer().apply(part));
    } else {
      provider.findValueSerializer(type, null).serialize(part, generator, provider);
    }
  }
}
