package io.shopcare.workflow;

import java.util.List;

/** Machines of the trade that several tests look at. */
final class SampleWorkflows {

  private static final List<String> LIVE =
      List.of("NEW", "BOT", "OPEN", "PENDING", "ON_HOLD", "SNOOZED");
  private static final List<String> LIVE_OR_SOLVED =
      List.of("NEW", "BOT", "OPEN", "PENDING", "ON_HOLD", "SNOOZED", "SOLVED");

  private SampleWorkflows() {}

  /** A parcel: packed, sent once paid, delivered or lost. */
  static WorkflowDraft.Builder parcel() {
    return WorkflowDraft.builder()
        .name("parcel")
        .initial("PACKED")
        .addFinals("DELIVERED", "LOST")
        .addStates(State.of("PACKED"), State.of("SENT"), State.of("DELIVERED"), State.of("LOST"))
        .addEvents(Event.human("SEND"), Event.system("SCAN"), Event.clock("GIVE_UP"))
        .addTransitions(
            Transition.of("SEND", "PACKED", "SENT").withGuards("paid").withActors("clerk"),
            Transition.of("SCAN", "SENT", "DELIVERED").withEffects("thank"),
            Transition.of("GIVE_UP", "SENT", "LOST").withTimers("REFUND"));
  }

  /** The life of a ticket: 11 states and 23 events. */
  static WorkflowDraft ticket() {
    return WorkflowDraft.builder()
        .name("ticket")
        .reasonArea("ticket")
        .initial("NEW")
        .addFinals("CLOSED", "MERGED", "ERASED")
        .addStates(
            acting("NEW"),
            acting("BOT"),
            acting("OPEN"),
            acting("PENDING"),
            acting("ON_HOLD").withWakeUp("REVIEW_DUE"),
            acting("SNOOZED").withWakeUp("WAKE"),
            acting("SOLVED").withWakeUp("CLOSE"),
            State.of("CLOSED"),
            State.of("MERGED"),
            State.of("SPAM"),
            State.of("ERASED").withExempt(true))
        .addEvents(
            Event.system("BOT_ENGAGE"),
            Event.human("HANDOFF"),
            Event.human("BOT_RESOLVE"),
            Event.human("ASSIGN"),
            Event.human("AGENT_REPLY"),
            Event.human("AWAIT_CUSTOMER"),
            Event.human("HOLD"),
            Event.clock("REVIEW_DUE"),
            Event.human("SNOOZE"),
            Event.clock("WAKE"),
            Event.human("RESUME"),
            Event.human("CUSTOMER_REPLY").fromOutside(),
            Event.system("AUTOMATIC_MESSAGE").fromOutside(),
            Event.human("SOLVE"),
            Event.clock("AUTO_SOLVE"),
            Event.human("REOPEN"),
            Event.clock("CLOSE"),
            Event.human("MARK_SPAM"),
            Event.human("NOT_SPAM"),
            Event.human("MERGE_INTO"),
            Event.human("UNMERGE"),
            Event.human("SPLIT"),
            Event.human("ERASE").fromOutside())
        .addDomains(
            GuardDomain.of("window", "INSIDE", "OUTSIDE"), GuardDomain.of("thanks", "YES", "NO"))
        .addGuards(
            GuardDeclaration.of("reopens")
                .withHoldsIn(GuardDomain.of("window", "INSIDE"), GuardDomain.of("thanks", "NO")),
            GuardDeclaration.of("assigned").withReason("ticket.assignee.missing"))
        .addTransitions(
            Transition.of("BOT_ENGAGE", "NEW", "BOT").withGuards("bot.enabled"),
            Transition.of("HANDOFF", "BOT", "OPEN").withActors("customer", "bot"),
            Transition.of("BOT_RESOLVE", "BOT", "SOLVED").withActors("bot"),
            Transition.of("ASSIGN", List.of("NEW", "BOT"), "OPEN").withActors("agent"),
            Transition.stay("ASSIGN", "OPEN", "PENDING", "ON_HOLD", "SNOOZED", "SOLVED")
                .withActors("agent"),
            Transition.of("AGENT_REPLY", List.of("NEW", "BOT"), "OPEN").withActors("agent"),
            Transition.stay("AGENT_REPLY", "OPEN", "PENDING", "ON_HOLD", "SNOOZED", "SOLVED")
                .withActors("agent"),
            Transition.of("AWAIT_CUSTOMER", List.of("NEW", "OPEN", "ON_HOLD", "SNOOZED"), "PENDING")
                .withGuards("answered")
                .withActors("agent"),
            Transition.of("HOLD", List.of("NEW", "OPEN", "PENDING"), "ON_HOLD")
                .withGuards("review.planned")
                .withActors("agent"),
            Transition.of("REVIEW_DUE", "ON_HOLD", "OPEN").withGuards("due").withActors("clock"),
            Transition.of("SNOOZE", List.of("NEW", "OPEN", "PENDING", "ON_HOLD"), "SNOOZED")
                .withActors("agent")
                .withTimers("WAKE"),
            Transition.of("WAKE", "SNOOZED", "OPEN").withGuards("due").withActors("clock"),
            Transition.of("RESUME", List.of("PENDING", "ON_HOLD", "SNOOZED"), "OPEN")
                .withActors("agent"),
            Transition.stay("CUSTOMER_REPLY", "NEW", "OPEN", "BOT", "CLOSED", "MERGED", "SPAM")
                .withActors("customer"),
            Transition.of("CUSTOMER_REPLY", List.of("PENDING", "ON_HOLD", "SNOOZED"), "OPEN")
                .withActors("customer"),
            Transition.of("CUSTOMER_REPLY", "SOLVED", "OPEN")
                .withGuards("reopens")
                .withActors("customer"),
            Transition.stay("CUSTOMER_REPLY", "SOLVED")
                .withPriority(-1)
                .withActors("customer")
                .withEffects("follow-up"),
            Transition.stay("AUTOMATIC_MESSAGE", LIVE_OR_SOLVED),
            Transition.stay("AUTOMATIC_MESSAGE", "CLOSED", "MERGED", "SPAM", "ERASED"),
            Transition.of(
                    "SOLVE", List.of("NEW", "OPEN", "PENDING", "ON_HOLD", "SNOOZED"), "SOLVED")
                .withGuards("assigned", "coded")
                .withActors("agent")
                .withEffects("stop-clocks", "plan-survey")
                .withTimers("CLOSE"),
            Transition.of("AUTO_SOLVE", "PENDING", "SOLVED").withActors("clock"),
            Transition.of("REOPEN", "SOLVED", "OPEN").withActors("agent", "admin"),
            Transition.of("REOPEN", "CLOSED", "OPEN").withActors("admin"),
            Transition.of("CLOSE", "SOLVED", "CLOSED").withGuards("due").withActors("clock"),
            Transition.of("MARK_SPAM", LIVE_OR_SOLVED, "SPAM").withActors("agent", "filter"),
            Transition.of("NOT_SPAM", "SPAM", "OPEN").withActors("agent"),
            Transition.of("MERGE_INTO", LIVE_OR_SOLVED, "MERGED").withActors("agent"),
            Transition.of("UNMERGE", "MERGED", "OPEN").withActors("agent"),
            Transition.stay("SPLIT", LIVE).withActors("agent"),
            Transition.of("ERASE", LIVE_OR_SOLVED, "ERASED").withActors("officer"),
            Transition.of("ERASE", List.of("CLOSED", "MERGED", "SPAM"), "ERASED")
                .withActors("officer"))
        .build();
  }

  private static State acting(String name) {
    return State.of(name).withActors("customer", "agent");
  }
}
