package io.shopcare;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Input that is not what it claims to be. Carries a stable code, the place, what was expected and,
 * where one is near, the right thing instead. The offending text itself is never part of it, as it
 * may be personal.
 */
public class InvalidInputException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final @Nullable String place;
  private final int offset;
  private final @Nullable String expected;
  private final @Nullable String suggestion;

  /** Creates the exception from the parts that its builder has collected. */
  protected InvalidInputException(Builder parts) {
    super(parts.message(), parts.cause);
    this.code = parts.code;
    this.place = parts.place;
    this.offset = parts.offset;
    this.expected = parts.expected;
    this.suggestion = parts.suggestion;
  }

  /**
   * Starts an exception with a stable code such as {@code money.currency.unknown}: dotted, lower
   * case.
   */
  public static Builder of(String code) {
    return new Builder(code);
  }

  /** The stable code, dotted and lower case. */
  public final String code() {
    return code;
  }

  /** Where: a parameter, a field path or a line. */
  public final Optional<String> place() {
    return Optional.ofNullable(place);
  }

  /** Index of the offending character or element, from 0. */
  public final OptionalInt offset() {
    return offset < 0 ? OptionalInt.empty() : OptionalInt.of(offset);
  }

  /** What would have been accepted, in English. */
  public final Optional<String> expected() {
    return Optional.ofNullable(expected);
  }

  /** The nearest right thing, where there is one. */
  public final Optional<String> suggestion() {
    return Optional.ofNullable(suggestion);
  }

  /** Collects the parts of an {@link InvalidInputException}. */
  public static class Builder {

    private final String code;
    private @Nullable String place;
    private int offset = -1;
    private @Nullable String expected;
    private @Nullable String suggestion;
    private @Nullable Throwable cause;

    /** Starts with the stable code. */
    protected Builder(String code) {
      this.code = code;
    }

    /** Says where: a parameter, a field path or a line. */
    public Builder at(String where) {
      this.place = where;
      return this;
    }

    /** Says at which character or element, from 0. */
    public Builder offset(int index) {
      this.offset = index;
      return this;
    }

    /** Says what would have been accepted. */
    public Builder expected(String what) {
      this.expected = what;
      return this;
    }

    /** Names the nearest right thing; null is none. */
    public Builder suggestion(@Nullable String nearest) {
      this.suggestion = nearest;
      return this;
    }

    /** Keeps the exception that revealed the fault; its message must be free of input. */
    public Builder cause(Throwable revealing) {
      this.cause = revealing;
      return this;
    }

    /** Makes the exception, to be thrown by the caller. */
    public InvalidInputException build() {
      return new InvalidInputException(this);
    }

    private String message() {
      StringBuilder text = new StringBuilder(code);
      if (place != null) {
        text.append(" at ").append(place);
      }
      if (offset >= 0) {
        text.append(" [").append(offset).append(']');
      }
      if (expected != null) {
        text.append(": expected ").append(expected);
      }
      if (suggestion != null) {
        text.append(", did you mean ").append(suggestion).append('?');
      }
      return text.toString();
    }
  }
}
