package io.shopcare.segmentation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import io.shopcare.segmentation.budget.BudgetWindow.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BudgetPlanTest {

  private static final Instant T = Instant.parse("2026-10-31T10:00:00Z");
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** 50 EUR in all, one use for a customer in a month, and no limit for devices. */
  private static final BudgetPlan PLAN =
      new BudgetPlan(
          List.of(
              UsageLimit.per("device", "device", BudgetPolicy.unlimited(BudgetAmount.USES)),
              UsageLimit.per(
                  "customer",
                  "customer",
                  BudgetPolicy.builder()
                      .unit(BudgetAmount.USES)
                      .limit(1L)
                      .window(BudgetWindow.tumbling(Stretch.MONTH, ZoneOffset.UTC))
                      .build()),
              UsageLimit.global(
                  "all",
                  BudgetPolicy.builder()
                      .unit("EUR")
                      .limit(5_000L)
                      .lastPartial(new LastPartial.Cap())
                      .build())));

  private static BudgetRequest request(String order, String customer, String euros) {
    return new BudgetRequest(
        order,
        Map.of("customer", customer, "device", "d"),
        List.of(BudgetAmount.uses(1), BudgetAmount.of(Money.parse("EUR " + euros))));
  }

  private static Map<BudgetId, Budget> reserved(
      Map<BudgetId, Budget> budgets, BudgetRequest request) {
    SortedMap<BudgetId, Budget> all = new TreeMap<>(budgets);
    all.putAll(PLAN.reserve(budgets, request, QUARTER, T).accepted().orElseThrow());
    return all;
  }

  private static Budget all(Map<BudgetId, Budget> budgets) {
    return Objects.requireNonNull(budgets.get(new BudgetId("all", "")));
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Reason::code).toList();
  }

  @Test
  void budgetsAreNamedInTheOrderInWhichToLockThemAndNoneForNoLimit() {
    assertThat(PLAN.budgets(request("o", "c", "1")))
        .containsExactly(new BudgetId("all", ""), new BudgetId("customer", "c"));
    assertThat(new BudgetId("customer", "c")).hasToString("BudgetId[customer]");
    assertThat(request("o", "c", "1").toString()).doesNotContain("customer");
  }

  @Test
  void aRequestIsGrantedByAllOrByNone() {
    Map<BudgetId, Budget> once = reserved(Map.of(), request("o1", "c", "30.00"));
    assertThat(once).hasSize(2);
    Outcome<?> again = PLAN.reserve(once, request("o2", "c", "10.00"), QUARTER, T);
    assertThat(codes(again)).containsExactly(BudgetReasons.EXHAUSTED);
    assertThat(again.refusals().get(0).detail("limit")).contains(Detail.text("limit", "customer"));
    assertThat(again.retryAt()).contains(T.plus(QUARTER));
    Map<BudgetId, Budget> twice = reserved(once, request("o2", "d", "30.00"));
    assertThat(PLAN.granted(twice, request("o2", "d", "30.00"), "EUR", T))
        .contains(BudgetAmount.of(Money.parse("EUR 20.00")));
    assertThat(codes(PLAN.reserve(twice, request("o3", "c", "1"), QUARTER, T)))
        .containsExactly(BudgetReasons.EXHAUSTED, BudgetReasons.EXHAUSTED);
  }

  @Test
  void whatARequestTookIsUsedFreedAndTakenBackInAllLimits() {
    BudgetRequest request = request("o1", "c", "30.00");
    Map<BudgetId, Budget> held = reserved(Map.of(), request);
    Map<BudgetId, Budget> freed = PLAN.release(held, request, T).accepted().orElseThrow();
    assertThat(all(freed).left(T)).isEqualTo(5_000);
    Map<BudgetId, Budget> used =
        PLAN.commit(held, request("o1", "c", "25.00"), T).accepted().orElseThrow();
    assertThat(all(used).committed(T)).isEqualTo(2_500);
    BudgetRequest back =
        new BudgetRequest(
            "o1", request.attributes(), List.of(BudgetAmount.of(Money.parse("EUR 5.00"))));
    Map<BudgetId, Budget> refunded = PLAN.refund(used, back, "r", T).accepted().orElseThrow();
    assertThat(refunded).containsOnlyKeys(new BudgetId("all", ""));
    assertThat(all(refunded).committed(T)).isEqualTo(2_000);
  }

  @Test
  void whatARequestLacksIsNamed() {
    BudgetRequest guest =
        new BudgetRequest(
            "o", Map.of("device", "d"), List.of(BudgetAmount.of(Money.parse("CHF 1.00"))));
    assertThat(codes(PLAN.reserve(Map.of(), guest, QUARTER, T)))
        .containsExactly(
            BudgetReasons.UNIT_OTHER, BudgetReasons.ATTRIBUTE_MISSING, BudgetReasons.UNIT_OTHER);
  }

  @Test
  void limitsHaveNamesOfTheirOwn() {
    UsageLimit one = UsageLimit.global("a", BudgetPolicy.unlimited("uses"));
    assertThatThrownBy(() -> new BudgetPlan(List.of(one, one)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("budget.limits.name");
  }

  /** Of two amounts in one unit one would be lost. */
  @Test
  void aRequestHasOneAmountForEachUnit() {
    List<BudgetAmount> twice = List.of(BudgetAmount.uses(1), BudgetAmount.uses(2));
    assertThatThrownBy(() -> new BudgetRequest("o", Map.of(), twice))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("budget.request.units");
  }
}
