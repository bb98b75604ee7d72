/**
 * Scores that cannot lie. Tallies of integers are what is merged, over shops and periods, in any
 * order; a {@link io.shopcare.feedback.score.Score} is computed last, from one tally, and carries
 * its definition, how many answers it rests on, and an interval. Without answers there is no score,
 * which is not 0; scores themselves cannot be added or averaged.
 *
 * <pre>{@code
 * NpsTally week = NpsTally.of(10, 9, 9, 8, 3);
 * Score nps = week.score(0.95).orElseThrow();
 * nps.rounded(0);      // 40
 * nps.interval();      // -29.8 to 79.8
 * nps.definition();    // NPS, 9..10 less 0..6 of 0..10
 * }</pre>
 */
@NullMarked
package io.shopcare.feedback.score;

import org.jspecify.annotations.NullMarked;
