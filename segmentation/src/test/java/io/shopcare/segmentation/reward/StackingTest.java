package io.shopcare.segmentation.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.segmentation.SegmentationTexts;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StackingTest {

  private static final Money BASE = Money.parse("EUR 100.00");
  private static final Promotion TENTH = Promotion.percent("tenth", Ratio.percent(10), "season");
  private static final Promotion FIFTH = Promotion.percent("fifth", Ratio.percent(20), "season");
  private static final Promotion TWELVE = Promotion.fixed("twelve", Money.parse("EUR 12.00"));

  @Test
  void percentagesComeBeforeAmountsAndOneOfAGroup() {
    StackedDiscount best =
        Stacking.of(StackingPolicy.ofDefaults()).best(BASE, List.of(TWELVE, TENTH, FIFTH));
    assertThat(best.ids()).containsExactly("fifth", "twelve");
    assertThat(best.total()).isEqualTo(Money.parse("EUR 32.00"));
    assertThat(best.isProven()).isTrue();
  }

  /** The largest alone is not the best: 45 shuts out 30 and 25, which go together. */
  @Test
  void theBestSetNeedNotHoldTheLargest() {
    List<Promotion> candidates =
        List.of(
            Promotion.fixed("a", Money.parse("EUR 45.00"), "x", "y"),
            Promotion.fixed("b", Money.parse("EUR 30.00"), "x"),
            Promotion.fixed("c", Money.parse("EUR 25.00"), "y"));
    assertThat(Stacking.of(StackingPolicy.ofDefaults()).best(BASE, candidates).ids())
        .containsExactly("b", "c");
  }

  @Test
  void whatIsLeftOutIsToldByHowMuchItIsBeaten() {
    var told =
        Stacking.of(StackingPolicy.ofDefaults())
            .explain(
                BASE,
                List.of(TENTH, FIFTH, Promotion.fixed("dollars", Money.parse("USD 5.00")), TWELVE));
    String text = SegmentationTexts.all().render(told, Locale.ENGLISH, ZoneOffset.UTC);
    assertThat(text.replace('\u00a0', ' '))
        .isEqualTo(
            """
            fifth takes off 20.00 EUR.
            twelve takes off 12.00 EUR.
            tenth is not applied: the best set with it takes off 10.00 EUR less.
              It does not go together with fifth.
            dollars is in another currency than the order.
            """);
  }

  @Test
  void aPromotionThatTakesOffNothingIsNotApplied() {
    List<Promotion> candidates = List.of(Promotion.percent("all", Ratio.ONE), TWELVE);
    assertThat(Stacking.of(StackingPolicy.ofDefaults()).best(BASE, candidates).ids())
        .containsExactly("all");
    assertThat(
            Stacking.of(StackingPolicy.ofDefaults())
                .best(Money.parse("EUR 0.00"), candidates)
                .applied())
        .isEmpty();
  }

  @Test
  void refusesWhatMakesNoSense() {
    Stacking stacking = Stacking.of(StackingPolicy.ofDefaults());
    assertRefused("reward.stacking.duplicate", stacking, BASE, List.of(TENTH, TENTH));
    assertRefused("reward.stacking.base", stacking, BASE.negated(), List.of(TENTH));
    List<Promotion> many =
        IntStream.range(0, 65).mapToObj(i -> Promotion.percent("p" + i, Ratio.percent(1))).toList();
    assertRefused("reward.stacking.candidates", stacking, BASE, many);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> StackingPolicy.builder().maxApplied(-1).build())
        .returns("reward.stacking.range", InvalidInputException::code);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> Promotion.percent("none", Ratio.ZERO))
        .returns("reward.share.range", InvalidInputException::code);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> Promotion.fixed("none", BASE.minus(BASE)))
        .returns("reward.amount.range", InvalidInputException::code);
  }

  private static void assertRefused(
      String code, Stacking stacking, Money base, List<Promotion> candidates) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> stacking.best(base, candidates))
        .returns(code, InvalidInputException::code);
  }
}
