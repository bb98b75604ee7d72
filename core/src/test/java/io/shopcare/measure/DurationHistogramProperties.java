package io.shopcare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.testkit.MeasureArbitraries;
import io.shopcare.testkit.SummaryLaws;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class DurationHistogramProperties extends SummaryLaws<DurationHistogram> {

  @Override
  protected Arbitrary<DurationHistogram> summaries() {
    return MeasureArbitraries.histograms();
  }

  @Override
  protected DurationHistogram fromBytes(byte[] bytes) {
    return DurationHistogram.fromBytes(bytes);
  }

  /** The stated bound: 2^-7 of the exact percentile. */
  @Property
  void percentilesAreWithinTheBoundOfTheExactOnes(
      @ForAll("durations") @Size(min = 1, max = 60) List<Duration> durations,
      @ForAll("shares") Ratio p) {
    DurationHistogram histogram =
        durations.stream().collect(DurationHistogram.collector(Function.identity()));
    long exact =
        durations.stream()
            .collect(ValueCounts.collector(Duration::toMillis))
            .percentile(p)
            .orElseThrow();
    long given = histogram.percentile(p).orElseThrow().toMillis();
    assertThat(Math.abs(given - exact)).isLessThanOrEqualTo(exact / 128);
    assertThat(histogram.count()).isEqualTo(durations.size());
  }

  @Property
  void binsRiseWithTheValueAndHoldTheirMiddle(
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long millis) {
    int bin = DurationHistogram.bin(millis);
    long middle = DurationHistogram.middle(bin);
    assertThat(bin).isBetween(0, 3711);
    assertThat(DurationHistogram.bin(middle)).isEqualTo(bin);
    assertThat(Math.abs(middle - millis)).isLessThanOrEqualTo(millis / 128);
    if (millis > 0) {
      assertThat(bin - DurationHistogram.bin(millis - 1)).isBetween(0, 1);
    }
  }

  @Provide
  Arbitrary<List<Duration>> durations() {
    return MeasureArbitraries.durations().list();
  }

  @Provide
  Arbitrary<Ratio> shares() {
    return MeasureArbitraries.shares();
  }
}
