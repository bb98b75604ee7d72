/**
 * Recency, frequency and money as scores from 1 to 5, and the named groups that merchants speak of.
 * A scorecard is frozen from a population or has thresholds of the shop's own, so that one customer
 * can be scored later without the others; a table of groups is proven to name every pair of scores
 * once.
 *
 * <pre>{@code
 * RfmModel model = new RfmModel(RfmScorecard.freeze(population, TieRule.MIN), RfmTable.ofDefaults());
 * model.decide(facts);    // "AT_RISK"
 * }</pre>
 */
@NullMarked
package io.shopcare.segmentation.rfm;

import org.jspecify.annotations.NullMarked;
