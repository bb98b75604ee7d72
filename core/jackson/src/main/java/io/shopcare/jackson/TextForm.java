package io.shopcare.jackson;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.jackson.Handles.Getter;
import io.shopcare.jackson.Handles.Maker;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values are one text: a static {@code parse} and {@code toString} as its inverse, a
 * static {@code fromBytes} and {@code toBytes} by way of base64, a static {@code of} of one text
 * that the type gives back, or an enumeration by name.
 *
 * @param type the type
 * @param maxCharacters the longest text that is handed to the reader
 * @param reader makes a value from a text; its exceptions are the type's own
 * @param writer the inverse
 */
record TextForm(
    Class<?> type,
    int maxCharacters,
    Function<String, @Nullable Object> reader,
    Function<Object, String> writer) {

  /** The form of a type with a static {@code parse} of one text, which bounds the text itself. */
  static Optional<TextForm> parsed(Class<?> type) {
    return factory(type, "parse", CharSequence.class, String.class)
        .map(parse -> new TextForm(type, Integer.MAX_VALUE, parse::make, Object::toString));
  }

  /** The form of a type that goes to bytes and back. */
  static Optional<TextForm> bytes(Class<?> type) {
    Optional<Getter> toBytes =
        Stream.of(type.getMethods())
            .filter(m -> m.getName().equals("toBytes") && m.getParameterCount() == 0)
            .filter(m -> m.getReturnType() == byte[].class)
            .map(m -> Handles.getter(type, m))
            .findAny();
    return factory(type, "fromBytes", byte[].class)
        .flatMap(fromBytes -> toBytes.map(bytes -> ofBytes(type, fromBytes, bytes)));
  }

  /** The form of a class whose factory takes one text, which the class gives back. */
  static Optional<TextForm> wrapped(Class<?> type) {
    return Factories.of(type)
        .filter(of -> of.getParameterCount() == 1)
        .filter(of -> of.getParameterTypes()[0] == String.class)
        .map(
            of -> {
              Maker maker = Handles.factory(type, of);
              String name = of.getParameters()[0].getName();
              Getter getter = Handles.getter(type, Methods.named(type, name));
              return new TextForm(
                  type, Integer.MAX_VALUE, maker::make, value -> String.valueOf(getter.get(value)));
            });
  }

  /** The form of an enumeration. */
  static TextForm named(Class<?> enumeration) {
    return new TextForm(
        enumeration,
        Integer.MAX_VALUE,
        name -> constant(enumeration, name),
        constant -> ((Enum<?>) constant).name());
  }

  /**
   * Makes the value.
   *
   * @throws InvalidInputException if the text is none
   */
  Object read(String text) {
    Limits.requireLength(text, maxCharacters, type.getSimpleName());
    return Faults.guard(type, () -> reader.apply(text));
  }

  private static TextForm ofBytes(Class<?> type, Maker fromBytes, Getter toBytes) {
    return new TextForm(
        type,
        Integer.MAX_VALUE,
        text -> fromBytes.make((Object) Base64.getDecoder().decode(text)),
        value ->
            Base64.getEncoder()
                .encodeToString((byte[]) Objects.requireNonNull(toBytes.get(value))));
  }

  private static Object constant(Class<?> enumeration, String name) {
    Object[] constants = Objects.requireNonNull(enumeration.getEnumConstants());
    List<String> names = Stream.of(constants).map(c -> ((Enum<?>) c).name()).toList();
    int index = names.indexOf(name);
    if (index < 0) {
      throw Faults.unknownConstant(enumeration, name);
    }
    return constants[index];
  }

  private static Optional<Maker> factory(Class<?> type, String name, Class<?>... parameters) {
    return Stream.of(parameters)
        .flatMap(parameter -> declared(type, name, parameter))
        .findFirst()
        .map(method -> Handles.factory(type, method));
  }

  private static Stream<Method> declared(Class<?> type, String name, Class<?> parameter) {
    return Stream.of(type.getMethods())
        .filter(m -> m.getName().equals(name) && Modifier.isStatic(m.getModifiers()))
        .filter(m -> m.getDeclaringClass() == type && m.getReturnType() == type)
        .filter(m -> m.getParameterCount() == 1 && m.getParameterTypes()[0] == parameter);
  }
}
