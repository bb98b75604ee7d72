package io.shopcare.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.shopcare.DomainValue;
import io.shopcare.feedback.score.Battery;
import io.shopcare.feedback.score.BatteryTally;
import io.shopcare.feedback.score.CsatTally;
import io.shopcare.feedback.score.NpsTally;
import io.shopcare.feedback.score.WeightedNpsTally;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.jackson.ShopcareJson;
import io.shopcare.measure.ValueCounts;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.segmentation.budget.Budget;
import io.shopcare.segmentation.budget.BudgetAmount;
import io.shopcare.segmentation.budget.BudgetCommand;
import io.shopcare.segmentation.budget.BudgetPolicy;
import io.shopcare.segmentation.lifetime.PurchaseCounts;
import io.shopcare.segmentation.lifetime.PurchasePattern;
import io.shopcare.segmentation.lifetime.SpendCounts;
import io.shopcare.segmentation.lifetime.SpendPattern;
import io.shopcare.segmentation.points.PointsLedger;
import io.shopcare.segmentation.points.PointsLot;
import io.shopcare.segmentation.voucher.StoreCredit;
import io.shopcare.segmentation.voucher.StoreCreditCommand;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.staffing.HourlyValues;
import io.shopcare.sla.staffing.WeekProfile;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a class that is neither record nor generated JSON keeps what its factory is given: all. */
class HiddenStateTest {

  private static final Instant T = Instant.parse("2026-03-01T10:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** One of each such class, after something has happened to it. */
  static Stream<DomainValue> used() {
    double[] week = new double[WeekProfile.HOURS];
    week[5] = 3.5;
    TicketHistory history = history();
    return Stream.of(
        ValueCounts.of(1, 2, 2),
        CurrencyCode.JPY,
        MoneySum.of(Money.parse("EUR 3.21")),
        history,
        history.ticket(),
        SlaPolicySet.of(SlaPolicy.builder("all").build()),
        HourlyValues.of(T, 1.5, 2),
        WeekProfile.of(PARIS, week),
        BatteryTally.accumulator(Battery.builder().scale(Scales.ONE_TO_SEVEN).items(2).build())
            .add(3, 4)
            .snapshot(),
        CsatTally.ofCounts(Scales.ONE_TO_FIVE, 1, 2, 3, 4, 5),
        NpsTally.of(1, 9, 10),
        WeightedNpsTally.of(9, 2.5),
        PurchaseCounts.of(List.of(PurchasePattern.of(2, 3, 9))),
        SpendCounts.of(List.of(SpendPattern.of(2, 3))),
        ledger(),
        budget());
  }

  private static TicketHistory history() {
    Actor agent = Actor.agent("a");
    return TicketHistory.open(
            new TicketFact.Opened("t", "c", Channel.EMAIL, Priority.HIGH), Actor.customer("c"), T)
        .record(T.plusSeconds(1), agent, new TicketFact.Assigned("a"))
        .record(T.plusSeconds(2), agent, new TicketFact.Solved("done", null));
  }

  private static PointsLedger ledger() {
    Money amount = Money.parse("EUR 9.00");
    return StoreCredit.of(CurrencyCode.EUR, PARIS)
        .apply(new StoreCreditCommand.Grant("g", amount, PointsLot.Source.PAID, "refund", null), T)
        .then(credit -> credit.apply(new StoreCreditCommand.Authorize("a", amount, null), T))
        .accepted()
        .orElseThrow()
        .ledger();
  }

  private static Budget budget() {
    return Budget.of(BudgetPolicy.of(BudgetAmount.uses(9)))
        .apply(new BudgetCommand.Reserve("r", BudgetAmount.uses(5), Duration.ofHours(1)), T)
        .accepted()
        .orElseThrow();
  }

  @Test
  void everySuchClassIsTried() {
    assertThat(House.published().stream().filter(HiddenStateTest::mayHide).map(JavaClass::getName))
        .containsExactlyInAnyOrderElementsOf(
            used().map(each -> each.getClass().getName()).toList());
  }

  private static boolean mayHide(JavaClass type) {
    return type.isAssignableTo(DomainValue.class)
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
        && !type.isRecord()
        && !type.isEnum();
  }

  @ParameterizedTest
  @MethodSource("used")
  void whatIsReadIsWhatWasWritten(DomainValue value) {
    String json = ShopcareJson.write(value);
    DomainValue read = ShopcareJson.read(json, value.getClass());
    assertThat(read).isEqualTo(value);
    assertThat(ShopcareJson.write(read)).isEqualTo(json);
  }
}
