package io.shopcare.segmentation.profile;

import io.shopcare.InvalidInputException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is so from an instant on, until the next of its kind and subject says otherwise.
 * All of them are kept, so that it is known what was so when.
 */
public sealed interface CustomerState extends ProfileFact {

  /** What it is about among all of its kind: a tag, a purpose, an address. */
  String subject();

  @Override
  default String key() {
    return kind() + '/' + subject() + '/' + at();
  }

  /**
   * A tag was given or taken, by a rule or by hand.
   *
   * @param customerId who has it
   * @param tag the tag
   * @param held whether the customer has it from now on
   * @param at when
   */
  record Tagged(String customerId, String tag, boolean held, Instant at) implements CustomerState {

    /** The kind of these facts. */
    public static final String KIND = "tagged";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return tag;
    }
  }

  /**
   * Somebody decided by hand whether the customer has a tag, whatever its rule says. It takes the
   * place of an earlier one from its first instant on, also where that would have lasted longer.
   *
   * @param customerId about whom
   * @param tag the tag
   * @param held whether the customer has it
   * @param at from when, included
   * @param until until when, excluded; null for ever
   */
  record Overridden(
      String customerId, String tag, boolean held, Instant at, @Nullable Instant until)
      implements CustomerState {

    /** The kind of these facts. */
    public static final String KIND = "overridden";

    private static final Instant LATEST = Instant.parse("9998-01-01T00:00:00Z");

    /**
     * Checks the order.
     *
     * @throws InvalidInputException with code {@code profile.override.range}
     */
    public Overridden {
      if (until != null && (until.isBefore(at) || until.isAfter(LATEST))) {
        throw InvalidInputException.of("profile.override.range")
            .at("until")
            .expected("not before it begins, and not after the year 9997")
            .build();
      }
    }

    /** Hands the tag back to its rule: an override that ends as it begins. */
    public static Overridden lifted(String customerId, String tag, Instant at) {
      return new Overridden(customerId, tag, false, at, at);
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return tag;
    }

    /** Whether it decides at a moment, if no later one has begun. */
    public boolean isInForce(Instant moment) {
      return !moment.isBefore(at) && (until == null || moment.isBefore(until));
    }
  }
}
