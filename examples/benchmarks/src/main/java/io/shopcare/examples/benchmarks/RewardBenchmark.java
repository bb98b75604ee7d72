package io.shopcare.examples.benchmarks;

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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Which of a thousand rules of {@linkplain RewardTerms three conditions} an order fits, about an
 * eighth of them: rule by rule in plain Java, by ours and by the rule engines, of 1,024 orders in
 * turn.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class RewardBenchmark {

  static final int RULES = 1_000;

  private static final int ORDERS = 1_024;

  /** Whose rules they are. */
  @Param({"plain-java", "shopcare", "easy-rules", "drools", "rule-book"})
  public String peer = "shopcare";

  private final List<RewardPurchase> purchases = RewardPurchase.random(ORDERS);
  private final RewardHits hits = new RewardHits(RULES);
  private RewardEngine engine = (purchase, found) -> {};
  private int next;

  /** Prepares the rules. */
  @Setup
  public void open() {
    engine = RewardEngine.named(peer, RewardTerms.random(RULES));
  }

  /** One order. */
  @Benchmark
  public int order() {
    next = next + 1 == ORDERS ? 0 : next + 1;
    hits.clear();
    engine.find(purchases.get(next), hits);
    return hits.count();
  }
}
