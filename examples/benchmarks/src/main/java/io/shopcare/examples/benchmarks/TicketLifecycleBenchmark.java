package io.shopcare.examples.benchmarks;

import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Message;
import io.shopcare.ticket.OwedBy;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.Ticket;
import io.shopcare.ticket.TicketChange;
import io.shopcare.ticket.TicketCommand;
import io.shopcare.ticket.TicketCommandType;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketHistory;
import io.shopcare.ticket.TicketLifecycle;
import io.shopcare.ticket.TicketPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
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
 * A command applied to a ticket in full: guards, event, fold, timer; or every reason against it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 350, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 350, timeUnit = TimeUnit.MILLISECONDS)
public class TicketLifecycleBenchmark {

  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static final Actor AGENT = Actor.agent("agent-1");

  private final TicketLifecycle lifecycle = TicketLifecycle.of(TicketPolicy.ofDefaults());
  private final Instant at = AT.plus(Duration.ofHours(1));
  private final Ticket opened = opened();
  private final Ticket answered =
      after(
          opened,
          new TicketCommand.Assign(AGENT, "agent-1"),
          new TicketCommand.AgentReply(AGENT, Message.of("m-1", Channel.EMAIL, "hello")));
  private final Ticket held =
      after(answered, new TicketCommand.Hold(AGENT, "stock", OwedBy.THIRD_PARTY, at));
  private final Ticket solved = after(answered, new TicketCommand.Solve(AGENT, "refund"));

  private final TicketCommand await = TicketCommand.of(TicketCommandType.AWAIT_CUSTOMER, AGENT);
  private final TicketCommand assign = new TicketCommand.Assign(AGENT, "agent-2");
  private final TicketCommand wake = TicketCommand.of(TicketCommandType.WAKE, Actor.clock());
  private final TicketCommand close = TicketCommand.of(TicketCommandType.CLOSE, Actor.clock());
  private final TicketCommand solve =
      new TicketCommand.Solve(AGENT, null, null, Collections.emptySortedSet());

  private static Ticket opened() {
    return TicketHistory.open(
            new TicketFact.Opened("ticket-1", "customer-1", Channel.EMAIL, Priority.NORMAL),
            Actor.customer("customer-1"),
            AT)
        .ticket();
  }

  private Ticket after(Ticket ticket, TicketCommand... commands) {
    return lifecycle.applyAll(ticket, List.of(commands), AT).accepted().orElseThrow().ticket();
  }

  /** One event, a move, and one timer, until silence solves the ticket. */
  @Benchmark
  public Outcome<TicketChange> move() {
    return lifecycle.apply(answered, await, at);
  }

  /** One event in a state that stays, and its timer, until the hold is reviewed. */
  @Benchmark
  public Outcome<TicketChange> stay() {
    return lifecycle.apply(held, assign, at);
  }

  /** A refusal for want of a transition. */
  @Benchmark
  public Outcome<TicketChange> refusalUndefined() {
    return lifecycle.apply(answered, wake, at);
  }

  /** A refusal for want of a transition, and its code. */
  @Benchmark
  public List<String> refusalUndefinedCodes() {
    return lifecycle.refusalCodes(answered, wake, at);
  }

  /** A refusal by one guard, with the instant from which the command is accepted. */
  @Benchmark
  public Outcome<TicketChange> refusalByGuard() {
    return lifecycle.apply(solved, close, at);
  }

  /** A refusal by one guard, and its code. */
  @Benchmark
  public List<String> refusalByGuardCodes() {
    return lifecycle.refusalCodes(solved, close, at);
  }

  /** A refusal by two guards, and their codes. */
  @Benchmark
  public List<String> refusalByTwoGuardsCodes() {
    return lifecycle.refusalCodes(opened, solve, at);
  }

  /** A refusal by two guards, and its reasons in full. */
  @Benchmark
  public List<Reason> refusalByTwoGuardsReasons() {
    return lifecycle.apply(opened, solve, at).refusals();
  }
}
