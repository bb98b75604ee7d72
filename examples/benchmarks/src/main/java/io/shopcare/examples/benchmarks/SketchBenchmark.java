package io.shopcare.examples.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A length of time added to a {@linkplain Sketch histogram}, in plain Java to a sorted map of exact
 * counts. The values are log-normal about an hour, as times to a reply are.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class SketchBenchmark {

  private static final int VALUES = 1_024;

  /** Whose histogram it is. */
  @Param({"plain-java", "shopcare", "hdr-histogram", "ddsketch", "t-digest"})
  public String peer = "shopcare";

  private final long[] values = values(VALUES);
  private Sketch sketch = Sketch.named(peer);

  static long[] values(int count) {
    Random random = new Random(20_261_121);
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = (long) (3_600_000 * Math.exp(1.2 * random.nextGaussian()));
    }
    return values;
  }

  /** Makes the histogram. */
  @Setup
  public void open() {
    sketch = Sketch.named(peer);
  }

  /** One value, of 1,024 in turn. */
  @Benchmark
  @OperationsPerInvocation(VALUES)
  public void add() {
    for (long value : values) {
      sketch.add(value);
    }
  }

  /** What was added so far. */
  Sketch added() {
    return sketch;
  }
}
