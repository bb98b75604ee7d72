package io.shopcare.examples.benchmarks;

import io.shopcare.segmentation.reward.CompiledRewards;
import io.shopcare.segmentation.reward.Reward;
import io.shopcare.segmentation.reward.RewardFacts;
import io.shopcare.segmentation.reward.RewardRuleSet;
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
 * Which rewards of a {@linkplain RewardShop large shop} an order gets, of 1,024 orders in turn: the
 * numbers of the rules alone, the same with the facts made anew, and the rewards themselves.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class RewardShopBenchmark {

  private static final int ORDERS = 1_024;

  /** How many rules there are. */
  @Param({"100", "1000"})
  public int rules = 100;

  private final List<RewardShop.Checkout> checkouts = RewardShop.checkouts(ORDERS);
  private final List<RewardFacts> facts =
      checkouts.stream().map(RewardShop.Checkout::facts).toList();
  private CompiledRewards compiled = new RewardRuleSet(1, List.of()).compile();
  private int[] hits = new int[0];
  private int next;

  /** Prepares the rules, and asks all facts once. */
  @Setup
  public void open() {
    compiled = new RewardRuleSet(1, RewardShop.rules(rules)).compile();
    hits = new int[rules];
    facts.forEach(each -> compiled.decide(each, RewardShop.NOW, hits));
  }

  private int next() {
    next = next + 1 == ORDERS ? 0 : next + 1;
    return next;
  }

  /** Facts that were asked before. */
  @Benchmark
  public int decide() {
    return compiled.decide(facts.get(next()), RewardShop.NOW, hits);
  }

  /** All that a host pays for an order. */
  @Benchmark
  public int factsAndDecide() {
    return compiled.decide(checkouts.get(next()).facts(), RewardShop.NOW, hits);
  }

  /** With what each rule gives. */
  @Benchmark
  public List<Reward> rewards() {
    return compiled.decide(facts.get(next()), RewardShop.NOW);
  }
}
