package io.shopcare.sla.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.measure.Attainment;
import io.shopcare.sla.Incidents;
import io.shopcare.sla.Incidents.Incident;
import io.shopcare.sla.clock.PlainMetrics;
import io.shopcare.sla.clock.SlaContext;
import io.shopcare.sla.clock.SlaEngine;
import io.shopcare.sla.policy.SlaTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 24,918 incidents under 24 and 72 hours; 1,556 of them have no resolution and stay open. */
class IncidentBacktestTest {

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration THREE_DAYS = Duration.ofDays(3);

  @Test
  void from24To72HoursItNamesExactlyTheIncidentsThatChange() {
    Collection<Incident> incidents = Incidents.all();
    Instant now = incidents.stream().map(Incident::openedAt).max(Instant::compareTo).orElseThrow();
    ServicePlan day = DataCases.plan(SlaTarget.of(DataCases.METRIC, DAY));
    Backtest backtest =
        Backtest.of(
            SlaEngine.of(PlainMetrics.all()),
            day,
            day.withTarget(DataCases.METRIC, THREE_DAYS),
            now.plus(Duration.ofDays(365)));
    BacktestResult result =
        incidents.stream()
            .map(i -> DataCases.of(i.id(), i.openedAt(), i.resolvedAt(), SlaContext.EMPTY))
            .collect(backtest.collector());
    List<String> between = new ArrayList<>();
    for (Incident incident : incidents) {
      incident
          .resolvedAt()
          .map(at -> Duration.between(incident.openedAt(), at))
          .filter(time -> time.compareTo(DAY) > 0 && time.compareTo(THREE_DAYS) <= 0)
          .ifPresent(time -> between.add(incident.id()));
    }
    assertThat(between).hasSize(3_023);
    assertThat(result.changes())
        .containsExactlyElementsOf(
            between.stream()
                .sorted()
                .map(id -> VerdictChange.of(id, DataCases.METRIC, 1, Verdict.MISSED, Verdict.MET))
                .toList());
    VerdictCounts counts = result.counts(DataCases.METRIC);
    assertThat(counts.before()).isEqualTo(new Attainment(12_072, 24_918 - 12_072, 0));
    assertThat(counts.after()).isEqualTo(new Attainment(15_095, 24_918 - 15_095, 0));
  }
}
