package io.shopcare.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.testkit.MeasureArbitraries;
import io.shopcare.testkit.SummaryLaws;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProportionProperties extends SummaryLaws<Proportion> {

  @Override
  protected Arbitrary<Proportion> summaries() {
    return MeasureArbitraries.proportions();
  }

  @Override
  protected Proportion fromBytes(byte[] bytes) {
    return Proportion.fromBytes(bytes);
  }

  @Property
  void wilsonLiesWithin0And1AroundTheShare(
      @ForAll("summaries") Proportion proportion, @ForAll("confidences") double confidence) {
    Assume.that(!proportion.isEmpty());
    double share = proportion.share().orElseThrow().toDouble();
    Interval interval = proportion.wilson(confidence).orElseThrow();
    assertThat(interval.lower()).isBetween(0.0, share);
    assertThat(interval.upper()).isBetween(share, 1.0);
    assertThat(interval.lower() == 0).isEqualTo(proportion.successes() == 0);
    assertThat(interval.upper() == 1).isEqualTo(proportion.successes() == proportion.n());
  }

  @Property
  void wilsonIsMirroredWithSuccessesAndFailures(
      @ForAll("summaries") Proportion proportion, @ForAll("confidences") double confidence) {
    Assume.that(!proportion.isEmpty());
    Proportion failures = new Proportion(proportion.n() - proportion.successes(), proportion.n());
    Interval interval = proportion.wilson(confidence).orElseThrow();
    Interval mirrored = failures.wilson(confidence).orElseThrow();
    assertThat(mirrored.lower()).isCloseTo(1 - interval.upper(), within(1e-12));
    assertThat(mirrored.upper()).isCloseTo(1 - interval.lower(), within(1e-12));
  }

  @Property
  void wilsonWidensWithConfidenceAndShrinksWithNumbers(
      @ForAll("summaries") Proportion proportion, @ForAll("confidences") double confidence) {
    Assume.that(!proportion.isEmpty());
    double width = proportion.wilson(confidence).orElseThrow().width();
    assertThat(proportion.wilson((1 + confidence) / 2).orElseThrow().width()).isGreaterThan(width);
    assertThat(proportion.plus(proportion).wilson(confidence).orElseThrow().width())
        .isLessThan(width);
  }

  @Provide
  Arbitrary<Double> confidences() {
    return Arbitraries.doubles().between(0.01, 0.999).ofScale(3);
  }
}
