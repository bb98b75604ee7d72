package io.shopcare.segmentation.points;

import static io.shopcare.segmentation.points.PointsStory.T;
import static io.shopcare.segmentation.points.PointsStory.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import io.shopcare.segmentation.Serial;
import io.shopcare.segmentation.points.PaidWithPoints.Order;
import io.shopcare.segmentation.points.PaidWithPoints.Returned;
import java.io.IOException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What happens to a whole account, by examples. */
class PointsAccountTest {

  private static Money euros(String amount) {
    return Money.parse("EUR " + amount);
  }

  private static PointsStory hundred() {
    return PointsStory.of(policy().build()).earn("o1", "100.00");
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Reason::code).toList();
  }

  @Nested
  class PointsThatAreHeld {

    private final PointsStory story =
        hundred().apply(new PointsCommand.Hold("h", 60, T.plus(Duration.ofDays(2))));

    @Test
    void cannotBeSpentOtherwise() {
      assertThat(story.balance())
          .returns(100L, PointsBalance::active)
          .returns(60L, PointsBalance::held)
          .returns(40L, PointsBalance::spendable);
      assertThat(story.refusal(new PointsCommand.Spend("x", 41)))
          .containsExactly(PointsReasons.BALANCE_SHORT);
    }

    @Test
    void areSpentByTheirCapture() {
      story.apply(new PointsCommand.Capture("c", "h", 50));
      assertThat(story.balance())
          .returns(50L, PointsBalance::active)
          .returns(0L, PointsBalance::held);
      assertThat(story.refusal(new PointsCommand.Capture("x", "h", 10)))
          .contains(PointsReasons.HOLD_ENDED);
      assertThat(story.apply(new PointsCommand.Restore("r", "c")).balance().spendable())
          .isEqualTo(100);
    }

    @Test
    void areFreeByTheirReleaseOrTheirEnd() {
      assertThat(story.at(1).spendable()).isEqualTo(40);
      assertThat(story.at(2).spendable()).isEqualTo(100);
      story.apply(new PointsCommand.Release("r", "h"));
      assertThat(story.balance().spendable()).isEqualTo(100);
      assertThat(story.refusal(new PointsCommand.Release("x", "h")))
          .containsExactly(PointsReasons.HOLD_ENDED);
      assertThat(story.refusal(new PointsCommand.Release("x", "none")))
          .containsExactly(PointsReasons.HOLD_UNKNOWN);
      assertThat(story.refusal(new PointsCommand.Capture("x", "none", 1)))
          .containsExactly(PointsReasons.HOLD_UNKNOWN, PointsReasons.BALANCE_SHORT);
    }

    @Test
    void expireInTheirLotsAllTheSame() {
      PointsStory brief = PointsStory.of(policy().expiry(Expiry.after(Period.ofDays(5))).build());
      brief.earn("o", "10.00").apply(new PointsCommand.Hold("h", 10, null)).day(6);
      assertThat(brief.balance())
          .returns(0L, PointsBalance::active)
          .returns(10L, PointsBalance::held)
          .returns(0L, PointsBalance::spendable);
      assertThat(brief.refusal(new PointsCommand.Capture("x", "h", 1)))
          .containsExactly(PointsReasons.BALANCE_SHORT);
    }
  }

  @Test
  void aClosedAccountIsOverForGood() {
    PointsStory story = hundred().spend(100).earn("o2", "20.00").refund("o1", "100.00");
    story.apply(new PointsCommand.Close("end", "erasure"));
    assertThat(story.balance())
        .returns(0L, PointsBalance::active)
        .returns(0L, PointsBalance::deficit);
    assertThat(story.refusal(new PointsCommand.Earn("x", "o3", euros("-1.00"))))
        .containsExactly(PointsReasons.ACCOUNT_CLOSED, PointsReasons.AMOUNT_INVALID);
  }

  @Test
  void erasureKeepsTheFiguresAndForgetsTheRest() {
    PointsStory story = hundred().spend(30);
    PointsLedger erased = story.ledger().erased();
    assertThat(erased.balance(story.now())).isEqualTo(story.balance());
    assertThat(erased.commands()).isEmpty();
    assertThat(erased.snapshot().orders()).isEmpty();
    assertThat(erased.erased()).isEqualTo(erased);
    assertThat(codes(erased.apply(new PointsCommand.Restore("x", story.lastSpend()), T)))
        .containsExactly(PointsReasons.SPEND_UNKNOWN);
  }

  @Nested
  class TwoAccounts {

    private final PointsStory one = hundred();
    private final PointsStory two = PointsStory.of(policy().build()).day(1);

    @Test
    void transferOnlyWhatCanBeSpent() {
      PointsCommand.Give most = new PointsCommand.Give("g", "two", 100);
      PointsTransfer done =
          PointsTransfer.between(most, "one", one.ledger(), two.ledger(), T)
              .accepted()
              .orElseThrow();
      assertThat(done.from().balance(T).active()).isZero();
      assertThat(done.to().balance(T).active()).isEqualTo(100);
      PointsCommand.Give more = new PointsCommand.Give("g", "two", 101);
      assertThat(codes(PointsTransfer.between(more, "one", one.ledger(), two.ledger(), T)))
          .containsExactly(PointsReasons.BALANCE_SHORT);
      two.apply(new PointsCommand.Close("end", "closed"));
      assertThat(codes(PointsTransfer.between(most, "one", one.ledger(), two.ledger(), two.now())))
          .containsExactly(PointsReasons.ACCOUNT_CLOSED);
    }

    @Test
    void mergeWithWhatCanStillBeUndone() {
      PointsLedger other =
          two.ledger()
              .apply(new PointsCommand.Earn("k2", "o2", euros("50.00")), T)
              .accepted()
              .orElseThrow()
              .apply(new PointsCommand.Spend("s2", 20), T)
              .accepted()
              .orElseThrow();
      one.apply(new PointsCommand.Merge("m", other));
      assertThat(one.balance().active()).isEqualTo(130);
      assertThat(one.apply(new PointsCommand.Restore("r", "s2")).balance().active()).isEqualTo(150);
      assertThat(one.refund("o2", "25.00").balance().active()).isEqualTo(125);
      assertThat(one.refusal(new PointsCommand.Merge("x", other)))
          .containsExactly(PointsReasons.KEY_CONFLICT, PointsReasons.MERGE_CONFLICT);
    }
  }

  @Test
  void aLedgerIsReadBackAsItWas() throws IOException, ClassNotFoundException {
    PointsStory story = hundred().spend(30).refund("o1", "10.00");
    story.apply(new PointsCommand.Hold("h", 5, null));
    assertThat(Serial.copy(story.ledger())).isEqualTo(story.ledger());
    assertThat(Serial.copy(story.ledger().compacted())).isEqualTo(story.ledger().compacted());
    assertThat(((PointsLedger) Serial.copy(story.ledger())).snapshot())
        .isEqualTo(story.ledger().snapshot())
        .hasSameHashCodeAs(story.ledger().snapshot());
  }

  /** 100 euros, of which 1,000 points paid 40; 25 of them are refunded, then the rest. */
  @Test
  void aRefundOfAnOrderThatPointsPaidForGivesBackBoth() {
    PaidWithPoints paid = new PaidWithPoints(euros("100.00"), euros("40.00"), 1_000);
    Money quarter = euros("25.00");
    assertThat(paid.returned(quarter, Order.PRO_RATA)).isEqualTo(new Returned(euros("15.00"), 250));
    assertThat(paid.returned(quarter, Order.MONEY_FIRST)).isEqualTo(new Returned(quarter, 0));
    assertThat(paid.returned(quarter, Order.POINTS_FIRST))
        .isEqualTo(new Returned(euros("0.00"), 625));
    for (Order order : Order.values()) {
      Returned all = paid.returned(euros("120.00"), order);
      assertThat(all).isEqualTo(new Returned(euros("60.00"), 1_000));
      Returned first = paid.returned(quarter, order);
      assertThat(all.minus(first).points() + first.points()).isEqualTo(1_000);
    }
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> new PaidWithPoints(quarter, euros("40.00"), 1))
        .returns("points.payment.invalid", InvalidInputException::code);
  }

  @Test
  void anAccountHoldsNoMoreThanEveryReaderOfJsonReads() {
    PointsStory story = PointsStory.of(policy().build());
    story.apply(new PointsCommand.Adjust("a", (1L << 53) - 1, "all"));
    assertThat(story.refusal(new PointsCommand.Adjust("x", 1, "more")))
        .containsExactly(PointsReasons.AMOUNT_TOO_LARGE);
  }
}
