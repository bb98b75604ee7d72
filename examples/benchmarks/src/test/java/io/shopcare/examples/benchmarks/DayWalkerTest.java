package io.shopcare.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayWalkerTest {

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1000", "365, 11", "3652, 110", "3652, 1000"})
  void theWalkerAndOursCountTheSameSeconds(int days, int holidays) {
    CalendarBenchmark ours = benchmark("shopcare", days, holidays);
    CalendarBenchmark walker = benchmark("plain-java", days, holidays);
    long total = 0;
    for (int i = 0; i < 200; i++) {
      long seconds = ours.secondsBetween();
      assertThat(walker.secondsBetween()).isEqualTo(seconds);
      total += seconds;
    }
    assertThat(total).isPositive();
  }

  private static CalendarBenchmark benchmark(String peer, int days, int holidays) {
    CalendarBenchmark benchmark = new CalendarBenchmark();
    benchmark.peer = peer;
    benchmark.days = days;
    benchmark.holidays = holidays;
    benchmark.open();
    return benchmark;
  }
}
