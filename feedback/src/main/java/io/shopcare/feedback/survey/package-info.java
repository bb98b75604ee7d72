/**
 * Scales, questions, and the answers given to them. A {@link io.shopcare.feedback.survey.Scale} is
 * an ordered set of codes from worst to best; {@link io.shopcare.feedback.survey.AnswerCodes} says
 * which raw texts are an answer, which mean that there is none, and rejects all others with a
 * reason, so that nothing is ever clamped on to the scale. A {@link
 * io.shopcare.feedback.survey.Questionnaire} is proven when built, and a {@link
 * io.shopcare.feedback.survey.ResponseLedger} keeps each response once and says which of them
 * count.
 *
 * <pre>{@code
 * AnswerCodes netPro = AnswerCodes.of(Scales.ZERO_TO_TEN, "11", "");
 * netPro.read("9");    // Given[point=9]
 * netPro.read("11");   // NoAnswer[]
 * netPro.read("12");   // Rejected[reason=feedback.answer.off-scale ...]
 * }</pre>
 */
@NullMarked
package io.shopcare.feedback.survey;

import org.jspecify.annotations.NullMarked;
