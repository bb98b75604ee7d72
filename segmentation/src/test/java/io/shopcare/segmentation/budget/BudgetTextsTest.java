package io.shopcare.segmentation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import io.shopcare.segmentation.SegmentationTexts;
import io.shopcare.segmentation.budget.BudgetCommand.Commit;
import io.shopcare.segmentation.budget.BudgetCommand.Lower;
import io.shopcare.segmentation.budget.BudgetCommand.Reserve;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Refusals that name amounts read well of money and of uses. */
class BudgetTextsTest {

  private static final Instant T = Instant.parse("2026-06-10T10:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static BudgetAmount euros(String euros) {
    return BudgetAmount.of(Money.parse("EUR " + euros));
  }

  /** What three wishes are refused with, of a limit of which two are set aside and one is left. */
  private static List<String> texts(BudgetAmount two, BudgetAmount three, Locale language) {
    Budget budget =
        Budget.of(BudgetPolicy.of(three))
            .apply(new Reserve("held", two, HOUR), T)
            .accepted()
            .orElseThrow();
    return List.of(new Reserve("more", two, HOUR), new Commit("held", three), new Lower("l", two))
        .stream()
        .map(
            wish -> {
              Reason reason = budget.apply(wish, T).refusals().get(0);
              return SegmentationTexts.all()
                  .render(reason, language, ZoneOffset.UTC)
                  .replace('\u00a0', ' ')
                  .replace('\u202f', ' ');
            })
        .toList();
  }

  @Test
  void ofMoneyInItsCurrency() {
    assertThat(texts(euros("2.00"), euros("3.00"), Locale.ENGLISH))
        .containsExactly(
            "1.00 EUR left, 2.00 EUR asked for.",
            "At most 2.00 EUR possible, 3.00 EUR asked for.",
            "The limit cannot fall by 2.00 EUR: only 1.00 EUR of it is not used.");
    assertThat(texts(euros("2.00"), euros("3.00"), Locale.FRENCH))
        .containsExactly(
            "Il reste 1,00 EUR pour une demande de 2,00 EUR.",
            "Le maximum est de 2,00 EUR pour une demande de 3,00 EUR.",
            "La limite ne peut pas baisser de 2,00 EUR : il n’en reste que 1,00 EUR.");
  }

  @Test
  void ofUsesInNumbers() {
    BudgetAmount two = BudgetAmount.uses(2);
    BudgetAmount three = BudgetAmount.uses(3);
    assertThat(texts(two, three, Locale.ENGLISH))
        .containsExactly(
            "1 left, 2 asked for.",
            "At most 2 possible, 3 asked for.",
            "The limit cannot fall by 2: only 1 of it is not used.");
    assertThat(texts(two, three, Locale.FRENCH))
        .containsExactly(
            "Il reste 1 pour une demande de 2.",
            "Le maximum est de 2 pour une demande de 3.",
            "La limite ne peut pas baisser de 2 : il n’en reste que 1.");
  }
}
