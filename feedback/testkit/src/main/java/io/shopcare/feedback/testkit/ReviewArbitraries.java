package io.shopcare.feedback.testkit;

import io.shopcare.Personal;
import io.shopcare.feedback.review.Incentive;
import io.shopcare.feedback.review.PurchaseFacts;
import io.shopcare.feedback.review.Review;
import io.shopcare.feedback.review.ReviewSubject;
import io.shopcare.feedback.review.StarTally;
import io.shopcare.feedback.review.Stars;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Reviews of all kinds of things, and tallies of their stars. */
public final class ReviewArbitraries {

  private static final Instant BASE = Instant.parse("2026-03-01T00:00:00Z");

  private ReviewArbitraries() {}

  /** One to five. */
  public static Arbitrary<Stars> stars() {
    return Arbitraries.integers().between(1, Stars.MOST).map(Stars::of);
  }

  /** Tallies that can be scored. */
  public static Arbitrary<StarTally> tallies() {
    return Arbitraries.longs()
        .between(0, 500)
        .array(long[].class)
        .ofSize(Stars.MOST)
        .map(StarTally::ofCounts);
  }

  /** Purchases before and after the review, and none. */
  public static Arbitrary<PurchaseFacts> purchases() {
    Arbitrary<Instant> days =
        Arbitraries.integers().between(0, 40).map(day -> BASE.plus(Duration.ofDays(day)));
    return Combinators.combine(
            days.injectNull(0.3), days.injectNull(0.3), Arbitraries.of(true, false))
        .as(PurchaseFacts::new);
  }

  /** Reviews with and without stars, some with what should not be public. */
  public static Arbitrary<Review> reviews() {
    Arbitrary<String> words =
        Arbitraries.of(
            "Très bien, l’élastique tient.",
            "awful",
            "write to anna@example.org",
            "call 0123 456 789",
            "https://a.example https://b.example",
            "");
    return Combinators.combine(
            Arbitraries.integers().between(0, 99),
            Arbitraries.of(ReviewSubject.Kind.class),
            stars().optional(0.8),
            words,
            purchases(),
            Arbitraries.of(Incentive.class),
            Arbitraries.integers().between(0, 40))
        .as(
            (id, kind, stars, text, purchase, incentive, day) ->
                Review.builder()
                    .id("r" + id)
                    .subject(new ReviewSubject(kind, "p1"))
                    .stars(stars)
                    .text(Personal.of(text))
                    .purchase(purchase)
                    .incentive(incentive)
                    .writtenAt(BASE.plus(Duration.ofDays(day)))
                    .build());
  }
}
