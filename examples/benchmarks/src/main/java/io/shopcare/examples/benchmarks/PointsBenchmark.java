package io.shopcare.examples.benchmarks;

import io.shopcare.segmentation.points.PointsEntry;
import io.shopcare.segmentation.points.PointsLedger;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
 * The ledger of an account read back from its entries: ours, ready for the next command, or what is
 * left of each lot by hand.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class PointsBenchmark {

  /** Ours, or a loop. */
  @Param({"plain-java", "shopcare"})
  public String peer = "shopcare";

  private final List<PointsEntry> entries = PointsHistory.entries();
  private Function<List<PointsEntry>, ?> fold = folding();

  private Function<List<PointsEntry>, ?> folding() {
    return peer.equals("shopcare")
        ? booked -> PointsLedger.of(PointsHistory.POLICY, booked, List.of())
        : PlainPoints::fold;
  }

  /** Chooses the work. */
  @Setup
  public void open() {
    fold = folding();
  }

  /** One entry of a thousand. */
  @Benchmark
  @OperationsPerInvocation(PointsHistory.ENTRIES)
  public Object fold() {
    return fold.apply(entries);
  }
}
