/**
 * What a shop knows of one customer. A {@link io.shopcare.segmentation.profile.CustomerProfile} is
 * the set of {@linkplain io.shopcare.segmentation.profile.ProfileFact facts} seen, each kept once
 * by its identifier, so that late, repeated and permuted facts give the same profile. Figures such
 * as {@link io.shopcare.segmentation.profile.Purchases} are derived from it, net of cancellations
 * and refunds.
 *
 * <pre>{@code
 * CustomerProfile profile =
 *     CustomerProfile.empty("c-17")
 *         .plus(new OrderEvent.Placed(order))
 *         .plus(new OrderEvent.Refunded("r-1", "c-17", order.id(), amount, refundedAt));
 * profile.purchases().net(EUR);
 * }</pre>
 */
@NullMarked
package io.shopcare.segmentation.profile;

import org.jspecify.annotations.NullMarked;
