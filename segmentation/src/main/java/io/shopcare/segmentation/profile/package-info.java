/**
 * What a shop knows of one customer. A {@link io.shopcare.segmentation.profile.CustomerProfile} is
 * the set of {@linkplain io.shopcare.segmentation.profile.ProfileFact facts} seen, each kept once
 * by its key, so that late, repeated and permuted facts give the same profile. A {@link
 * io.shopcare.segmentation.profile.ShopEvent} happened once; a {@link
 * io.shopcare.segmentation.profile.CustomerState} is so until the next of its kind. Figures such as
 * {@link io.shopcare.segmentation.profile.Purchases} are derived, net of cancellations and refunds.
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
