package io.shopcare.examples.benchmarks;

import io.shopcare.measure.DurationHistogram;
import io.shopcare.measure.Ratio;

/**
 * Ours.
 *
 * @param histogram what counts
 */
record ShopcareSketch(DurationHistogram.Accumulator histogram) implements Sketch {

  @Override
  public void add(long value) {
    histogram.addMillis(value);
  }

  @Override
  public void merge(Sketch other) {
    histogram.addAll(((ShopcareSketch) other).histogram);
  }

  @Override
  public double percentile(int percent) {
    return histogram.snapshot().percentile(Ratio.percent(percent)).orElseThrow().toMillis();
  }

  @Override
  public byte[] bytes() {
    return histogram.snapshot().toBytes();
  }
}
