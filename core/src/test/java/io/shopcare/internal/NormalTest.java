package io.shopcare.internal;

import static io.shopcare.Faults.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {

  @ParameterizedTest
  @CsvSource({
    "0.8, 1.28155156554",
    "0.95, 1.95996398454",
    "0.98, 2.32634787404",
    "0.99, 2.57582930355",
    "0.999, 3.29052673149"
  })
  void criticalValuesAreThoseOfTheTables(double confidence, double z) {
    assertThat(Normal.criticalValue(confidence)).isCloseTo(z, within(1e-11));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, 1.5, 95, Double.NaN})
  void aConfidenceLiesStrictlyBetween0And1(double confidence) {
    assertThat(codeOf(() -> Normal.criticalValue(confidence)))
        .isEqualTo("measure.confidence.range");
  }
}
