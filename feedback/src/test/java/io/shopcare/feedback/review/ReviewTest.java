package io.shopcare.feedback.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.Personal;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.feedback.FeedbackTexts;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.workflow.WorkflowVerifier;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewTest {

  private static final Instant WRITTEN = Instant.parse("2026-03-10T10:00:00Z");
  private static final PurchaseFacts DELIVERED =
      new PurchaseFacts(WRITTEN.minusSeconds(900), WRITTEN.minusSeconds(100), true);

  private static Review review(int stars, String words) {
    return Review.builder()
        .id("r1")
        .subject(new ReviewSubject(ReviewSubject.Kind.PRODUCT, "boots"))
        .stars(Stars.of(stars))
        .text(Personal.of(words))
        .writtenAt(WRITTEN)
        .build();
  }

  @Nested
  class Moderated {

    private final ModerationPolicy policy = ModerationPolicy.ofDefaults();

    private Moderation of(Review review) {
      return policy.decide(ModerationFacts.of(review), WRITTEN);
    }

    @Test
    void theWorstReviewIsPublishedWithItsDisclosures() {
      Review bad = review(1, "Awful. Never again.").withPurchase(DELIVERED);
      assertThat(of(bad))
          .isEqualTo(new Moderation.Publish(List.of(ReviewReasons.VERIFIED_DELIVERED)));
      assertThat(of(bad.withIncentive(Incentive.REWARDED)))
          .isEqualTo(
              new Moderation.Publish(
                  List.of(ReviewReasons.VERIFIED_DELIVERED, ReviewReasons.REWARDED)));
    }

    @Test
    void noReasonIsNegative() {
      assertThat(Stream.of(HoldReason.values()).map(Enum::name))
          .containsExactly(
              "SPAM",
              "PERSONAL_DATA",
              "OFF_TOPIC",
              "UNLAWFUL",
              "FAKE_SUSPECTED",
              "CONFLICT_OF_INTEREST",
              "WRONG_PRODUCT");
    }

    @Test
    void noFactIsARating() {
      assertThat(
              Stream.of(ModerationFacts.class, RewardFacts.class, ReviewCase.class)
                  .flatMap(type -> Arrays.stream(type.getMethods()))
                  .map(Method::getName)
                  .map(name -> name.toLowerCase(Locale.ROOT)))
          .noneMatch(name -> name.contains("star") || name.contains("rating"));
    }

    @Test
    void addressesNumbersAndLinksAreLookedAtByPeople() {
      assertThat(of(review(5, "Ask anna@example.org")))
          .isEqualTo(new Moderation.Hold(new TreeSet<>(List.of(HoldReason.PERSONAL_DATA))));
      assertThat(of(review(5, "Appelez le 01 23 45 67 89"))).isInstanceOf(Moderation.Hold.class);
      assertThat(of(review(5, "See https://a.example and https://b.example")))
          .isEqualTo(new Moderation.Hold(new TreeSet<>(List.of(HoldReason.SPAM))));
      assertThat(of(review(5, "5@5, 12 pairs, size 38-40, 2026-03-10: great")))
          .isInstanceOf(Moderation.Publish.class);
    }

    @Test
    void inABurstWhatNothingVerifiesIsHeldInPraiseAsInBlame() {
      for (int stars : new int[] {1, 5}) {
        ModerationFacts facts = ModerationFacts.of(review(stars, "!")).withIsBurst(true);
        Decision<Moderation> decision = policy.explain(facts, WRITTEN);
        assertThat(decision.value()).isInstanceOf(Moderation.Hold.class);
        Reason reason = decision.reasons().get(0);
        assertThat(reason.code()).isEqualTo(ReviewReasons.FAKE_SUSPECTED);
        assertThat(reason.because()).extracting(Reason::code).containsExactly(ReviewReasons.BURST);
      }
      assertThat(
              policy.decide(
                  ModerationFacts.of(review(1, "!").withPurchase(DELIVERED)).withIsBurst(true),
                  WRITTEN))
          .isInstanceOf(Moderation.Publish.class);
    }

    @Test
    void theAuthorIsToldWhyInBothLanguages() {
      ReasonTexts texts = FeedbackTexts.all();
      Decision<Moderation> decision =
          policy.explain(ModerationFacts.of(review(5, "Ask anna@example.org")), WRITTEN);
      assertThat(texts.render(decision, Locale.ENGLISH, ZoneOffset.UTC))
          .isEqualTo("The review shows personal data.\n");
      assertThat(texts.render(decision, Locale.FRENCH, ZoneOffset.UTC))
          .isEqualTo("L’avis montre des données personnelles.\n");
    }

    @Test
    void theWayOfAReviewHasNoDefectAndNeedsReasons() {
      assertThat(WorkflowVerifier.verify(ReviewWorkflow.standard())).isEmpty();
      ReviewCase received = ReviewCase.received("r1");
      ReviewCase held = received.apply(of(review(5, "a@b.example"))).accepted().orElseThrow();
      assertThat(held.state()).isEqualTo(ReviewState.HELD);
      assertThat(held.reasons()).containsExactly(HoldReason.PERSONAL_DATA);
      assertThat(held.apply(ReviewEvent.REJECT, new TreeSet<>()).refusals())
          .extracting(Reason::code)
          .containsExactly(ReviewReasons.NO_REASON);
      assertThat(received.apply(ReviewEvent.REJECT, held.reasons()).refusals())
          .extracting(Reason::code)
          .containsExactly(ReviewReasons.UNDEFINED);
      ReviewCase shown = held.apply(ReviewEvent.PUBLISH, new TreeSet<>()).accepted().orElseThrow();
      assertThat(shown.reasons()).isEmpty();
    }
  }

  @Nested
  class Rewarded {

    private final RewardPolicy policy =
        RewardPolicy.builder()
            .amount(Money.ofMinor(500, CurrencyCode.of("EUR")))
            .putSites("shop", IncentiveRule.ALLOWED_WITH_DISCLOSURE)
            .putSites("app", IncentiveRule.FORBIDDEN)
            .within(Duration.ofDays(60))
            .build();

    private List<String> codes(RewardFacts.Builder facts) {
      return policy.decide(facts.build(), WRITTEN).refusals().stream().map(Reason::code).toList();
    }

    @Test
    void aVerifiedReviewIsWhateverItSays() {
      Outcome<ReviewReward> outcome =
          policy.decide(
              RewardFacts.of(review(1, "Awful").withPurchase(DELIVERED), "shop").build(), WRITTEN);
      assertThat(outcome.accepted())
          .contains(new ReviewReward("r1", policy.amount(), Incentive.REWARDED));
    }

    @Test
    void allReasonsAgainstItAreGiven() {
      Review inside = review(5, "Great").withIncentive(Incentive.INSIDER);
      assertThat(codes(RewardFacts.of(inside, "app").earlierRewards(1)))
          .containsExactly(
              ReviewReasons.REWARD_FORBIDDEN,
              ReviewReasons.REWARD_INSIDER,
              ReviewReasons.REWARD_UNVERIFIED,
              ReviewReasons.REWARD_REPEATED);
      assertThat(codes(RewardFacts.of(review(5, "x").withPurchase(DELIVERED), "elsewhere")))
          .containsExactly(ReviewReasons.REWARD_FORBIDDEN);
      PurchaseFacts longAgo = new PurchaseFacts(WRITTEN.minus(Duration.ofDays(61)), null, false);
      assertThat(codes(RewardFacts.of(review(5, "x").withPurchase(longAgo), "shop")))
          .containsExactly(ReviewReasons.REWARD_LATE);
    }
  }

  @Test
  void whatWasOrderedOrDeliveredAfterwardsVerifiesNothing() {
    Instant later = WRITTEN.plusSeconds(1);
    assertThat(new PurchaseFacts(WRITTEN, later, false).verification(WRITTEN))
        .isEqualTo(Verification.VERIFIED_ORDER);
    assertThat(new PurchaseFacts(later, null, true).verification(WRITTEN))
        .isEqualTo(Verification.INVITED);
    assertThat(PurchaseFacts.none().verification(WRITTEN)).isEqualTo(Verification.UNVERIFIED);
  }

  @Nested
  class Bursts {

    private final BurstBaseline baseline = new BurstBaseline(List.of(0.4, 0.2, 0.3, 1.0, 2.0), 0.5);

    @Test
    void eightWorstRatingsInADayAreOneAndSoAreTwentyBest() {
      BurstDetector detector = BurstDetector.ofDefaults();
      assertThat(detector.judge(baseline, StarTally.ofCounts(8, 0, 0, 0, 0), 0).isAlarm()).isTrue();
      assertThat(detector.judge(baseline, StarTally.ofCounts(0, 0, 0, 0, 20), 0).isAlarm())
          .isTrue();
      assertThat(detector.judge(baseline, StarTally.ofCounts(1, 0, 1, 2, 3), 1).isAlarm())
          .isFalse();
      assertThat(detector.judge(baseline, StarTally.empty(), 9).isAlarm()).isTrue();
    }

    @Test
    void aSurpriseIsTheTailOfPoisson() {
      double expected = 1;
      double term = Math.exp(-0.4);
      for (int k = 0; k < 3; k++) {
        expected -= term;
        term = term * 0.4 / (k + 1);
      }
      assertThat(BurstDetector.surprise(0.4, 3)).isCloseTo(expected, within(1e-12));
      assertThat(BurstDetector.surprise(0, 0)).isEqualTo(1);
      assertThat(BurstDetector.surprise(0, 1)).isEqualTo(0);
      assertThatThrownBy(() -> BurstDetector.surprise(Double.NaN, 1))
          .hasMessageContaining("feedback.burst.expected");
    }

    @Test
    void priorsAndRatingsBeyondAllRatingsAreRefused() {
      assertThatThrownBy(() -> new BayesianPrior(1e308, 25))
          .hasMessageStartingWith("feedback.ranking.prior");
      assertThatThrownBy(() -> new BayesianPrior(4, 1e308))
          .hasMessageStartingWith("feedback.ranking.prior");
      assertThatThrownBy(() -> new BayesianPrior(4, 25).average(1e308, 200))
          .hasMessageStartingWith("feedback.ranking.rating");
    }

    @Test
    void aStretchLeftOutOfTheRankingLeavesTheHistogramWhole() {
      RankedTime time =
          new RankedTime(
              List.of(new RankedTime.Stretch(WRITTEN, WRITTEN.plus(Duration.ofDays(1)))));
      List<Review> reviews =
          List.of(
              review(1, "!"),
              review(5, "!"),
              review(4, "!").withWrittenAt(WRITTEN.plus(Duration.ofDays(1))));
      assertThat(time.tally(reviews)).isEqualTo(StarTally.ofCounts(0, 0, 0, 1, 0));
      assertThat(reviews.stream().collect(StarTally.collector()).n()).isEqualTo(3);
      assertThatThrownBy(() -> new RankedTime.Stretch(WRITTEN, WRITTEN))
          .hasMessageContaining("feedback.stretch.reversed");
    }
  }

  @Test
  void postsAndCommentsHaveNoStars() {
    Review post =
        Review.builder()
            .id("p1")
            .subject(new ReviewSubject(ReviewSubject.Kind.SOCIAL_POST, "post-9"))
            .text(Personal.of("Merci !"))
            .writtenAt(WRITTEN)
            .build();
    assertThat(Stream.of(post).collect(StarTally.collector()).isEmpty()).isTrue();
  }

  @Test
  void nothingPersonalShows() {
    Review review = review(2, "My name is Anna");
    assertThat(review.toString()).doesNotContain("Anna");
    assertThat(review.erased().text().isErased()).isTrue();
    assertThat(review.erased().stars()).contains(Stars.of(2));
    assertThatThrownBy(() -> review(2, "Anna".repeat(20_000)))
        .hasMessageContaining("input.too-long")
        .hasMessageNotContaining("Anna");
    assertThatThrownBy(() -> Stars.of(6)).hasMessageContaining("feedback.review.stars");
  }
}
