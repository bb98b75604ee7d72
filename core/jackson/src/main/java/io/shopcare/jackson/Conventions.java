package io.shopcare.jackson;

import io.shopcare.DomainValue;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which form a class of values has. Text first, then parts (a record, or a type with a builder),
 * then bytes, then parts again (a class with a factory); a sealed type without a form of its own is
 * a family, told apart by the names of its members.
 */
final class Conventions {

  private Conventions() {}

  /** Whether the class is one of ours: hosts' own types are left to Jackson. */
  static boolean isValue(Class<?> type) {
    return DomainValue.class.isAssignableFrom(type) && type != DomainValue.class;
  }

  /**
   * The public type whose form a value of the class has: for a hidden implementation the interface
   * that it implements, for a member of a type with a text form that type.
   */
  static Class<?> describing(Class<?> type) {
    Collection<Class<?>> lineage = lineage(type);
    return lineage.stream()
        .filter(each -> TextForm.parsed(each).isPresent())
        .findFirst()
        .or(() -> lineage.stream().filter(Conventions::hasOwnForm).findFirst())
        .orElse(type);
  }

  /**
   * The form as a text, if the type has one: a name, parsed, or, where it has no parts, bytes or a
   * wrapped text.
   */
  static Optional<TextForm> text(Class<?> type) {
    if (type.isEnum()) {
      return Optional.of(TextForm.named(type));
    }
    Optional<TextForm> parsed = TextForm.parsed(type);
    return parsed.isPresent() || hasParts(type)
        ? parsed
        : TextForm.bytes(type).or(() -> TextForm.wrapped(type));
  }

  /** The form of a type that is written as a bare text: members of a family need their name too. */
  static Optional<TextForm> scalar(Class<?> type) {
    return memberName(type).isPresent() ? Optional.empty() : text(type);
  }

  /** Whether the type is sealed and has no form of its own. */
  static boolean isFamily(Class<?> type) {
    return isValue(type) && type.isSealed() && !hasOwnForm(type);
  }

  /** The name of the type among the members of its family, if it is in one. */
  static Optional<String> memberName(Class<?> type) {
    return supertypes(type).stream().anyMatch(Conventions::isFamily)
        ? Optional.of(kebabCase(type.getSimpleName()))
        : Optional.empty();
  }

  /**
   * The members of a family by name, in the order of its {@code permits}; families inside it
   * contribute their own members.
   *
   * @throws NoFormException if two have the same name
   */
  static Map<String, Class<?>> members(Class<?> family) {
    Map<String, Class<?>> members = new LinkedHashMap<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(family));
    while (!open.isEmpty()) {
      Class<?> type = describing(open.pop());
      if (isFamily(type)) {
        List<Class<?>> permitted = List.of(type.getPermittedSubclasses());
        for (int i = permitted.size() - 1; i >= 0; i--) {
          open.push(permitted.get(i));
        }
        continue;
      }
      Class<?> other = members.put(kebabCase(type.getSimpleName()), type);
      if (other != null && other != type) {
        throw new NoFormException(
            type.getName() + " and " + other.getName() + " have the same name in their family");
      }
    }
    return members;
  }

  /** {@code TicketOpened} is {@code ticket-opened}, {@code HTTPError} is {@code http-error}. */
  static String kebabCase(String simpleName) {
    return simpleName
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean hasOwnForm(Class<?> type) {
    return hasParts(type) || text(type).isPresent() || Factories.of(type).isPresent();
  }

  private static boolean hasParts(Class<?> type) {
    return type.isRecord() || Builders.of(type).isPresent();
  }

  /** The type and what it extends and implements, the nearest first, as far as it is ours. */
  private static Collection<Class<?>> lineage(Class<?> type) {
    Set<Class<?>> seen = new LinkedHashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      Class<?> next = open.remove();
      if (isValue(next) && Modifier.isPublic(next.getModifiers())) {
        seen.add(next);
      }
      open.addAll(supertypes(next));
    }
    return seen;
  }

  private static List<Class<?>> supertypes(Class<?> type) {
    Class<?> parent = type.getSuperclass();
    Deque<Class<?>> all = new ArrayDeque<>(List.of(type.getInterfaces()));
    if (parent != null) {
      all.addFirst(parent);
    }
    return List.copyOf(all);
  }
}
