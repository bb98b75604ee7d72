package io.shopcare.ticket;

import static io.shopcare.ticket.TicketTable.AT;
import static io.shopcare.ticket.TicketTable.SINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Every guard of the life cycle's table by itself: whatever lacks one thing is refused for that
 * alone, in every state where the command would else be accepted.
 */
class TicketGuardsTest {

  private static final Duration NANO = Duration.ofNanos(1);

  /** Refused in each state with exactly this code; accepted there if nothing is lacking. */
  private static void refused(
      String code, TicketPolicy policy, UnaryOperator<Ticket.Builder> flaw, TicketCommand command) {
    TicketCommand sound = TicketTable.command(command.type(), command.actor());
    List<TicketState> states =
        Arrays.stream(TicketState.values())
            .filter(state -> TicketTable.target(state, command.type()).isPresent())
            .filter(s -> TicketTable.actors(s, command.type()).contains(command.actor().kind()))
            .toList();
    assertThat(states).isNotEmpty();
    for (TicketState state : states) {
      Ticket ticket = TicketTable.ticket(state);
      Ticket flawed = flaw.apply(Ticket.builder().from(ticket)).build();
      TicketLifecycle lifecycle = TicketLifecycle.of(policy);
      assertThat(TicketLifecycle.of(TicketTable.POLICY).accepts(ticket, sound, AT)).isTrue();
      assertThat(lifecycle.apply(flawed, command, AT).refusals())
          .as("%s in %s", command, state)
          .extracting(Reason::code)
          .containsExactly(code);
    }
  }

  private static void refused(String code, TicketCommand command) {
    refused(code, TicketTable.POLICY, ticket -> ticket, command);
  }

  private static void refused(String code, UnaryOperator<Ticket.Builder> flaw, TicketCommand c) {
    refused(code, TicketTable.POLICY, flaw, c);
  }

  private static Actor anyone(TicketCommandType type) {
    return Actor.of(TicketTable.actors(TicketState.NEW, type).iterator().next());
  }

  private static TicketCommand plain(TicketCommandType type) {
    return TicketTable.command(type, anyone(type));
  }

  @Nested
  class WhatIsNotSaid {

    private final Actor agent = Actor.agent("agent-1");

    @Test
    void anAssignmentNamesSomebody() {
      refused(TicketReasons.ASSIGNEE_MISSING, new TicketCommand.Assign(agent, null));
      refused(TicketReasons.ASSIGNEE_MISSING, new TicketCommand.Assign(agent, " "));
    }

    @Test
    void aReplyIsForTheOtherSideToRead() {
      for (MessageKind kind : List.of(MessageKind.PRIVATE, MessageKind.AUTOMATIC)) {
        Message message = TicketTable.message(kind);
        refused(TicketReasons.MESSAGE_NOT_PUBLIC, new TicketCommand.AgentReply(agent, message));
        refused(
            TicketReasons.MESSAGE_NOT_PUBLIC,
            new TicketCommand.CustomerReply(Actor.customer("customer-1"), message, false));
      }
    }

    @Test
    void aHoldSaysWhyForWhomAndUntilWhen() {
      Instant then = AT.plus(Duration.ofDays(1));
      refused(
          TicketReasons.HOLD_REASON_MISSING,
          new TicketCommand.Hold(agent, "", OwedBy.CARRIER, then));
      refused(TicketReasons.HOLD_PARTY_MISSING, new TicketCommand.Hold(agent, "x", null, then));
      refused(
          TicketReasons.HOLD_REVIEW_MISSING,
          new TicketCommand.Hold(agent, "x", OwedBy.CARRIER, null));
    }

    @Test
    void aSnoozeSaysUntilWhen() {
      refused(TicketReasons.SNOOZE_UNTIL_MISSING, new TicketCommand.Snooze(agent, null));
    }

    @Test
    void aSolutionSaysWhatAndWhyByWhomAndThatNothingIsInTheWay() {
      refused(
          TicketReasons.ASSIGNEE_MISSING,
          ticket -> ticket.assignee(null),
          new TicketCommand.Solve(agent, "refund"));
      refused(TicketReasons.RESOLUTION_MISSING, new TicketCommand.Solve(agent, " "));
      refused(
          TicketReasons.ROOT_CAUSE_MISSING,
          TicketPolicy.builder().requireRootCause(true).build(),
          ticket -> ticket,
          new TicketCommand.Solve(agent, "refund"));
      refused(
          TicketReasons.SOLVE_BLOCKED,
          new TicketCommand.Solve(agent, "refund", null, new TreeSet<>(Set.of("return-open"))));
    }

    @Test
    void aSplitMovesAMessageAndLeavesOne() {
      refused(
          TicketReasons.SPLIT_NOTHING_MOVES,
          new TicketCommand.Split(agent, "ticket-3", Collections.emptySortedSet()));
      refused(
          TicketReasons.SPLIT_NOTHING_STAYS,
          new TicketCommand.Split(agent, "ticket-3", new TreeSet<>(Set.of("a", "b", "c"))));
    }

    @Test
    void aLeadSaysWhyAClosedTicketIsReopened() {
      Actor lead = new Actor(ActorKind.LEAD, "lead-1");
      Outcome<TicketChange> outcome =
          TicketLifecycle.of(TicketTable.POLICY)
              .apply(
                  TicketTable.ticket(TicketState.CLOSED), new TicketCommand.Reopen(lead, ""), AT);
      assertThat(outcome.refusals())
          .extracting(Reason::code)
          .containsExactly(TicketReasons.REOPEN_REASON_MISSING);
    }
  }

  @Nested
  class WhatForbidsIt {

    @Test
    void aBotStaysWherePeopleServe() {
      refused(
          TicketReasons.BOT_NOT_ALLOWED,
          TicketPolicy.builder().addHumanChannels(Channel.EMAIL).build(),
          ticket -> ticket.channel(Channel.EMAIL),
          plain(TicketCommandType.BOT_ENGAGE));
      refused(
          TicketReasons.BOT_NOT_ALLOWED,
          TicketPolicy.builder().addHumanTopics(Topics.REFUNDS).build(),
          ticket -> ticket.topic(Topics.REFUNDS),
          plain(TicketCommandType.BOT_ENGAGE));
    }

    @Test
    void theCustomerIsAwaitedOnlyAfterAnAnswerThatIsNewerThanTheirMessage() {
      TicketCommand await = plain(TicketCommandType.AWAIT_CUSTOMER);
      refused(TicketReasons.REPLY_MISSING, ticket -> ticket.lastReplyAt(null), await);
      for (Instant wrote : List.of(SINCE, SINCE.plus(NANO))) {
        refused(TicketReasons.REPLY_MISSING, t -> t.lastCustomerMessageAt(wrote), await);
      }
    }

    @Test
    void aTicketIsMergedOnlyIntoALiveOneOfTheSameCustomer() {
      Actor agent = Actor.agent("agent-1");
      Ticket other = Ticket.builder().from(TicketTable.ticket(TicketState.OPEN)).id("o").build();
      for (TicketState state : TicketState.values()) {
        if (!state.isLive()) {
          refused(
              TicketReasons.MERGE_TARGET_NOT_LIVE,
              new TicketCommand.MergeInto(
                  agent, Ticket.builder().from(TicketTable.ticket(state)).id("o").build(), false));
        }
      }
      refused(
          TicketReasons.MERGE_CUSTOMERS_DIFFER,
          ticket -> ticket.customerId("customer-2"),
          new TicketCommand.MergeInto(agent, other, false));
      refused(
          TicketReasons.MERGE_INTO_ITSELF,
          ticket -> ticket.id("o"),
          new TicketCommand.MergeInto(agent, other, false));
    }

    @Test
    void aLegalHoldKeepsATicketFromBeingForgotten() {
      refused(
          TicketReasons.ERASE_LEGAL_HOLD,
          new TicketCommand.Erase(anyone(TicketCommandType.ERASE), true));
    }

    @Test
    void silenceAloneDoesNotSolveWithoutTheReminders() {
      refused(
          TicketReasons.REMINDERS_MISSING,
          TicketPolicy.builder().autoSolveReminders(2).build(),
          ticket -> ticket.reminders(1),
          plain(TicketCommandType.AUTO_SOLVE));
    }
  }

  @Nested
  class WhatIsTooEarlyOrTooLate {

    private void opensAt(Duration after, TicketState state, TicketCommand command, String code) {
      Ticket ticket = TicketTable.ticket(state);
      Outcome<TicketChange> early = apply(ticket, command, SINCE.plus(after).minus(NANO));
      assertThat(early.refusals()).extracting(Reason::code).containsExactly(code);
      assertThat(early.retryAt()).contains(SINCE.plus(after));
      assertThat(apply(ticket, command, SINCE.plus(after)).isAccepted()).isTrue();
    }

    private void endsAt(Duration after, TicketState state, TicketCommand command, String code) {
      Ticket ticket = TicketTable.ticket(state);
      assertThat(apply(ticket, command, SINCE.plus(after)).isAccepted()).isTrue();
      Outcome<TicketChange> late = apply(ticket, command, SINCE.plus(after).plus(NANO));
      assertThat(late.refusals()).extracting(Reason::code).containsExactly(code);
      assertThat(late.retryAt()).isEmpty();
    }

    private Outcome<TicketChange> apply(Ticket ticket, TicketCommand command, Instant at) {
      return TicketLifecycle.of(TicketPolicy.ofDefaults()).apply(ticket, command, at);
    }

    @Test
    void timersOpenAtTheirMoment() {
      opensAt(
          Duration.ofDays(4),
          TicketState.SOLVED,
          plain(TicketCommandType.CLOSE),
          TicketReasons.CLOSE_EARLY);
      opensAt(
          Duration.ofDays(7),
          TicketState.PENDING,
          plain(TicketCommandType.AUTO_SOLVE),
          TicketReasons.SILENCE_SHORT);
      opensAt(
          Duration.ofDays(7),
          TicketState.BOT,
          new TicketCommand.BotResolve(Actor.of(ActorKind.BOT), false),
          TicketReasons.BOT_UNCONFIRMED);
      opensAt(
          Duration.ZERO,
          TicketState.ON_HOLD,
          plain(TicketCommandType.REVIEW_DUE),
          TicketReasons.REVIEW_EARLY);
      opensAt(
          Duration.ZERO,
          TicketState.SNOOZED,
          plain(TicketCommandType.WAKE),
          TicketReasons.WAKE_EARLY);
    }

    @Test
    void holdsAndSnoozesReachAsFarAheadAsThePolicySays() {
      Actor agent = Actor.agent("agent-1");
      Duration most = Duration.ofDays(30);
      Instant review = SINCE.plus(most).plus(Duration.ofHours(1));
      opensAt(
          Duration.ofHours(1),
          TicketState.OPEN,
          new TicketCommand.Hold(agent, "parcel", OwedBy.CARRIER, review),
          TicketReasons.HOLD_TOO_LONG);
      opensAt(
          Duration.ofHours(1),
          TicketState.OPEN,
          new TicketCommand.Snooze(agent, review),
          TicketReasons.SNOOZE_TOO_LONG);
      endsAt(
          most.minus(NANO),
          TicketState.OPEN,
          new TicketCommand.Snooze(agent, SINCE.plus(most)),
          TicketReasons.SNOOZE_PAST);
    }

    @Test
    void aSnoozeThatCanNeverBeIsRefusedForGood() {
      TicketPolicy none = TicketPolicy.builder().snoozeMax(Duration.ZERO).build();
      TicketCommand snooze =
          new TicketCommand.Snooze(Actor.agent("agent-1"), AT.plus(Duration.ofDays(1)));
      Outcome<TicketChange> outcome =
          TicketLifecycle.of(none).apply(TicketTable.ticket(TicketState.OPEN), snooze, AT);
      assertThat(outcome.refusals())
          .extracting(Reason::code)
          .containsExactly(TicketReasons.SNOOZE_TOO_LONG);
      assertThat(outcome.retryAt()).isEmpty();
    }

    @Test
    void undoingEndsWithItsWindow() {
      endsAt(
          Duration.ofDays(1),
          TicketState.MERGED,
          plain(TicketCommandType.UNMERGE),
          TicketReasons.UNMERGE_TOO_LATE);
      endsAt(
          Duration.ofDays(90),
          TicketState.CLOSED,
          new TicketCommand.Reopen(new Actor(ActorKind.LEAD, "lead-1"), "new-facts"),
          TicketReasons.REOPEN_TOO_LATE);
    }
  }
}
