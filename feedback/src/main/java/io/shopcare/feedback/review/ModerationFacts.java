package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import io.shopcare.internal.CopyableValueStyle;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What may be known of a review when it is decided whether to publish it. There are no stars in it
 * and nothing that stands for them. Immutable and thread-safe.
 */
@CopyableValueStyle
@Value.Immutable
public interface ModerationFacts extends WithModerationFacts, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** How many links a text may have before it looks like advertising. */
  int LINKS = 1;

  /** How far the author is known to have used the thing. */
  Verification verification();

  /** What ties the author to the shop, as disclosed. */
  Incentive incentive();

  /** What people or programs suspect. */
  Set<HoldReason> suspected();

  /** Whether unusually many reviews of the thing come at the moment, in praise or in blame. */
  @Value.Default
  default boolean isBurst() {
    return false;
  }

  /** The facts of a review, with what its words give rise to. */
  static ModerationFacts of(Review review) {
    Builder facts = builder().verification(review.verification()).incentive(review.incentive());
    String words = review.text().text();
    if (words != null && PublicText.hasPersonalData(words)) {
      facts.addSuspected(HoldReason.PERSONAL_DATA);
    }
    if (words != null && PublicText.links(words) > LINKS) {
      facts.addSuspected(HoldReason.SPAM);
    }
    return facts.build();
  }

  /** Starts the facts. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ModerationFacts}; verification and incentive are required. */
  final class Builder extends ImmutableModerationFacts.Builder {
    Builder() {}
  }
}
