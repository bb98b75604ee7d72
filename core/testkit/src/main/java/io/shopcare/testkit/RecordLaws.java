package io.shopcare.testkit;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The law of records that a host makes and stores: what the constructor takes can be read again. So
 * no part is null that is not marked, and each text is an identifier, a code or a name within
 * {@link Limits#NAME_CHARACTERS}.
 */
public final class RecordLaws {

  /** Longer than any name and any identifier of a message. */
  private static final String TOO_LONG = "x".repeat(Limits.MESSAGE_ID_CHARACTERS + 1);

  private RecordLaws() {}

  /**
   * Asserts that each record, made again with one part left out or too long, is refused, the text
   * by name; and that there is one of every record of the family.
   *
   * @param family the sealed interface
   * @param samples a value of each of its records
   */
  public static void assertChecksItsParts(Class<?> family, Record... samples) {
    Set<String> unseen = new TreeSet<>();
    for (Class<?> member : family.getPermittedSubclasses()) {
      unseen.add(member.getSimpleName());
    }
    for (Record sample : samples) {
      assertChecksItsParts(sample);
      unseen.remove(sample.getClass().getSimpleName());
    }
    require(unseen.isEmpty(), "no sample of " + unseen);
  }

  /** Asserts that a record, made again with one part left out or too long, is refused. */
  public static void assertChecksItsParts(Record sample) {
    RecordComponent[] parts = sample.getClass().getRecordComponents();
    for (int i = 0; i < parts.length; i++) {
      String place = sample.getClass().getSimpleName() + '.' + parts[i].getName();
      boolean isText = parts[i].getType() == String.class;
      if (!parts[i].getType().isPrimitive()
          && !parts[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        Throwable refusal = refusal(sample, i, null);
        require(refusal instanceof NullPointerException, place + " may be null: " + refusal);
        require(
            !isText || (refusal != null && parts[i].getName().equals(refusal.getMessage())),
            place + " is not named: " + refusal);
      }
      if (isText) {
        Throwable refusal = refusal(sample, i, TOO_LONG);
        require(
            refusal instanceof InvalidInputException e
                && e.code().equals("input.too-long")
                && e.place().equals(Optional.of(parts[i].getName())),
            place + " may be of any length: " + refusal);
      }
    }
  }

  /** What stands against the record with one other part, null if nothing does. */
  private static @Nullable Throwable refusal(Record sample, int part, @Nullable Object value) {
    RecordComponent[] parts = sample.getClass().getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[parts.length];
    try {
      for (int i = 0; i < parts.length; i++) {
        values[i] = i == part ? value : parts[i].getAccessor().invoke(sample);
      }
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = sample.getClass().getDeclaredConstructor(types);
      constructor.newInstance(values);
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(sample.getClass() + " cannot be made again", e);
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new AssertionError(message);
    }
  }
}
