package io.shopcare.jackson;

import io.shopcare.Limits;
import java.util.Optional;

/** The forms of types that can be keys of a map: texts, and whole numbers. */
final class KeyTexts {

  private static final ClassValue<Optional<TextForm>> FORMS =
      new ClassValue<>() {
        @Override
        protected Optional<TextForm> computeValue(Class<?> type) {
          return compute(type);
        }
      };

  private KeyTexts() {}

  /** The form of a type, or of a class of keys, if it has one. */
  static Optional<TextForm> find(Class<?> type) {
    return FORMS.get(type);
  }

  /**
   * The form of a type, or of a class of keys.
   *
   * @throws NoFormException if it has none
   */
  static TextForm of(Class<?> type) {
    return find(type)
        .orElseThrow(
            () ->
                new NoFormException(
                    type.getName() + " is no text, so it cannot be the key of a map"));
  }

  /** The text of a key. */
  static String text(Object key) {
    return of(key.getClass()).writer().apply(key);
  }

  private static Optional<TextForm> compute(Class<?> type) {
    if (Conventions.isValue(type)) {
      return Conventions.text(Conventions.describing(type));
    }
    if (type == Integer.class) {
      return Optional.of(
          new TextForm(type, Limits.NUMBER_CHARACTERS, Integer::valueOf, Object::toString));
    }
    if (type == Long.class) {
      return Optional.of(
          new TextForm(type, Limits.NUMBER_CHARACTERS, Long::valueOf, Object::toString));
    }
    return JdkTexts.of(type);
  }
}
