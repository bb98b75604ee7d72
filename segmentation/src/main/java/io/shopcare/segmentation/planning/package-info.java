/**
 * What a programme owes and what it says: the liability of points and their breakage, revenue by
 * IFRS 15, the calendar of what expires, and the messages that a shop sends on its own account,
 * once each, with consent and never at night. Calling back who answered a survey is a matter of
 * {@code io.shopcare.feedback.survey.followup}, whose types have the same names.
 *
 * <pre>{@code
 * PointsByAge all = ledgers.stream()
 *     .map(ledger -> PointsByAge.of(ledger, now)).reduce(PointsByAge.empty(), PointsByAge::plus);
 * Money owed = all.liability(RedemptionCurve.of(all), UnitPrice.parse("EUR 0.012"), HALF_UP);
 *
 * Map<String, Outcome<FollowUp>> plan = policy.plan(events, facts, now);
 * }</pre>
 */
@NullMarked
package io.shopcare.segmentation.planning;

import org.jspecify.annotations.NullMarked;
