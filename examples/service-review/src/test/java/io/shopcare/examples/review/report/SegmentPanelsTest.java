package io.shopcare.examples.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.examples.review.report.SegmentFigures.Flow;
import io.shopcare.examples.review.report.SegmentFigures.Grid;
import io.shopcare.examples.review.report.SegmentFigures.Why;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentPanelsTest {

  private static final Text DEFINITION = new Text("How.", "Comment.");

  private final Wording words = new Wording();

  @Test
  void aFlowNamesWhoCameAndWhoWent() {
    Flow flow =
        new Flow(
            DEFINITION,
            "2011-10",
            "2011-11",
            List.of(
                new Flow.Segment(new Text("Loyal", "Fidèles"), "number_of_orders > 1", 40, 7, 2)));
    Panel panel = SegmentPanels.flow(flow, words).get(0);
    assertThat(panel.title().en().replace('\u00a0', ' '))
        .isEqualTo("7 entries into and 2 exits from the segments in Nov 2011");
    assertThat(panel.title().fr().replace('\u00a0', ' '))
        .isEqualTo("7 entrées dans les segments et 2 sorties en nov. 2011");
    assertThat(panel.table().rows().get(0))
        .extracting(Text::en)
        .containsExactly("Loyal", "7", "2", "40", "45", "number_of_orders > 1");
  }

  @Test
  void aGridIsATableOfItsCellsAndAChartOfItsGroups() {
    Grid grid =
        new Grid(
            DEFINITION,
            List.of(
                new Grid.Row(
                    5,
                    List.of(new Grid.Cell("CHAMPIONS", 9, 10, 3), new Grid.Cell("NEW", 2, 3, 6))),
                new Grid.Row(
                    1,
                    List.of(
                        new Grid.Cell("PREVIOUSLY_LOYAL", 9, 10, 1),
                        new Grid.Cell("DORMANT", 2, 3, 2)))),
            4);
    Panel panel = SegmentPanels.grid(grid, words).get(0);
    assertThat(panel.title().en()).isEqualTo("New: the largest group of buyers, with 50.0%");
    assertThat(panel.table().head())
        .extracting(Text::fr)
        .containsExactly("Récence", "Fréquence + montant 9 à 10", "Fréquence + montant 2 à 3");
    assertThat(panel.table().rows().get(1))
        .extracting(Text::en)
        .containsExactly("1", "Previously loyal: 1", "Dormant: 2");
  }

  @Test
  void reasonsStandBesideEachAnswer() {
    Why why =
        new Why(
            DEFINITION,
            "12346",
            List.of(new Why.Answer(Text.same("VIP"), false, new Text("Too little.", "Trop peu."))));
    Panel panel = SegmentPanels.why(why, words).get(0);
    assertThat(panel.title().en()).contains("12346");
    assertThat(panel.table().rows().get(0))
        .extracting(Text::fr)
        .containsExactly("VIP", "non", "Trop peu.");
  }
}
