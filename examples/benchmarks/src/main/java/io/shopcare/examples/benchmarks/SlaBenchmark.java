package io.shopcare.examples.benchmarks;

import io.shopcare.sla.clock.SlaEngine;
import io.shopcare.ticket.TicketEvent;
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
 * The clocks of a {@linkplain SlaHistory ticket of twenty events} under three metrics in business
 * hours: ours with due times, breaches and stretches, or what has elapsed added up by hand.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class SlaBenchmark {

  /** Ours, or a loop. */
  @Param({"plain-java", "shopcare"})
  public String peer = "shopcare";

  private final List<TicketEvent> events = SlaHistory.events();
  private Function<List<TicketEvent>, ?> clocks = clocks();

  /** Chooses the work. */
  @Setup
  public void open() {
    clocks = clocks();
  }

  private Function<List<TicketEvent>, ?> clocks() {
    SlaEngine engine = SlaEngine.ofDefaults();
    return peer.equals("shopcare")
        ? history -> engine.evaluate(history, SlaHistory.POLICIES, SlaHistory.AS_OF)
        : history -> PlainSla.elapsed(history, SlaHistory.HOURS);
  }

  /** All clocks of the whole ticket. */
  @Benchmark
  public Object ticket() {
    return clocks.apply(events);
  }
}
