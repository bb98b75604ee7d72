package io.shopcare.examples.benchmarks;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.HdrHistogram.Histogram;

/**
 * HdrHistogram with two digits.
 *
 * @param histogram what counts
 */
record HdrSketch(Histogram histogram) implements Sketch {

  @Override
  public void add(long value) {
    histogram.recordValue(value);
  }

  @Override
  public void merge(Sketch other) {
    histogram.add(((HdrSketch) other).histogram);
  }

  @Override
  public double percentile(int percent) {
    return histogram.getValueAtPercentile(percent);
  }

  @Override
  public byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    return Arrays.copyOf(out.array(), histogram.encodeIntoByteBuffer(out));
  }
}
