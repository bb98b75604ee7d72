package io.shopcare.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.shopcare.jackson.Handles.Maker;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values are objects in JSON.
 *
 * @param type the type
 * @param memberName its name among the members of a family, null outside any
 * @param parts its parts, in the order in which they are declared
 * @param maker makes a value from its parts; null is an absent one
 */
record ValueShape(Class<?> type, @Nullable String memberName, List<Part> parts, Maker maker) {

  /** The property that tells the members of a family apart. */
  static final String TYPE = "type";

  ValueShape {
    if (memberName != null && parts.stream().anyMatch(p -> p.name().equals(TYPE))) {
      throw new NoFormException(
          type.getName() + " is a member of a family, so no part of it can be called " + TYPE);
    }
  }

  /**
   * Describes a type by its canonical constructor or its builder; a member of a family that is a
   * text has this text as its one part, named {@code value}.
   *
   * @throws NoFormException if it has none of these, which is a defect of the program
   */
  static ValueShape of(JavaType type, TypeFactory types) {
    Class<?> raw = type.getRawClass();
    String memberName = Conventions.memberName(raw).orElse(null);
    Optional<TextForm> text = Conventions.text(raw);
    if (text.isPresent()) {
      return ofText(text.get(), memberName, types);
    }
    if (raw.isRecord()) {
      List<Part> parts =
          Arrays.stream(raw.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .map(accessor -> Part.of(type, accessor, false, types))
              .toList();
      return new ValueShape(raw, memberName, parts, Handles.constructor(raw));
    }
    Builders builder =
        Builders.of(raw)
            .orElseThrow(
                () ->
                    new NoFormException(
                        raw.getName()
                            + " has no JSON form: it is no record, has neither a builder nor a"
                            + " static parse or fromBytes, and is not sealed"));
    List<Part> parts =
        builder.attributes().stream()
            .map(accessor -> Part.of(type, accessor, builder.isDefaulted(accessor), types))
            .toList();
    return new ValueShape(raw, memberName, parts, builder.maker(parts));
  }

  private static ValueShape ofText(TextForm form, @Nullable String memberName, TypeFactory types) {
    Part text = Part.text("value", types.constructType(String.class), form.writer()::apply);
    return new ValueShape(
        form.type(), memberName, List.of(text), values -> form.read(String.valueOf(values[0])));
  }
}
