package io.shopcare.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.examples.review.figures.Review;
import io.shopcare.examples.review.report.CustomerFigures;
import io.shopcare.examples.review.report.HtmlReport;
import io.shopcare.examples.review.report.JsonReport;
import io.shopcare.examples.review.report.OpinionFigures;
import io.shopcare.examples.review.report.ReviewModel;
import io.shopcare.examples.review.report.Text;
import io.shopcare.examples.review.report.TicketFigures;
import io.shopcare.examples.review.source.SimulatedSeason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The main job on a simulated season. */
class ServiceReviewTest {

  private static ReviewModel review(long seed) {
    return Review.of(SimulatedSeason.simulate(seed), Text.same("test"));
  }

  @Test
  void theSameSeedGivesTheSameReportAndAnotherSeedAnother() throws IOException {
    assertThat(json(review(7))).isEqualTo(json(review(7))).isNotEqualTo(json(review(8)));
  }

  private static String json(ReviewModel model) throws IOException {
    StringBuilder out = new StringBuilder();
    JsonReport.write(model, out);
    return out.toString();
  }

  @Test
  void theSimulatedSeasonFillsEveryPartOfTheReport() {
    ReviewModel model = review(2026);
    assertThat(model.first(TicketFigures.Channels.class).orElseThrow().channels())
        .hasSizeGreaterThan(3);
    assertThat(model.all(TicketFigures.Waits.class)).hasSize(2);
    assertThat(model.all(TicketFigures.Attainment.class)).hasSize(2);
    assertThat(model.first(CustomerFigures.Rewards.class).orElseThrow().rewards())
        .allSatisfy(reward -> assertThat(reward.customers()).isPositive());
    assertThat(model.first(OpinionFigures.Nps.class)).isPresent();
    assertThat(model.first(OpinionFigures.Csat.class)).isPresent();
    assertThat(model.nextSteps()).isNotEmpty();
  }

  @Test
  void thePageIsLight() throws IOException {
    StringBuilder page = new StringBuilder();
    HtmlReport.write(review(2026), page);
    assertThat(page.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2_000_000);
  }
}
