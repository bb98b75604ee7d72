/**
 * The segment language: a line that a merchant writes, read into a {@link
 * io.shopcare.segmentation.query.Query} that can be printed, compared and built in code. Compiled
 * against a {@link io.shopcare.segmentation.query.FactReader} and bound to a moment and a zone it
 * answers in nanoseconds who is in the segment, and tells why, when time alone will change that and
 * what it would take; a {@link io.shopcare.segmentation.query.SegmentSet} asks a thousand at once.
 *
 * <pre>{@code
 * Segment loyal = Segment.parse("number_of_orders >= 5 AND last_order_date > -90d",
 *     SegmentDialect.extended(), SegmentSchema.extended());
 * BoundSegment<CustomerProfile> today =
 *     loyal.compile(SegmentSchema.extended(), ProfileReader.in(CurrencyCode.EUR)).at(now, zone);
 * today.matches(profile);
 * today.explain(profile);
 * today.nextChange(profile);
 * today.counterfactual(profile);
 * }</pre>
 */
@NullMarked
package io.shopcare.segmentation.query;

import org.jspecify.annotations.NullMarked;
