package io.shopcare.examples.benchmarks;

import io.shopcare.feedback.score.NpsTally;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
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

/** Answers from 0 to 10 counted: ours, which refuses what is none, or an array. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class FeedbackBenchmark {

  private static final int ANSWERS = 1_024;

  /** Ours, or an array. */
  @Param({"plain-java", "shopcare"})
  public String peer = "shopcare";

  private final int[] answers = new Random(20_261_121).ints(ANSWERS, 0, 11).toArray();
  private final NpsTally.Accumulator tally = NpsTally.accumulator();
  private final long[] bins = new long[11];
  private IntConsumer counter = counter();

  /** Chooses the counter. */
  @Setup
  public void open() {
    counter = counter();
  }

  private IntConsumer counter() {
    return peer.equals("shopcare") ? tally::add : answer -> bins[answer]++;
  }

  /** One answer, of 1,024 in turn. */
  @Benchmark
  @OperationsPerInvocation(ANSWERS)
  public void answer() {
    for (int answer : answers) {
      counter.accept(answer);
    }
  }

  /** What was counted so far. */
  NpsTally counted() {
    return peer.equals("shopcare") ? tally.snapshot() : NpsTally.ofBins(bins);
  }
}
