package io.shopcare.segmentation.points;

import static io.shopcare.segmentation.points.PointsStory.T;
import static io.shopcare.segmentation.points.PointsStory.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsPurchase.Bonus;
import io.shopcare.segmentation.points.PointsPurchase.Line;
import io.shopcare.segmentation.points.PointsPurchase.OnReturn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Points where something is met exactly, or by the last unit. */
class PointsEdgeTest {

  private static PointsPurchase.Builder order(String id, Money amount) {
    return PointsPurchase.builder().orderId(id).addLines(new Line("", amount));
  }

  private static Money euros(String amount) {
    return Money.parse("EUR " + amount);
  }

  @Nested
  class AnExchange {

    private final Bonus bonus = new Bonus(euros("100.00"), 50, OnReturn.REVERSE_IF_UNQUALIFIED);

    private PointsStory bought(String euros) {
      return PointsStory.of(policy().build())
          .apply(new PointsCommand.Earn("b", order("old", euros(euros)).addBonuses(bonus).build()));
    }

    private PointsCommand exchange() {
      PointsPurchase order =
          order("new", euros("100.00")).addBonuses(bonus).exchangeOf("old").build();
      return new PointsCommand.Earn("x", order);
    }

    @Test
    void ofAnOrderThatIsAllReturnedEarnsTheBonusAnew() {
      PointsStory story = bought("100.00").refund("old", "100.00");
      assertThat(story.balance().active()).isZero();
      assertThat(story.apply(exchange()).balance().active()).isEqualTo(150);
    }

    @Test
    void ofAnOrderWithoutABonusEarnsIt() {
      assertThat(bought("99.00").apply(exchange()).balance().active()).isEqualTo(249);
    }
  }

  @Nested
  class PartsOfPoints {

    private PointsPolicy half(EarnRate.Remainder remainder) {
      return policy().rate(new EarnRate(1, euros("2.00"), remainder)).build();
    }

    @Test
    void areNotUsedUpByMultipliersBelowZero() {
      PointsPurchase nothing =
          order("n", euros("1.00")).addMultipliers(Ratio.ZERO, Ratio.ZERO).build();
      PointsStory story =
          PointsStory.of(half(EarnRate.Remainder.CARRY))
              .earn("a", "1.00")
              .apply(new PointsCommand.Earn("k", nothing))
              .earn("b", "1.00");
      assertThat(story.balance().active()).isEqualTo(1);
    }

    @Test
    void thatWereCarriedAreNotCountedWhereTheyAreDropped() {
      PointsStory story =
          PointsStory.of(half(EarnRate.Remainder.CARRY))
              .earn("a", "1.00")
              .under(half(EarnRate.Remainder.DROP))
              .earn("b", "1.00");
      assertThat(story.balance().active()).isZero();
    }
  }

  @Nested
  class ARefusal {

    @Test
    void isWhatAnOrderTooLargeToReckonWithGetsEvenIfItEarnsNothing() {
      Line most = new Line("a", Money.ofMinor(Long.MAX_VALUE, euros("1.00").currency()));
      PointsPurchase order =
          PointsPurchase.builder()
              .orderId("o")
              .addLines(most, new Line("b", most.amount()))
              .build();
      PointsPolicy nothing = policy().rate(EarnRate.of(0, euros("1.00"))).build();
      assertThat(PointsStory.of(nothing).refusal(new PointsCommand.Earn("k", order)))
          .containsExactly(PointsReasons.AMOUNT_TOO_LARGE);
    }

    @Test
    void isWhatTheLargestNegativeRefundGets() {
      Line least = new Line("", Money.ofMinor(Long.MIN_VALUE, euros("1.00").currency()));
      PointsStory story = PointsStory.of(policy().build()).earn("o", "1.00");
      assertThat(story.refusal(new PointsCommand.Refund("r", "o", List.of(least, least))))
          .containsExactly(PointsReasons.AMOUNT_INVALID);
    }

    @Test
    void isWhatARefundGetsThatLacksOnePoint() {
      PointsPolicy review = policy().shortfall(PointsPolicy.Shortfall.REQUIRE_REVIEW).build();
      PointsStory story = PointsStory.of(review).earn("o", "10.00").spend(1);
      assertThat(
              story.refusal(
                  new PointsCommand.Refund("r", "o", List.of(new Line("", euros("10.00"))))))
          .containsExactly(PointsReasons.REFUND_REVIEW);
      assertThat(story.refund("o", "9.00").balance().active()).isZero();
    }

    /** The command is not known any more, but the hold is. */
    @Test
    void isWhatAccountsGetThatHaveAHoldOrASpendInCommon() {
      PointsStory story = PointsStory.of(policy().build()).earn("o", "10.00");
      for (PointsCommand common :
          List.of(new PointsCommand.Hold("h", 3, null), new PointsCommand.Spend("s", 3))) {
        PointsStory other = PointsStory.of(policy().build()).earn("p", "10.00").apply(common);
        PointsLedger forgetful =
            PointsLedger.of(policy().build(), other.ledger().entries(), List.of());
        story.apply(common);
        assertThat(story.refusal(new PointsCommand.Merge("m", forgetful)))
            .containsExactly(PointsReasons.MERGE_CONFLICT);
      }
    }
  }

  /** Points that expire at an instant are gone at that instant, and come back with grace. */
  @Test
  void aSpendTakenBackWhenItsPointsExpireHasDaysOfGrace() {
    PointsStory story =
        PointsStory.of(policy().expiry(Expiry.after(Period.ofDays(5))).build())
            .earn("o", "10.00")
            .spend(4);
    PointsLedger ledger = story.ledger();
    Instant end = ledger.expiries(T).firstKey();
    PointsLedger restored =
        ledger
            .apply(new PointsCommand.Restore("r", story.lastSpend()), end)
            .accepted()
            .orElseThrow();
    assertThat(restored.balance(end).active()).isEqualTo(4);
    assertThat(restored.balance(end.plus(Duration.ofDays(29))).active()).isEqualTo(4);
  }

  /** Between the debt and its payment other points expire that never counted. */
  @Test
  void aDeficitIsSettledWhenPointsBeginToCountWhateverExpiresBefore() {
    PointsPolicy onEvent =
        policy()
            .activation(new Activation.OnEvent())
            .expiry(Expiry.after(Period.ofDays(5)))
            .build();
    PointsStory story =
        PointsStory.of(onEvent)
            .earn("never-activated", "10.00")
            .earn("o", "10.00")
            .apply(new PointsCommand.Activate("a", "o"))
            .spend(10)
            .refund("o", "10.00");
    assertThat(story.balance().deficit()).isEqualTo(10);
    PointsLot later = new PointsLot(0, 10, T.plus(Duration.ofDays(8)), null);
    story.apply(new PointsCommand.Grant("g", "late", later));
    assertThat(story.at(10).deficit()).isZero();
    assertThat(story.at(10).active()).isZero();
  }

  /** The points come back to the lot of the other account, which ends later. */
  @Test
  void aSpendOfTheAccountThatWasMergedIsTakenBackToItsOwnLot() {
    PointsStory other =
        PointsStory.of(policy().build())
            .apply(new PointsCommand.Grant("late", "cause", ending(9)))
            .apply(new PointsCommand.Spend("spent", 4));
    PointsStory story =
        PointsStory.of(policy().build())
            .apply(new PointsCommand.Grant("soon", "cause", ending(5)))
            .apply(new PointsCommand.Merge("merge", other.ledger()))
            .apply(new PointsCommand.Restore("back", "spent"));
    assertThat(story.at(7).active()).isEqualTo(10);
  }

  /** The lot of grace is numbered before the order that is told of late and expires by then. */
  @Test
  void aBalanceOfThePastPassesOverLotsOfGrace() {
    PointsLedger ledger =
        PointsStory.of(policy().expiry(Expiry.after(Period.ofDays(5))).build())
            .earn("o", "10.00")
            .apply(new PointsCommand.Spend("s", 4))
            .day(10)
            .apply(new PointsCommand.Restore("r", "s"))
            .ledger()
            .apply(
                new PointsCommand.Earn("e", "late", euros("20.00")),
                T.plus(Duration.ofDays(2)),
                T.plus(Duration.ofDays(11)))
            .accepted()
            .orElseThrow();
    assertThat(ledger.balance(T.plus(Duration.ofDays(4))).active()).isEqualTo(26);
    assertThat(ledger.balance(T.plus(Duration.ofDays(9))).active()).isZero();
  }

  @Test
  void afterAMergeATransferBetweenTheAccountsIsStillKnownAsTheGift() {
    PointsCommand.Give give = new PointsCommand.Give("t", "other", 4);
    PointsTransfer transfer =
        PointsTransfer.between(
                give,
                "one",
                PointsStory.of(policy().build()).earn("o", "10.00").ledger(),
                PointsLedger.of(policy().build()),
                T)
            .accepted()
            .orElseThrow();
    PointsLedger both =
        transfer
            .from()
            .apply(new PointsCommand.Merge("m", transfer.to()), T)
            .accepted()
            .orElseThrow();
    assertThat(both.apply(give, T).accepted()).contains(both);
  }

  @Test
  void aLedgerThatForgotItsCommandsIsAnother() {
    PointsLedger ledger = PointsStory.of(policy().build()).earn("o", "10.00").ledger();
    assertThat(PointsLedger.of(ledger.policy(), ledger.entries(), List.of()))
        .isNotEqualTo(ledger)
        .isNotEqualTo(PointsLedger.of(ledger.policy()));
  }

  /** Points worth 15 of 20 pay for three quarters of the goods, which alone come to 10. */
  @Test
  void whatIsPaidWithPointsIsSharedOverAllThatIsDue() {
    Money none = euros("0.00");
    List<Line> lines =
        PointsBasis.ofDefaults()
            .lines(
                List.of(
                    new PointsBasis.Item("g", PointsBasis.Kind.GOODS, euros("10.00"), none),
                    new PointsBasis.Item("s", PointsBasis.Kind.SHIPPING, euros("10.00"), none)),
                euros("15.00"));
    assertThat(lines).extracting(Line::amount).containsExactly(euros("2.50"), none);
  }

  @Test
  void pointsLastToTheEndOfTheStretchInWhichTheyEnd() {
    for (int months : new int[] {1, 3, 6, 12}) {
      Expiry expiry = new Expiry.EndOf(months, Period.ZERO);
      for (int month = 1; month <= 12; month++) {
        int last = month;
        while (last % months != 0) {
          last++;
        }
        assertThat(
                expiry.expiresAt(
                    LocalDate.of(2026, month, 28).atStartOfDay(ZoneOffset.UTC).toInstant(),
                    ZoneOffset.UTC))
            .contains(
                LocalDate.of(2026, last, 1).plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
    }
  }

  private static PointsLot ending(int day) {
    return new PointsLot(0, 10, T, T.plus(Duration.ofDays(day)));
  }
}
