package io.shopcare.examples.quickstart;

import io.shopcare.decision.ReasonTexts;
import io.shopcare.feedback.FeedbackTexts;
import io.shopcare.feedback.score.BoxRule;
import io.shopcare.feedback.score.CsatTally;
import io.shopcare.feedback.score.Score;
import io.shopcare.feedback.survey.Answer;
import io.shopcare.feedback.survey.AnswerCodes;
import io.shopcare.feedback.survey.Scales;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The satisfaction of a day and of a quarter, and how sure each figure is. */
public final class CsatScore {

  private CsatScore() {}

  /** Reads the answers of a day and adds those of the quarter before. */
  public static void main(String[] args) {
    ReasonTexts texts = ReasonTexts.core().plus(FeedbackTexts.all());
    // snippet
    AnswerCodes codes = AnswerCodes.of(Scales.ONE_TO_FIVE, "0", "");
    CsatTally.Accumulator tally = CsatTally.accumulator(codes.scale());
    for (String raw : List.of("5", "4", "0", "5", "", "3", "6", "5", "2", "4")) {
      Answer answer = codes.read(raw);
      if (answer instanceof Answer.Given given) {
        tally.add(given.point());
      } else if (answer instanceof Answer.Rejected rejected) {
        System.out.println(texts.render(rejected.reason(), Locale.ENGLISH, ZoneOffset.UTC));
      }
    }
    CsatTally day = tally.snapshot();
    CsatTally quarter = day.plus(CsatTally.ofCounts(codes.scale(), 31, 22, 47, 180, 320));
    for (CsatTally answers : List.of(day, quarter, quarter.minus(quarter))) {
      System.out.println(answers);
      answers.score(BoxRule.ofDefaults(), 0.95).ifPresent(CsatScore::show);
    }
    // end
  }

  private static void show(Score score) {
    System.out.printf(
        Locale.ROOT,
        "  %s: %s %%, from %.1f to %.1f, n = %d%n",
        score.definition(),
        score.rounded(1),
        score.interval().lower(),
        score.interval().upper(),
        score.n());
  }
}
