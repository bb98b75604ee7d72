package io.shopcare.examples.benchmarks;

import java.util.List;
import java.util.Locale;
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

/**
 * Whether a customer is in a segment of {@linkplain ShopperQuery four conditions}: in plain Java,
 * in ours and in the expression languages, of 4,096 customers in turn.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class SegmentBenchmark {

  private static final int SHOPPERS = 4_096;

  /** Whose query it is. */
  @Param({"plain-java", "shopcare", "mvel", "jexl", "spel", "cel", "aviator"})
  public String peer = "shopcare";

  /** How the day is said since which a customer is not gone. */
  @Param({"input", "literal"})
  public String since = "input";

  private final List<Shopper> shoppers = Shopper.random(SHOPPERS, ShopperQuery.SINCE);
  private Predicate<Shopper> query = query();
  private int next;

  /** Compiles the query. */
  @Setup
  public void open() {
    query = query();
  }

  private Predicate<Shopper> query() {
    return ShopperQuery.named(peer, ShopperQuery.Since.valueOf(since.toUpperCase(Locale.ROOT)));
  }

  /** One customer. */
  @Benchmark
  public boolean matches() {
    next = next + 1 == SHOPPERS ? 0 : next + 1;
    return query.test(shoppers.get(next));
  }
}
