package io.shopcare.feedback.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What ties the author to the shop, and must be said where the review is shown. */
public enum Incentive {
  /** Nothing. */
  NONE(null),
  /** A reward that did not depend on the rating. */
  REWARDED(ReviewReasons.REWARDED),
  /** The article was given away. */
  FREE_ARTICLE(ReviewReasons.FREE_ARTICLE),
  /** The author works for the shop or is near to somebody who does (16 CFR 465.5). */
  INSIDER(ReviewReasons.INSIDER);

  private final @Nullable String disclosure;

  Incentive(@Nullable String disclosure) {
    this.disclosure = disclosure;
  }

  /** Code of the text that discloses it; empty for none. */
  public Optional<String> disclosure() {
    return Optional.ofNullable(disclosure);
  }
}
