package io.shopcare.examples.benchmarks;

import io.shopcare.segmentation.lifetime.BgNbd;
import io.shopcare.segmentation.lifetime.FitPolicy;
import io.shopcare.segmentation.lifetime.GammaGamma;
import io.shopcare.segmentation.lifetime.LifetimeFit;
import io.shopcare.segmentation.lifetime.MbgNbd;
import io.shopcare.segmentation.lifetime.ParetoNbd;
import io.shopcare.segmentation.lifetime.PurchaseCounts;
import io.shopcare.segmentation.lifetime.PurchaseModel;
import io.shopcare.segmentation.lifetime.PurchasePattern;
import io.shopcare.segmentation.lifetime.SpendCounts;
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

/** Models of lifetime value fitted to {@linkplain LifetimeSample 2,357 customers}, and asked. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class LifetimeBenchmark {

  private static final FitPolicy POLICY = FitPolicy.minimal();
  private static final double YEAR = 52;

  private final List<PurchasePattern> patterns;
  private final PurchaseCounts purchases;
  private final SpendCounts spend;
  private final PurchaseModel bg;
  private final PurchaseModel mbg;
  private final PurchaseModel pareto;
  private int next;

  /** Reads the customers and fits once. */
  public LifetimeBenchmark() {
    LifetimeSample sample = LifetimeSample.load();
    patterns = sample.purchases();
    purchases = PurchaseCounts.of(patterns);
    spend = SpendCounts.of(sample.spend());
    bg = bgNbd().model();
    mbg = mbgNbd().model();
    pareto = paretoNbd().model();
  }

  /** BG/NBD. */
  @Benchmark
  public LifetimeFit<BgNbd> bgNbd() {
    return POLICY.bgNbd(purchases).accepted().orElseThrow();
  }

  /** MBG/NBD. */
  @Benchmark
  public LifetimeFit<MbgNbd> mbgNbd() {
    return POLICY.mbgNbd(purchases).accepted().orElseThrow();
  }

  /** Pareto/NBD. */
  @Benchmark
  public LifetimeFit<ParetoNbd> paretoNbd() {
    return POLICY.paretoNbd(purchases).accepted().orElseThrow();
  }

  /** Gamma-Gamma. */
  @Benchmark
  public LifetimeFit<GammaGamma> gammaGamma() {
    return POLICY.gammaGamma(spend).accepted().orElseThrow();
  }

  private PurchasePattern customer() {
    next = next + 1 == patterns.size() ? 0 : next + 1;
    return patterns.get(next);
  }

  /** The purchases to expect of one customer in a year, under BG/NBD. */
  @Benchmark
  public double bgNbdPrediction() {
    return bg.expectedPurchases(customer(), YEAR);
  }

  /** The same under MBG/NBD. */
  @Benchmark
  public double mbgNbdPrediction() {
    return mbg.expectedPurchases(customer(), YEAR);
  }

  /** The same under Pareto/NBD. */
  @Benchmark
  public double paretoNbdPrediction() {
    return pareto.expectedPurchases(customer(), YEAR);
  }
}
