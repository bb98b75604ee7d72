/**
 * What customers will still buy, and for how much. {@linkplain
 * io.shopcare.segmentation.lifetime.PurchasePattern Patterns} of purchases are read from profiles
 * in a {@link io.shopcare.segmentation.lifetime.PurchaseWindow}, counted, and fitted by a {@link
 * io.shopcare.segmentation.lifetime.FitPolicy}, which refuses with reasons what the data cannot
 * tell; {@link io.shopcare.segmentation.lifetime.SpendTierPolicy} goes all the way from profiles to
 * tiers.
 *
 * <pre>{@code
 * PurchaseCounts customers =
 *     profiles.stream()
 *         .flatMap(profile -> window.pattern(profile.purchases()).stream())
 *         .collect(PurchaseCounts.collector(pattern -> pattern));
 * LifetimeFit<MbgNbd> fit = FitPolicy.ofDefaults(7).mbgNbd(customers).accepted().orElseThrow();
 * fit.model().expectedPurchases(PurchasePattern.of(2, 30.43, 38.86), 52);
 * }</pre>
 */
@NullMarked
package io.shopcare.segmentation.lifetime;

import org.jspecify.annotations.NullMarked;
