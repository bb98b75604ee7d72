package io.shopcare.ticket;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Accepted;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Refused;
import io.shopcare.workflow.EnumWorkflow;
import io.shopcare.workflow.State;
import io.shopcare.workflow.Step;
import io.shopcare.workflow.Transition;
import io.shopcare.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules by which commands become facts: for each state and command either a change or every
 * reason against it. Stores nothing, sends nothing and reads no clock; immutable and thread-safe,
 * one for all tickets under the same terms.
 *
 * <p>Measured on the build machine (JMH, JDK 17): a command with one event and one timer 84 to 94
 * ns and 376 bytes, a refusal for want of a transition 8 ns and none; a refusal by guards 52 to 73
 * ns, with details worked out from the ticket 300 to 330 ns, its codes alone 36 to 54 ns.
 */
public final class TicketLifecycle {

  private final TicketPolicy policy;
  private final Workflow workflow;
  private final EnumWorkflow<TicketState, TicketCommandType, TicketContext> machine;
  private final Map<TicketState, TimerType> timers;

  /** Guards that only choose between transitions fail with this code, which is no reason. */
  private final String choice;

  private TicketLifecycle(
      TicketPolicy policy, EnumWorkflow<TicketState, TicketCommandType, TicketContext> machine) {
    this.policy = policy;
    this.machine = machine;
    this.workflow = machine.machine().workflow();
    this.timers = timers(workflow);
    this.choice = workflow.reasonArea() + ".guard.failed";
  }

  /** Compiled when it is first asked for. */
  private static final class Standard {
    static final TicketLifecycle UNDER_DEFAULTS =
        of(TicketPolicy.ofDefaults(), TicketWorkflow.standard());
  }

  /** What each state waits for. */
  private static Map<TicketState, TimerType> timers(Workflow workflow) {
    Map<TicketState, TimerType> timers = new EnumMap<>(TicketState.class);
    for (State state : workflow.states()) {
      for (TimerType type : TimerType.values()) {
        if (state.wakeUp().filter(type.command().name()::equals).isPresent()) {
          timers.put(TicketState.valueOf(state.name()), type);
        }
      }
    }
    return timers;
  }

  /** The life cycle as shipped, under the given terms. */
  public static TicketLifecycle of(TicketPolicy policy) {
    return Standard.UNDER_DEFAULTS.withPolicy(policy);
  }

  /** The same rules under other terms; costs next to nothing. */
  public TicketLifecycle withPolicy(TicketPolicy policy) {
    return new TicketLifecycle(policy, machine);
  }

  /**
   * A life cycle with rules of the shop's own.
   *
   * @param workflow over the eleven states and 23 commands, with the guards and effects that {@link
   *     TicketWorkflow#standard()} names
   * @throws InvalidInputException with code {@code ticket.workflow.effect} if a row has an effect
   *     that is unknown or does not go with its event, target and guards; otherwise as {@link
   *     Workflow#compile(Class, Class, io.shopcare.workflow.GuardCatalog)} does
   */
  public static TicketLifecycle of(TicketPolicy policy, Workflow workflow) {
    EnumWorkflow<TicketState, TicketCommandType, TicketContext> machine =
        workflow.compile(TicketState.class, TicketCommandType.class, TicketGuards.catalog());
    workflow.transitions().forEach(TicketLifecycle::requireEffects);
    return new TicketLifecycle(policy, machine);
  }

  private static void requireEffects(Transition row) {
    TicketCommandType command = TicketCommandType.valueOf(row.event());
    for (String name : row.effects()) {
      TicketEffect effect = TicketEffect.named(name);
      for (String from : row.from()) {
        TicketState target = TicketState.valueOf(row.target(from));
        if (effect == null || !effect.fits(command, target, row.guards())) {
          throw InvalidInputException.of("ticket.workflow.effect")
              .at(row.event() + " from " + from)
              .expected("effects of that event, with the guards they need")
              .build();
        }
      }
    }
  }

  /** The terms. */
  public TicketPolicy policy() {
    return policy;
  }

  /** The rules as data. */
  public Workflow workflow() {
    return workflow;
  }

  /** Whether the command would be accepted; allocates no more than its guards do. */
  public boolean accepts(Ticket ticket, TicketCommand command, Instant at) {
    return fire(new TicketContext(ticket.fields(), command, policy, at)).isTaken();
  }

  /**
   * The codes of the reasons against a command, each once, as {@link #apply} would name them; empty
   * if it would be accepted. Works out no details, so that every button of a screen can be asked.
   */
  public List<String> refusalCodes(Ticket ticket, TicketCommand command, Instant at) {
    Step step = fire(new TicketContext(ticket.fields(), command, policy, at));
    if (step.isTaken()) {
      return List.of();
    }
    List<String> codes = ((Step.Refusal) step).codes();
    return codes.size() == 1 || !codes.contains(choice)
        ? codes
        : codes.stream().filter(code -> !code.equals(choice)).toList();
  }

  /**
   * Applies a command.
   *
   * @return the change, to be kept in full or not at all; or every reason against it, with the
   *     instant from which it would be accepted where waiting is all that it takes
   */
  public Outcome<TicketChange> apply(Ticket ticket, TicketCommand command, Instant at) {
    TicketContext context = new TicketContext(ticket.fields(), command, policy, at);
    Step step = fire(context);
    return step instanceof Step.Taken taken
        ? new Accepted<>(change(context, taken))
        : refused(((Step.Refusal) step).refused());
  }

  /** A guard that only chooses is told of where nothing else is. */
  private Refused<TicketChange> refused(Refused<TicketChange> refusal) {
    boolean choosing = false;
    for (Reason reason : refusal.reasons()) {
      choosing |= reason.code().equals(choice);
    }
    if (!choosing) {
      return refusal;
    }
    List<Reason> told =
        refusal.reasons().stream().filter(reason -> !reason.code().equals(choice)).toList();
    return told.isEmpty()
        ? refusal
        : Refused.<TicketChange>builder().reasons(told).retryAt(refusal.retryAt()).build();
  }

  private Step fire(TicketContext context) {
    return machine.fire(context.ticket().state, context.command().type(), context);
  }

  private TicketChange change(TicketContext context, Step.Taken taken) {
    List<TicketEvent> events = events(context, taken);
    TicketFields after = new TicketFields(context.ticket());
    for (TicketEvent event : events) {
      TicketFold.fold(after, event);
    }
    return new TicketChange(new Ticket(after), events, timers(after));
  }

  /** The move comes first, so that a message is folded in the state to which it has led. */
  private List<TicketEvent> events(TicketContext context, Step.Taken taken) {
    List<String> names = taken.effects();
    TicketState to = machine.target(taken);
    boolean told = !names.isEmpty() && to == context.ticket().state;
    TicketEvent[] events = new TicketEvent[names.size() + 1];
    for (int i = 0; i < names.size(); i++) {
      TicketEffect effect = Objects.requireNonNull(TicketEffect.named(names.get(i)));
      told |= effect.moves();
      events[i + 1] = event(context, effect.fact(context));
    }
    if (told) {
      return events.length == 2
          ? List.of(events[1])
          : List.of(Arrays.copyOfRange(events, 1, events.length));
    }
    events[0] = event(context, new TicketFact.Moved(to, context.command().type()));
    return List.of(events);
  }

  private static TicketEvent event(TicketContext context, TicketFact fact) {
    return new TicketEvent(
        context.ticket().version + 1, context.at(), context.command().actor(), fact);
  }

  /**
   * Applies several commands as one, such as an answer and a solution: all of them or none.
   *
   * @return all changes together; or {@link TicketReasons#COMMANDS_REFUSED} with the index from 0
   *     of the first command that is refused, and the reasons against it behind it, with the
   *     instant from which all of them would be accepted where waiting is all that it takes
   */
  public Outcome<TicketChange> applyAll(Ticket ticket, List<TicketCommand> commands, Instant at) {
    Outcome<TicketChange> outcome = attempt(ticket, commands, at);
    Outcome<TicketChange> later = outcome;
    // Each wait can at most reveal the next command that has to wait.
    for (int i = 0; i < commands.size() && later.retryAt().isPresent(); i++) {
      Instant retryAt = later.retryAt().orElseThrow();
      later = attempt(ticket, commands, retryAt);
      if (later.isAccepted()) {
        return Outcome.refusedUntil(retryAt, outcome.refusals());
      }
    }
    return outcome.isAccepted() ? outcome : Outcome.refused(outcome.refusals());
  }

  /**
   * All or none at the given moment; a refusal names the instant that its one command waits for.
   */
  private Outcome<TicketChange> attempt(Ticket ticket, List<TicketCommand> commands, Instant at) {
    Ticket now = ticket;
    List<TicketEvent> events = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      Outcome<TicketChange> outcome = apply(now, commands.get(i), at);
      if (outcome instanceof Accepted<TicketChange> accepted) {
        now = accepted.value().ticket();
        events.addAll(accepted.value().events());
      } else {
        List<Reason> reasons = List.of(refusedAt(i, commands.get(i), outcome));
        return outcome
            .retryAt()
            .map(retryAt -> Outcome.<TicketChange>refusedUntil(retryAt, reasons))
            .orElseGet(() -> Outcome.refused(reasons));
      }
    }
    return Outcome.accepted(new TicketChange(now, events, timers(now)));
  }

  private static Reason refusedAt(int index, TicketCommand command, Outcome<?> refusal) {
    return Reason.builder()
        .effect(Effect.AGAINST)
        .code(TicketReasons.COMMANDS_REFUSED)
        .addDetails(Detail.number("index", index), Detail.text("command", command.type()))
        .because(refusal.refusals())
        .build();
  }

  /**
   * Applies a command to a history if nothing has happened since the given version. A message that
   * the history has already changes nothing, whatever the version, so that a gateway may deliver it
   * twice.
   *
   * @param expectedVersion of the ticket for which the command was thought of
   * @return the longer history, erased if that was the command; or every reason against it. What
   *     happened in between stands behind {@link TicketReasons#VERSION_CONFLICT}, and {@link
   *     TicketHistory#eventsSince} tells it typed, so that a command that still makes sense can be
   *     sent again
   */
  public Outcome<TicketHistory> apply(
      TicketHistory history, long expectedVersion, TicketCommand command, Instant at) {
    if (isKnown(history, command)) {
      return Outcome.accepted(history);
    }
    if (expectedVersion != history.ticket().version()) {
      return Outcome.refused(history.conflict(expectedVersion));
    }
    return withLacks(apply(history.ticket(), command, at), history, command).map(history::with);
  }

  private static boolean isKnown(TicketHistory history, TicketCommand command) {
    return command instanceof TicketCommand.Written written
        && history.hasMessage(written.message().id());
  }

  /**
   * Applies several commands to a history as one, as both other forms do; messages that the history
   * has already are left out.
   */
  public Outcome<TicketHistory> applyAll(
      TicketHistory history, long expectedVersion, List<TicketCommand> commands, Instant at) {
    List<TicketCommand> wanted = commands.stream().filter(c -> !isKnown(history, c)).toList();
    if (wanted.isEmpty() && !commands.isEmpty()) {
      return Outcome.accepted(history);
    }
    if (expectedVersion != history.ticket().version()) {
      return Outcome.refused(history.conflict(expectedVersion));
    }
    for (TicketCommand command : wanted) {
      Optional<Reason> lack = history.lack(command);
      if (lack.isPresent()) {
        int index = commands.indexOf(command);
        return Outcome.refused(refusedAt(index, command, Outcome.refused(lack.get())));
      }
    }
    return applyAll(history.ticket(), wanted, at).map(history::with);
  }

  private static Outcome<TicketChange> withLacks(
      Outcome<TicketChange> outcome, TicketHistory history, TicketCommand command) {
    Optional<Reason> lack = history.lack(command);
    return lack.isEmpty()
        ? outcome
        : Refused.<TicketChange>builder()
            .addAllReasons(outcome.refusals())
            .addReasons(lack.get())
            .build();
  }

  /**
   * All timers of the ticket: the moments at which time alone lets a command through. They follow
   * from the ticket, so that a host may forget them and ask again.
   */
  public List<TicketTimer> timers(Ticket ticket) {
    return timers(ticket.fields());
  }

  private List<TicketTimer> timers(TicketFields ticket) {
    TimerType type = timers.get(ticket.state);
    if (type == null) {
      return List.of();
    }
    return switch (type) {
      case REVIEW, WAKE -> timer(type, TicketContext.wakeAt(ticket, policy));
      case CLOSE -> timer(type, TicketContext.closeAt(ticket, policy));
      case AUTO_SOLVE ->
          ticket.reminders < policy.autoSolveReminders()
              ? List.of()
              : timer(type, TicketContext.silentAt(ticket, policy));
    };
  }

  private static List<TicketTimer> timer(TimerType type, Instant at) {
    return List.of(new TicketTimer(type, at));
  }
}
