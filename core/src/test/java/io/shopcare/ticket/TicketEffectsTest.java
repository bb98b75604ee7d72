package io.shopcare.ticket;

import static io.shopcare.ticket.TicketTable.AT;
import static io.shopcare.ticket.TicketTable.SINCE;
import static io.shopcare.ticket.TicketTable.command;
import static io.shopcare.ticket.TicketTable.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The column of effects in the life cycle's table: what each command leaves behind, and plans. */
class TicketEffectsTest {

  private static final TicketLifecycle LIFECYCLE = TicketLifecycle.of(TicketTable.POLICY);
  private static final Actor AGENT = Actor.agent("agent-1");

  private static TicketChange change(TicketState from, TicketCommand command) {
    return change(ticket(from), command);
  }

  private static TicketChange change(Ticket ticket, TicketCommand command) {
    return LIFECYCLE.apply(ticket, command, AT).accepted().orElseThrow();
  }

  private static TicketChange change(TicketState from, TicketCommandType type) {
    return change(from, command(type, Actor.of(TicketTable.actors(from, type).iterator().next())));
  }

  private static List<TicketFact> facts(TicketChange change) {
    return change.events().stream().map(TicketEvent::fact).toList();
  }

  private static List<TicketState> live() {
    return Arrays.stream(TicketState.values()).filter(TicketState::isLive).toList();
  }

  @Test
  void aHandOffSaysWhyAndMakesTheCustomerWait() {
    TicketChange change = change(TicketState.BOT, TicketCommandType.HANDOFF);
    assertThat(facts(change)).containsExactly(new TicketFact.HandedOff(HandoffReason.ASKED));
    assertThat(change.ticket().waitingSince()).contains(AT);
  }

  @Test
  void whatABotSolvedIsCountedApartWithAndWithoutTheCustomersWord() {
    Actor bot = Actor.of(ActorKind.BOT);
    for (boolean confirmed : List.of(true, false)) {
      Ticket solved =
          change(TicketState.BOT, new TicketCommand.BotResolve(bot, confirmed)).ticket();
      assertThat(solved.resolution())
          .contains(confirmed ? Resolutions.BOT_CONFIRMED : Resolutions.BOT_SILENT);
      assertThat(solved.solvedAt()).contains(AT);
    }
  }

  @Test
  void anAssignmentIsAnEventAndCountsWhereItChangesHands() {
    for (TicketState state : live()) {
      Ticket before = Ticket.builder().from(ticket(state)).lastAssignee("agent-1").build();
      TicketChange change = change(before, command(TicketCommandType.ASSIGN, AGENT));
      assertThat(facts(change)).contains(new TicketFact.Assigned("agent-2"));
      assertThat(change.ticket().lastAssignee()).contains("agent-2");
      assertThat(change.ticket().reassignments()).isEqualTo(1);
    }
  }

  @Test
  void anAgentsAnswerEndsTheWaitAndIsTheFirstOnlyOnce() {
    for (TicketState state : live()) {
      Ticket waiting = Ticket.builder().from(ticket(state)).waitingSince(SINCE).build();
      Ticket answered = change(waiting, Tickets.reply()).ticket();
      assertThat(answered.waitingSince()).as("%s", state).isEmpty();
      assertThat(answered.firstReplyAt()).contains(AT);
      assertThat(answered.messages()).isEqualTo(waiting.messages() + 1);
      Ticket again =
          LIFECYCLE
              .apply(answered, Tickets.reply(), AT.plus(Duration.ofDays(1)))
              .accepted()
              .orElseThrow()
              .ticket();
      assertThat(again.firstReplyAt()).contains(AT);
      assertThat(again.lastReplyAt()).contains(AT.plus(Duration.ofDays(1)));
    }
  }

  @Test
  void aCustomersMessageStartsTheWaitInEveryLiveState() {
    for (TicketState state : live()) {
      Ticket waiting = change(state, TicketCommandType.CUSTOMER_REPLY).ticket();
      assertThat(waiting.waitingSince()).as("%s", state).contains(AT);
      assertThat(waiting.turn()).as("%s", state).isEqualTo(Turn.SHOP);
      assertThat(waiting.wakeAt()).as("%s", state).isEmpty();
    }
  }

  @Test
  void aMessageToSpamIsDroppedAndOneToAMergedTicketForwarded() {
    TicketChange spam = change(TicketState.SPAM, TicketCommandType.CUSTOMER_REPLY);
    assertThat(facts(spam)).containsExactly(new TicketFact.MessageDropped());
    assertThat(spam.ticket().messages()).isEqualTo(ticket(TicketState.SPAM).messages());
    TicketChange merged = change(TicketState.MERGED, TicketCommandType.CUSTOMER_REPLY);
    assertThat(facts(merged)).containsExactly(new TicketFact.Forwarded("ticket-2"));
    assertThat(merged.ticket().messages()).isEqualTo(ticket(TicketState.MERGED).messages());
  }

  @Test
  void anAutomaticMessageIsStoredAndTouchesNothingInAnyState() {
    for (TicketState state : TicketState.values()) {
      Ticket before = Ticket.builder().from(ticket(state)).waitingSince(SINCE).build();
      TicketCommand automatic =
          command(TicketCommandType.AUTOMATIC_MESSAGE, Actor.of(ActorKind.GATEWAY));
      assertThat(change(before, automatic).ticket())
          .as("%s", state)
          .isEqualTo(
              Ticket.builder().from(before).messages(before.messages() + 1).version(1).build());
    }
  }

  @Test
  void timersArePlannedForWhatWaits() {
    assertThat(change(TicketState.OPEN, TicketCommandType.HOLD).timers())
        .containsExactly(new TicketTimer(TimerType.REVIEW_DUE, AT.plus(Duration.ofDays(2))));
    assertThat(change(TicketState.OPEN, TicketCommandType.SNOOZE).timers())
        .containsExactly(new TicketTimer(TimerType.WAKE, AT.plus(Duration.ofDays(2))));
    assertThat(change(TicketState.OPEN, TicketCommandType.AWAIT_CUSTOMER).timers())
        .containsExactly(new TicketTimer(TimerType.AUTO_SOLVE, AT.plus(Duration.ofDays(7))));
    assertThat(change(TicketState.OPEN, TicketCommandType.SOLVE).timers())
        .containsExactly(new TicketTimer(TimerType.CLOSE, AT.plus(Duration.ofDays(4))));
  }

  @Test
  void whatNoLongerWaitsHasNoTimer() {
    for (TicketState state :
        List.of(TicketState.PENDING, TicketState.ON_HOLD, TicketState.SNOOZED)) {
      assertThat(change(state, TicketCommandType.RESUME).timers()).isEmpty();
      assertThat(change(state, TicketCommandType.CUSTOMER_REPLY).timers()).isEmpty();
      assertThat(change(state, TicketCommandType.MARK_SPAM).timers()).isEmpty();
      assertThat(change(state, TicketCommandType.MERGE_INTO).timers()).isEmpty();
      assertThat(change(state, TicketCommandType.ERASE).timers()).isEmpty();
    }
  }

  @Test
  void aSolutionIsKeptWithItsCodesAndNobodyWaitsAnyMore() {
    Ticket waiting = Ticket.builder().from(ticket(TicketState.OPEN)).waitingSince(SINCE).build();
    TicketCommand solve =
        new TicketCommand.Solve(AGENT, "refund", "carrier", Collections.emptySortedSet());
    TicketChange change = change(waiting, solve);
    assertThat(facts(change)).containsExactly(new TicketFact.Solved("refund", "carrier"));
    assertThat(change.ticket().resolution()).contains("refund");
    assertThat(change.ticket().rootCause()).contains("carrier");
    assertThat(change.ticket().solvedAt()).contains(AT);
    assertThat(change.ticket().turn()).isEqualTo(Turn.NOBODY);
    assertThat(change(TicketState.PENDING, TicketCommandType.AUTO_SOLVE).ticket().resolution())
        .contains(Resolutions.NO_ANSWER);
  }

  @Test
  void reopeningIsCountedFromSolvedAndFromClosed() {
    Actor lead = new Actor(ActorKind.LEAD, "lead-1");
    for (TicketState state : List.of(TicketState.SOLVED, TicketState.CLOSED)) {
      Ticket reopened = change(state, new TicketCommand.Reopen(lead, "new-facts")).ticket();
      assertThat(reopened.reopens()).isEqualTo(1);
      assertThat(reopened.assignee()).contains("agent-1");
    }
    assertThat(change(TicketState.SOLVED, Tickets.write(false)).ticket().reopens()).isEqualTo(1);
  }

  @Test
  void aSplitLinksBothTicketsAndCountsWhatIsLeft() {
    TicketChange change = change(TicketState.OPEN, TicketCommandType.SPLIT);
    assertThat(facts(change))
        .containsExactly(
            new TicketFact.SplitOff("ticket-3", new TreeSet<>(Collections.singleton("m-1"))));
    assertThat(change.ticket().messages()).isEqualTo(2);
  }

  @Test
  void erasingKeepsCountsTimesAndCodesInEveryState() {
    for (TicketState state : TicketState.values()) {
      if (state != TicketState.ERASED) {
        Ticket before = Ticket.builder().from(ticket(state)).resolution("refund").build();
        Ticket erased =
            change(before, command(TicketCommandType.ERASE, Actor.of(ActorKind.CLOCK))).ticket();
        assertThat(erased.messages()).isEqualTo(before.messages());
        assertThat(erased.openedAt()).isEqualTo(before.openedAt());
        assertThat(erased.solvedAt()).isEqualTo(before.solvedAt());
        assertThat(erased.resolution()).contains("refund");
        assertThat(LIFECYCLE.apply(erased, Tickets.write(false), AT).isAccepted()).isFalse();
      }
    }
  }
}
