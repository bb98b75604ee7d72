/**
 * Whether a difference is more than chance. Shares and rates get intervals that are honest for few
 * answers; changes between periods get a verdict in plain words; many tests at once are corrected;
 * a sample that does not look like the customers is weighted; and charts watch a figure week by
 * week. There is no Wald interval of a share here, and no way to average scores.
 *
 * <pre>{@code
 * ShareChange change = new ShareChange(new Proportion(80, 100), new Proportion(84, 100));
 * change.newcombe(0.95);               // -6.7 to 14.7 points: no evidence
 * change.probabilityOfImprovement();   // 0.77
 * Correction.BENJAMINI_HOCHBERG.reject(0.05, pValues);
 * }</pre>
 */
@NullMarked
package io.shopcare.feedback.statistics;

import org.jspecify.annotations.NullMarked;
