/**
 * Making bad experiences good: from an apology to a refund, by what happened and whose fault it
 * was, within caps, once for one cause. The table of rules, the caps and the signs of abuse are
 * data; what is decided comes with reasons.
 *
 * <pre>{@code
 * Outcome<Compensation> outcome = policy.decide(facts, now);
 * outcome.match(
 *     given -> queue(given.route(), given),            // grant, approval or review
 *     refused -> show(refused.reasons()));             // made good before
 * }</pre>
 */
@NullMarked
package io.shopcare.segmentation.compensation;

import org.jspecify.annotations.NullMarked;
