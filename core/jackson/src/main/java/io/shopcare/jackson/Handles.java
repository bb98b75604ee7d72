package io.shopcare.jackson;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Public methods of public types in exported packages, as handles. Looked up through the type named
 * and not through the class that declares the method: a public {@code Builder} inherits its methods
 * from a package-private class, and a handle reaches them without any {@code opens}.
 */
final class Handles {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

  private Handles() {}

  /** Takes a part out of a value. */
  interface Getter {
    @Nullable Object get(Object value);
  }

  /** Makes a value from arguments, or calls a method of the first with the others. */
  interface Maker {
    @Nullable Object make(@Nullable Object... arguments);
  }

  /** An instance method without arguments. */
  static Getter getter(Class<?> owner, Method method) {
    MethodHandle handle = virtual(owner, method).asType(methodType(Object.class, Object.class));
    return value -> {
      try {
        return (Object) handle.invokeExact(value);
      } catch (Throwable e) {
        throw unchecked(e);
      }
    };
  }

  /** An instance method of any number of arguments, the receiver being the first. */
  static Maker method(Class<?> owner, Method method) {
    return maker(virtual(owner, method));
  }

  /** A static method of any number of arguments. */
  static Maker factory(Class<?> owner, Method method) {
    return maker(find(owner, () -> LOOKUP.findStatic(owner, method.getName(), signature(method))));
  }

  /** The canonical constructor of a record. */
  static Maker constructor(Class<?> owner) {
    Class<?>[] types =
        Stream.of(owner.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    return maker(find(owner, () -> LOOKUP.findConstructor(owner, methodType(void.class, types))));
  }

  private static MethodType signature(Method method) {
    return methodType(method.getReturnType(), method.getParameterTypes());
  }

  private static MethodHandle find(Class<?> owner, Search search) {
    try {
      return search.run();
    } catch (ReflectiveOperationException e) {
      throw new NoFormException(owner.getName() + " is not public in a package exported to all");
    }
  }

  private static Maker maker(MethodHandle handle) {
    MethodHandle spread =
        handle
            .asFixedArity()
            .asType(handle.type().generic())
            .asSpreader(Object[].class, handle.type().parameterCount());
    return arguments -> {
      try {
        return (Object) spread.invokeExact(arguments);
      } catch (Throwable e) {
        throw unchecked(e);
      }
    };
  }

  private static MethodHandle virtual(Class<?> owner, Method method) {
    return find(owner, () -> LOOKUP.findVirtual(owner, method.getName(), signature(method)));
  }

  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException exception
        ? exception
        : new UndeclaredThrowableException(thrown);
  }

  private interface Search {
    MethodHandle run() throws ReflectiveOperationException;
  }
}
