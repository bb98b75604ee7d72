/**
 * What customers say. Answers are read on a declared scale by {@link
 * io.shopcare.feedback.survey.AnswerCodes}, counted in tallies that merge in any order, and scored
 * with their definition and an interval in {@code io.shopcare.feedback.score}. Questionnaires and
 * who may be asked, reviews, topics, the user test and the scorecard have packages of their own.
 * This package itself holds the texts of the module's reasons.
 *
 * <pre>{@code
 * ReasonTexts texts = ReasonTexts.core().plus(FeedbackTexts.all());
 * }</pre>
 */
@NullMarked
package io.shopcare.feedback;

import org.jspecify.annotations.NullMarked;
