/**
 * How the shop replies to reviews: soonest to the worst, with a concrete remedy, by a template that
 * cannot be sent half empty. {@link io.shopcare.feedback.review.reply.ReplyWorkflow} is the state
 * machine as data, {@link io.shopcare.feedback.review.reply.ReplyPolicy} the times by stars.
 *
 * <pre>{@code
 * ReplyDesk desk = ReplyDesk.of(ReplyPolicy.ofDefaults(), officeHours);
 * Reply due = desk.open(review, at);
 * Outcome<Personal> text = template.fill("fr", Map.of(ReplySlot.NAME, "Anne", ...));
 * }</pre>
 */
@NullMarked
package io.shopcare.feedback.review.reply;

import org.jspecify.annotations.NullMarked;
