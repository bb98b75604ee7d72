package io.shopcare.feedback.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.feedback.testkit.ReviewArbitraries;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ReviewProperties {

  private final ModerationPolicy moderation = ModerationPolicy.ofDefaults();
  private final RewardPolicy rewards =
      RewardPolicy.builder()
          .amount(Money.ofMinor(500, CurrencyCode.of("EUR")))
          .putSites("shop", IncentiveRule.ALLOWED_WITH_DISCLOSURE)
          .build();

  @Provide
  Arbitrary<Review> reviews() {
    return ReviewArbitraries.reviews();
  }

  @Provide
  Arbitrary<Stars> stars() {
    return ReviewArbitraries.stars();
  }

  @Provide
  Arbitrary<StarTally> tallies() {
    return ReviewArbitraries.tallies();
  }

  @Property
  void whetherAReviewIsPublishedDoesNotDependOnItsStars(
      @ForAll("reviews") Review review, @ForAll("stars") Stars stars, @ForAll boolean burst) {
    Review other = review.withStars(stars);
    ModerationFacts facts = ModerationFacts.of(review).withIsBurst(burst);
    ModerationFacts otherFacts = ModerationFacts.of(other).withIsBurst(burst);
    assertThat(moderation.explain(otherFacts, other.writtenAt()))
        .isEqualTo(moderation.explain(facts, review.writtenAt()));
  }

  @Property
  void whetherAReviewIsRewardedDoesNotDependOnItsStars(
      @ForAll("reviews") Review review, @ForAll("stars") Stars stars) {
    Review other = review.withStars(stars);
    assertThat(rewards.explain(RewardFacts.of(other, "shop").build(), other.writtenAt()))
        .isEqualTo(rewards.explain(RewardFacts.of(review, "shop").build(), review.writtenAt()));
  }

  @Property
  void everyPublishedReviewSaysWhetherItIsVerified(@ForAll("reviews") Review review) {
    moderation
        .decide(ModerationFacts.of(review), review.writtenAt())
        .fold(
            publish -> {
              assertThat(publish.disclosures())
                  .startsWith(review.verification().disclosure())
                  .hasSize(review.incentive() == Incentive.NONE ? 1 : 2);
              return publish;
            },
            hold -> {
              assertThat(hold.reasons()).isNotEmpty();
              return hold;
            });
  }

  /** Praise turned into blame, and blame into praise, is the same alarm. */
  @Property
  void aBurstOfPraiseIsABurstOfBlame(
      @ForAll("tallies") StarTally past,
      @ForAll("tallies") StarTally day,
      @ForAll @IntRange(min = 1, max = 400) int days,
      @ForAll @IntRange(max = 20) int unverified) {
    BurstDetector detector = BurstDetector.ofDefaults();
    BurstBaseline baseline = BurstBaseline.of(past, 0, days);
    BurstBaseline turned = BurstBaseline.of(turned(past), 0, days);
    Burst burst = detector.judge(baseline, day, unverified);
    Burst mirror = detector.judge(turned, turned(day), unverified);
    assertThat(mirror.isAlarm()).isEqualTo(burst.isAlarm());
    assertThat(new ArrayList<>(mirror.pValues().values()))
        .containsExactlyInAnyOrderElementsOf(burst.pValues().values());
  }

  private static StarTally turned(StarTally tally) {
    long[] counts = new long[Stars.MOST];
    for (int stars = 1; stars <= Stars.MOST; stars++) {
      counts[Stars.MOST - stars] = tally.count(Stars.of(stars));
    }
    return StarTally.ofCounts(counts);
  }

  @Property
  void theBoundFallsWithConfidenceAndStaysBelowTheMeanWithThePrior(
      @ForAll("tallies") StarTally tally) {
    double withPrior =
        tally.plus(StarTally.ofCounts(1, 1, 1, 1, 1)).mean().orElseThrow().toDouble();
    double bound = tally.lowerBound(0.95);
    assertThat(bound).isLessThan(withPrior);
    assertThat(tally.lowerBound(0.99)).isLessThan(bound);
  }

  @Property
  void starsAddUpAndComeApart(
      @ForAll("tallies") StarTally one, @ForAll("tallies") StarTally other) {
    assertThat(one.plus(other)).isEqualTo(other.plus(one));
    assertThat(one.plus(other).minus(other)).isEqualTo(one);
    assertThat(StarTally.fromBytes(one.toBytes())).isEqualTo(one);
  }

  @Property
  void theBayesianAverageLiesBetweenMeanAndPrior(
      @ForAll("tallies") StarTally tally, @ForAll("tallies") StarTally all) {
    BayesianPrior.of(all, 25)
        .ifPresent(
            prior -> {
              double average = prior.average(tally);
              double own = tally.mean().map(r -> r.toDouble()).orElse(prior.mean());
              assertThat(average)
                  .isBetween(
                      Math.min(own, prior.mean()) - 1e-12, Math.max(own, prior.mean()) + 1e-12);
              assertThat(new BayesianPrior(prior.mean(), 1e-9).average(tally))
                  .isCloseTo(own, within(1e-6));
            });
  }

  @Property
  void aRankingDoesNotDependOnTheOrderInWhichThingsCome(
      @ForAll List<@IntRange(max = 3) Integer> scores) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      order.add(i);
    }
    Map<String, Double> forward = new HashMap<>();
    order.forEach(i -> forward.put("id" + i, (double) scores.get(i)));
    Collections.reverse(order);
    Map<String, Double> backward = new LinkedHashMap<>();
    order.forEach(i -> backward.put("id" + i, (double) scores.get(i)));
    List<Ranked> ranking = Ranking.byScore(forward);
    assertThat(ranking).isEqualTo(Ranking.byScore(backward));
    for (int i = 1; i < ranking.size(); i++) {
      assertThat(ranking.get(i).score()).isLessThanOrEqualTo(ranking.get(i - 1).score());
    }
  }
}
