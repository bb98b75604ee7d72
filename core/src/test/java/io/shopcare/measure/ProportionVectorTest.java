package io.shopcare.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProportionVectorTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "wilson.csv", numLinesToSkip = 1)
  void wilsonIsThatOfTheReference(
      String id, long successes, long n, double confidence, double lower, double upper) {
    Interval interval = new Proportion(successes, n).wilson(confidence).orElseThrow();
    assertThat(interval.lower()).as(id).isCloseTo(lower, within(1e-9));
    assertThat(interval.upper()).as(id).isCloseTo(upper, within(1e-9));
    assertThat(interval.confidence()).isEqualTo(confidence);
  }
}
