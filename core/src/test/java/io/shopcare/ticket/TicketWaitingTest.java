package io.shopcare.ticket;

import static io.shopcare.ticket.Tickets.AGENT;
import static io.shopcare.ticket.Tickets.CUSTOMER;
import static io.shopcare.ticket.Tickets.LIFECYCLE;
import static io.shopcare.ticket.Tickets.T;
import static io.shopcare.ticket.Tickets.after;
import static io.shopcare.ticket.Tickets.days;
import static io.shopcare.ticket.Tickets.opened;
import static io.shopcare.ticket.Tickets.plain;
import static io.shopcare.ticket.Tickets.refusal;
import static io.shopcare.ticket.Tickets.reply;
import static io.shopcare.ticket.Tickets.solved;
import static io.shopcare.ticket.Tickets.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.Personal;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Refused;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TicketWaitingTest {

  @Nested
  @DisplayName("Users' wish 8: custom statuses, snooze and hold with dates")
  class WaitingWithADate {

    private TicketCommand hold(Instant reviewAt) {
      return new TicketCommand.Hold(AGENT, "parcel", OwedBy.CARRIER, reviewAt);
    }

    @Test
    void isReviewedInTimeAndNotBefore() {
      Outcome<TicketChange> held = LIFECYCLE.apply(opened(), hold(days(3)), T);
      assertThat(held.accepted().orElseThrow().timers())
          .containsExactly(new TicketTimer(TimerType.REVIEW_DUE, days(3)));
      Ticket ticket = held.accepted().orElseThrow().ticket();
      assertThat(refusal(ticket, plain(TicketCommandType.REVIEW_DUE), days(2)).retryAt())
          .contains(days(3));
      assertThat(after(ticket, days(3), plain(TicketCommandType.REVIEW_DUE)).state())
          .isEqualTo(TicketState.OPEN);
    }

    @Test
    void neverLastsLongerThanThePolicySays() {
      assertThat(LIFECYCLE.accepts(opened(), hold(days(30)), T)).isTrue();
      Refused<TicketChange> refused = refusal(opened(), hold(days(31)), T);
      assertThat(refused.codes()).containsExactly(TicketReasons.HOLD_TOO_LONG);
      assertThat(refused.retryAt()).contains(days(1));
      assertThat(LIFECYCLE.accepts(opened(), hold(days(31)), days(1))).isTrue();
    }

    @Test
    void needsAllThatAHoldIsAbout() {
      assertThat(refusal(opened(), new TicketCommand.Hold(AGENT, "", null, null), T).codes())
          .containsExactlyInAnyOrder(
              TicketReasons.HOLD_REASON_MISSING,
              TicketReasons.HOLD_PARTY_MISSING,
              TicketReasons.HOLD_REVIEW_MISSING);
    }

    @Test
    void mustLieAhead() {
      assertThat(refusal(opened(), new TicketCommand.Snooze(AGENT, T), T).codes())
          .containsExactly(TicketReasons.SNOOZE_PAST);
      Ticket snoozed = after(opened(), T, new TicketCommand.Snooze(AGENT, days(1)));
      assertThat(snoozed.turn()).isEqualTo(Turn.SHOP);
      assertThat(snoozed.waitingSince()).contains(T);
      assertThat(LIFECYCLE.timers(snoozed))
          .containsExactly(new TicketTimer(TimerType.WAKE, days(1)));
    }

    @Test
    void isNeverForgottenWhereALogHasNoDate() {
      Ticket held =
          Ticket.builder().from(TicketTable.ticket(TicketState.ON_HOLD)).wakeAt(null).build();
      assertThat(LIFECYCLE.timers(held))
          .containsExactly(new TicketTimer(TimerType.REVIEW_DUE, days(30)));
    }

    @Test
    void solvesAfterSilenceAndReminders() {
      TicketLifecycle reminding =
          TicketLifecycle.of(TicketPolicy.builder().autoSolveReminders(1).build());
      Ticket pending =
          after(
              opened(),
              T.plusSeconds(1),
              reply(),
              new TicketCommand.Plain(TicketCommandType.AWAIT_CUSTOMER, AGENT));
      assertThat(reminding.timers(pending)).isEmpty();
      assertThat(reminding.apply(pending, plain(TicketCommandType.AUTO_SOLVE), days(1)).refusals())
          .extracting(Reason::code)
          .containsExactlyInAnyOrder(TicketReasons.SILENCE_SHORT, TicketReasons.REMINDERS_MISSING);
      Ticket reminded = after(pending, days(3), reply());
      assertThat(reminding.timers(reminded))
          .containsExactly(new TicketTimer(TimerType.AUTO_SOLVE, days(7).plusSeconds(1)));
      Ticket solved = after(reminded, days(8), plain(TicketCommandType.AUTO_SOLVE));
      assertThat(solved.resolution()).contains(Resolutions.NO_ANSWER);
    }

    @Test
    void carriesTheShopsOwnStatusUntilTheStateChanges() {
      StatusCode warehouse = new StatusCode("waiting-for-warehouse", TicketState.ON_HOLD, Map.of());
      TicketHistory history =
          TicketHistory.open(
                  new TicketFact.Opened("t", null, Channel.CHAT, Priority.HIGH), CUSTOMER, T)
              .record(T, AGENT, new TicketFact.StatusSet(warehouse));
      assertThat(history.ticket().status()).contains(warehouse);
      assertThat(history.ticket().state()).isEqualTo(TicketState.ON_HOLD);
      Ticket open =
          after(history.ticket(), T, new TicketCommand.Plain(TicketCommandType.RESUME, AGENT));
      assertThat(open.status()).isEmpty();
    }
  }

  @Nested
  class WhoseTurnItIs {

    @Test
    void isTheShopsFromTheFirstUnansweredMessage() {
      Ticket ticket = after(opened(), days(1), write(false));
      assertThat(ticket.turn()).isEqualTo(Turn.SHOP);
      assertThat(ticket.turnSince()).isEqualTo(T);
      Ticket answered = after(ticket, days(2), reply());
      assertThat(answered.turn()).isEqualTo(Turn.CUSTOMER);
      assertThat(answered.turnSince()).isEqualTo(days(2));
      assertThat(after(answered, days(3), write(false)).turnSince()).isEqualTo(days(3));
    }

    @Test
    void isNobodysOnceSolved() {
      assertThat(solved().turn()).isEqualTo(Turn.NOBODY);
    }

    @Test
    void isTheShopsAgainWhenABotHandsOver() {
      Ticket bot = after(opened(), T, plain(TicketCommandType.BOT_ENGAGE));
      Message answer = new Message("b", Channel.CHAT, MessageKind.PUBLIC, Personal.of("42"));
      TicketEvent said =
          new TicketEvent(9, days(1), Actor.of(ActorKind.BOT), new TicketFact.MessageAdded(answer));
      TicketFields fields = new TicketFields(bot.fields());
      TicketFold.fold(fields, said);
      Ticket ticket =
          after(
              new Ticket(fields),
              days(2),
              new TicketCommand.Handoff(CUSTOMER, HandoffReason.ASKED));
      assertThat(ticket.turnSince()).isEqualTo(days(2));
      assertThat(ticket.firstReplyAt()).isEmpty();
    }
  }
}
