package io.shopcare.examples.review.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.examples.review.source.IncidentLog;
import io.shopcare.examples.review.source.OnlineRetail;
import io.shopcare.examples.review.source.Progress;
import io.shopcare.examples.review.source.Rejections;
import io.shopcare.examples.review.source.Season;
import io.shopcare.examples.review.source.SfoSurvey;
import io.shopcare.feedback.score.BoxRule;
import io.shopcare.feedback.score.CsatTally;
import io.shopcare.feedback.score.NpsTally;
import io.shopcare.feedback.score.Score;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four years of answers at an airport. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyFiguresTest {

  private Expected expected;
  private Rejections rejections;
  private OpinionReview review;

  @BeforeAll
  void read() {
    expected = Expected.of("sfo_survey");
    rejections = new Rejections();
    review =
        OpinionReview.of(
            new Season(
                "survey",
                List.of(),
                List.of(),
                SfoSurvey.read(Expected.data(), rejections, Progress.silent()),
                rejections,
                OnlineRetail.ZONE,
                IncidentLog.ZONE,
                OnlineRetail.CURRENCY,
                Instant.EPOCH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014", "2015", "2016", "2017"})
  void satisfactionIsThatOfTheYear(String year) {
    CsatTally tally = Expected.of(review.satisfaction(), year);
    expected.exactly(
        year + "_responses", Expected.of(rejections.rows(), year + "_SFO_Customer_Survey.csv.gz"));
    expected.exactly(year + "_overall_valid", tally.n());
    expected.within(year + "_overall_mean", tally.mean().orElseThrow().toDouble());
    for (int point = 0; point < 5; point++) {
      assertThat(tally.count(point))
          .isEqualTo(
              expected.value(year + "_overall_counts").get(tally.scale().code(point)).longValue());
    }
    Score score = tally.score(BoxRule.ofDefaults(), 0.95).orElseThrow();
    expected.within(year + "_csat_top2_pct", score.value().toDouble());
    assertThat(score.interval().contains(score.value().toDouble())).isTrue();
  }

  @Test
  void elevenIsNoAnswerAndTheScoreIsThatOfTheYear() {
    NpsTally tally = Expected.of(review.recommendation(), "2017");
    expected.exactly("2017_nps_valid", tally.n());
    expected.exactly("2017_nps_promoters", tally.counts().promoters());
    expected.exactly("2017_nps_detractors", tally.counts().detractors());
    expected.within("2017_nps", tally.score(0.95).orElseThrow().value().toDouble());
  }

  @Test
  void everyCodeIsKnown() {
    assertThat(rejections.entries()).isEmpty();
  }
}
