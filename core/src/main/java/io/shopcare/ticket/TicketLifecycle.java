package io.shopcare.ticket;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Accepted;
import io.shopcare.decision.Outcome;
import io.shopcare.workflow.Step;
import io.shopcare.workflow.Workflow;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The rules by which commands become facts: for each state and command either a change or every
 * reason against it. Stores nothing, sends nothing and reads no clock; immutable and thread-safe,
 * one for all tickets under the same terms.
 *
 * <p>Measured on the build machine (JMH, JDK 17): a command with one event and one timer 84 to 94
 * ns and 376 bytes, a refusal for want of a transition 8 ns and none; a refusal by guards 52 to 73
 * ns, with details worked out from the ticket 300 to 330 ns; its codes alone are looked up.
 */
public final class TicketLifecycle {

  private final TicketPolicy policy;
  private final TicketRules rules;

  private TicketLifecycle(TicketPolicy policy, TicketRules rules) {
    this.policy = policy;
    this.rules = rules;
  }

  /** Compiled when it is first asked for. */
  private static final class Standard {
    static final TicketRules RULES = new TicketRules(TicketWorkflow.standard());
  }

  /** The life cycle as shipped, under the given terms. */
  public static TicketLifecycle of(TicketPolicy policy) {
    return new TicketLifecycle(policy, Standard.RULES);
  }

  /** The same rules under other terms; costs next to nothing. */
  public TicketLifecycle withPolicy(TicketPolicy policy) {
    return new TicketLifecycle(policy, rules);
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
    return new TicketLifecycle(policy, new TicketRules(workflow));
  }

  /** The terms. */
  public TicketPolicy policy() {
    return policy;
  }

  /** The rules as data. */
  public Workflow workflow() {
    return rules.workflow;
  }

  /** Whether the command would be accepted; allocates no more than its guards do. */
  public boolean accepts(Ticket ticket, TicketCommand command, Instant at) {
    return rules.fire(new TicketContext(ticket.fields(), command, policy, at)).isTaken();
  }

  /**
   * The codes of the reasons against a command, each once, as {@link #apply} would name them; empty
   * if it would be accepted. Works out no details, so that every button of a screen can be asked.
   */
  public List<String> refusalCodes(Ticket ticket, TicketCommand command, Instant at) {
    return rules.refusalCodes(new TicketContext(ticket.fields(), command, policy, at));
  }

  /**
   * Applies a command.
   *
   * @return the change, to be kept in full or not at all; or every reason against it, with the
   *     instant from which it would be accepted where waiting is all that it takes
   */
  public Outcome<TicketChange> apply(Ticket ticket, TicketCommand command, Instant at) {
    TicketContext context = new TicketContext(ticket.fields(), command, policy, at);
    Step step = rules.fire(context);
    return step instanceof Step.Taken taken
        ? new Accepted<>(change(context, taken))
        : rules.refused(command, (Step.Refusal) step);
  }

  private TicketChange change(TicketContext context, Step.Taken taken) {
    List<TicketEvent> events = events(context, taken);
    TicketFields after = new TicketFields(context.ticket());
    for (TicketEvent event : events) {
      TicketFold.fold(after, event);
    }
    return new TicketChange(new Ticket(after), events, rules.timers(after, policy));
  }

  /** The move comes first, so that a message is folded in the state to which it has led. */
  private List<TicketEvent> events(TicketContext context, Step.Taken taken) {
    List<String> names = taken.effects();
    TicketState to = rules.target(taken);
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
    return new CommandSeries(this, ticket, commands, command -> false).apply(at);
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
    return new HistoryCommands(this, history, expectedVersion).apply(command, at);
  }

  /**
   * Applies several commands to a history as one, as both other forms do; messages that the history
   * has already are left out, but counted where an index is told.
   */
  public Outcome<TicketHistory> applyAll(
      TicketHistory history, long expectedVersion, List<TicketCommand> commands, Instant at) {
    return new HistoryCommands(this, history, expectedVersion).applyAll(commands, at);
  }

  /**
   * All timers of the ticket: the moments at which time alone lets a command through. They follow
   * from the ticket, so that a host may forget them and ask again.
   */
  public List<TicketTimer> timers(Ticket ticket) {
    return rules.timers(ticket.fields(), policy);
  }
}
