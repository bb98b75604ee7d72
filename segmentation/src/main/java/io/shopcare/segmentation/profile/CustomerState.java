package io.shopcare.segmentation.profile;

import io.shopcare.InvalidInputException;
import io.shopcare.customer.ConsentState;
import io.shopcare.money.MoneySum;
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

  /**
   * Where the customer stands on one purpose of contact. The latest counts, of two at one instant
   * the more restrictive, and who was erased stays so.
   *
   * @param customerId about whom
   * @param purpose such as {@code marketing.email}
   * @param state where the customer stands from now on
   * @param at when
   */
  record Consented(String customerId, String purpose, ConsentState state, Instant at)
      implements CustomerState {

    /** The kind of these facts. */
    public static final String KIND = "consented";

    /** The purpose that {@code email_subscription_status} is read from. */
    public static final String EMAIL = "marketing.email";

    /** The purpose that {@code sms_subscription_status} is read from. */
    public static final String SMS = "marketing.sms";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return purpose;
    }

    @Override
    public String key() {
      return CustomerState.super.key() + '/' + state;
    }
  }

  /**
   * An address came to the customer, changed or went.
   *
   * @param customerId whose it is
   * @param addressId the address
   * @param location where it is, null once it is gone
   * @param at when
   */
  record Addressed(String customerId, String addressId, @Nullable Location location, Instant at)
      implements CustomerState {

    /** The kind of these facts. */
    public static final String KIND = "addressed";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return addressId;
    }

    @Override
    public String key() {
      return CustomerState.super.key() + '/' + FactKeys.of(location);
    }
  }

  /**
   * An attribute has a value: one of the language that nothing else in a profile tells, such as
   * {@code customer_language} or {@code rfm_group}, or one of the merchant's own.
   *
   * @param customerId whose it is
   * @param attribute the name, of the merchant's own such as {@code metafields.facts.birth_date}
   * @param value what it is from now on, null for none
   * @param at when
   */
  record Known(String customerId, String attribute, @Nullable AttributeValue value, Instant at)
      implements CustomerState {

    /** The kind of these facts. */
    public static final String KIND = "known";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return attribute;
    }

    @Override
    public String key() {
      return CustomerState.super.key() + '/' + FactKeys.of(value);
    }
  }

  /**
   * What is in an account of store credit.
   *
   * @param customerId whose it is
   * @param accountId the account
   * @param balance how much there is
   * @param nextExpiryAt when a part of it expires next, null if none does
   * @param lastCreditAt when something was last put in, null if nothing was
   * @param at since when that is so
   */
  record Credited(
      String customerId,
      String accountId,
      MoneySum balance,
      @Nullable Instant nextExpiryAt,
      @Nullable Instant lastCreditAt,
      Instant at)
      implements CustomerState {

    /** The kind of these facts. */
    public static final String KIND = "credited";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return accountId;
    }
  }

  /** How far a checkout has come. */
  enum Checkout {
    /** It has begun. */
    OPEN,
    /** It was left without an order. */
    ABANDONED,
    /** It has become an order, be it after having been left. */
    COMPLETED
  }

  /**
   * A checkout has come so far.
   *
   * @param customerId whose it is
   * @param checkoutId the checkout
   * @param checkout how far it has come
   * @param at when
   */
  record CheckedOut(String customerId, String checkoutId, Checkout checkout, Instant at)
      implements CustomerState {

    /** The kind of these facts. */
    public static final String KIND = "checked-out";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return checkoutId;
    }
  }
}
