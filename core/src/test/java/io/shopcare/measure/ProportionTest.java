package io.shopcare.measure;

import static io.shopcare.Faults.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

  @Test
  void groupsAreAddedNeverAveraged() {
    Proportion pooled = new Proportion(9, 10).plus(new Proportion(10, 100));
    assertThat(pooled.share()).contains(Ratio.of(19, 110));
  }

  @Test
  void nothingHasNoShare() {
    assertThat(Proportion.empty().share()).isEmpty();
    assertThat(Proportion.empty().wilson(0.95)).isEmpty();
  }

  @Test
  void wilsonHasWidthWhereWaldHasNone() {
    Interval all = new Proportion(3, 3).wilson(0.8).orElseThrow();
    assertThat(all.upper()).isEqualTo(1);
    assertThat(all.lower()).isCloseTo(0.646221035126, within(1e-12));
    Interval none = new Proportion(0, 3).wilson(0.8).orElseThrow();
    assertThat(none.lower()).isZero();
    assertThat(none.contains(0)).isTrue();
    assertThat(none.contains(0.36)).isFalse();
  }

  @Test
  void moreSuccessesThanTriesAreLegalButNotScored() {
    for (Proportion odd :
        new Proportion[] {new Proportion(2, 1), new Proportion(-1, 1), new Proportion(-2, -1)}) {
      assertThat(codeOf(odd::share)).isEqualTo("measure.negative");
      assertThat(codeOf(() -> odd.wilson(0.95))).isEqualTo("measure.negative");
    }
    assertThat(new Proportion(2, 1).plus(new Proportion(0, 1)).share()).contains(Ratio.ONE);
  }

  @Test
  void aConfidenceIsNotAPercentage() {
    assertThat(codeOf(() -> new Proportion(1, 2).wilson(95))).isEqualTo("measure.confidence.range");
  }

  @Test
  void overflowThrows() {
    Proportion most = new Proportion(0, Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(new Proportion(0, 1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theEndsOfAnIntervalAreFiniteAndInOrder() {
    assertThat(codeOf(() -> new Interval(1, 0, 0.95))).isEqualTo("measure.interval.range");
    assertThat(codeOf(() -> new Interval(Double.NaN, 0, 0.95))).isEqualTo("measure.interval.range");
    assertThat(codeOf(() -> new Interval(0, Double.POSITIVE_INFINITY, 0.95)))
        .isEqualTo("measure.interval.range");
    assertThat(codeOf(() -> new Interval(0, 1, 1))).isEqualTo("measure.confidence.range");
    assertThat(new Interval(-10, 30, 0.9).width()).isEqualTo(40);
  }
}
