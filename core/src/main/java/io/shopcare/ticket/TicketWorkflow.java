package io.shopcare.ticket;

import io.shopcare.workflow.Event;
import io.shopcare.workflow.EventSource;
import io.shopcare.workflow.GuardDeclaration;
import io.shopcare.workflow.GuardDomain;
import io.shopcare.workflow.State;
import io.shopcare.workflow.Transition;
import io.shopcare.workflow.Workflow;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/**
 * The life of a ticket as data: 11 states, 23 events, and who may do what when. A shop that wants
 * other rows takes these, changes them and hands the result to {@link
 * TicketLifecycle#of(TicketPolicy, Workflow)}; guards and effects are then chosen from those named
 * here.
 */
public final class TicketWorkflow {

  /**
   * A row says: event, states, state that follows, who, guards, effects. Of rows that could be
   * taken the one of the highest rank is.
   */
  private static final String ROWS =
      """
      BOT_ENGAGE NEW -> BOT by SYSTEM if bot-allowed
      HANDOFF BOT -> OPEN by CUSTOMER BOT SYSTEM do hand-off
      BOT_RESOLVE BOT -> SOLVED by BOT CLOCK if bot-done do solve-by-bot
      ASSIGN NEW BOT -> OPEN by STAFF ROUTER if assignee-named do assign
      ASSIGN BEGUN SOLVED -> same by STAFF ROUTER if assignee-named do assign
      AGENT_REPLY NEW BOT -> OPEN by STAFF if message-public do keep-message
      AGENT_REPLY BEGUN SOLVED -> same by STAFF if message-public do keep-message
      AWAIT_CUSTOMER NEW OPEN ON_HOLD SNOOZED -> PENDING by STAFF MACRO if customer-answered
      HOLD NEW OPEN PENDING -> ON_HOLD by STAFF if hold-reason hold-party hold-review hold-within do hold
      REVIEW_DUE ON_HOLD -> OPEN by CLOCK if review-time
      SNOOZE NEW OPEN PENDING ON_HOLD -> SNOOZED by STAFF if snooze-until snooze-ahead snooze-within do snooze
      WAKE SNOOZED -> OPEN by CLOCK if wake-time
      RESUME PENDING ON_HOLD SNOOZED -> OPEN by STAFF
      CUSTOMER_REPLY NEW BOT OPEN -> same by CUSTOMER if message-public do keep-message
      CUSTOMER_REPLY PENDING ON_HOLD SNOOZED -> OPEN by CUSTOMER if message-public do keep-message
      CUSTOMER_REPLY SOLVED CLOSED -> same by CUSTOMER if message-public thanks-only do keep-message rank 2
      CUSTOMER_REPLY SOLVED -> OPEN by CUSTOMER if message-public reply-in-time do keep-message rank 1
      CUSTOMER_REPLY SOLVED CLOSED -> same by CUSTOMER if message-public do keep-message request-follow-up
      CUSTOMER_REPLY MERGED -> same by CUSTOMER if message-public do forward-message
      CUSTOMER_REPLY SPAM -> same by CUSTOMER if message-public do drop-message
      AUTOMATIC_MESSAGE LIVE DONE -> same by GATEWAY FILTER do keep-message
      AUTOMATIC_MESSAGE ERASED -> same by GATEWAY FILTER do count-message
      SOLVE NEW BEGUN -> SOLVED by STAFF if assigned resolution root-cause unblocked do solve
      AUTO_SOLVE PENDING -> SOLVED by CLOCK if silence reminded do solve-silent
      REOPEN SOLVED -> OPEN by STAFF
      REOPEN CLOSED -> OPEN by LEAD ADMIN if reopen-reason reopen-in-time
      CLOSE SOLVED -> CLOSED by CLOCK if close-time
      MARK_SPAM LIVE SOLVED -> SPAM by STAFF FILTER
      NOT_SPAM SPAM -> OPEN by STAFF FILTER
      MERGE_INTO LIVE SOLVED -> MERGED by STAFF FILTER SYSTEM if elsewhere target-live same-customer do merge
      UNMERGE MERGED -> OPEN by STAFF FILTER SYSTEM if unmerge-in-time
      SPLIT LIVE SOLVED -> same by STAFF if split-moves split-stays do split
      ERASE LIVE DONE -> ERASED by PRIVACY_OFFICER CLOCK if erasable do erase
      """;

  /** Names that stand for several. */
  private static final Map<String, String> GROUPS =
      Map.of(
          "STAFF", "AGENT LEAD ADMIN",
          "BEGUN", "OPEN PENDING ON_HOLD SNOOZED",
          "LIVE", "NEW BOT OPEN PENDING ON_HOLD SNOOZED",
          "DONE", "SOLVED CLOSED MERGED SPAM");

  private static final Set<TicketCommandType> FROM_OUTSIDE =
      Set.of(
          TicketCommandType.CUSTOMER_REPLY,
          TicketCommandType.AUTOMATIC_MESSAGE,
          TicketCommandType.ERASE);

  private static final Set<TicketCommandType> BY_PROGRAMS =
      Set.of(
          TicketCommandType.BOT_ENGAGE,
          TicketCommandType.HANDOFF,
          TicketCommandType.BOT_RESOLVE,
          TicketCommandType.AUTOMATIC_MESSAGE);

  private static final Map<TicketState, TimerType> TIMERS =
      Map.of(
          TicketState.ON_HOLD, TimerType.REVIEW_DUE,
          TicketState.SNOOZED, TimerType.WAKE,
          TicketState.PENDING, TimerType.AUTO_SOLVE,
          TicketState.SOLVED, TimerType.CLOSE);

  private static final Workflow STANDARD = build();

  private static final Workflow RESTORING = restoring(STANDARD);

  private TicketWorkflow() {}

  /**
   * The rules as shipped: what was merged or spam by mistake comes back open, for people to see.
   */
  public static Workflow standard() {
    return STANDARD;
  }

  /**
   * The rules as shipped, but what was merged or spam by mistake comes back in the state in which
   * it was, with its timers; a new ticket comes back open, as new never returns.
   */
  public static Workflow restoring() {
    return RESTORING;
  }

  private static Workflow build() {
    Workflow.Builder workflow =
        Workflow.builder()
            .name("ticket")
            .reasonArea("ticket")
            .initial(TicketState.NEW.name())
            .addFinals("CLOSED", "MERGED", "ERASED");
    for (TicketState state : TicketState.values()) {
      workflow.addStates(state(state));
    }
    for (TicketCommandType event : TicketCommandType.values()) {
      workflow.addEvents(event(event));
    }
    for (TicketGuard guard : TicketGuard.values()) {
      workflow.addGuards(guard.declaration());
    }
    ROWS.lines().map(TicketWorkflow::row).forEach(workflow::addTransitions);
    return workflow.build();
  }

  private static State state(TicketState state) {
    State.Builder declared = State.builder().name(state.name()).exempt(state == TicketState.ERASED);
    TimerType timer = TIMERS.get(state);
    if (timer != null) {
      declared.wakeUp(timer.command().name());
    }
    return (state.isLive() ? declared.addActors("AGENT", "CUSTOMER") : declared).build();
  }

  private static Event event(TicketCommandType type) {
    boolean timer = TIMERS.values().stream().anyMatch(t -> t.command() == type);
    EventSource source =
        timer
            ? EventSource.CLOCK
            : BY_PROGRAMS.contains(type) ? EventSource.SYSTEM : EventSource.HUMAN;
    return new Event(type.name(), source, FROM_OUTSIDE.contains(type));
  }

  private static Transition row(String line) {
    Transition.Builder row = Transition.builder();
    String part = "event";
    for (String word : words(line)) {
      if (List.of("->", "by", "if", "do", "rank").contains(word)) {
        part = word;
      } else {
        for (String name : words(GROUPS.getOrDefault(word, word))) {
          add(row, part, name);
        }
        part = part.equals("event") ? "from" : part;
      }
    }
    return row.build();
  }

  private static List<String> words(String text) {
    return Collections.list(new StringTokenizer(text)).stream().map(Object::toString).toList();
  }

  private static void add(Transition.Builder row, String part, String name) {
    switch (part) {
      case "event" -> row.event(name);
      case "from" -> row.addFrom(name);
      case "->" -> {
        row.to(Optional.of(name).filter(to -> !to.equals("same")));
        row.addAllTimers(timers(name));
      }
      case "by" -> row.addActors(name);
      case "if" -> row.addGuards(name);
      case "do" -> row.addEffects(name);
      default -> row.priority(Integer.parseInt(name));
    }
  }

  /** The timer that is set on the way into a state. */
  private static List<String> timers(String state) {
    return TIMERS.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(state))
        .map(entry -> entry.getValue().command().name())
        .toList();
  }

  private static Workflow restoring(Workflow standard) {
    List<String> before = List.of("BOT", "PENDING", "ON_HOLD", "SNOOZED", "SOLVED");
    Workflow.Builder workflow = Workflow.builder().from(standard).name("ticket-restoring");
    for (String state : before) {
      String guard = TicketGuards.WAS + "-" + state.toLowerCase(Locale.ROOT).replace('_', '-');
      workflow.addGuards(
          GuardDeclaration.builder()
              .name(guard)
              .predicate(TicketGuards.WAS)
              .putParameters("state", state)
              .addHoldsIn(GuardDomain.of("before", state))
              .build());
      for (Transition row : standard.transitions()) {
        if (row.event().equals("UNMERGE") || row.event().equals("NOT_SPAM")) {
          workflow.addTransitions(
              row.withTo(state)
                  .withTimers(timers(state))
                  .withGuards(plus(row.guards(), guard))
                  .withPriority(1));
        }
      }
    }
    return workflow.addDomains(new GuardDomain("before", before)).build();
  }

  private static List<String> plus(List<String> guards, String guard) {
    return Stream.concat(guards.stream(), Stream.of(guard)).toList();
  }
}
