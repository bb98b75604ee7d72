/**
 * Tags as rules that are data. A {@link io.shopcare.segmentation.tag.TagRule} says what it takes to
 * get a tag and what it takes to keep it; {@link io.shopcare.segmentation.tag.Tags} has the usual
 * ones; a {@link io.shopcare.segmentation.tag.TagPolicy} is all rules of a shop and returns the
 * {@linkplain io.shopcare.segmentation.tag.TagChange changes} as values.
 *
 * <pre>{@code
 * TagRule vip = Tags.vip(Money.parse("GBP 10000"), Money.parse("GBP 8000"));
 * vip.decide(profile, now);    // false
 * vip.explain(profile, now);   // because net spend of 0.00 GBP is below 10,000.00 GBP
 * }</pre>
 */
@NullMarked
package io.shopcare.segmentation.tag;

import org.jspecify.annotations.NullMarked;
