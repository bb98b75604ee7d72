/**
 * Figures that add up. A {@link io.shopcare.measure.Summary} is exact and may be merged in any
 * order, bit for bit, and taken apart again: {@link io.shopcare.measure.Tally} (counts by key),
 * {@link io.shopcare.measure.ValueCounts} (exact percentiles), {@link
 * io.shopcare.measure.DurationHistogram} (percentiles within 0.8 %), {@link
 * io.shopcare.measure.Proportion} and {@link io.shopcare.measure.Attainment} (shares with bounds
 * and intervals). A {@link io.shopcare.measure.Fold} has a stated order. What has no answer, such
 * as a share of nothing, is absent and never 0.
 *
 * <pre>{@code
 * ValueCounts minutes = ValueCounts.of(4, 11, 11, 35, 240);
 * OptionalLong p80 = minutes.percentile(Ratio.percent(80));     // 35
 *
 * Attainment day = new Attainment(168, 32, 5);                  // met, missed, still open
 * Attainment.Verdict verdict = day.verdict(Ratio.percent(80));  // ACHIEVED: 81.95 % to 84.39 %
 * }</pre>
 */
@NullMarked
package io.shopcare.measure;

import org.jspecify.annotations.NullMarked;
