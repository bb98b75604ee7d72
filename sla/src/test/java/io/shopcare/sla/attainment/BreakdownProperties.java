package io.shopcare.sla.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.measure.Attainment;
import io.shopcare.sla.clock.ClockStatus;
import io.shopcare.sla.clock.SlaClock;
import io.shopcare.testkit.SummaryLaws;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BreakdownProperties extends SummaryLaws<Breakdown> {

  @Override
  protected Arbitrary<Breakdown> summaries() {
    Arbitrary<String> keys = Arbitraries.of("", "chat", "e-mail", "téléphone", "\ud800");
    return Arbitraries.maps(keys, ElapsedCountsProperties.counts())
        .ofMaxSize(4)
        .map(TreeMap::new)
        .map(Breakdown::new);
  }

  @Override
  protected Breakdown fromBytes(byte[] bytes) {
    return Breakdown.fromBytes(bytes);
  }

  private static SlaClock clock(int minutes) {
    SlaClock.Builder clock = SlaClock.builder();
    clock.metric("first_reply").instance(1).elapsed(Duration.ofMinutes(minutes));
    clock.pausedFor(Duration.ZERO);
    return minutes % 3 == 0
        ? clock.status(ClockStatus.RUNNING).build()
        : clock.status(ClockStatus.MET).endedAt(Instant.EPOCH).build();
  }

  @Property
  void collectingGivesWhatEachKeyAloneGives(
      @ForAll @Size(max = 60) List<@IntRange(max = 30) Integer> minutes) {
    Duration time = Duration.ofMinutes(15);
    Breakdown all =
        minutes.stream()
            .collect(
                Breakdown.collector(
                    m -> m % 2 == 0 ? List.of("even", "any") : List.of("any"),
                    BreakdownProperties::clock));
    Breakdown inParallel =
        minutes.parallelStream()
            .collect(
                Breakdown.collector(
                    m -> m % 2 == 0 ? List.of("even", "any") : List.of("any"),
                    BreakdownProperties::clock));
    assertThat(inParallel).isEqualTo(all);
    SortedMap<String, Attainment> expected = new TreeMap<>();
    for (Map.Entry<String, Integer> each : Map.of("any", 1, "even", 2).entrySet()) {
      int[] own = minutes.stream().mapToInt(m -> m).filter(m -> m % each.getValue() == 0).toArray();
      if (own.length > 0) {
        expected.put(
            each.getKey(),
            new Attainment(
                IntStream.of(own).filter(m -> m <= 15 && m % 3 != 0).count(),
                IntStream.of(own).filter(m -> m > 15).count(),
                IntStream.of(own).filter(m -> m <= 15 && m % 3 == 0).count()));
      }
    }
    assertThat(all.attainment(time)).isEqualTo(expected);
  }
}
