package io.shopcare.sla.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.measure.Attainment;
import io.shopcare.sla.BostonRequests;
import io.shopcare.sla.BostonRequests.Request;
import io.shopcare.sla.attainment.ElapsedCounts;
import io.shopcare.sla.clock.ManualDue;
import io.shopcare.sla.clock.PlainMetrics;
import io.shopcare.sla.clock.SlaClock;
import io.shopcare.sla.clock.SlaContext;
import io.shopcare.sla.clock.SlaEngine;
import io.shopcare.sla.policy.SlaTarget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The city's deadlines, each a due time set by hand, and its own flags. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BostonBacktestTest {

  private static final SlaEngine ENGINE = SlaEngine.of(PlainMetrics.all());
  private static final String GENERAL = "General Comments For a Program or Policy";
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration THREE_DAYS = Duration.ofDays(3);

  /** 13 January 2016, midnight in Boston. */
  private static final Instant NOW = Instant.parse("2016-01-13T05:00:00Z");

  private List<Request> requests;
  private JsonNode expected;

  @BeforeAll
  void read() {
    requests = BostonRequests.all();
    expected = BostonRequests.expected();
  }

  private static BacktestCase ticket(Request request) {
    SlaContext.Builder context = SlaContext.builder();
    request
        .dueAt()
        .ifPresent(
            due -> context.addManualDues(new ManualDue(DataCases.METRIC, request.openedAt(), due)));
    return DataCases.of(
        request.id(), request.openedAt(), request.closedNotBeforeOpening(), context.build());
  }

  private static SlaClock clock(BacktestCase ticket, ServicePlan plan) {
    return ENGINE
        .evaluate(ticket.history(), plan.policies(), ticket.context(), NOW)
        .clock(DataCases.METRIC)
        .orElseThrow();
  }

  @Test
  void verdictsAreTheCitysOwnFlags() {
    assertThat(requests).hasSize(expected.get("requests").asInt());
    ServicePlan plan = DataCases.plan(SlaTarget.of(DataCases.METRIC, SlaTarget.LONGEST));
    int[] closed = new int[2];
    int[] open = new int[2];
    Attainment attainment = Attainment.empty();
    for (Request request : requests) {
      if (request.dueAt().isPresent() && !request.flag().isEmpty()) {
        Verdict verdict = plan.verdict(clock(ticket(request), plan));
        Verdict flag =
            request.flag().equals("OVERDUE")
                ? Verdict.MISSED
                : request.closedAt().isPresent() ? Verdict.MET : Verdict.UNDETERMINED;
        int[] agreement = request.closedAt().isPresent() ? closed : open;
        agreement[0] += verdict.equals(flag) ? 1 : 0;
        agreement[1]++;
        attainment = attainment.plus(verdict.attainment(1));
      }
    }
    assertThat(closed).containsExactly(50_381, 50_381).isEqualTo(pair("closed_flag_agreement"));
    assertThat(open).containsExactly(10_329, 10_329).isEqualTo(pair("open_flag_agreement"));
    assertThat(attainment.total()).isEqualTo(60_710);
    assertThat(attainment.met() + attainment.undetermined())
        .isEqualTo(
            requests.stream()
                .filter(r -> r.dueAt().isPresent() && r.flag().equals("ONTIME"))
                .count());
  }

  private int[] pair(String name) {
    return new int[] {expected.get(name).get(0).asInt(), expected.get(name).get(1).asInt()};
  }

  @Test
  void businessHoursToTheClosingAreAsExpected() {
    ServicePlan office =
        DataCases.plan(
            SlaTarget.of(DataCases.METRIC, Duration.ofHours(17), BostonRequests.office()));
    ElapsedCounts elapsed =
        requests.stream()
            .filter(r -> r.type().equals(GENERAL) && r.dueAt().isPresent())
            .filter(r -> r.closedAt().isPresent())
            .map(
                r ->
                    DataCases.of(
                        r.id(), r.openedAt(), r.closedNotBeforeOpening(), SlaContext.EMPTY))
            .map(ticket -> clock(ticket, office))
            .collect(ElapsedCounts.collector());
    assertThat(elapsed.ended().count()).isEqualTo(expected.get("general_comments_closed").asLong());
    BigDecimal hour = BigDecimal.valueOf(Duration.ofHours(1).toNanos());
    assertThat(elapsed.ended().median().orElseThrow().divide(hour, 12, RoundingMode.HALF_UP))
        .isCloseTo(
            expected.get("general_comments_business_hours_median").decimalValue(),
            within(new BigDecimal("1e-6")));
    BigDecimal mean = elapsed.ended().mean(3, RoundingMode.HALF_UP).orElseThrow();
    BigDecimal sum = mean.multiply(BigDecimal.valueOf(elapsed.ended().count()));
    assertThat(sum.divide(hour, 12, RoundingMode.HALF_UP))
        .isCloseTo(
            expected.get("general_comments_business_hours_sum").decimalValue(),
            within(new BigDecimal("1e-6")));
  }

  @Test
  void from24To72HoursItNamesExactlyTheRequestsThatChange() {
    ServicePlan day = DataCases.plan(SlaTarget.of(DataCases.METRIC, DAY));
    Backtest backtest = Backtest.of(ENGINE, day, day.withTarget(DataCases.METRIC, THREE_DAYS), NOW);
    BacktestResult result =
        requests.stream()
            .map(
                r ->
                    DataCases.of(
                        r.id(), r.openedAt(), r.closedNotBeforeOpening(), SlaContext.EMPTY))
            .collect(backtest.collector());
    List<VerdictChange> direct = new ArrayList<>();
    for (Request request : requests) {
      Duration time = Duration.between(request.openedAt(), request.closedAt().orElse(NOW));
      if (time.compareTo(DAY) > 0 && time.compareTo(THREE_DAYS) <= 0) {
        Verdict after = request.closedAt().isPresent() ? Verdict.MET : Verdict.UNDETERMINED;
        direct.add(VerdictChange.of(request.id(), DataCases.METRIC, 1, Verdict.MISSED, after));
      }
    }
    assertThat(direct).isNotEmpty();
    assertThat(result.changes()).containsExactlyElementsOf(direct.stream().sorted().toList());
  }
}
