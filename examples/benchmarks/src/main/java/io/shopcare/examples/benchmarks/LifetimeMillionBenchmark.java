package io.shopcare.examples.benchmarks;

import io.shopcare.segmentation.lifetime.BgNbd;
import io.shopcare.segmentation.lifetime.FitPolicy;
import io.shopcare.segmentation.lifetime.LifetimeFit;
import io.shopcare.segmentation.lifetime.MbgNbd;
import io.shopcare.segmentation.lifetime.PurchaseCounts;
import io.shopcare.segmentation.lifetime.PurchasePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A million customers of whom no two are alike, the worst case of a fit whose cost follows distinct
 * patterns: {@linkplain LifetimeSample#simulated drawn} in whole days, each shifted by another
 * instant.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class LifetimeMillionBenchmark {

  private static final FitPolicy POLICY = FitPolicy.minimal();
  private static final int CUSTOMERS = 1_000_000;

  private final List<PurchasePattern> patterns = patterns();
  private final PurchaseCounts counts = PurchaseCounts.of(patterns);

  private static List<PurchasePattern> patterns() {
    List<PurchasePattern> patterns = new ArrayList<>(CUSTOMERS);
    for (PurchasePattern each : LifetimeSample.simulated(CUSTOMERS).purchases()) {
      double age = each.age() + 1e-7 * patterns.size();
      patterns.add(PurchasePattern.of(each.repeats(), each.recency(), age));
    }
    return patterns;
  }

  /** Counting them. */
  @Benchmark
  public PurchaseCounts counting() {
    return PurchaseCounts.of(patterns);
  }

  /** BG/NBD from the counts. */
  @Benchmark
  public LifetimeFit<BgNbd> bgNbd() {
    return POLICY.bgNbd(counts).accepted().orElseThrow();
  }

  /** MBG/NBD from the counts. */
  @Benchmark
  public LifetimeFit<MbgNbd> mbgNbd() {
    return POLICY.mbgNbd(counts).accepted().orElseThrow();
  }
}
