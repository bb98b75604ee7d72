package io.shopcare.segmentation.planning;

import static io.shopcare.segmentation.planning.FollowUpTest.at;
import static io.shopcare.segmentation.planning.FollowUpTest.facts;
import static io.shopcare.segmentation.planning.FollowUpTest.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Outcome;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.segmentation.planning.PointsByAge.AgeCounts;
import io.shopcare.segmentation.points.PointsCommand;
import io.shopcare.segmentation.points.PointsLedger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Plans and liabilities where moments meet. */
class PlanningEdgeTest {

  private static FollowUpEvent expiring(String subject, String local) {
    return new FollowUpEvent(FollowUpKind.POINTS_EXPIRING, subject, at(local));
  }

  private static FollowUp known(String subject, String local) {
    FollowUpEvent event = expiring(subject, local);
    return FollowUp.builder().event(event).dueAt(event.at()).isCapped(true).build();
  }

  private static Instant due(Map<String, Outcome<FollowUp>> plan, FollowUpEvent event) {
    return Objects.requireNonNull(plan.get(event.dedupeKey())).accepted().orElseThrow().dueAt();
  }

  /** Two in seven days: one five days before and one five days after are no two in seven. */
  @Test
  void aMessageFitsBetweenTwoThatAreFarApart() {
    FollowUpEvent event = expiring("now", "2026-11-07T12:00");
    FollowUpFacts facts =
        facts()
            .addKnown(known("before", "2026-11-02T12:00"), known("after", "2026-11-12T12:00"))
            .build();
    Instant now = at("2026-11-01T12:00");
    assertThat(due(policy().build().plan(List.of(event), facts, now), event)).isEqualTo(event.at());
  }

  @Test
  void ofMessagesWishedAtOnceTheFirstByItsKeyIsPlannedFirst() {
    FollowUpEvent one = expiring("a", "2026-11-07T12:00");
    FollowUpEvent other = expiring("b", "2026-11-07T12:00");
    for (List<FollowUpEvent> told : List.of(List.of(one, other), List.of(other, one))) {
      Map<String, Outcome<FollowUp>> plan =
          policy().cap(1).build().plan(told, facts().build(), one.at());
      assertThat(due(plan, one)).isEqualTo(one.at());
      assertThat(due(plan, other)).isEqualTo(at("2026-11-14T12:00"));
    }
  }

  /** The clocks of Paris go forward on 29 March. */
  @Test
  void aDelayOfDaysKeepsTheTimeOnTheClockOfTheShop() {
    FollowUpEvent event =
        new FollowUpEvent(FollowUpKind.REVIEW_REQUEST, "o", at("2026-03-25T12:00"));
    assertThat(due(policy().build().plan(List.of(event), facts().build(), event.at()), event))
        .isEqualTo(at("2026-04-01T12:00"));
  }

  @Test
  void aMonthInWhichOnePointWasEarnedHasARate() {
    YearMonth month = YearMonth.of(2026, 1);
    PointsByAge one = new PointsByAge(new TreeMap<>(Map.of(0, new AgeCounts(1, 0, 0))));
    assertThat(ChainLadder.ultimate(new TreeMap<>(Map.of(month, one)), month))
        .containsExactly(Map.entry(month, Ratio.ONE));
  }

  /** They last through 31 July. */
  @Test
  void pointsAreNotOpenAnyMoreAtTheMomentAtWhichTheyExpire() {
    PointsLedger ledger =
        PointsLedger.of(LiabilityTest.policy())
            .apply(new PointsCommand.Earn("a", "o", Money.parse("EUR 100")), at("2026-01-31T12:00"))
            .accepted()
            .orElseThrow();
    Instant end = at("2026-08-01T00:00");
    assertThat(PointsByAge.of(ledger, end.minusNanos(1)).open()).isEqualTo(100);
    assertThat(PointsByAge.of(ledger, end).open()).isZero();
  }
}
