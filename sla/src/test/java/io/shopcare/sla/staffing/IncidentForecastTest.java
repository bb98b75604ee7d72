package io.shopcare.sla.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.sla.Incidents;
import io.shopcare.sla.Incidents.Incident;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How many incidents of an IT company open in each hour of eleven weeks of a spring. */
class IncidentForecastTest {

  private static final Instant MONDAY = Instant.parse("2016-02-29T00:00:00Z");

  @Test
  void theForecastErrsLessThanSayingWhatWasAWeekAgo() {
    HourlyValues opened =
        HourlyValues.count(
            MONDAY, 11 * WeekProfile.HOURS, Incidents.all().stream().map(Incident::openedAt));
    assertThat(opened.sum()).isGreaterThan(20_000);
    for (ForecastMethod method :
        new ForecastMethod[] {
          ForecastMethod.ofDefaults(), new ForecastMethod.HoltWinters(0.005, 0.0001, 0.2)
        }) {
      ForecastTrial trial = QueueForecast.of(opened, ZoneOffset.UTC, method).trial(4);
      assertThat(trial.beatsNaive()).isTrue();
      assertThat(trial.mase().orElseThrow()).isLessThan(1);
    }
  }
}
