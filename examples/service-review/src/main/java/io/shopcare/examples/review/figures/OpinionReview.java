package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.Figures;
import io.shopcare.examples.review.report.OpinionFigures;
import io.shopcare.examples.review.source.Season;
import io.shopcare.examples.review.source.SurveyAnswer;
import io.shopcare.examples.review.source.SurveyAnswer.Question;
import io.shopcare.feedback.score.BoxRule;
import io.shopcare.feedback.score.CsatTally;
import io.shopcare.feedback.score.NpsCounts;
import io.shopcare.feedback.score.NpsTally;
import io.shopcare.feedback.score.Score;
import io.shopcare.feedback.survey.AnswerCodes;
import io.shopcare.feedback.survey.Scales;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What customers say: codes become answers by configuration, answers become scores. */
public final class OpinionReview {

  /** 0 is blank in some years and 6 is "not applicable". */
  private static final AnswerCodes SATISFACTION =
      AnswerCodes.of(Scales.ONE_TO_FIVE, "", "0", "6", "Blank", "BLANK");

  /** 11 is no score: clamping it to 10 would make promoters of those who did not answer. */
  private static final AnswerCodes RECOMMENDATION =
      AnswerCodes.of(Scales.ZERO_TO_TEN, "", "11", "Blank", "BLANK");

  private static final double CONFIDENCE = 0.95;

  private final NavigableMap<String, CsatTally> satisfaction = new TreeMap<>();
  private final NavigableMap<String, NpsTally> recommendation = new TreeMap<>();

  private OpinionReview() {}

  /**
   * Reads all answers; what is neither an answer nor a known "no answer" goes to the rejections.
   */
  public static OpinionReview of(Season season) {
    OpinionReview review = new OpinionReview();
    long line = 1;
    for (SurveyAnswer answer : season.answers()) {
      review.add(answer, season, ++line);
    }
    return review;
  }

  private void add(SurveyAnswer answer, Season season, long line) {
    boolean csat = answer.question() == Question.SATISFACTION;
    (csat ? SATISFACTION : RECOMMENDATION)
        .read(answer.code())
        .<Object>fold(
            point ->
                csat
                    ? satisfaction.merge(answer.period(), oneCsat(point), CsatTally::plus)
                    : recommendation.merge(answer.period(), NpsTally.of(point), NpsTally::plus),
            () -> answer,
            reason -> {
              season.rejections().add("answers", reason.code(), line);
              return answer;
            });
  }

  private static CsatTally oneCsat(int point) {
    return CsatTally.accumulator(Scales.ONE_TO_FIVE).add(point).snapshot();
  }

  /** Satisfaction by period. */
  public NavigableMap<String, CsatTally> satisfaction() {
    return satisfaction;
  }

  /** Recommendation by period. */
  public NavigableMap<String, NpsTally> recommendation() {
    return recommendation;
  }

  /** Everything for the report; nothing for a question that nobody answered. */
  public List<Figures> figures() {
    List<Figures> figures = new ArrayList<>();
    if (!satisfaction.isEmpty()) {
      figures.add(csat());
    }
    if (!recommendation.isEmpty()) {
      figures.add(nps());
    }
    return figures;
  }

  private OpinionFigures csat() {
    BoxRule rule = BoxRule.ofDefaults();
    CsatTally all =
        satisfaction.values().stream().reduce(CsatTally.empty(Scales.ONE_TO_FIVE), CsatTally::plus);
    return new OpinionFigures.Csat(
        Definitions.CSAT,
        1,
        4,
        IntStream.range(0, 5).mapToObj(all::count).toList(),
        Shares.of(all.satisfied(rule)),
        satisfaction.entrySet().stream()
            .map(
                e ->
                    new OpinionFigures.Csat.SharePeriod(
                        e.getKey(), Shares.of(e.getValue().satisfied(rule))))
            .toList());
  }

  private OpinionFigures nps() {
    NpsTally all = recommendation.values().stream().reduce(NpsTally.empty(), NpsTally::plus);
    return new OpinionFigures.Nps(
        Definitions.NPS,
        IntStream.rangeClosed(0, 10).mapToObj(all::count).toList(),
        score(all),
        recommendation.entrySet().stream()
            .map(e -> new OpinionFigures.Nps.ScorePeriod(e.getKey(), score(e.getValue())))
            .toList());
  }

  private static OpinionFigures.Nps.Score score(NpsTally tally) {
    NpsCounts counts = tally.counts();
    Score score = tally.score(CONFIDENCE).orElseThrow();
    return new OpinionFigures.Nps.Score(
        counts.promoters(),
        counts.passives(),
        counts.detractors(),
        score.interval().lower(),
        score.interval().upper());
  }
}
