package io.shopcare.ticket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that anybody could read out of a value: its bytes, what it says, and every field within. */
final class Dump {

  private Dump() {}

  static String of(Serializable value) throws IOException, IllegalAccessException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    StringBuilder fields = new StringBuilder();
    append(fields, value);
    return bytes.toString(StandardCharsets.ISO_8859_1) + value + fields;
  }

  /** As JSON would have it, if it looked into private fields too. */
  private static void append(StringBuilder text, @Nullable Object value)
      throws IllegalAccessException {
    if (value == null || value instanceof Enum) {
      text.append(value);
    } else if (value instanceof Iterable<?> elements) {
      text.append('[');
      for (Object element : elements) {
        append(text, element);
      }
      text.append(']');
    } else if (value instanceof Map<?, ?> map) {
      append(text, map.entrySet());
    } else if (value instanceof Object[]) {
      for (int i = 0; i < Array.getLength(value); i++) {
        append(text, Array.get(value, i));
      }
    } else if (value.getClass().getName().startsWith("io.shopcare.")) {
      text.append('{');
      for (Field field : value.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          text.append(field.getName()).append(':');
          append(text, field.get(value));
        }
      }
      text.append('}');
    } else {
      text.append('"').append(value).append('"');
    }
  }
}
