package io.shopcare.examples.benchmarks;

import com.datadoghq.sketch.ddsketch.DDSketch;
import java.nio.ByteBuffer;

/**
 * DDSketch with a dense store.
 *
 * @param sketch what counts
 */
record DatadogSketch(DDSketch sketch) implements Sketch {

  @Override
  public void add(long value) {
    sketch.accept((double) value);
  }

  @Override
  public void merge(Sketch other) {
    sketch.mergeWith(((DatadogSketch) other).sketch);
  }

  @Override
  public double percentile(int percent) {
    return sketch.getValueAtQuantile(percent / 100.0);
  }

  @Override
  public byte[] bytes() {
    ByteBuffer out = sketch.serialize();
    byte[] bytes = new byte[out.remaining()];
    out.get(bytes);
    return bytes;
  }
}
