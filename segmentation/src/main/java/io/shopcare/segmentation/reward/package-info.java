/**
 * What customers are given. A {@link io.shopcare.segmentation.reward.RewardRule} is data: when,
 * then what, from when until when; many of them are a {@link
 * io.shopcare.segmentation.reward.RewardRuleSet}, which is linted, compiled, and tried on recorded
 * orders by a {@link io.shopcare.segmentation.reward.RewardSimulation} before it goes live. {@link
 * io.shopcare.segmentation.reward.Stacking} finds the best set of promotions for a basket, proves
 * it, and gives every candidate left out its reason.
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
