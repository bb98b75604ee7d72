package io.shopcare.segmentation.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.testkit.RecordLaws;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Stacking where a limit is met exactly or passed by one. */
class StackingLimitsTest {

  private static final Money BASE = Money.parse("EUR 100.00");

  private static Promotion euros(String id, int euros, String... groups) {
    return Promotion.fixed(id, Money.parse("EUR " + euros + ".00"), groups);
  }

  @Test
  void sixtyFourCandidatesAreNotTooMany() {
    List<Promotion> many =
        IntStream.range(0, 64).mapToObj(i -> Promotion.percent("p" + i, Ratio.percent(1))).toList();
    StackingPolicy one = StackingPolicy.builder().maxApplied(1).build();
    assertThat(Stacking.of(one).best(BASE, many).ids()).containsExactly("p0");
  }

  /** The 40 come before free shipping, but of goods that cost nothing any more. */
  @Test
  void byPriorityWhatTakesOffNothingShutsOutNothing() {
    StackingPolicy policy =
        StackingPolicy.builder()
            .choice(StackingPolicy.Choice.PRIORITY)
            .addExclusions(new StackingPolicy.Exclusion("b", "free"))
            .build();
    Basket basket =
        new Basket(
            List.of(new BasketLine("line", BASE, Money.parse("EUR 0.00"))),
            Money.parse("EUR 5.00"));
    Promotion free =
        Promotion.builder("free", new Promotion.Percent(Ratio.ONE)).phase(Phase.SHIPPING).build();
    StackedDiscount all =
        Stacking.of(policy).best(basket, List.of(euros("a", 100), euros("b", 40), free));
    assertThat(all.ids()).containsExactly("a", "free");
  }

  @Test
  void aClashIsToldWithWhatIsAppliedOnly() {
    Decision<StackedDiscount> told =
        Stacking.of(StackingPolicy.ofDefaults())
            .explain(BASE, List.of(euros("a", 45, "x"), euros("b", 30, "x"), euros("c", 25, "x")));
    assertThat(told.reasons().get(1).because())
        .extracting(reason -> reason.detail("with").orElseThrow().value())
        .containsExactly("a");
  }

  @Test
  void byPriorityWhatTakesOffNothingAndWhatIsShutOutAreToldApart() {
    StackingPolicy policy = StackingPolicy.builder().choice(StackingPolicy.Choice.PRIORITY).build();
    Decision<StackedDiscount> told =
        Stacking.of(policy)
            .explain(BASE, List.of(euros("a", 100, "x"), euros("b", 40, "x"), euros("c", 30)));
    assertThat(told.reasons())
        .extracting(Reason::code)
        .containsExactly(RewardReasons.APPLIED, RewardReasons.LATER, RewardReasons.NO_GAIN);
  }

  @Test
  void noPromotionShutsItselfOut() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> new StackingPolicy.Exclusion("a", "a"))
        .returns("reward.stacking.exclusion", InvalidInputException::code);
    RecordLaws.assertChecksItsParts(new StackingPolicy.Exclusion("a", "b"));
  }

  @Test
  void aMinimumIsNotNegative() {
    Money less = Money.parse("EUR -5.00");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> Promotion.builder("a", new Promotion.Fixed(BASE)).minimum(less).build())
        .returns("reward.amount.range", InvalidInputException::code);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> new RewardCondition.OrderValue(less))
        .returns("reward.amount.range", InvalidInputException::code);
  }

  /** 45 shuts out 30 and 25: tried are 45, 30, and 30 with 25. */
  @Nested
  class WhereTheBudgetRunsOut {

    private static final List<Promotion> THREE =
        List.of(euros("a", 45, "x", "y"), euros("b", 30, "x"), euros("c", 25, "y"));

    private static Stacking within(int budget) {
      return Stacking.of(StackingPolicy.builder().budget(budget).build());
    }

    @Test
    void asManySetsAreTriedAsTheBudgetSays() {
      StackedDiscount two = within(2).best(BASE, THREE);
      assertThat(two.ids()).containsExactly("a");
      assertThat(two.isProven()).isFalse();
      StackedDiscount three = within(3).best(BASE, THREE);
      assertThat(three.ids()).containsExactly("b", "c");
      assertThat(three.isProven()).isTrue();
    }

    @Test
    void nothingIsToldToBeBeatenByLessThanNothing() {
      Decision<StackedDiscount> told = within(2).explain(BASE, THREE);
      assertThat(told.reasons())
          .extracting(Reason::code)
          .containsExactly(
              RewardReasons.APPLIED,
              RewardReasons.NO_GAIN,
              RewardReasons.NO_GAIN,
              RewardReasons.NOT_PROVEN);
    }

    /** The 40 ask for 80 after the lines: with both 30 they take off nothing and are not shared. */
    @Test
    void aSetIsSharedAsItWasReckoned() {
      Promotion most =
          Promotion.builder("most", new Promotion.Fixed(Money.parse("EUR 40.00")))
              .minimum(Money.parse("EUR 80.00"))
              .basis(AmountBasis.AFTER_PREVIOUS_PHASE)
              .build();
      Promotion one =
          Promotion.builder("one", new Promotion.Fixed(Money.parse("EUR 30.00")))
              .phase(Phase.LINE)
              .build();
      Promotion other = Promotion.builder("other", one.off()).phase(Phase.LINE).build();
      StackedDiscount best = within(3).best(BASE, List.of(most, one, other));
      assertThat(best.isProven()).isFalse();
      assertThat(best.ids()).containsExactly("one", "other");
      assertThat(best.total()).isEqualTo(Money.parse("EUR 60.00"));
    }
  }
}
