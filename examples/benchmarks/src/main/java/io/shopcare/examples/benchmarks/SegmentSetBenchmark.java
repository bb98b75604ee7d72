package io.shopcare.examples.benchmarks;

import io.shopcare.segmentation.query.BoundSegment;
import io.shopcare.segmentation.query.BoundSegmentSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Which of {@linkplain RegularSegments a thousand segments} a customer is in, of 1,024 customers in
 * turn: all at once, and one after the other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class SegmentSetBenchmark {

  private static final int REGULARS = 1_024;

  /** How many segments there are. */
  @Param("1000")
  public int segments = 1_000;

  private final List<Regular> regulars = Regular.random(REGULARS);
  private final BoundSegmentSet<Regular> set = RegularSegments.set(segments);
  private final List<BoundSegment<Regular>> alone = RegularSegments.alone(segments);
  private int next;

  private Regular regular() {
    next = next + 1 == REGULARS ? 0 : next + 1;
    return regulars.get(next);
  }

  /** All at once. */
  @Benchmark
  public long[] set() {
    return set.bits(regular());
  }

  /** One after the other. */
  @Benchmark
  public long[] alone() {
    Regular regular = regular();
    long[] bits = new long[(segments + Long.SIZE - 1) / Long.SIZE];
    for (int i = 0; i < segments; i++) {
      if (alone.get(i).matches(regular)) {
        bits[i / Long.SIZE] |= 1L << i;
      }
    }
    return bits;
  }
}
