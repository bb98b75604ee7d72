package io.shopcare.examples.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.examples.review.report.PlanFigures.CityDeadlines;
import io.shopcare.examples.review.report.PlanFigures.CityDeadlines.Kept;
import io.shopcare.examples.review.report.PlanFigures.OtherTarget;
import io.shopcare.examples.review.report.TicketFigures.Attainment.Attained;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanPanelsTest {

  private static final Text DEFINITION = Text.same("");

  private final Wording words = new Wording();

  @Test
  void anotherTargetSaysWhatItWouldGive() {
    Panel panel = PlanPanels.otherTarget(target(600, 850), words).get(0);
    assertThat(panel.title())
        .isEqualTo(
            new Text(
                "Given 72\u00a0h instead of 24\u00a0h, 85.0% of tickets would be solved in time"
                    + " instead of 60.0%: goal of 80% met",
                "Avec 72\u00a0h au lieu de 24\u00a0h, 85,0\u202f% des tickets seraient résolus à"
                    + " temps au lieu de 60,0\u202f%\u00a0: objectif de 80\u202f% atteint"));
    assertThat(panel.table().rows()).hasSize(2);
  }

  private static OtherTarget target(long before, long after) {
    return new OtherTarget(
        DEFINITION,
        new BigDecimal("80.00"),
        86_400,
        259_200,
        new Attained("before", before, 1_000 - before, 0, 0.5, 0.7, Verdict.FAILED),
        new Attained("after", after, 1_000 - after, 0, 0.8, 0.9, Verdict.ACHIEVED),
        after - before);
  }

  @Test
  void aCityNamesItsLowestDepartmentThatHasEnoughRequests() {
    Kept all = new Kept("ALL", 600, 203, 9, 0.7, 0.8);
    Kept large = new Kept("Parks", 500, 100, 9, 0.8, 0.9);
    Kept low = new Kept("Streets", 100, 100, 0, 0.4, 0.6);
    Kept tiny = new Kept("Archives", 0, 3, 0, 0, 0.6);
    Kept open = new Kept("Tower", 0, 0, 1, 0, 1);
    Panel panel =
        PlanPanels.cityDeadlines(
                new CityDeadlines(DEFINITION, List.of(all, large, low, tiny, open)), words)
            .get(0);
    assertThat(panel.title().en()).isEqualTo("The City of Boston kept 74.7% of 803\u00a0deadlines");
    assertThat(panel.note().en()).endsWith("Lowest: Streets, 50.0%.");
    assertThat(panel.table().rows()).hasSize(4);
  }

  @Test
  void whereNothingIsDecidedThereIsNoPanel() {
    Kept open = new Kept("ALL", 0, 0, 1, 0, 1);
    assertThat(PlanPanels.cityDeadlines(new CityDeadlines(DEFINITION, List.of(open)), words))
        .isEmpty();
    assertThat(
            PlanPanels.otherTarget(
                new OtherTarget(
                    DEFINITION,
                    new BigDecimal("80"),
                    86_400,
                    259_200,
                    new Attained("before", 0, 0, 1, 0, 1, Verdict.UNDETERMINED),
                    new Attained("after", 0, 0, 1, 0, 1, Verdict.UNDETERMINED),
                    0),
                words))
        .isEmpty();
  }
}
