/**
 * What customers are given. A {@link io.shopcare.segmentation.reward.RewardRule} is data: when,
 * then what, from when until when. It grants a {@link io.shopcare.segmentation.reward.Reward} with
 * its exact cost, or refuses with every reason and, where only the date stands in the way, the
 * instant from which it would grant.
 *
 * <pre>{@code
 * RewardRule rule =
 *     RewardRule.builder("vip-5")
 *         .addWhen(new RewardCondition.HasTag("vip"))
 *         .then(new RewardEffect.PercentOff(Ratio.percent(5), RoundingMode.HALF_UP))
 *         .build();
 * Outcome<Reward> outcome = rule.decide(RewardFacts.of(profile, order), now);
 * }</pre>
 */
@NullMarked
package io.shopcare.segmentation.reward;

import org.jspecify.annotations.NullMarked;
