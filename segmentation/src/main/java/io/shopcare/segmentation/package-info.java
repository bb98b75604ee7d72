/**
 * Who a customer is to the shop. Facts are folded into a {@link
 * io.shopcare.segmentation.profile.CustomerProfile}, {@link io.shopcare.segmentation.tag.TagRule}
 * names customers by it, and {@link io.shopcare.segmentation.reward.RewardRule} decides what they
 * are given. This package itself holds the texts of the module's reasons.
 *
 * <pre>{@code
 * ReasonTexts texts = ReasonTexts.core().plus(SegmentationTexts.all());
 * }</pre>
 */
@NullMarked
package io.shopcare.segmentation;

import org.jspecify.annotations.NullMarked;
