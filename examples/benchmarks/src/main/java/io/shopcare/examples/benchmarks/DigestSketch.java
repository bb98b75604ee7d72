package io.shopcare.examples.benchmarks;

import com.tdunning.math.stats.MergingDigest;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A merging t-digest with compression 100.
 *
 * @param digest what counts
 */
record DigestSketch(MergingDigest digest) implements Sketch {

  @Override
  public void add(long value) {
    digest.add((double) value);
  }

  @Override
  public void merge(Sketch other) {
    digest.add(((DigestSketch) other).digest);
  }

  @Override
  public double percentile(int percent) {
    return digest.quantile(percent / 100.0);
  }

  @Override
  public byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(digest.smallByteSize());
    digest.asSmallBytes(out);
    return Arrays.copyOf(out.array(), out.position());
  }
}
