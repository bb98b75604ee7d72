package io.shopcare.examples.benchmarks;

import io.shopcare.sla.clock.SlaContext;
import io.shopcare.sla.clock.SlaEngine;
import io.shopcare.sla.clock.SlaState;
import io.shopcare.ticket.TicketEvent;
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

/** The clocks of a {@linkplain SlaHistory ticket}, followed event by event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class SlaEventBenchmark {

  private final SlaEngine engine = SlaEngine.ofDefaults();
  private final List<TicketEvent> events = SlaHistory.events();
  private final SlaState[] before = before();
  private int next;

  private SlaState[] before() {
    SlaState[] states = new SlaState[events.size()];
    SlaState state = engine.start(SlaHistory.POLICIES, SlaContext.EMPTY);
    for (int i = 0; i < states.length; i++) {
      states[i] = state;
      state = engine.apply(state, events.get(i));
    }
    return states;
  }

  /** One more event: each of the twenty in turn, after those before it. */
  @Benchmark
  public SlaState event() {
    next = next + 1 == before.length ? 0 : next + 1;
    return engine.apply(before[next], events.get(next));
  }
}
