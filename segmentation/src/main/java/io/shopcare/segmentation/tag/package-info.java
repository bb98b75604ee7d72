/**
 * Tags as rules that are data. A {@link io.shopcare.segmentation.tag.TagRule} names the segments in
 * which a tag is got and kept; {@link io.shopcare.segmentation.tag.Tags} has the usual ones; a
 * {@link io.shopcare.segmentation.tag.TagPolicy} is all rules of a shop and returns the {@linkplain
 * io.shopcare.segmentation.tag.TagChange changes} as values. What is decided by hand for a time is
 * an {@link io.shopcare.segmentation.profile.CustomerState.Overridden}.
 *
 * <pre>{@code
 * TagRule vip = TagRule.of("vip", "amount_spent >= 200").keptWhile("amount_spent >= 150");
 * BoundTags tags = TagPolicy.of(vip).compile(EUR).at(now, paris);
 * tags.decide("vip", profile);    // false
 * tags.explain("vip", profile);   // amount_spent >= 200: no, it is 187.6
 * CustomerProfile tagged = tags.apply(profile);
 * }</pre>
 */
@NullMarked
package io.shopcare.segmentation.tag;

import org.jspecify.annotations.NullMarked;
