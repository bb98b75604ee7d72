package io.shopcare.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Reason;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.feedback.review.ReviewReasons;
import io.shopcare.feedback.score.ScoreReasons;
import io.shopcare.feedback.scorecard.KpiReasons;
import io.shopcare.feedback.statistics.ChangeReasons;
import io.shopcare.feedback.survey.AnswerCodes;
import io.shopcare.feedback.survey.AnswerReasons;
import io.shopcare.feedback.survey.QuestionnaireReasons;
import io.shopcare.feedback.survey.ResponseReasons;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.feedback.survey.eligibility.EligibilityReasons;
import io.shopcare.feedback.survey.followup.FollowUpReasons;
import java.lang.reflect.Field;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FeedbackTextsTest {

  private static final List<Class<?>> REASONS =
      List.of(
          AnswerReasons.class,
          ChangeReasons.class,
          EligibilityReasons.class,
          FollowUpReasons.class,
          QuestionnaireReasons.class,
          ResponseReasons.class,
          KpiReasons.class,
          ReviewReasons.class,
          ScoreReasons.class);

  private final ReasonTexts texts = FeedbackTexts.all();

  @Test
  void everyCodeHasATextAndEveryTextACode() throws IllegalAccessException {
    List<String> codes = new ArrayList<>();
    for (Class<?> reasons : REASONS) {
      for (Field field : reasons.getFields()) {
        codes.add((String) field.get(null));
      }
    }
    assertThat(texts.codes()).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void aRejectionReadsWellInBothLanguages() {
    Reason reason =
        AnswerCodes.of(Scales.ZERO_TO_TEN)
            .read("11")
            .<Reason>fold(
                point -> Reason.info("given"), () -> Reason.info("none"), rejected -> rejected);
    assertThat(texts.render(reason, Locale.ENGLISH, ZoneOffset.UTC))
        .isEqualTo("The answer is not one of the codes from 0 to 10, nor declared as no answer.");
    assertThat(texts.render(reason, Locale.FRENCH, ZoneOffset.UTC))
        .isEqualTo(
            "La réponse n’est pas un des codes de 0 à 10 et n’est pas déclarée comme absence de"
                + " réponse.");
  }

  @Test
  void theTextsGoBesideThoseOfTheKernel() {
    assertThat(ReasonTexts.core().plus(texts).codes()).containsAll(texts.codes());
  }
}
