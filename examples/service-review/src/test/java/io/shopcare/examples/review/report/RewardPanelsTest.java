package io.shopcare.examples.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.examples.review.report.CustomerFigures.RewardMonths;
import io.shopcare.examples.review.report.CustomerFigures.RewardMonths.Month;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RewardPanelsTest {

  private static final Text DEFINITION = new Text("How.", "Comment.");

  private static final RewardMonths AUTUMN =
      figures(
          new Month("2011-10", List.of("120.5", "5"), 200, 20),
          new Month("2011-11", List.of("80", "60"), 150, 60));

  private final Wording words = new Wording();

  private static RewardMonths figures(Month... months) {
    return new RewardMonths(
        DEFINITION,
        "GBP",
        List.of(new Text("VIPs", "VIP"), new Text("Second order", "Deuxième commande")),
        List.of(months),
        300,
        75,
        2);
  }

  private static String readable(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  @Test
  void costsAreStackedByRuleAndAddedInTheTable() {
    Panel panel = RewardPanels.months(AUTUMN, words).get(0);
    assertThat(panel.title().en().replace('\u00a0', ' '))
        .isEqualTo("The rewards of Nov 2011 would cost the most: GBP 140.00");
    assertThat(readable(panel.title().fr()))
        .isEqualTo("Les récompenses de nov. 2011 coûteraient le plus : 140,00 GBP");
    assertThat(Objects.requireNonNull(panel.chart()).series()).hasSize(2);
    assertThat(Objects.requireNonNull(panel.chart()).legend())
        .extracting(each -> each.name().fr())
        .contains("VIP");
    assertThat(panel.table().rows().get(0))
        .extracting(cell -> readable(cell.en()))
        .containsExactly("Oct 2011", "GBP 120.50", "GBP 5.00", "GBP 125.50");
  }

  @Test
  void reachIsAShareOfTheBuyersOfTheMonth() {
    Panel panel = RewardPanels.months(AUTUMN, words).get(1);
    assertThat(panel.title().en().replace('\u00a0', ' '))
        .isEqualTo(
            "The rules would reach 25.0% of the buyers, and at most 40.0% of those of a month");
    assertThat(readable(panel.note().en()))
        .isEqualTo(
            "Of 300 buyers, 75 would be rewarded at least once; on 2 orders two rules would meet.");
    assertThat(Objects.requireNonNull(panel.chart()).series().get(0).points())
        .extracting(Chart.Point::value)
        .containsExactly(10.0, 40.0);
    assertThat(panel.table().rows().get(1))
        .extracting(Text::en)
        .containsExactly("Nov 2011", "40.0%", "60", "150");
  }

  @Test
  void rulesThatWouldCostNothingHaveNoCharts() {
    assertThat(RewardPanels.months(figures(), words)).isEmpty();
    assertThat(RewardPanels.months(figures(new Month("2011-10", List.of("0", "0"), 9, 0)), words))
        .isEmpty();
  }
}
