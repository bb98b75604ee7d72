package io.shopcare.segmentation.budget;

import static io.shopcare.segmentation.Refusals.assertRefused;
import static io.shopcare.segmentation.Refusals.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.segmentation.budget.BudgetCommand.Close;
import io.shopcare.segmentation.budget.BudgetCommand.Commit;
import io.shopcare.segmentation.budget.BudgetCommand.Lower;
import io.shopcare.segmentation.budget.BudgetCommand.Raise;
import io.shopcare.segmentation.budget.BudgetCommand.Refund;
import io.shopcare.segmentation.budget.BudgetCommand.Release;
import io.shopcare.segmentation.budget.BudgetCommand.Reserve;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wish that is refused carries every code and leaves the budget as it was. */
class BudgetRefusalTest {

  private static final Instant T = Instant.parse("2026-06-10T10:00:00Z");
  private static final Instant EARLIER = T.minusSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final BudgetAmount WRONG = new BudgetAmount(-1, "EUR");

  private static BudgetAmount uses(long units) {
    return BudgetAmount.uses(units);
  }

  /** Ten uses: two set aside, three used of which one came back. */
  private static Budget budget() {
    Budget budget = Budget.of(BudgetPolicy.of(uses(10)));
    for (BudgetCommand command :
        List.of(
            new Reserve("open", uses(2), HOUR),
            new Reserve("used", uses(3), HOUR),
            new Commit("used", uses(3)),
            new Refund("back", "used", uses(1)))) {
      budget = budget.apply(command, T).accepted().orElseThrow();
    }
    return budget;
  }

  static Stream<Arguments> wishes() {
    return Stream.of(
        row(
            new Reserve("x", WRONG, Duration.ZERO),
            EARLIER,
            BudgetReasons.CLOCK_BACKWARDS,
            BudgetReasons.TIME_TO_LIVE,
            BudgetReasons.AMOUNT,
            BudgetReasons.UNIT_OTHER),
        row(
            new Reserve("x", uses(7), HOUR.negated()),
            EARLIER,
            BudgetReasons.CLOCK_BACKWARDS,
            BudgetReasons.TIME_TO_LIVE,
            BudgetReasons.EXHAUSTED),
        row(
            new Commit("x", WRONG),
            EARLIER,
            BudgetReasons.CLOCK_BACKWARDS,
            BudgetReasons.RESERVATION_UNKNOWN,
            BudgetReasons.AMOUNT,
            BudgetReasons.UNIT_OTHER),
        row(
            new Commit("open", WRONG),
            EARLIER,
            BudgetReasons.CLOCK_BACKWARDS,
            BudgetReasons.AMOUNT,
            BudgetReasons.UNIT_OTHER),
        row(
            new Commit("open", uses(3)),
            EARLIER,
            BudgetReasons.CLOCK_BACKWARDS,
            BudgetReasons.ABOVE_RESERVATION),
        row(
            new Release("x"),
            EARLIER,
            BudgetReasons.CLOCK_BACKWARDS,
            BudgetReasons.RESERVATION_UNKNOWN),
        row(
            new Release("used"),
            EARLIER,
            BudgetReasons.CLOCK_BACKWARDS,
            BudgetReasons.RESERVATION_SETTLED),
        row(
            new Refund("x", "none", WRONG),
            EARLIER,
            BudgetReasons.CLOCK_BACKWARDS,
            BudgetReasons.RESERVATION_UNKNOWN,
            BudgetReasons.AMOUNT,
            BudgetReasons.UNIT_OTHER),
        row(
            new Refund("x", "used", uses(3)),
            EARLIER,
            BudgetReasons.CLOCK_BACKWARDS,
            BudgetReasons.ABOVE_RESERVATION),
        row(
            new Raise("x", WRONG),
            EARLIER,
            BudgetReasons.CLOCK_BACKWARDS,
            BudgetReasons.AMOUNT,
            BudgetReasons.UNIT_OTHER),
        row(
            new Raise("x", uses(Long.MAX_VALUE)),
            EARLIER,
            BudgetReasons.CLOCK_BACKWARDS,
            BudgetReasons.LIMIT_TOO_LARGE),
        row(
            new Lower("x", WRONG),
            EARLIER,
            BudgetReasons.CLOCK_BACKWARDS,
            BudgetReasons.AMOUNT,
            BudgetReasons.UNIT_OTHER),
        row(
            new Lower("x", uses(7)),
            EARLIER,
            BudgetReasons.CLOCK_BACKWARDS,
            BudgetReasons.BELOW_USED),
        row(new Close("x"), EARLIER, BudgetReasons.CLOCK_BACKWARDS),
        row(new Reserve("open", uses(3), HOUR), T, BudgetReasons.KEY_CONFLICT),
        row(new Reserve("open", uses(2), HOUR.plusDays(1)), T, BudgetReasons.KEY_CONFLICT),
        row(new Commit("used", uses(2)), T, BudgetReasons.KEY_CONFLICT),
        row(new Refund("back", "used", uses(2)), T, BudgetReasons.KEY_CONFLICT),
        row(new Refund("open", "used", uses(1)), T, BudgetReasons.KEY_CONFLICT),
        row(new Raise("back", uses(1)), T, BudgetReasons.KEY_CONFLICT),
        row(new Reserve("back", uses(1), HOUR), T, BudgetReasons.KEY_CONFLICT));
  }

  @ParameterizedTest
  @MethodSource("wishes")
  void carriesAllItsCodesAndChangesNothing(BudgetCommand wish, Instant at, List<String> codes)
      throws IOException, ClassNotFoundException {
    Budget budget = budget();
    assertRefused(budget, before -> before.apply(wish, at), codes);
    assertThat(budget.left(T)).isEqualTo(6);
    if (wish.key().equals("x")) {
      assertThat(budget.apply(new Reserve("x", uses(6), HOUR), T).isAccepted()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("wishes")
  void ofASlicedBudgetCarriesThemToo(BudgetCommand wish, Instant at, List<String> codes)
      throws IOException, ClassNotFoundException {
    ShardedBudget one = new ShardedBudget(List.of(budget()));
    assertRefused(one, before -> before.apply(wish, at), codes);
    assertThat(one.left(T)).isEqualTo(6);
  }
}
