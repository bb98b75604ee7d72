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
 *
 * <p>Rules are data in JSON too, as {@code ShopcareJson} of {@code shopcare-jackson} writes and
 * reads every value: a condition or an effect is an object of its parts that begins with its type,
 * the name of its record in kebab case. What has a default in a builder may be left out, such as
 * the version of a rule; a part of a record may not, such as the basis of {@code order-value}.
 * Anything unknown is refused with a code and a place.
 *
 * <pre>{@code
 * {"version": 3, "rules": [
 *   {"name": "vip-5", "version": 1, "group": "thanks", "priority": 0, "basis": "BEFORE_DISCOUNTS",
 *    "when": [{"type": "has-tag", "tag": "vip"},
 *             {"type": "order-value", "atLeast": "EUR 80.00", "basis": "BEFORE_DISCOUNTS"}],
 *    "then": {"type": "percent-off", "share": "5%", "rounding": "HALF_UP"},
 *    "startInclusive": "2026-03-20T00:00:00Z", "endExclusive": "2026-06-21T00:00:00Z"}]}
 * }</pre>
 */
@NullMarked
package io.shopcare.segmentation.reward;

import org.jspecify.annotations.NullMarked;
