package io.shopcare.examples.benchmarks;

import io.shopcare.money.Money;
import io.shopcare.segmentation.reward.Stacking;
import io.shopcare.segmentation.reward.StackingPolicy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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

/**
 * The best set among twenty promotions of which at most three are applied: ours with what each
 * takes off, or the total alone by trying every set. Each time another of 64 baskets.
 */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class StackingBenchmark {

  private static final int COUNT = 64;

  /** Ours, or every set. */
  @Param({"plain-java", "shopcare"})
  public String peer = "shopcare";

  private final List<Baskets> baskets = Baskets.random(COUNT);
  private Function<Baskets, ?> stacking = stacking();
  private int next;

  private Function<Baskets, ?> stacking() {
    Stacking ours = Stacking.of(StackingPolicy.builder().maxApplied(Baskets.MOST).build());
    return peer.equals("shopcare")
        ? basket -> ours.best(basket.base(), basket.candidates())
        : StackingBenchmark::plain;
  }

  static Money plain(Baskets basket) {
    return PlainStacking.best(basket.base(), basket.candidates());
  }

  /** Chooses the work. */
  @Setup
  public void open() {
    stacking = stacking();
  }

  /** One basket. */
  @Benchmark
  public Object best() {
    next = (next + 1) % COUNT;
    return stacking.apply(baskets.get(next));
  }
}
