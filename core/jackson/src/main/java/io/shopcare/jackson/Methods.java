package io.shopcare.jackson;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/** What reflection lacks. */
final class Methods {

  private Methods() {}

  /** The public method without arguments of that name, of several the most specific. */
  static Method named(Class<?> type, String name) {
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException e) {
      throw new NoFormException(type.getName() + " has no public " + name + "()");
    }
  }

  /** The class whose objects stand for values of a primitive type; any other class itself. */
  static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  /** Whether a parameter takes arguments of the type, boxing and unboxing. */
  static boolean accepts(Class<?> parameter, Class<?> argument) {
    return boxed(parameter).isAssignableFrom(boxed(argument));
  }
}
