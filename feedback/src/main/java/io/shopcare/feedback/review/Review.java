package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import io.shopcare.Erasable;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.Personal;
import io.shopcare.internal.CopyableValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What somebody wrote in public: a review with stars, or a post or comment without. Its text is
 * personal until published, and is forgotten by {@link #erased}; the stars are kept, so that
 * aggregates stay. Immutable and thread-safe.
 */
@CopyableValueStyle
@Value.Immutable
public interface Review extends WithReview, Erasable<Review>, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Identifies the review. */
  String id();

  /** What it is of. */
  ReviewSubject subject();

  /** The shop's identifier of the author; empty if unknown. */
  Optional<String> authorId();

  /** The rating; empty for a post or a comment. */
  Optional<Stars> stars();

  /** The words. */
  Personal text();

  /** Their language, as a BCP 47 tag. */
  Optional<String> language();

  /** When it was written. */
  Instant writtenAt();

  /** What is known of the purchase. */
  @Value.Default
  default PurchaseFacts purchase() {
    return PurchaseFacts.none();
  }

  /** What ties the author to the shop. */
  @Value.Default
  default Incentive incentive() {
    return Incentive.NONE;
  }

  /** How far the author was known to have used the thing when writing. */
  default Verification verification() {
    return purchase().verification(writtenAt());
  }

  @Override
  default Review erased() {
    return withText(text().erased());
  }

  /**
   * Bounds the text.
   *
   * @throws InvalidInputException with code {@code input.too-long}
   */
  @Value.Check
  default void check() {
    Limits.requireLength(id(), Limits.NAME_CHARACTERS, "id");
    String words = text().text();
    if (words != null) {
      Limits.requireLength(words, Limits.TEXT_CHARACTERS, "text");
    }
  }

  /** Starts a review. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Review}; identifier, subject, text and time are required. */
  final class Builder extends ImmutableReview.Builder {
    Builder() {}
  }
}
