/**
 * Reviews by the rules of fair dealing: published or held for one of a closed set of reasons, among
 * which a low rating is not; rewarded without looking at the rating; ranked by a bound instead of a
 * mean; and defended against bursts of praise as against bursts of blame. What decides is given
 * facts without stars, so that it cannot depend on them (16 CFR 465, UCPD Annex I 23b and 23c).
 *
 * <pre>{@code
 * Moderation moderation = ModerationPolicy.ofDefaults().decide(ModerationFacts.of(review), at);
 * List<Ranked> best = Ranking.byStars(talliesByProduct, 0.95);
 * }</pre>
 */
@NullMarked
package io.shopcare.feedback.review;

import org.jspecify.annotations.NullMarked;
