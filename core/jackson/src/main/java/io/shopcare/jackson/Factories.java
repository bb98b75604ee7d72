package io.shopcare.jackson;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A class with a static {@code of} whose parameters are named as what the class gives back. */
final class Factories {

  private Factories() {}

  /**
   * The factory of the class, of several the one with the most parameters. What is abstract may
   * have members that hold more than the factory takes, unless its only ones are hidden.
   */
  static Optional<Method> of(Class<?> type) {
    return Modifier.isAbstract(type.getModifiers()) && !isHidden(type)
        ? Optional.empty()
        : Stream.of(type.getMethods())
            .filter(m -> m.getName().equals("of") && m.getReturnType() == type)
            .filter(m -> Modifier.isStatic(m.getModifiers()) && m.getParameterCount() > 0)
            .filter(m -> Stream.of(m.getParameters()).allMatch(p -> isGivenBack(type, p)))
            .max(
                Comparator.comparingInt(Method::getParameterCount).thenComparing(Method::toString));
  }

  private static boolean isHidden(Class<?> type) {
    return type.isSealed()
        && Stream.of(type.getPermittedSubclasses())
            .noneMatch(permitted -> Modifier.isPublic(permitted.getModifiers()));
  }

  private static boolean isGivenBack(Class<?> type, Parameter parameter) {
    return Stream.of(type.getMethods())
        .filter(m -> m.getName().equals(parameter.getName()) && m.getParameterCount() == 0)
        .filter(m -> !Modifier.isStatic(m.getModifiers()))
        .anyMatch(m -> Methods.accepts(parameter.getType(), m.getReturnType()));
  }
}
