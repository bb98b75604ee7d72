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

/** Amounts of money: ours, the peers', and decimal numbers in plain Java. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class MoneyBenchmark {

  static final long TOTAL = 123_457;
  static final long ITEM = 1_999;
  static final long[] LINES = {1_999, 4_950, 12_500, 799, 3_333, 3_333, 25_000, 1};

  /** Whose money it is. */
  @Param({"plain-java", "shopcare", "joda-money", "moneta"})
  public String peer = "shopcare";

  private Purse.Contents<?> amounts = amounts();

  private Purse.Contents<?> amounts() {
    return Purse.Contents.of(Purse.named(peer), TOTAL, ITEM);
  }

  /** Makes the amounts. */
  @Setup
  public void open() {
    amounts = amounts();
  }

  /** Two amounts added. */
  @Benchmark
  public Object plus() {
    return amounts.plus();
  }

  /** A discount split over eight lines. */
  @Benchmark
  public List<?> allocate() {
    return amounts.allocate(LINES);
  }
}
