package io.shopcare.examples.benchmarks;

import io.shopcare.segmentation.query.BoundSegment;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Whether a customer is in a segment of {@linkplain ShopperQuery four conditions} in a process that
 * has asked {@linkplain RegularSegments other segments} before: what the just-in-time compiler has
 * learned then no longer speaks of this one alone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class SegmentAmongOthersBenchmark {

  private static final int SHOPPERS = 4_096;
  private static final int REGULARS = 1_024;

  /** How many other segments there are. */
  @Param({"0", "100"})
  public int others = 100;

  private final List<Shopper> shoppers = Shopper.random(SHOPPERS, ShopperQuery.SINCE);
  private final Predicate<Shopper> query = ShopperQuery.named("shopcare", ShopperQuery.Since.INPUT);
  private int next;

  /** Asks the others. */
  @Setup
  public void ask(Blackhole answers) {
    List<Regular> regulars = Regular.random(REGULARS);
    for (BoundSegment<Regular> segment : RegularSegments.alone(others)) {
      for (Regular regular : regulars) {
        answers.consume(segment.matches(regular));
      }
    }
  }

  /** One customer. */
  @Benchmark
  public boolean matches() {
    next = next + 1 == SHOPPERS ? 0 : next + 1;
    return query.test(shoppers.get(next));
  }
}
