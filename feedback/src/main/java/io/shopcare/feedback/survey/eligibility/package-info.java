/**
 * Who may be asked, what about, and when. An {@link
 * io.shopcare.feedback.survey.eligibility.EligibilityPolicy} holds triggers, throttles, quotas,
 * consent and suppressions as data; its answer is an invitation or a refusal with every reason and
 * the instant from which the customer may be asked. Where several surveys compete, a {@link
 * io.shopcare.feedback.survey.eligibility.SurveyQueue} lets the most important go first. Nothing
 * here can see a rating, given or predicted: asking only the satisfied is unlawful.
 *
 * <pre>{@code
 * EligibilityPolicy policy = EligibilityPolicy.builder(csat)
 *     .addTriggers(Trigger.ofDefaults(TriggerKind.RESOLUTION))
 *     .addThrottles(Throttle.once(Throttle.Scope.ANY, Window.rolling(Duration.ofDays(30))))
 *     .build();
 * Outcome<Invitation> asked = policy.decide(facts, at);
 * asked.retryAt();
 * }</pre>
 */
@NullMarked
package io.shopcare.feedback.survey.eligibility;

import org.jspecify.annotations.NullMarked;
