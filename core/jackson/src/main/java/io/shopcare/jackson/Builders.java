package io.shopcare.jackson;

import io.shopcare.jackson.Handles.Maker;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type with a static {@code builder} method. Its attributes are the accessors that the builder
 * can set, be it by a method of the same name, by {@code addAll} or {@code putAll} and the name, or
 * as an argument of {@code builder} itself; every other accessor is derived from them.
 */
final class Builders {

  private final Class<?> type;
  private final Method factory;
  private final Class<?> builder;

  private Builders(Class<?> type, Method factory) {
    this.type = type;
    this.factory = factory;
    this.builder = factory.getReturnType();
  }

  /** The builder of the type, the one with the fewest arguments first; empty if it has none. */
  static Optional<Builders> of(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getName().equals("builder") && m.getDeclaringClass() == type)
        .filter(m -> Modifier.isStatic(m.getModifiers()))
        .map(m -> new Builders(type, m))
        .filter(Builders::isComplete)
        .min(
            Comparator.comparingInt((Builders b) -> b.factory.getParameterCount())
                .thenComparing(b -> b.factory.toString()));
  }

  /**
   * The accessors of the attributes, in the order of the builder's fields, which is that of their
   * declaration where the builder is generated; others by name.
   *
   * @throws NoFormException if there is an abstract accessor that the builder cannot set
   */
  List<Method> attributes() {
    List<String> order = fieldNames();
    return accessors()
        .filter(this::isAttribute)
        .sorted(
            Comparator.comparingInt((Method m) -> position(order, m.getName()))
                .thenComparing(Method::getName))
        .toList();
  }

  /** Whether the builder knows what to do without the attribute: its accessor has a body. */
  boolean isDefaulted(Method accessor) {
    return Modifier.isAbstract(type.getModifiers())
        && !Modifier.isAbstract(accessor.getModifiers())
        && !isArgument(accessor.getName());
  }

  /**
   * Makes values from their parts, which come in the order given; null is an absent one.
   *
   * @throws NoFormException if the builder cannot set some part
   */
  Maker maker(List<Part> parts) {
    List<String> names = parts.stream().map(Part::name).toList();
    int[] arguments =
        Arrays.stream(factory.getParameters()).mapToInt(p -> names.indexOf(p.getName())).toArray();
    List<@Nullable Maker> setters = new ArrayList<>();
    for (Part part : parts) {
      setters.add(isArgument(part.name()) ? null : setter(part));
    }
    Maker start = Handles.factory(type, factory);
    Maker build = Handles.method(builder, Methods.named(builder, "build"));
    return values -> {
      Object target = start.make(Arrays.stream(arguments).mapToObj(i -> values[i]).toArray());
      for (int i = 0; i < values.length; i++) {
        Maker setter = setters.get(i);
        if (setter != null && values[i] != null) {
          setter.make(target, values[i]);
        }
      }
      return build.make(target);
    };
  }

  private Maker setter(Part part) {
    return initializers(part.name())
        .filter(m -> Methods.accepts(m.getParameterTypes()[0], part.type().getRawClass()))
        .reduce(
            (a, b) -> Methods.accepts(a.getParameterTypes()[0], b.getParameterTypes()[0]) ? b : a)
        .map(m -> Handles.method(builder, m))
        .orElseThrow(() -> cannotSet(part.name()));
  }

  private boolean isComplete() {
    return Modifier.isPublic(builder.getModifiers())
        && Stream.of(builder.getMethods())
            .filter(m -> m.getName().equals("build") && m.getParameterCount() == 0)
            .anyMatch(m -> type.isAssignableFrom(m.getReturnType()))
        && Stream.of(factory.getParameters())
            .allMatch(p -> accessors().anyMatch(m -> m.getName().equals(p.getName())));
  }

  private boolean isAttribute(Method accessor) {
    String name = accessor.getName();
    if (isArgument(name) || initializers(name).findAny().isPresent()) {
      return true;
    }
    if (Modifier.isAbstract(accessor.getModifiers())) {
      throw cannotSet(name);
    }
    return false;
  }

  private NoFormException cannotSet(String name) {
    return new NoFormException("the builder of " + type.getName() + " cannot set " + name);
  }

  private boolean isArgument(String name) {
    return Stream.of(factory.getParameters()).map(Parameter::getName).anyMatch(name::equals);
  }

  private Stream<Method> accessors() {
    return Stream.of(type.getMethods())
        .filter(m -> m.getParameterCount() == 0 && !Modifier.isStatic(m.getModifiers()))
        .filter(m -> m.getReturnType() != void.class && m.getDeclaringClass() != Object.class)
        .map(Method::getName)
        .distinct()
        .map(name -> Methods.named(type, name));
  }

  private Stream<Method> initializers(String name) {
    String capitalised = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    List<String> names = List.of(name, "addAll" + capitalised, "putAll" + capitalised);
    return Stream.of(builder.getMethods())
        .filter(m -> m.getParameterCount() == 1 && names.contains(m.getName()));
  }

  // Reflection promises no order of methods, and HotSpot keeps none; it keeps that of fields, which
  // Jackson goes by too. A builder has a field for each attribute, its own or its parent's.
  private List<String> fieldNames() {
    return Stream.<Class<?>>iterate(builder, Objects::nonNull, Class::getSuperclass)
        .flatMap(holder -> Stream.of(holder.getDeclaredFields()))
        .map(Field::getName)
        .toList();
  }

  private static int position(List<String> order, String name) {
    int index = order.indexOf(name);
    return index < 0 ? Integer.MAX_VALUE : index;
  }
}
