package io.shopcare.segmentation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Budgets at the largest and the smallest amounts. */
class BudgetEdgeTest {

  private static final Instant T = Instant.parse("2026-06-10T10:00:00Z");

  private static BudgetAmount uses(long units) {
    return new BudgetAmount(units, "uses");
  }

  @Test
  void aLimitIsRaisedAsFarAsItsOvershootCanStillBeReckoned() {
    Budget budget =
        Budget.of(
            BudgetPolicy.builder()
                .unit("uses")
                .limit(10L)
                .lastPartial(new LastPartial.AllowOvershoot(5))
                .build());
    long most = Long.MAX_VALUE - 15;
    Outcome<Budget> more = budget.apply(new BudgetCommand.Raise("a", uses(most + 1)), T);
    assertThat(more.refusals())
        .extracting(Reason::code)
        .containsExactly(BudgetReasons.LIMIT_TOO_LARGE);
    assertThat(budget.apply(new BudgetCommand.Raise("b", uses(most)), T).accepted().orElseThrow())
        .returns(Long.MAX_VALUE - 5, raised -> raised.limit().orElseThrow());
  }

  @Test
  void nothingMayBeUsedOfABudgetWithoutLimit() {
    Budget budget = Budget.of(BudgetPolicy.unlimited("uses"));
    assertThat(budget.apply(new BudgetCommand.Commit("a", uses(0)), T).accepted()).contains(budget);
    assertThat(budget.apply(new BudgetCommand.Commit("a", uses(-1)), T).refusals())
        .extracting(Reason::code)
        .containsExactly(BudgetReasons.AMOUNT);
  }

  @Test
  void aSpanMayBeAsLongAsTheLongest() {
    assertThat(BudgetWindow.sliding(Budget.LONGEST).countsUntil(T))
        .contains(T.plus(Budget.LONGEST));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> BudgetWindow.sliding(Budget.LONGEST.plusNanos(1)))
        .returns("budget.window.length", InvalidInputException::code);
  }

  /** Many holds that ended are left out of the agenda, but never one that still counts. */
  @Test
  void whatWasUsedIsFreeWhenItsWindowEndsHoweverManyHoldsEndedBefore() {
    Duration minute = Duration.ofMinutes(1);
    Budget budget =
        Budget.of(
            BudgetPolicy.builder()
                .unit("uses")
                .limit(100L)
                .window(BudgetWindow.sliding(Duration.ofDays(1)))
                .build());
    budget = done(budget, new BudgetCommand.Reserve("used", uses(10), minute), T);
    budget = done(budget, new BudgetCommand.Commit("used", uses(10)), T);
    for (int i = 0; i < 50; i++) {
      budget = done(budget, new BudgetCommand.Reserve("ended-" + i, uses(1), minute), T);
    }
    for (int i = 2; i < 4; i++) {
      Instant later = T.plus(minute.multipliedBy(i));
      budget = done(budget, new BudgetCommand.Reserve("later-" + i, uses(1), minute), later);
      assertThat(budget.left(later)).isEqualTo(89);
    }
    assertThat(budget.left(T.plus(Duration.ofDays(1)))).isEqualTo(100);
  }

  private static Budget done(Budget budget, BudgetCommand command, Instant at) {
    return budget.apply(command, at).accepted().orElseThrow();
  }

  /** One of them has room again tomorrow, the other never. */
  @Test
  void aRequestThatOneLimitRefusesForGoodIsRefusedForGood() {
    BudgetPolicy daily =
        BudgetPolicy.builder()
            .unit("uses")
            .limit(1L)
            .window(BudgetWindow.sliding(Duration.ofDays(1)))
            .build();
    UsageLimit often = UsageLimit.global("often", daily);
    UsageLimit ever = UsageLimit.global("ever", BudgetPolicy.of(uses(1)));
    BudgetRequest request = request("first");
    for (List<UsageLimit> limits : List.of(List.of(often, ever), List.of(often))) {
      BudgetPlan plan = new BudgetPlan(limits);
      Map<BudgetId, Budget> budgets = new TreeMap<>();
      budgets.putAll(
          plan.reserve(budgets, request, Duration.ofHours(1), T).accepted().orElseThrow());
      budgets.putAll(plan.commit(budgets, request, T).accepted().orElseThrow());
      assertThat(plan.reserve(budgets, request("next"), Duration.ofHours(1), T).retryAt())
          .isEqualTo(
              limits.size() == 2 ? Optional.empty() : Optional.of(T.plus(Duration.ofDays(1))));
    }
  }

  @Test
  void aRefundIsForgottenWithItsReservation() {
    BudgetCommand refund = new BudgetCommand.Refund("refund", "used", uses(1));
    Budget budget = Budget.of(BudgetPolicy.of(uses(10)));
    budget = done(budget, new BudgetCommand.Reserve("used", uses(3), Duration.ofHours(1)), T);
    budget = done(budget, new BudgetCommand.Commit("used", uses(3)), T);
    budget = done(budget, refund, T);
    Instant later = T.plus(Duration.ofDays(1));
    Budget forgetful = budget.forget(later);
    assertThat(forgetful.left(later)).isEqualTo(8);
    assertThat(forgetful.apply(refund, later).refusals())
        .extracting(Reason::code)
        .containsExactly(BudgetReasons.RESERVATION_UNKNOWN);
  }

  /** A clock that is set so far ahead would never pass, and no window ends in any calendar. */
  @Test
  void noCommandIsBeyondTheCalendar() {
    BudgetCommand reserve = new BudgetCommand.Reserve("a", uses(1), Duration.ofHours(1));
    Instant first = Instant.parse("0001-01-01T00:00:00Z");
    Instant end = Instant.parse("9999-01-01T00:00:00Z");
    for (BudgetWindow window :
        List.of(
            BudgetWindow.whole(),
            BudgetWindow.sliding(Budget.LONGEST),
            BudgetWindow.tumbling(BudgetWindow.Stretch.YEAR, ZoneOffset.MAX),
            BudgetWindow.tumbling(BudgetWindow.Stretch.YEAR, ZoneOffset.MIN))) {
      Budget budget =
          Budget.of(BudgetPolicy.builder().unit("uses").limit(2L).window(window).build());
      for (Instant at : List.of(Instant.MIN, first.minusNanos(1), end, Instant.MAX)) {
        assertThatExceptionOfType(InvalidInputException.class)
            .isThrownBy(() -> budget.apply(reserve, at))
            .returns("budget.date.range", InvalidInputException::code);
      }
      for (Instant at : List.of(first, end.minusNanos(1))) {
        assertThat(budget.apply(reserve, at).isAccepted()).isTrue();
      }
      assertThat(done(budget, reserve, T).left(Instant.MAX)).isEqualTo(2);
    }
  }

  @Test
  void theAttributeOfALimitIsBounded() {
    String attribute = "a".repeat(Limits.NAME_CHARACTERS);
    BudgetPolicy policy = BudgetPolicy.of(uses(1));
    assertThat(UsageLimit.per("name", attribute, policy))
        .isEqualTo(new UsageLimit("name", attribute, policy));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> UsageLimit.per("name", attribute + "a", policy));
  }

  private static BudgetRequest request(String key) {
    return new BudgetRequest(key, Map.of(), List.of(uses(1)));
  }
}
