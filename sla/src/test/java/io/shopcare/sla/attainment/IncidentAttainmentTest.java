package io.shopcare.sla.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.measure.Attainment;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.Incidents;
import io.shopcare.sla.Incidents.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 24,918 incidents, of which 1,556 have no resolution. */
class IncidentAttainmentTest {

  private static ElapsedCounts resolved() {
    return Incidents.all().stream()
        .filter(incident -> incident.resolvedAt().isPresent())
        .collect(
            ElapsedCounts.collector(
                i -> Duration.between(i.openedAt(), i.resolvedAt().orElseThrow()), i -> true));
  }

  @Test
  void theSharesOfThoseResolvedAreAsExpected() {
    ElapsedCounts counts = resolved();
    double[][] expected = {
      {1, 32.2318294667}, {8, 44.8677339269}, {24, 51.6736580772}, {72, 64.6134748737}
    };
    for (double[] each : expected) {
      Attainment attainment = counts.attainment(Duration.ofHours((long) each[0]));
      assertThat(attainment.lower().orElseThrow().toDouble() * 100)
          .isCloseTo(each[1], within(1e-6));
    }
    assertThat(counts.attainment(Duration.ofHours(24)))
        .isEqualTo(new Attainment(12_072, 23_362 - 12_072, 0));
    assertThat(counts.percentile(Ratio.percent(90)))
        .contains(Duration.ofMinutes(Math.round(381.55 * 60)));
  }

  @Test
  void thoseWithoutAResolutionMakeBoundsAndNotAShare() {
    List<Incident> all = List.copyOf(Incidents.all());
    Instant now = all.stream().map(Incident::openedAt).max(Instant::compareTo).orElseThrow();
    ElapsedCounts open =
        all.stream()
            .filter(incident -> incident.resolvedAt().isEmpty())
            .collect(ElapsedCounts.collector(i -> Duration.between(i.openedAt(), now), i -> false));
    ElapsedCounts counts = resolved().plus(open);
    Duration day = Duration.ofHours(24);
    Attainment attainment = counts.attainment(day);
    assertThat(attainment.total()).isEqualTo(24_918);
    assertThat(attainment.met()).isEqualTo(12_072);
    assertThat(counts.survival().within(day))
        .isBetween(
            attainment.lower().orElseThrow().toDouble(),
            attainment.upper().orElseThrow().toDouble())
        .isLessThan(resolved().survival().within(day));
  }
}
