package io.shopcare.feedback.review.reply;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.feedback.review.Stars;
import io.shopcare.internal.ValueStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * Within which time the shop replies, in the time of the calendar that the desk is given. Immutable
 * and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface ReplyPolicy extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Time to the reply by stars; without an entry none is asked for. */
  @Value.NaturalOrder
  SortedMap<Stars, Duration> within();

  /** Time to the reply to what has no stars, such as a post; none is asked for unless said. */
  Optional<Duration> withoutStars();

  /** Time from an offer to asking how it went. */
  @Value.Default
  default Duration followUpAfter() {
    return Duration.ofDays(3);
  }

  /** One and two stars within 24 hours, three within 48, better ones at will; asked after 72. */
  static ReplyPolicy ofDefaults() {
    return builder()
        .putWithin(Stars.of(1), Duration.ofHours(24))
        .putWithin(Stars.of(2), Duration.ofHours(24))
        .putWithin(Stars.of(3), Duration.ofHours(48))
        .build();
  }

  /** Time to the reply to a review with these stars, or with none. */
  default Optional<Duration> within(Optional<Stars> stars) {
    return stars.isPresent()
        ? stars.flatMap(given -> Optional.ofNullable(within().get(given)))
        : withoutStars();
  }

  /**
   * Checks the durations.
   *
   * @throws InvalidInputException with code {@code feedback.reply.policy}
   */
  @Value.Check
  default void check() {
    boolean negative = within().values().stream().anyMatch(Duration::isNegative);
    if (negative
        || followUpAfter().isNegative()
        || withoutStars().filter(Duration::isNegative).isPresent()) {
      throw InvalidInputException.of("feedback.reply.policy")
          .at("policy")
          .expected("durations from zero")
          .build();
    }
  }

  /** Starts a policy. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ReplyPolicy}. */
  final class Builder extends ImmutableReplyPolicy.Builder {
    Builder() {}
  }
}
