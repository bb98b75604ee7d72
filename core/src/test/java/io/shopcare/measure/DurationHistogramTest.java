package io.shopcare.measure;

import static io.shopcare.Faults.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DurationHistogramTest {

  private static DurationHistogram hours(long... hours) {
    return LongStream.of(hours)
        .boxed()
        .collect(DurationHistogram.collector((Long h) -> Duration.ofHours(h)));
  }

  @Test
  void percentilesAreWithinEightTenthsOfAPercent() {
    DurationHistogram replies = hours(1, 2, 3, 5, 8, 13, 21, 34, 55, 89);
    Duration p80 = replies.percentile(Ratio.percent(80)).orElseThrow();
    assertThat(p80).isCloseTo(Duration.ofHours(34), Duration.ofHours(34).dividedBy(128));
    assertThat(replies.count()).isEqualTo(10);
  }

  @Test
  void everyBinIsContiguousAndWithinTheBound() {
    long worstTop = 0;
    int bin = 0;
    for (long v = 0; v <= 300_000; v++) {
      int next = DurationHistogram.bin(v);
      assertThat(next - bin).isBetween(0, 1);
      bin = next;
      long error = Math.abs(DurationHistogram.middle(bin) - v);
      assertThat(error * 128).isLessThanOrEqualTo(v);
      worstTop = Math.max(worstTop, v == 0 ? 0 : error * 1_000_000 / v);
    }
    assertThat(worstTop).isEqualTo(7812);
  }

  @Test
  void below128MillisecondsItIsExact() {
    for (int millis = 0; millis < 128; millis++) {
      assertThat(DurationHistogram.of(Duration.ofMillis(millis)).percentile(Ratio.ONE))
          .contains(Duration.ofMillis(millis));
    }
  }

  @Test
  void theLastBinHoldsTheLongestDuration() {
    assertThat(DurationHistogram.bin(Long.MAX_VALUE)).isEqualTo(3711);
    assertThat(DurationHistogram.middle(3711)).isPositive();
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE / 1000 - 1);
    assertThat(DurationHistogram.of(longest).percentile(Ratio.ONE)).isPresent();
  }

  @Test
  void negativeOrEndlessDurationsAreRefused() {
    for (Duration duration :
        new Duration[] {Duration.ofNanos(-1), Duration.ofSeconds(Long.MAX_VALUE)}) {
      assertThat(codeOf(() -> DurationHistogram.of(duration))).isEqualTo("measure.duration.range");
    }
    assertThat(codeOf(() -> DurationHistogram.accumulator().addMillis(-1)))
        .isEqualTo("measure.duration.range");
  }

  @Test
  void binsThatDoNotExistAreRefused() {
    assertThat(codeOf(() -> new DurationHistogram(ValueCounts.of(3712))))
        .isEqualTo("measure.bin.range");
    assertThat(codeOf(() -> DurationHistogram.fromBytes(ValueCounts.of(-1).toBytes())))
        .isEqualTo("measure.bin.range");
  }

  @Test
  void aCorrectionIsTakenBack() {
    DurationHistogram corrected = hours(1, 2, 3).minus(hours(3)).plus(hours(4));
    assertThat(corrected).isEqualTo(hours(1, 2, 4));
    assertThat(codeOf(() -> hours(1).minus(hours(2)).percentile(Ratio.ONE)))
        .isEqualTo("measure.negative");
    assertThat(DurationHistogram.empty().percentile(Ratio.ONE)).isEmpty();
  }

  @Test
  void anAccumulatorGoesOnAfterASnapshot() {
    DurationHistogram.Accumulator accumulator = DurationHistogram.accumulator();
    DurationHistogram one = accumulator.add(Duration.ofHours(1)).snapshot();
    DurationHistogram two = accumulator.add(Duration.ofHours(2)).snapshot();
    assertThat(one).isEqualTo(hours(1));
    assertThat(two).isEqualTo(hours(1, 2));
  }

  @Test
  void aHundredThousandDurationsTakeAFewKilobytes() {
    DurationHistogram histogram =
        LongStream.range(0, 100_000)
            .boxed()
            .parallel()
            .collect(DurationHistogram.collector(i -> Duration.ofSeconds(i * i % 100_003)));
    assertThat(histogram.count()).isEqualTo(100_000);
    assertThat(histogram.toBytes().length).isLessThan(3_000);
  }
}
