/**
 * Scales and the answers given on them. A {@link io.shopcare.feedback.survey.Scale} is an ordered
 * set of codes from worst to best; {@link io.shopcare.feedback.survey.AnswerCodes} says which raw
 * texts are an answer, which mean that there is none, and rejects all others with a reason, so that
 * nothing is ever clamped on to the scale.
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
