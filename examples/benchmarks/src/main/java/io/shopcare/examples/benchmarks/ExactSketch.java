package io.shopcare.examples.benchmarks;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every value kept, with its count.
 *
 * @param counts how often each came
 */
record ExactSketch(TreeMap<Long, Long> counts) implements Sketch {

  @Override
  public void add(long value) {
    counts.merge(value, 1L, Long::sum);
  }

  @Override
  public void merge(Sketch other) {
    ((ExactSketch) other).counts.forEach((value, count) -> counts.merge(value, count, Long::sum));
  }

  @Override
  public double percentile(int percent) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    long rank = (all * percent + 99) / 100;
    long reached = 0;
    for (Map.Entry<Long, Long> entry : counts.entrySet()) {
      reached += entry.getValue();
      if (reached >= rank) {
        return entry.getKey();
      }
    }
    throw new IllegalStateException("empty");
  }

  @Override
  public byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(counts.size() * 2 * Long.BYTES);
    counts.forEach((value, count) -> out.putLong(value).putLong(count));
    return out.array();
  }
}
