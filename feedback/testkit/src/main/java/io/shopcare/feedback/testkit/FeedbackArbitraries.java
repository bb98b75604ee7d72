package io.shopcare.feedback.testkit;

import io.shopcare.feedback.score.BoxRule;
import io.shopcare.feedback.score.CsatTally;
import io.shopcare.feedback.score.NeutralPolicy;
import io.shopcare.feedback.score.NpsCounts;
import io.shopcare.feedback.score.NpsTally;
import io.shopcare.feedback.survey.Scale;
import io.shopcare.feedback.survey.Scales;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Scales, tallies and rules of the feedback module. Empty and one-sided tallies come often. */
public final class FeedbackArbitraries {

  private FeedbackArbitraries() {}

  /** Scales of numbers and of labels. */
  public static Arbitrary<Scale> scales() {
    Arbitrary<Scale> numbers =
        Combinators.combine(
                Arbitraries.integers().between(-5, 5), Arbitraries.integers().between(1, 10))
            .as((lowest, steps) -> new Scale.Numbers(lowest, lowest + steps));
    return Arbitraries.frequencyOf(
        Tuple.of(3, numbers),
        Tuple.of(1, Arbitraries.of(Scales.ONE_TO_FIVE, Scales.ZERO_TO_TEN, Scales.THUMBS)));
  }

  /** Counts of one answer: none and few come often. */
  public static Arbitrary<Long> counts() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(0L)),
        Tuple.of(3, Arbitraries.longs().between(0, 20)),
        Tuple.of(1, Arbitraries.longs().between(0, 1_000_000_000L)));
  }

  /** Promoters, passives and detractors that can be scored. */
  public static Arbitrary<NpsCounts> npsCounts() {
    return Combinators.combine(counts(), counts(), counts()).as(NpsCounts::new);
  }

  /** Tallies of answers from 0 to 10 that can be scored. */
  public static Arbitrary<NpsTally> npsTallies() {
    return counts().array(long[].class).ofSize(11).map(NpsTally::ofBins);
  }

  /** Tallies on the given scale that can be scored. */
  public static Arbitrary<CsatTally> csatTallies(Scale scale) {
    return counts()
        .array(long[].class)
        .ofSize(scale.size())
        .map(counts -> CsatTally.ofCounts(scale, counts));
  }

  /** Rules on the given scale. */
  public static Arbitrary<BoxRule> boxRules(Scale scale) {
    return Combinators.combine(
            Arbitraries.integers().between(1, scale.size()), Arbitraries.of(NeutralPolicy.values()))
        .as((boxes, policy) -> BoxRule.top(boxes, scale, policy));
  }
}
