package io.shopcare.examples.benchmarks;

import io.shopcare.examples.benchmarks.LifeCycle.Facts;
import io.shopcare.ticket.TicketCommandType;
import io.shopcare.ticket.TicketState;
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
 * The {@linkplain LifeCycle life cycle of a ticket} in plain Java, in ours and in the peers. The
 * warm-up is as long as the slowest of them needs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class WorkflowBenchmark {

  /** Whose machine it is. */
  @Param({
    "plain-java",
    "shopcare",
    "shopcare-by-number",
    "stateless4j",
    "cola",
    "easy-states",
    "squirrel",
    "spring"
  })
  public String peer = "shopcare";

  private final TicketCommandType[] round = LifeCycle.round();
  private final TicketCommandType[] life = LifeCycle.life();
  private Machine<TicketState, TicketCommandType, Facts> machine = machine(peer);
  private int next;

  static Machine<TicketState, TicketCommandType, Facts> machine(String peer) {
    return switch (peer) {
      case "plain-java" -> new PlainJavaMachine();
      case "shopcare" -> new ShopcareMachine();
      case "shopcare-by-number" -> new NumberedMachine();
      default -> WorkflowLibrary.named(peer).machine(LifeCycle.DEFINITION);
    };
  }

  /** Makes the machine and puts it into the state in which the round begins. */
  @Setup
  public void open() {
    machine = machine(peer);
    machine.restore(TicketState.OPEN);
  }

  /** One event on a machine that is at hand: each of the six of a round in turn. */
  @Benchmark
  public TicketState step() {
    TicketCommandType event = round[next];
    next = next + 1 == round.length ? 0 : next + 1;
    return machine.fire(event, LifeCycle.IN_TIME);
  }

  /** The life of one ticket: a machine made or restored, and ten events from new to closed. */
  @Benchmark
  public TicketState walk() {
    machine.restore(TicketState.NEW);
    TicketState state = TicketState.NEW;
    for (TicketCommandType event : life) {
      state = machine.fire(event, LifeCycle.IN_TIME);
    }
    return state;
  }

  /** An event for which the state has no transition. */
  @Benchmark
  public TicketState refusal() {
    return machine.fire(TicketCommandType.WAKE, LifeCycle.IN_TIME);
  }
}
