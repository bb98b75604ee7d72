package io.shopcare.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.shopcare.jackson.Handles.Maker;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** The name of a part that is itself called type, in a member of a family, is the member's. */
  ValueShape {
    if (memberName != null) {
      parts = parts.stream().map(p -> p.name().equals(TYPE) ? p.withName(memberName) : p).toList();
    }
    if (parts.stream().map(Part::name).distinct().count() < parts.size()) {
      throw new NoFormException(type.getName() + " has two parts called " + memberName);
    }
  }

  /**
   * Describes a type by its text, canonical constructor, builder or factory. One that is a text has
   * this text as its one part, named {@code value}: that is for members of families.
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
          Stream.of(raw.getRecordComponents())
              .map(component -> Part.of(type, component.getAccessor(), false, types))
              .toList();
      return new ValueShape(raw, memberName, parts, Handles.constructor(raw));
    }
    Optional<Builders> builder = Builders.of(raw);
    if (builder.isPresent()) {
      List<Part> parts =
          builder.get().attributes().stream()
              .map(a -> Part.of(type, a, builder.get().isDefaulted(a), types))
              .toList();
      return new ValueShape(raw, memberName, parts, builder.get().maker(parts));
    }
    Method factory =
        Factories.of(raw)
            .orElseThrow(
                () ->
                    new NoFormException(
                        raw.getName()
                            + " has no JSON form: it is no record, has no builder and no static"
                            + " parse, fromBytes or of, and is not sealed"));
    List<Part> parts =
        Stream.of(factory.getParameters())
            .map(p -> Part.of(type, Methods.named(raw, p.getName()), false, types))
            .toList();
    return new ValueShape(raw, memberName, parts, Handles.factory(raw, factory));
  }

  private static ValueShape ofText(TextForm form, @Nullable String memberName, TypeFactory types) {
    Part text = Part.text("value", types.constructType(String.class), form.writer()::apply);
    return new ValueShape(
        form.type(), memberName, List.of(text), values -> form.read(String.valueOf(values[0])));
  }
}
