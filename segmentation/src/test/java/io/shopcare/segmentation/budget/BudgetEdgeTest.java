package io.shopcare.segmentation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.time.Instant;
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
    assertThat(budget.apply(new BudgetCommand.Commit("a", uses(0)), T).accepted())
        .contains(budget);
    assertThat(budget.apply(new BudgetCommand.Commit("a", uses(-1)), T).refusals())
        .extracting(Reason::code)
        .containsExactly(BudgetReasons.AMOUNT);
  }
}
