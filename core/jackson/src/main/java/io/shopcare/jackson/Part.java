package io.shopcare.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.shopcare.jackson.Handles.Getter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One part of a value: a component of a record or an attribute of a builder.
 *
 * @param name its name, the property's in JSON
 * @param type its type, for an Optional that of what is in it
 * @param presence what it means that the property is absent
 * @param getter takes it out of the value
 */
record Part(String name, JavaType type, Presence presence, Getter getter) {

  /** What it means that a property is absent or null. */
  enum Presence {
    /** A fault. */
    REQUIRED,
    /** An empty Optional, or a null where the part is {@code @Nullable}. */
    OPTIONAL,
    /** An empty list, map or array. */
    CONTAINER,
    /** The default of the type; the property is always written. */
    DEFAULTED
  }

  /**
   * The part that the accessor gives.
   *
   * @param owner the type of the value, with the types that its parameters stand for
   * @param defaulted whether the value can be made without it
   */
  static Part of(JavaType owner, Method accessor, boolean defaulted, TypeFactory types) {
    JavaType declared =
        types.resolveMemberType(
            accessor.getGenericReturnType(),
            owner.findSuperType(accessor.getDeclaringClass()).getBindings());
    boolean optional = isOptional(accessor.getReturnType());
    if (defaulted && optional) {
      throw new NoFormException(
          accessor + " is optional and has a default: absent would mean both");
    }
    return new Part(
        accessor.getName(),
        optional ? content(declared, types) : declared,
        defaulted ? Presence.DEFAULTED : presence(accessor),
        Handles.getter(owner.getRawClass(), accessor));
  }

  /** The part of a value that is a text. */
  static Part text(String name, JavaType string, Getter getter) {
    return new Part(name, string, Presence.REQUIRED, getter);
  }

  /** The same part under another name. */
  Part withName(String other) {
    return new Part(other, type, presence, getter);
  }

  /** What is to be written for the part of the value; null if the property is left out. */
  @Nullable Object of(Object value) {
    Object part = getter.get(value);
    return switch (presence) {
      case OPTIONAL -> content(part);
      case CONTAINER -> isEmpty(part) ? null : part;
      case REQUIRED, DEFAULTED -> part;
    };
  }

  private static Presence presence(Method accessor) {
    Class<?> type = accessor.getReturnType();
    boolean nullable =
        Arrays.stream(accessor.getAnnotatedReturnType().getAnnotations())
            .map(Annotation::annotationType)
            .anyMatch(a -> a.getSimpleName().equals("Nullable"));
    if (isOptional(type) || nullable) {
      return Presence.OPTIONAL;
    }
    boolean container =
        Collection.class.isAssignableFrom(type)
            || Map.class.isAssignableFrom(type)
            || type.isArray();
    return container ? Presence.CONTAINER : Presence.REQUIRED;
  }

  private static boolean isOptional(Class<?> type) {
    return type == Optional.class
        || type == OptionalInt.class
        || type == OptionalLong.class
        || type == OptionalDouble.class;
  }

  private static JavaType content(JavaType optional, TypeFactory types) {
    Class<?> raw = optional.getRawClass();
    if (raw == Optional.class) {
      return optional.containedTypeOrUnknown(0);
    }
    return types.constructType(
        raw == OptionalInt.class
            ? int.class
            : raw == OptionalLong.class ? long.class : double.class);
  }

  private static @Nullable Object content(@Nullable Object part) {
    if (part instanceof Optional<?> any) {
      return any.orElse(null);
    }
    if (part instanceof OptionalInt number) {
      return number.isEmpty() ? null : (Object) number.getAsInt();
    }
    if (part instanceof OptionalLong number) {
      return number.isEmpty() ? null : (Object) number.getAsLong();
    }
    if (part instanceof OptionalDouble number) {
      return number.isEmpty() ? null : (Object) number.getAsDouble();
    }
    return part;
  }

  private static boolean isEmpty(@Nullable Object part) {
    if (part instanceof Collection<?> collection) {
      return collection.isEmpty();
    }
    if (part instanceof Map<?, ?> map) {
      return map.isEmpty();
    }
    return part == null || java.lang.reflect.Array.getLength(part) == 0;
  }
}
