package io.shopcare.segmentation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import io.shopcare.segmentation.budget.BudgetCommand.Close;
import io.shopcare.segmentation.budget.BudgetCommand.Commit;
import io.shopcare.segmentation.budget.BudgetCommand.Lower;
import io.shopcare.segmentation.budget.BudgetCommand.Raise;
import io.shopcare.segmentation.budget.BudgetCommand.Refund;
import io.shopcare.segmentation.budget.BudgetCommand.Release;
import io.shopcare.segmentation.budget.BudgetCommand.Reserve;
import io.shopcare.segmentation.budget.BudgetHold.Stage;
import io.shopcare.segmentation.budget.BudgetWindow.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BudgetTest {

  private static final Instant T = Instant.parse("2026-10-31T10:00:00Z");
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private static BudgetAmount euros(String amount) {
    return BudgetAmount.of(Money.parse("EUR " + amount));
  }

  private static Budget after(Budget budget, BudgetCommand... commands) {
    Budget next = budget;
    for (BudgetCommand command : commands) {
      next = next.apply(command, T).accepted().orElseThrow();
    }
    return next;
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Reason::code).toList();
  }

  @Nested
  class OfAHundredEuros {

    private final Budget budget = Budget.of(BudgetPolicy.of(euros("100.00")));

    @Test
    void aReservationIsUsedInPartAndTheRestIsFree() {
      Budget used =
          after(budget, new Reserve("o1", euros("60.00"), QUARTER), new Commit("o1", euros("45")));
      assertThat(used.left(T)).isEqualTo(5_500);
      assertThat(used.committed(T)).isEqualTo(4_500);
      assertThat(used.reserved(T)).isZero();
    }

    @Test
    void anAbandonedCartGivesItsPartBackWhenItsTimeIsOver() {
      Budget held = after(budget, new Reserve("o1", euros("60.00"), QUARTER));
      Outcome<Budget> second = held.apply(new Reserve("o2", euros("60.00"), QUARTER), T);
      assertThat(codes(second)).containsExactly(BudgetReasons.EXHAUSTED);
      assertThat(second.retryAt()).contains(T.plus(QUARTER));
      assertThat(held.hold("o1", T.plus(QUARTER)).orElseThrow().stage()).isEqualTo(Stage.EXPIRED);
    }

    @Test
    void aLateCommitIsTakenIfThereIsRoom() {
      Budget held = after(budget, new Reserve("o1", euros("60.00"), QUARTER));
      Instant late = T.plus(QUARTER);
      assertThat(held.apply(new Commit("o1", euros("60.00")), late).isAccepted()).isTrue();
      Budget taken =
          held.apply(new Reserve("o2", euros("60.00"), QUARTER), late).accepted().orElseThrow();
      assertThat(codes(taken.apply(new Commit("o1", euros("60.00")), late)))
          .containsExactly(BudgetReasons.EXHAUSTED);
    }

    @Test
    void aRefusalSaysAllThatIsWrongAndChangesNothing() {
      Budget later =
          budget.apply(new Reserve("o1", euros("1"), QUARTER), T).accepted().orElseThrow();
      BudgetAmount wrong = BudgetAmount.of(Money.parse("CHF -5.00"));
      Outcome<Budget> outcome =
          later.apply(new Reserve("o2", wrong, Duration.ZERO), T.minusSeconds(1));
      assertThat(codes(outcome))
          .containsExactlyInAnyOrder(
              BudgetReasons.CLOCK_BACKWARDS,
              BudgetReasons.TIME_TO_LIVE,
              BudgetReasons.AMOUNT,
              BudgetReasons.UNIT_OTHER);
      assertThat(later.hold("o2", T)).isEmpty();
    }

    @Test
    void anOrderThatIsEditedDoesNotCountTwice() {
      Budget held = after(budget, new Reserve("o1", euros("60.00"), QUARTER));
      Outcome<Budget> edited =
          held.apply(new Release("o1"), T)
              .then(freed -> freed.apply(new Reserve("o1/2", euros("90.00"), QUARTER), T));
      assertThat(edited.accepted().orElseThrow().reserved(T)).isEqualTo(9_000);
    }

    @Test
    void oneKeyIsForOneWish() {
      Budget held = after(budget, new Reserve("o1", euros("60.00"), QUARTER));
      assertThat(held.apply(new Reserve("o1", euros("60.00"), QUARTER), T).accepted())
          .containsSame(held);
      assertThat(codes(held.apply(new Reserve("o1", euros("61.00"), QUARTER), T)))
          .containsExactly(BudgetReasons.KEY_CONFLICT);
      assertThat(codes(held.apply(new Raise("o1", euros("1")), T)))
          .containsExactly(BudgetReasons.KEY_CONFLICT);
    }

    @Test
    void whatIsUnknownOrSettledCannotBeUsed() {
      assertThat(codes(budget.apply(new Commit("o1", euros("1")), T)))
          .containsExactly(BudgetReasons.RESERVATION_UNKNOWN);
      assertThat(codes(budget.apply(new Release("o1"), T)))
          .containsExactly(BudgetReasons.RESERVATION_UNKNOWN);
      assertThat(codes(budget.apply(new Refund("r", "o1", euros("1")), T)))
          .containsExactly(BudgetReasons.RESERVATION_UNKNOWN);
      Budget freed = after(budget, new Reserve("o1", euros("60.00"), QUARTER), new Release("o1"));
      assertThat(codes(freed.apply(new Commit("o1", euros("1")), T)))
          .containsExactly(BudgetReasons.RESERVATION_SETTLED);
      Budget used =
          after(budget, new Reserve("o2", euros("60.00"), QUARTER), new Commit("o2", euros("5")));
      assertThat(codes(used.apply(new Release("o2"), T)))
          .containsExactly(BudgetReasons.RESERVATION_SETTLED);
      assertThat(codes(used.apply(new Refund("r", "o2", euros("5.01")), T)))
          .containsExactly(BudgetReasons.ABOVE_RESERVATION);
    }

    @Test
    void theLimitNeverFallsBelowWhatIsUsed() {
      Budget held = after(budget, new Reserve("o1", euros("60.00"), QUARTER));
      assertThat(codes(held.apply(new Lower("l", euros("40.01")), T)))
          .containsExactly(BudgetReasons.BELOW_USED);
      assertThat(after(held, new Lower("l", euros("40.00"))).left(T)).isZero();
      assertThat(after(held, new Raise("l", euros("40.00"))).left(T)).isEqualTo(8_000);
      Outcome<Budget> far = held.apply(new Raise("l", new BudgetAmount(Long.MAX_VALUE, "EUR")), T);
      assertThat(codes(far)).containsExactly(BudgetReasons.LIMIT_TOO_LARGE);
    }

    @Test
    void aClosedBudgetGrantsNothingMore() {
      Budget closed = after(budget, new Reserve("o1", euros("60.00"), QUARTER), new Close("end"));
      assertThat(closed.left(T)).isZero();
      assertThat(codes(closed.apply(new Reserve("o2", euros("1"), QUARTER), T)))
          .contains(BudgetReasons.CLOSED);
      assertThat(closed.apply(new Commit("o1", euros("60.00")), T).isAccepted()).isTrue();
      assertThat(codes(closed.apply(new Commit("o1", euros("60.00")), T.plus(QUARTER))))
          .containsExactly(BudgetReasons.CLOSED);
    }
  }

  @Test
  void theLastOneGetsTheRestOrALittleMore() {
    BudgetPolicy.Builder ten = BudgetPolicy.builder().unit("EUR").limit(1_000L);
    Budget capped = Budget.of(ten.lastPartial(new LastPartial.Cap()).build());
    Budget held =
        after(
            capped,
            new Reserve("a", euros("7.00"), QUARTER),
            new Reserve("b", euros("7.00"), QUARTER));
    assertThat(held.hold("b", T).orElseThrow().granted()).isEqualTo(300);
    Budget over = Budget.of(ten.lastPartial(new LastPartial.AllowOvershoot(400)).build());
    Budget above =
        after(
            over,
            new Reserve("a", euros("7.00"), QUARTER),
            new Reserve("b", euros("7.00"), QUARTER));
    assertThat(above.reserved(T)).isEqualTo(1_400);
    assertThat(above.left(T)).isZero();
    assertThat(codes(above.apply(new Reserve("c", euros("0.01"), QUARTER), T)))
        .containsExactly(BudgetReasons.EXHAUSTED);
  }

  @Test
  void aCodeThatStaysUsedIsNotFreedByARefund() {
    BudgetPolicy once =
        BudgetPolicy.builder()
            .unit(BudgetAmount.USES)
            .limit(1L)
            .refunded(BudgetPolicy.Refunded.KEPT)
            .build();
    Budget refunded =
        after(
            Budget.of(once),
            new Reserve("a", BudgetAmount.uses(1), QUARTER),
            new Commit("a", BudgetAmount.uses(1)),
            new Refund("r", "a", BudgetAmount.uses(1)));
    assertThat(refunded.left(T)).isZero();
  }

  @Test
  void aWindowOfTheCalendarEndsAtItsMidnight() {
    BudgetPolicy daily =
        BudgetPolicy.builder()
            .unit(BudgetAmount.USES)
            .limit(1L)
            .window(BudgetWindow.tumbling(Stretch.MONTH, ZoneId.of("Europe/Paris")))
            .build();
    Budget used =
        after(
            Budget.of(daily),
            new Reserve("a", BudgetAmount.uses(1), QUARTER),
            new Commit("a", BudgetAmount.uses(1)));
    assertThat(used.apply(new Reserve("b", BudgetAmount.uses(1), QUARTER), T).retryAt())
        .contains(Instant.parse("2026-10-31T23:00:00Z"));
  }

  @Test
  void policiesAreChecked() {
    assertThatThrownBy(() -> BudgetPolicy.of(BudgetAmount.uses(-1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("budget.limit.range");
    assertThatThrownBy(() -> BudgetWindow.sliding(Duration.ZERO))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("budget.window.length");
    assertThatThrownBy(() -> new LastPartial.AllowOvershoot(-1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("budget.overshoot.negative");
    assertThatThrownBy(() -> ShardedBudget.of(BudgetPolicy.unlimited("uses"), 2))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("budget.shards.policy");
    assertThatThrownBy(() -> ShardedBudget.of(BudgetPolicy.of(BudgetAmount.uses(1)), 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("budget.shards.none");
  }

  /** What two slices have left together may be more than a number tells. */
  @Test
  void aSlicedBudgetWithoutALimitHasAsMuchLeftAsANumberTells() {
    Budget unlimited = Budget.of(BudgetPolicy.unlimited("uses"));
    assertThat(new ShardedBudget(List.of(unlimited, unlimited)).left(T)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aSlicedBudgetClosesAsAWhole() {
    ShardedBudget sliced = ShardedBudget.of(BudgetPolicy.of(BudgetAmount.uses(9)), 4);
    assertThat(sliced.left(T)).isEqualTo(9);
    ShardedBudget closed = sliced.apply(new Close("end"), T).accepted().orElseThrow();
    assertThat(closed.left(T)).isZero();
  }

  @Test
  void keysOfEqualHashCodesAreToldApart() {
    Budget budget = Budget.of(BudgetPolicy.of(BudgetAmount.uses(100)));
    List<String> keys = List.of("AaAa", "BBBB", "AaBB", "BBAa");
    for (String key : keys) {
      budget = after(budget, new Reserve(key, BudgetAmount.uses(1), QUARTER));
    }
    for (String key : keys) {
      budget = after(budget, new Commit(key, BudgetAmount.uses(1)));
    }
    assertThat(budget.committed(T)).isEqualTo(4);
    assertThat(budget.holds())
        .extracting(BudgetHold::key)
        .containsExactlyInAnyOrderElementsOf(keys);
  }
}
