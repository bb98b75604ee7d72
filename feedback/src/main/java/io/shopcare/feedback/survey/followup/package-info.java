/**
 * The closed loop: whoever answered is called back, detractors first. {@link
 * io.shopcare.feedback.survey.followup.FollowUpWorkflow} is the state machine as data, {@link
 * io.shopcare.feedback.survey.followup.FollowUpPolicy} the times within which people are contacted;
 * the host sets a timer for {@code dueAt}. A second survey after the recovery is a series of its
 * own: the first answer is never overwritten. The messages that a shop sends on its own account are
 * a matter of {@code io.shopcare.segmentation.planning}, whose types have the same names.
 *
 * <pre>{@code
 * ClosedLoop loop = ClosedLoop.of(FollowUpPolicy.ofDefaults(), officeHours);
 * FollowUp open =
 *     loop.open("r-17", FollowUpGroup.ofRecommendation(3), answeredAt).orElseThrow();
 * Outcome<FollowUp> contacted = loop.apply(open, FollowUpEvent.CONTACT, at);
 * }</pre>
 */
@NullMarked
package io.shopcare.feedback.survey.followup;

import org.jspecify.annotations.NullMarked;
