/**
 * The tiers of a loyalty programme: how they are entered, how long they last, what it takes to keep
 * them, and what a refund does. The standing at a moment follows from the facts up to it, never
 * from when it was last looked at.
 *
 * <pre>{@code
 * TierPolicy policy = TierPolicy.builder().zone(paris)
 *     .addLevels(TierLevel.of("silver", SPEND, 500_00), TierLevel.of("gold", SPEND, 2_000_00))
 *     .window(new CalendarYear(1)).term(new RestOfYear(1)).build();
 * TierStatus status = policy.decide(history, now);
 * status.toKeep();                       // 12.00 EUR more until 31 December keeps gold
 * }</pre>
 */
@NullMarked
package io.shopcare.segmentation.tier;

import org.jspecify.annotations.NullMarked;
