package io.shopcare.segmentation.points;

import static io.shopcare.segmentation.points.PointsCase.MOST;
import static io.shopcare.segmentation.points.PointsStory.T;
import static io.shopcare.segmentation.points.PointsStory.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Reason;
import io.shopcare.money.CurrencyMismatchException;
import io.shopcare.money.Money;
import io.shopcare.segmentation.Serial;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Numbers, dates and amounts at the edge of what can be reckoned with. */
class PointsLimitsTest {

  private static void assertInvalid(String code, ThrowingCallable call) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(call)
        .returns(code, InvalidInputException::code);
  }

  @Nested
  class NoSumIsLargerThanEveryReaderOfJsonReads {

    @Test
    void whenASpendIsGivenBackBesideNewPoints() {
      PointsStory story =
          PointsStory.of(policy().build())
              .apply(new PointsCommand.Adjust("a", MOST, "gift"))
              .spend(MOST)
              .apply(new PointsCommand.Adjust("b", 1, "gift"));
      assertThat(story.refusal(new PointsCommand.Restore("r", story.lastSpend())))
          .containsExactly(PointsReasons.AMOUNT_TOO_LARGE);
      story.apply(new PointsCommand.Restore("r", story.lastSpend(), MOST - 1));
      assertThat(story.balance().active()).isEqualTo(MOST);
    }

    /** Two orders of all the points there can be, both spent. */
    private static PointsStory indebted() {
      return PointsStory.of(policy().build())
          .earn("o1", Long.toString(MOST))
          .spend(MOST)
          .earn("o2", Long.toString(MOST))
          .spend(MOST)
          .refund("o1", Long.toString(MOST));
    }

    @Test
    void whenARefundWouldLeaveADeficit() {
      PointsStory story = indebted();
      assertThat(story.balance().deficit()).isEqualTo(MOST);
      assertThat(story.refusal(new PointsCommand.Refund("r", "o2", Money.parse("EUR 1"))))
          .containsExactly(PointsReasons.AMOUNT_TOO_LARGE);
    }

    @Test
    void whenTwoDeficitsMeet() {
      PointsStory one =
          PointsStory.of(policy().build()).apply(new PointsCommand.Sweep("mine")).earn("o", "5");
      PointsLedger spent =
          one.ledger()
              .apply(new PointsCommand.Spend("spent", 5), T)
              .then(l -> l.apply(new PointsCommand.Refund("back", "o", Money.parse("EUR 5")), T))
              .accepted()
              .orElseThrow();
      PointsLedger other =
          PointsLedger.of(policy().build(), indebted().ledger().entries(), List.of());
      assertThat(spent.apply(new PointsCommand.Merge("m", other), T).refusals())
          .extracting(Reason::code)
          .containsExactly(PointsReasons.AMOUNT_TOO_LARGE);
    }
  }

  @Test
  void aTransferToTheSameAccountWouldMakePoints() {
    PointsLedger ledger = PointsStory.of(policy().build()).earn("o", "50").ledger();
    assertThat(
            PointsTransfer.between(new PointsCommand.Give("k", "one", 5), "one", ledger, ledger, T)
                .refusals())
        .extracting(Reason::code)
        .containsExactly(PointsReasons.KEY_CONFLICT);
  }

  /** A clock that no entry tells would be lost with the ledger's next reading. */
  @Test
  void aChangeOfPolicyThatBooksNothingMovesNoClock() throws IOException, ClassNotFoundException {
    PointsLedger ledger =
        PointsStory.of(policy().build())
            .earn("o", "50")
            .ledger()
            .withPolicy(policy().version("two").build(), T.plus(Duration.ofDays(9)));
    PointsCommand spend = new PointsCommand.Spend("s", 5);
    Instant between = T.plus(Duration.ofDays(5));
    assertThat(((PointsLedger) Serial.copy(ledger)).apply(spend, between))
        .isEqualTo(ledger.apply(spend, between));
    assertThat(ledger.apply(spend, between).isAccepted()).isTrue();
  }

  @Test
  void aDateBeyondEveryCalendarIsNoDateOfALot() {
    for (Instant never : List.of(Instant.MAX, Instant.MIN)) {
      assertInvalid("points.date.range", () -> new PointsLot(0, 1, never, null));
      assertInvalid("points.date.range", () -> new PointsLot(0, 1, null, never));
      assertInvalid(
          "points.date.range",
          () -> PointsLedger.of(policy().build()).withPolicy(policy().build(), never));
    }
  }

  /** The farthest date and the longest periods together are still a date. */
  @Test
  void theFarthestDatesCanBeReckonedWith() {
    Instant far = Instant.ofEpochSecond(1_000_000_000_000_000L);
    PointsPolicy policy =
        policy().expiry(new Expiry.Inactivity(Period.of(9_999, 0, Integer.MAX_VALUE), T)).build();
    PointsStory story =
        PointsStory.of(policy)
            .apply(new PointsCommand.Grant("g", "gift", new PointsLot(0, 9, far, null)))
            .earn("o", "5");
    assertThat(story.balance().pending()).isEqualTo(9);
    assertThat(story.ledger().expiries(T)).hasSize(2);
  }

  @Test
  void daysOfGraceAreCheckedWithThePolicyAndNotWithTheFirstReturn() {
    assertInvalid("points.grace.range", () -> policy().grace(Period.ofDays(-1)).build());
    assertInvalid("points.grace.range", () -> policy().grace(Period.ofYears(10_000)).build());
    assertThat(policy().grace(Period.ofYears(9_999)).build().grace().getYears()).isEqualTo(9_999);
  }

  @Test
  void aBasisIsInOneCurrency() {
    PointsBasis.Item euros =
        new PointsBasis.Item(
            "a", PointsBasis.Kind.GOODS, Money.parse("EUR 5.00"), Money.parse("EUR 1.00"));
    PointsBasis.Item francs =
        new PointsBasis.Item(
            "b", PointsBasis.Kind.GOODS, Money.parse("CHF 5.00"), Money.parse("CHF 1.00"));
    PointsBasis basis = PointsBasis.ofDefaults();
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> basis.lines(List.of(euros), Money.parse("CHF 1.00")));
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> basis.lines(List.of(euros, francs), Money.parse("EUR 1.00")));
  }
}
