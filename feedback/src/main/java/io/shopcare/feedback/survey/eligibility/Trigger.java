package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.Duration;

/**
 * When a survey is sent after something happened.
 *
 * @param kind what happened
 * @param delay after which the survey may be sent
 * @param answerable how long from then it may be sent and answered
 */
public record Trigger(TriggerKind kind, Duration delay, Duration answerable)
    implements DomainValue {

  /**
   * Checks the lengths.
   *
   * @throws InvalidInputException with code {@code feedback.trigger.length}
   */
  public Trigger {
    if (delay.isNegative() || answerable.isNegative() || answerable.isZero()) {
      throw InvalidInputException.of("feedback.trigger.length")
          .at("trigger")
          .expected("a delay from zero and an answering time above it")
          .build();
    }
  }

  /**
   * The lengths of widely used products: a ticket 24 hours and 28 days (Zendesk), a delivery 7 and
   * 45 days (Judge.me), a return 24 hours and 28 days, a chat at once and 14 days (Chatwoot), a
   * schedule at once and 28 days.
   */
  public static Trigger ofDefaults(TriggerKind kind) {
    return switch (kind) {
      case RESOLUTION, RETURN -> new Trigger(kind, Duration.ofHours(24), Duration.ofDays(28));
      case DELIVERY -> new Trigger(kind, Duration.ofDays(7), Duration.ofDays(45));
      case CHAT -> new Trigger(kind, Duration.ZERO, Duration.ofDays(14));
      case SCHEDULE -> new Trigger(kind, Duration.ZERO, Duration.ofDays(28));
    };
  }
}
