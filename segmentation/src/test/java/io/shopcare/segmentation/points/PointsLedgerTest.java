package io.shopcare.segmentation.points;

import static io.shopcare.segmentation.points.PointsStory.T;
import static io.shopcare.segmentation.points.PointsStory.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PointsLedgerTest {

  /** The example of the port. */
  @Test
  void aRefundOfPointsThatWereSpentLeavesADeficit() {
    PointsStory story = PointsStory.of(policy().build());
    story.earn("o1", "129.99").day(22).spend(100).day(23).refund("o1", "65.00");
    assertThat(story.balance())
        .returns(0L, PointsBalance::active)
        .returns(36L, PointsBalance::deficit);
    assertThat(story.balance().spendable()).isZero();
    story.earn("o2", "50.00");
    assertThat(story.balance())
        .returns(14L, PointsBalance::active)
        .returns(0L, PointsBalance::deficit);
  }

  @Test
  void aRefundOfPointsThatWereSpentIsWrittenOffWhereThePolicySaysSo() {
    PointsStory story = PointsStory.of(policy().shortfall(PointsPolicy.Shortfall.CLAMP).build());
    story.earn("o1", "100.00").spend(100).refund("o1", "100.00");
    assertThat(story.balance())
        .returns(0L, PointsBalance::deficit)
        .returns(0L, PointsBalance::active);
  }

  @Nested
  class PendingPoints {

    private final PointsPolicy delayed =
        policy().activation(new Activation.After(Period.ofDays(14))).build();

    @Test
    void cannotBeSpent() {
      PointsStory story = PointsStory.of(delayed).earn("o1", "100.00");
      assertThat(story.balance())
          .returns(100L, PointsBalance::pending)
          .returns(0L, PointsBalance::spendable);
      assertThat(story.refusal(new PointsCommand.Spend("x", 1)))
          .containsExactly(PointsReasons.BALANCE_SHORT);
      assertThat(story.at(14).spendable()).isEqualTo(100);
      assertThat(story.ledger().balance(T.plus(Duration.ofDays(14)).minusNanos(1)).spendable())
          .isZero();
    }

    /** A refund before activation shrinks the pending lot and leaves the active balance alone. */
    @Test
    void shrinkWithARefund() {
      PointsStory story = PointsStory.of(delayed).earn("o1", "100.00").day(13).earn("o2", "10.00");
      story.refund("o1", "30.00");
      assertThat(story.at(14).active()).isEqualTo(70);
      assertThat(story.at(27).active()).isEqualTo(80);
    }

    @Test
    void repayADeficitWhenTheyBeginToCount() {
      PointsStory story = PointsStory.of(delayed).earn("o1", "100.00").day(20).spend(100);
      story.earn("o2", "50.00").refund("o1", "36.00");
      assertThat(story.balance())
          .returns(36L, PointsBalance::deficit)
          .returns(50L, PointsBalance::pending);
      assertThat(story.at(34))
          .returns(0L, PointsBalance::deficit)
          .returns(14L, PointsBalance::active);
    }

    @Test
    void waitForTheirEvent() {
      PointsStory story = PointsStory.of(policy().activation(new Activation.OnEvent()).build());
      story.earn("o1", "100.00").day(400);
      assertThat(story.balance().pending()).isEqualTo(100);
      assertThat(story.refusal(new PointsCommand.Activate("x", "o2")))
          .containsExactly(PointsReasons.ORDER_UNKNOWN);
      story.apply(new PointsCommand.Activate("k", "o1"));
      assertThat(story.balance().spendable()).isEqualTo(100);
      assertThat(story.refusal(new PointsCommand.Activate("x", "o1")))
          .containsExactly(PointsReasons.ACTIVE_ALREADY);
    }

    /** A delivery that is told again, for an earlier day, would let them end earlier. */
    @Test
    void countFromWhereTheyBeganWhateverIsToldLater() {
      PointsStory story = PointsStory.of(policy().activation(new Activation.OnEvent()).build());
      story.earn("o1", "100.00").day(9).apply(new PointsCommand.Activate("k", "o1"));
      Instant earlier = T.plus(Duration.ofDays(5));
      Instant later = T.plus(Duration.ofDays(10));
      Outcome<PointsLedger> again =
          story.ledger().apply(new PointsCommand.Activate("x", "o1"), earlier, later);
      assertThat(again.refusals())
          .extracting(Reason::code)
          .containsExactly(PointsReasons.ACTIVE_ALREADY);
    }
  }

  @Nested
  class PointsThatExpire {

    private final PointsPolicy year = policy().expiry(Expiry.after(Period.ofMonths(12))).build();

    /** Hole 1 of the best open ledger: expired, unswept and spendable. */
    @Test
    void hole1AreGoneWithoutASweep() {
      PointsStory story = PointsStory.of(year).earn("o1", "100.00").day(366);
      assertThat(story.balance().active()).isZero();
      assertThat(story.refusal(new PointsCommand.Spend("x", 1)))
          .containsExactly(PointsReasons.BALANCE_SHORT);
    }

    /** Hole 2: a clawback that eats other lots refreshes the dates of old points. */
    @Test
    void hole2KeepTheirDatesWhenAnotherOrderIsBoughtAndSentBack() {
      PointsStory story = PointsStory.of(year).earn("o1", "100.00").day(355);
      var before = story.ledger().expiries(story.now());
      story.earn("o2", "100.00").refund("o2", "100.00");
      assertThat(story.ledger().expiries(story.now())).isEqualTo(before);
    }

    /** Hole 3: a redemption that is rolled back must not make points immortal. */
    @Test
    void hole3KeepTheirDatesWhenASpendIsTakenBack() {
      PointsStory story = PointsStory.of(year).earn("o1", "100.00");
      var before = story.ledger().expiries(story.now());
      story.day(10).spend(60).day(20).restore();
      assertThat(story.ledger().expiries(story.now())).isEqualTo(before);
      assertThat(story.refusal(new PointsCommand.Restore("x", story.lastSpend())))
          .containsExactly(PointsReasons.SPEND_RESTORED);
    }

    @Test
    void comeBackWithDaysOfGrace() {
      PointsStory story = PointsStory.of(year).earn("o1", "100.00").day(360).spend(60);
      story.day(400).restore();
      assertThat(story.balance().active()).isEqualTo(60);
      assertThat(story.at(430).active()).isEqualTo(60);
      assertThat(story.at(431).active()).isZero();
    }

    @Test
    void stayExpiredWithoutGrace() {
      PointsStory story =
          PointsStory.of(PointsPolicy.builder().from(year).grace(Period.ZERO).build());
      story.earn("o1", "100.00").day(360).spend(60).day(400).restore();
      assertThat(story.balance().active()).isZero();
      assertThat(story.at(365).active()).isEqualTo(40);
    }

    /** What has expired is not taken a second time. */
    @Test
    void coverTheRefundOfTheirOrder() {
      for (boolean swept : new boolean[] {false, true}) {
        PointsStory story = PointsStory.of(year).earn("o1", "100.00").day(100);
        story.earn("o2", "50.00").spend(30).day(370);
        if (swept) {
          story.apply(new PointsCommand.Sweep("sweep"));
        }
        story.refund("o1", "100.00");
        assertThat(story.balance())
            .returns(20L, PointsBalance::active)
            .returns(0L, PointsBalance::deficit);
      }
    }
  }

  /** Hole 4: a clawback that turned into a credit where the balance was negative. */
  @Test
  void hole4ARefundIsNeverACreditEvenOnADeficit() {
    PointsStory story = PointsStory.of(policy().build());
    story.earn("o1", "100.00").earn("o2", "50.00").spend(150).refund("o1", "100.00");
    story.under(
        PointsPolicy.builder()
            .from(policy().build())
            .shortfall(PointsPolicy.Shortfall.CLAMP)
            .build());
    story.refund("o2", "50.00");
    assertThat(story.balance())
        .returns(100L, PointsBalance::deficit)
        .returns(0L, PointsBalance::spendable);
  }

  /** Hole 5: one clawback for each order, so that a second return of it kept its points. */
  @Test
  void hole5AnOrderIsReturnedInAsManyPartsAsItHas() {
    PointsStory story = PointsStory.of(policy().build()).earn("o1", "9.99").earn("o2", "5.00");
    for (int part = 0; part < 27; part++) {
      story.refund("o1", "0.37");
    }
    assertThat(story.balance().active()).isEqualTo(5);
  }

  /**
   * Hole 6: a day on which nothing ran lost the birthday; here it is booked late, with its date.
   */
  @Test
  void hole6ABirthdayThatWasMissedIsBookedLate() {
    PointsPolicy year = policy().expiry(Expiry.after(Period.ofMonths(12))).build();
    PointsStory story = PointsStory.of(year).day(9);
    PointsCommand birthday = new PointsCommand.Adjust("birthday-2026", 50, "birthday");
    PointsLedger booked = story.ledger().apply(birthday, T, story.now()).accepted().orElseThrow();
    assertThat(booked.balance(T).active()).isEqualTo(50);
    assertThat(booked.balance(T.plus(Duration.ofDays(366))).active()).isZero();
    assertThat(booked.apply(birthday, story.now()).accepted()).contains(booked);
  }

  @Test
  void aReversalGoesByWhatWasRecordedNotByTheRulesOfToday() {
    PointsStory story = PointsStory.of(policy().build()).earn("o1", "50.00").earn("o2", "90.00");
    story.under(policy().rate(EarnRate.of(2, Money.parse("EUR 1.00"))).build());
    story.refund("o1", "50.00");
    assertThat(story.balance().active()).isEqualTo(90);
  }

  @Test
  void aRefundBeyondTheOrderIsGoodwill() {
    PointsStory story = PointsStory.of(policy().build()).earn("o1", "50.00").earn("o2", "9.00");
    story.refund("o1", "40.00").refund("o1", "40.00").refund("o1", "1.00");
    assertThat(story.balance().active()).isEqualTo(9);
  }

  @Test
  void theRemainderOfAnOrderIsCarriedWhereThePolicySaysSo() {
    EarnRate carrying = new EarnRate(1, Money.parse("EUR 1.00"), EarnRate.Remainder.CARRY);
    PointsStory story = PointsStory.of(policy().rate(carrying).build());
    for (int i = 0; i < 4; i++) {
      story.earn("o" + i, "0.75");
    }
    assertThat(story.balance().active()).isEqualTo(3);
  }

  @Nested
  class ARefusal {

    private final PointsStory story = PointsStory.of(policy().build()).day(3).earn("o1", "9.00");

    @Test
    void carriesAllItsCodesAndLeavesNoTrace() {
      PointsCommand wrong = new PointsCommand.Earn("k", "o1", Money.parse("USD -1.00"));
      assertThat(story.day(1).refusal(wrong))
          .containsExactly(
              PointsReasons.CLOCK_BACKWARDS,
              PointsReasons.CURRENCY_OTHER,
              PointsReasons.AMOUNT_INVALID,
              PointsReasons.ORDER_KNOWN);
      assertThat(story.day(3).apply(new PointsCommand.Spend("k", 9)).balance().active()).isZero();
    }

    @Test
    void namesTheRuleThatIsOverToo() {
      PointsPolicy over =
          PointsPolicy.builder().from(policy().build()).earnsUntil(T.plusSeconds(1)).build();
      PointsLedger before = story.under(over).ledger();
      PointsCommand wrong = new PointsCommand.Earn("k", "o1", Money.parse("USD -1.00"));
      var refused = before.apply(wrong, story.now().plusSeconds(1), story.now().minusSeconds(1));
      assertThat(refused.refusals())
          .extracting("code")
          .containsExactly(
              PointsReasons.CLOCK_BACKWARDS,
              PointsReasons.CLOCK_AHEAD,
              PointsReasons.CURRENCY_OTHER,
              PointsReasons.AMOUNT_INVALID,
              PointsReasons.RULE_EXPIRED,
              PointsReasons.ORDER_KNOWN);
      assertThat(story.ledger()).isEqualTo(before);
      assertThat(before.snapshot()).isEqualTo(before.compacted().snapshot());
    }

    @Test
    void isWhatAKnownKeyWithAnotherWishGets() {
      story.apply(new PointsCommand.Spend("k", 5));
      PointsLedger once = story.ledger();
      assertThat(story.apply(new PointsCommand.Spend("k", 5)).ledger()).isEqualTo(once);
      assertThat(story.refusal(new PointsCommand.Spend("k", 4)))
          .containsExactly(PointsReasons.KEY_CONFLICT);
    }

    @Test
    void isWhatNumbersThatMakeNoSenseGet() {
      for (long points : new long[] {0, -1, Long.MIN_VALUE}) {
        assertThat(story.refusal(new PointsCommand.Spend("x", points)))
            .contains(PointsReasons.AMOUNT_INVALID);
      }
      for (long points : new long[] {0, Long.MIN_VALUE, Long.MAX_VALUE}) {
        assertThat(story.refusal(new PointsCommand.Adjust("x", points, "gift")))
            .containsExactly(PointsReasons.AMOUNT_INVALID);
      }
      assertThat(story.refusal(new PointsCommand.Adjust("x", -10, "gift")))
          .containsExactly(PointsReasons.BALANCE_SHORT);
      assertThat(
              story.refusal(
                  new PointsCommand.Earn("x", "o9", Money.parse("EUR 92233720368547758.07"))))
          .containsExactly(PointsReasons.AMOUNT_TOO_LARGE);
      assertThat(story.refusal(new PointsCommand.Restore("x", "none")))
          .containsExactly(PointsReasons.SPEND_UNKNOWN);
      assertThat(story.refusal(new PointsCommand.Refund("x", "none", Money.parse("EUR 0.00"))))
          .containsExactly(PointsReasons.AMOUNT_INVALID, PointsReasons.ORDER_UNKNOWN);
    }
  }

  /** Invariant 27. */
  @Test
  void aLateCreditChangesNothingThatWasBooked() {
    PointsStory story = PointsStory.of(policy().expiry(Expiry.after(Period.ofDays(30))).build());
    story.day(5).earn("o1", "100.00").day(6).spend(40);
    var booked = story.ledger().entries();
    PointsLedger late =
        story
            .ledger()
            .apply(
                new PointsCommand.Earn("late", "o0", Money.parse("EUR 20.00")),
                T,
                T.plus(Duration.ofDays(7)))
            .accepted()
            .orElseThrow();
    assertThat(late.entries()).startsWith(booked.toArray(new PointsEntry[0]));
    assertThat(late.balance(T.plus(Duration.ofDays(3))).active()).isEqualTo(20);
    assertThat(late.balance(T.plus(Duration.ofDays(7))).active()).isEqualTo(80);
    assertThat(late.balance(T.plus(Duration.ofDays(31))).active()).isEqualTo(60);
    assertThat(late).hasToString("PointsLedger[3 entries]");
  }
}
