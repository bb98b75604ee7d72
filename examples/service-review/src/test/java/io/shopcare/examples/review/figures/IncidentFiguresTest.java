package io.shopcare.examples.review.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.examples.review.report.Metric;
import io.shopcare.examples.review.source.IncidentLog;
import io.shopcare.examples.review.source.OnlineRetail;
import io.shopcare.examples.review.source.Progress;
import io.shopcare.examples.review.source.Rejections;
import io.shopcare.examples.review.source.Season;
import io.shopcare.examples.review.source.TicketRecord;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Tally;
import io.shopcare.measure.ValueCounts;
import io.shopcare.sla.backtest.BacktestResult;
import io.shopcare.sla.backtest.Verdict;
import io.shopcare.sla.backtest.VerdictCounts;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The incident log, read, replayed and evaluated. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentFiguresTest {

  private static final Set<Priority> ALL = Set.of(Priority.values());
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final Map<String, Priority> PRIORITIES =
      Map.of("1", Priority.URGENT, "2", Priority.HIGH, "3", Priority.NORMAL, "4", Priority.LOW);
  private static final Map<String, String> STATES =
      Map.of(
          "New", "NEW",
          "Active", "OPEN",
          "Awaiting User Info", "PENDING",
          "Awaiting Problem", "ON_HOLD",
          "Awaiting Vendor", "ON_HOLD",
          "Awaiting Evidence", "ON_HOLD",
          "Resolved", "SOLVED",
          "Closed", "CLOSED");

  private Expected expected;
  private Rejections rejections;
  private List<TicketRecord> records;
  private Season season;
  private TicketReview review;

  @BeforeAll
  void read() {
    expected = Expected.of("incident_event_log");
    rejections = new Rejections();
    records = IncidentLog.read(Expected.data(), rejections, Progress.silent());
    season =
        new Season(
            "log",
            records,
            List.of(),
            List.of(),
            rejections,
            IncidentLog.ZONE,
            IncidentLog.ZONE,
            OnlineRetail.CURRENCY,
            Instant.parse("2017-03-01T00:00:00Z"));
    review = TicketReview.of(season);
  }

  @Test
  void everyRowIsReadAndOnlyUnknownStatesAreRejected() {
    String file = "incident_event_log.csv.gz";
    expected.exactly("events", Expected.of(rejections.rows(), file));
    expected.exactly("incidents", records.size());
    expected.exactly("events_state_-100", rejections.count(file, "row.unknown-state"));
    assertThat(rejections.entries()).hasSize(1);
  }

  @Test
  void transitionsAreThoseOfTheLog() {
    Tally seen = review.transitions();
    Map<String, Long> merged = new TreeMap<>();
    for (Map.Entry<String, JsonNode> from : expected.value("transition_matrix").properties()) {
      for (Map.Entry<String, JsonNode> to : from.getValue().properties()) {
        if (STATES.containsKey(from.getKey()) && STATES.containsKey(to.getKey())) {
          merged.merge(
              STATES.get(from.getKey()) + ">" + STATES.get(to.getKey()),
              to.getValue().longValue(),
              Long::sum);
        }
      }
    }
    // The two that a rejected row stands between: New and Active, then -100, then Resolved.
    merged.merge("NEW>SOLVED", 1L, Long::sum);
    merged.merge("OPEN>SOLVED", 1L, Long::sum);
    assertThat(merged).allSatisfy((key, n) -> assertThat(seen.count(key)).as(key).isEqualTo(n));
    assertThat(seen.keys()).containsExactlyInAnyOrderElementsOf(merged.keySet());
  }

  @Test
  void firstStatesAreThoseOfTheLog() {
    Map<String, Long> counts = new TreeMap<>();
    for (ReviewedTicket ticket : review.tickets()) {
      counts.merge(ticket.firstState().name(), 1L, Long::sum);
    }
    Map<String, Long> asked = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : expected.value("first_state").properties()) {
      asked.merge(STATES.get(entry.getKey()), entry.getValue().longValue(), Long::sum);
    }
    assertThat(counts).isEqualTo(asked);
  }

  @Test
  void reopenedAndReassignedAreThoseOfTheLog() {
    expected.within("reopen_rate_pct", percent(review.reopened().share().orElseThrow()));
    expected.exactly(
        "missing_resolved_at", records.stream().filter(r -> r.resolvedAt() == null).count());
  }

  @Test
  void theSourcesOwnVerdictsAreThoseOfTheLog() {
    expected.within("sla_met_pct", met(ALL));
    for (String priority : List.of("1", "3", "4")) {
      expected.within("sla_met_pct_priority_" + priority, met(Set.of(PRIORITIES.get(priority))));
    }
    for (String priority : List.of("1", "2", "4")) {
      expected.exactly(
          "incidents_priority_" + priority,
          review.tickets().stream()
              .filter(t -> t.ticket().priority() == PRIORITIES.get(priority))
              .count());
    }
  }

  private double met(Set<Priority> priorities) {
    long met = 0;
    long all = 0;
    for (int i = 0; i < records.size(); i++) {
      if (priorities.contains(review.tickets().get(i).ticket().priority())) {
        all++;
        met += Boolean.TRUE.equals(records.get(i).metTarget()) ? 1 : 0;
      }
    }
    return 100.0 * met / all;
  }

  @Test
  void resolutionTimesAreThoseOfTheLog() {
    ValueCounts all = review.resolutionSeconds(ALL);
    expected.within("resolution_hours_median", hours(all.median().orElseThrow()));
    expected.within(
        "resolution_hours_p90_nearest_rank",
        hours(BigDecimal.valueOf(all.percentile(Ratio.percent(90)).orElseThrow())));
    expected.within(
        "resolution_hours_mean", hours(all.mean(9, RoundingMode.HALF_UP).orElseThrow()));
    for (String priority : List.of("1", "3", "4")) {
      expected.within(
          "resolution_hours_median_priority_" + priority,
          hours(review.resolutionSeconds(Set.of(PRIORITIES.get(priority))).median().orElseThrow()));
    }
    for (int hours : new int[] {1, 8, 24, 72}) {
      expected.within(
          "resolved_within_" + hours + "h_pct",
          percent(Ratio.of(all.atMost(hours * 3600L), all.count())));
    }
  }

  @Test
  void attainmentIsTheShareResolvedWithinADay() {
    Attainment attained = Expected.of(review.attained(Metric.RESOLUTION), "ALL");
    expected.within(
        "resolved_within_24h_pct", percent(attained.determined().share().orElseThrow()));
  }

  @Test
  void anotherTargetIsTheShareResolvedWithinThreeDays() {
    BacktestResult result = PlanReview.backtest(season, review);
    VerdictCounts counts = result.counts("first_resolution_time");
    assertThat(counts.before()).isEqualTo(Expected.of(review.attained(Metric.RESOLUTION), "ALL"));
    expected.within(
        "resolved_within_72h_pct", percent(counts.after().determined().share().orElseThrow()));
    assertThat(result.changes()).hasSize(3_023).allMatch(c -> c.after() == Verdict.MET);
  }

  @Test
  void firstTouchesAreThoseOfTheLog() {
    ValueCounts touched = review.firstAnswerSeconds(ALL);
    expected.within("first_touch_hours_median", hours(touched.median().orElseThrow()));
    expected.exactly("first_touch_negative", touched.atMost(-1));
    expected.within(
        "first_touch_within_24h_pct", percent(Ratio.of(touched.atMost(86_400), touched.count())));
  }

  @Test
  void timeSpentWaitingForTheUserIsThatOfTheLog() {
    Map<TicketState, Long> seconds = review.secondsInState();
    long all = seconds.values().stream().mapToLong(Long::longValue).sum();
    expected.within(
        "pause_share_awaiting_user_pct", 100.0 * Expected.of(seconds, TicketState.PENDING) / all);
  }

  @Test
  void arrivalsInBusinessHoursAreThoseOfTheLog() {
    long inside =
        review.tickets().stream()
            .map(t -> t.ticket().openedAt().atZone(IncidentLog.ZONE))
            .filter(at -> at.getDayOfWeek().getValue() <= 5)
            .filter(at -> at.getHour() >= 8 && at.getHour() < 18)
            .count();
    expected.within("opened_in_business_hours_pct", 100.0 * inside / records.size());
  }

  @Test
  void deviationsAreCountedAndNotFatal() {
    Tally deviations = review.deviations();
    assertThat(deviations.total()).isPositive();
    assertThat(deviations.keys()).contains("NEW>CLOSED");
    assertThat(deviations.count("NEW>CLOSED")).isEqualTo(11);
    assertThat(Arrays.stream(TicketState.values()).map(Enum::name))
        .containsAll(
            deviations.keys().stream().flatMap(key -> Arrays.stream(key.split(">", 2))).toList());
  }

  private static double percent(Ratio share) {
    return share.toDouble() * 100;
  }

  private static double hours(BigDecimal seconds) {
    return seconds.divide(HOUR, 12, RoundingMode.HALF_UP).doubleValue();
  }
}
