package io.shopcare.segmentation.reward;

import io.shopcare.Limits;
import io.shopcare.customer.ConsentState;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.service.ServiceOutcome;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that a reward asks of the occasion: of the day, or of what happened beside an order.
 */
public sealed interface OccasionCondition extends RewardCondition {

  private static Reason told(boolean holds, String yes, String no, Detail... details) {
    return Reason.of(holds, holds ? yes : no, details);
  }

  /**
   * It is the customer's birthday, or one of the days after it.
   *
   * @param calendar when and how long
   */
  record Birthday(BirthdayCalendar calendar) implements OccasionCondition {

    @Override
    public boolean holds(RewardFacts facts, Instant at) {
      return facts.birthday().isPresent() && calendar.isOn(facts.birthday().get(), at);
    }

    @Override
    public Optional<Instant> nextChange(RewardFacts facts, Instant at) {
      return facts.birthday().map(birthday -> calendar.nextChange(birthday, at));
    }

    @Override
    public Optional<String> cause(RewardFacts facts, Instant at) {
      return facts.birthday().map(birthday -> "birthday:" + calendar.year(birthday, at));
    }

    @Override
    public Reason reason(RewardFacts facts, Instant at) {
      return told(holds(facts, at), RewardReasons.BIRTHDAY, RewardReasons.BIRTHDAY_OTHER);
    }
  }

  /**
   * So many days have gone since the order was placed.
   *
   * @param days from when on and how long
   */
  record DaysAfterPurchase(DaySpan days) implements OccasionCondition {

    @Override
    public boolean holds(RewardFacts facts, Instant at) {
      return facts.order().isPresent() && days.holds(facts.order().get().placedAt(), at);
    }

    @Override
    public Optional<Instant> nextChange(RewardFacts facts, Instant at) {
      return facts.order().flatMap(order -> days.nextChange(order.placedAt(), at));
    }

    @Override
    public Reason reason(RewardFacts facts, Instant at) {
      return told(
          holds(facts, at),
          RewardReasons.DAYS_FIT,
          RewardReasons.DAYS_OTHER,
          Detail.number("from", days.from()),
          Detail.number("to", days.to()));
    }
  }

  /**
   * The occasion is a referral.
   *
   * @param role the customer's part in it
   */
  record Referral(ReferralRole role) implements OccasionCondition {

    @Override
    public boolean holds(RewardFacts facts, Instant at) {
      return facts.prepared().referral == role;
    }

    @Override
    public Reason reason(RewardFacts facts, Instant at) {
      return told(
          holds(facts, at),
          RewardReasons.REFERRAL,
          RewardReasons.REFERRAL_OTHER,
          Detail.text("role", role));
    }
  }

  /**
   * The customer has agreed to a purpose, such as a newsletter.
   *
   * @param purpose as in the customer's consents
   */
  record Subscribed(String purpose) implements OccasionCondition {

    /** Checks the length. */
    public Subscribed {
      Limits.requireLength(purpose, Limits.NAME_CHARACTERS, "purpose");
    }

    @Override
    public boolean holds(RewardFacts facts, Instant at) {
      return facts.customer().consent(purpose) == ConsentState.SUBSCRIBED;
    }

    @Override
    public Reason reason(RewardFacts facts, Instant at) {
      return told(
          holds(facts, at),
          RewardReasons.SUBSCRIBED,
          RewardReasons.SUBSCRIBED_NOT,
          Detail.text("purpose", purpose));
    }
  }

  /** The occasion is a review, whatever it says. */
  record Reviewed() implements OccasionCondition {

    @Override
    public boolean holds(RewardFacts facts, Instant at) {
      return facts.isReviewed();
    }

    @Override
    public Reason reason(RewardFacts facts, Instant at) {
      return told(holds(facts, at), RewardReasons.REVIEWED, RewardReasons.REVIEWED_NOT);
    }
  }

  /**
   * The occasion is a contact with customer service that fits.
   *
   * @param asks what is asked of it
   */
  record Contact(ServiceTest asks) implements OccasionCondition {

    @Override
    public boolean holds(RewardFacts facts, Instant at) {
      ServiceOutcome contact = facts.prepared().service;
      return contact != null && asks.holds(contact);
    }

    @Override
    public Optional<String> cause(RewardFacts facts, Instant at) {
      return facts.service().map(service -> "ticket:" + service.ticketId());
    }

    @Override
    public Reason reason(RewardFacts facts, Instant at) {
      return asks.reason(facts.service());
    }
  }
}
