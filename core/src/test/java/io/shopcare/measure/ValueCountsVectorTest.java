package io.shopcare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ValueCountsVectorTest {

  /** Checked against R's {@code quantile(type = 1)}. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "percentiles.csv", numLinesToSkip = 1)
  void percentilesAreOfTypeR1(String id, String values, String p, long expected) {
    long[] numbers = Arrays.stream(values.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    assertThat(ValueCounts.of(numbers).percentile(Ratio.parse(p))).as(id).hasValue(expected);
  }
}
