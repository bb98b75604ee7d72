/**
 * The points of a loyalty programme as an append-only ledger. Every credit opens a lot with its own
 * dates, every debit records from which lots it took, and what expires is a matter of when one
 * looks and not of when a job ran. A refund takes back what was recorded when the points were
 * earned, whatever the rules are by then.
 *
 * <pre>{@code
 * PointsPolicy policy =
 *     PointsPolicy.builder()
 *         .zone(ZoneId.of("Europe/Paris"))
 *         .rate(EarnRate.of(1, Money.parse("EUR 1.00")))
 *         .expiry(Expiry.after(Period.ofMonths(12)))
 *         .build();
 * Outcome<PointsLedger> earned =
 *     PointsLedger.of(policy).apply(new PointsCommand.Earn("k1", "order-1", paid), at);
 * PointsBalance now = ledger.balance(at);
 * }</pre>
 */
@NullMarked
package io.shopcare.segmentation.points;

import org.jspecify.annotations.NullMarked;
