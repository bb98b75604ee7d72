package io.shopcare.jackson.sample;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Types that have no JSON form, each for another reason. */
public final class Defects {

  private Defects() {}

  /** Neither sealed nor anything else. */
  public interface Formless extends DomainValue {}

  /** An implementation. */
  public record Shapely() implements Formless {}

  /** A class with nothing to make it from. */
  public static final class Blob implements DomainValue {
    private static final long serialVersionUID = 1L;
  }

  /** A family whose members have one name. */
  public sealed interface Twins extends DomainValue {
    /** One. */
    final class Left {
      private Left() {}

      /** Named like the other. */
      public record Twin() implements Twins {}
    }

    /** The other. */
    final class Right {
      private Right() {}

      /** Named like the other. */
      public record Twin() implements Twins {}
    }
  }

  /** A family with a member that has two parts of one name. */
  public sealed interface Typed extends DomainValue {
    /** The part called type takes the name of the member. */
    record Member(String type, String member) implements Typed {}
  }

  /** A type whose builder cannot set one part. */
  public interface Unset extends DomainValue {

    /** What the builder sets. */
    int set();

    /** What it does not. */
    int unset();

    /** Starts one. */
    static Builder builder() {
      return new Builder();
    }

    /** Builds one. */
    final class Builder {

      private int number;

      private Builder() {}

      /** Sets the one part. */
      public Builder set(int part) {
        number = part;
        return this;
      }

      /** Builds one. */
      public Unset build() {
        return new HalfSet(number, 0);
      }
    }
  }

  /** A record with an accessor that fails. */
  public record Moody(int parts) implements DomainValue {
    @Override
    public int parts() {
      return 1 / parts;
    }
  }

  /** A record as a key that is no text. */
  public record BadKey(Map<Shapely, String> map) implements DomainValue {}

  /** Absent would mean both empty and the default. */
  @ValueStyle
  @Value.Immutable
  public interface Ambiguous extends DomainValue {

    /** Version of the serial form. */
    long serialVersionUID = 1L;

    /** Optional with a default. */
    @Value.Default
    default Optional<String> name() {
      return Optional.of("none");
    }

    /** Starts one. */
    static Builder builder() {
      return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableAmbiguous.Builder {
      Builder() {}
    }
  }
}

/** The implementation. */
record HalfSet(int set, int unset) implements Defects.Unset {}
