package io.shopcare.ticket;

import static io.shopcare.ticket.Tickets.AGENT;
import static io.shopcare.ticket.Tickets.CUSTOMER;
import static io.shopcare.ticket.Tickets.LIFECYCLE;
import static io.shopcare.ticket.Tickets.T;
import static io.shopcare.ticket.Tickets.after;
import static io.shopcare.ticket.Tickets.closed;
import static io.shopcare.ticket.Tickets.days;
import static io.shopcare.ticket.Tickets.facts;
import static io.shopcare.ticket.Tickets.opened;
import static io.shopcare.ticket.Tickets.plain;
import static io.shopcare.ticket.Tickets.refusal;
import static io.shopcare.ticket.Tickets.reply;
import static io.shopcare.ticket.Tickets.solved;
import static io.shopcare.ticket.Tickets.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.Serial;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TicketLifecycleTest {

  @Nested
  @DisplayName("Users' wish 1: reopen by rule")
  class AReplyToASolvedTicket {

    @Test
    void reopensItInsideTheWindowInclusive() {
      Ticket ticket = after(solved(), days(14), write(false));
      assertThat(ticket.state()).isEqualTo(TicketState.OPEN);
      assertThat(ticket.reopens()).isEqualTo(1);
      assertThat(ticket.waitingSince()).contains(days(14));
    }

    @Test
    void asksForAFollowUpAfterTheWindow() {
      Outcome<TicketChange> late = LIFECYCLE.apply(solved(), write(false), days(14).plusNanos(1));
      assertThat(facts(late))
          .containsExactly(TicketFact.MessageAdded.class, TicketFact.FollowUpRequested.class);
      Ticket ticket = late.accepted().orElseThrow().ticket();
      assertThat(ticket.state()).isEqualTo(TicketState.SOLVED);
      assertThat(ticket.followUps()).isEqualTo(1);
      assertThat(ticket.waitingSince()).isEmpty();
    }

    @Test
    void leavesItSolvedWhereItOnlyThanks() {
      Outcome<TicketChange> thanks = LIFECYCLE.apply(solved(), write(true), days(1));
      assertThat(facts(thanks)).containsExactly(TicketFact.MessageAdded.class);
      assertThat(thanks.accepted().orElseThrow().ticket().state()).isEqualTo(TicketState.SOLVED);
    }

    @Test
    void goesBackToTheOneWhoWasLastResponsible() {
      Ticket ticket = after(solved(), days(1), write(false));
      assertThat(ticket.lastAssignee()).contains("agent-1");
    }

    @Test
    void asksForAFollowUpOnceItIsClosedUnlessItOnlyThanks() {
      assertThat(after(closed(), days(5), write(false)).followUps()).isEqualTo(1);
      assertThat(after(closed(), days(5), write(true)).followUps()).isZero();
      assertThat(after(closed(), days(5), write(false)).state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    void neverComesFromAMachine() {
      Message outOfOffice = TicketTable.message(MessageKind.PUBLIC);
      TicketCommand automatic =
          new TicketCommand.AutomaticMessage(Actor.of(ActorKind.GATEWAY), outOfOffice);
      Ticket ticket = after(solved(), days(1), automatic);
      assertThat(ticket)
          .isEqualTo(Ticket.builder().from(solved()).messages(2).version(ticket.version()).build());
      TicketCommand disguised =
          new TicketCommand.CustomerReply(
              CUSTOMER, TicketTable.message(MessageKind.AUTOMATIC), false);
      assertThat(refusal(solved(), disguised, days(1)).codes())
          .containsExactly(TicketReasons.MESSAGE_NOT_PUBLIC);
    }

    @Test
    void isTheOnlyWayForACustomerToReopenIt() {
      assertThat(refusal(solved(), new TicketCommand.Reopen(CUSTOMER, "please"), days(1)).codes())
          .containsExactly(TicketReasons.ACTOR_FORBIDDEN);
    }

    @Test
    void canAlwaysBeReopenedByAnAgent() {
      assertThat(after(solved(), days(900), new TicketCommand.Reopen(AGENT, null)).state())
          .isEqualTo(TicketState.OPEN);
    }

    @Test
    void isReopenedAfterClosingByALeadWithAReasonInTime() {
      Actor lead = new Actor(ActorKind.LEAD, "lead-1");
      TicketCommand reopen = new TicketCommand.Reopen(lead, "new-facts");
      assertThat(after(closed(), days(94), reopen).state()).isEqualTo(TicketState.OPEN);
      assertThat(refusal(closed(), new TicketCommand.Reopen(AGENT, " "), days(95)).codes())
          .containsExactlyInAnyOrder(
              TicketReasons.ACTOR_FORBIDDEN,
              TicketReasons.REOPEN_REASON_MISSING,
              TicketReasons.REOPEN_TOO_LATE);
    }
  }

  @Nested
  @DisplayName("Users' wish 4: merge and unmerge")
  class AMergedTicket {

    private final Ticket other = Ticket.builder().from(opened()).id("ticket-2").build();

    private final Ticket pending = after(opened(), T.plusSeconds(9), reply(), await());

    private TicketCommand await() {
      return new TicketCommand.Plain(TicketCommandType.AWAIT_CUSTOMER, AGENT);
    }

    private TicketCommand merge(Ticket target, boolean across) {
      return new TicketCommand.MergeInto(AGENT, target, across);
    }

    @Test
    void comesBackOpenWithAllItHadForADay() {
      Ticket merged = after(pending, days(1), merge(other, false));
      assertThat(merged.mergedInto()).contains("ticket-2");
      Ticket back =
          after(merged, days(2), new TicketCommand.Plain(TicketCommandType.UNMERGE, AGENT));
      assertThat(back)
          .isEqualTo(
              Ticket.builder()
                  .from(pending)
                  .state(TicketState.OPEN)
                  .previousState(TicketState.MERGED)
                  .stateSince(days(2))
                  .version(pending.version() + 2)
                  .build());
      assertThat(
              refusal(
                      merged,
                      new TicketCommand.Plain(TicketCommandType.UNMERGE, AGENT),
                      days(2).plusNanos(1))
                  .codes())
          .containsExactly(TicketReasons.UNMERGE_TOO_LATE);
    }

    @Test
    void comesBackInTheStateBeforeWhereTheShopWantsThat() {
      TicketLifecycle restoring =
          TicketLifecycle.of(TicketPolicy.ofDefaults(), TicketWorkflow.restoring());
      for (TicketState state : TicketState.values()) {
        Ticket before = TicketTable.ticket(state);
        for (List<TicketCommand> detour :
            List.of(
                List.of(
                    merge(other, false), new TicketCommand.Plain(TicketCommandType.UNMERGE, AGENT)),
                List.<TicketCommand>of(
                    new TicketCommand.Plain(TicketCommandType.MARK_SPAM, AGENT),
                    new TicketCommand.Plain(TicketCommandType.NOT_SPAM, AGENT)))) {
          restoring
              .applyAll(before, detour, days(1))
              .accepted()
              .ifPresent(
                  change ->
                      assertThat(change.ticket())
                          .isEqualTo(
                              Ticket.builder()
                                  .from(before)
                                  .state(state == TicketState.NEW ? TicketState.OPEN : state)
                                  .previousState(change.events().get(0).fact().to().orElseThrow())
                                  .stateSince(days(1))
                                  .version(2)
                                  .build()));
        }
      }
    }

    @Test
    void needsALiveTargetOfTheSameCustomer() {
      Ticket stranger =
          Ticket.builder().from(closed()).id("ticket-2").customerId("customer-2").build();
      assertThat(refusal(pending, merge(stranger, false), T).codes())
          .containsExactlyInAnyOrder(
              TicketReasons.MERGE_TARGET_NOT_LIVE, TicketReasons.MERGE_CUSTOMERS_DIFFER);
      assertThat(refusal(pending, merge(pending, true), T).codes())
          .containsExactly(TicketReasons.MERGE_INTO_ITSELF);
    }

    @Test
    void isNotOfTheSameCustomerWhereNobodyIsKnown() {
      Ticket unknown = Ticket.builder().from(pending).customerId(null).build();
      Ticket target = Ticket.builder().from(other).customerId(null).build();
      assertThat(refusal(unknown, merge(target, false), T).codes())
          .containsExactly(TicketReasons.MERGE_CUSTOMERS_DIFFER);
      assertThat(LIFECYCLE.accepts(unknown, merge(target, true), T)).isTrue();
    }

    @Test
    void neverGoesRoundInACircle() {
      Ticket merged = after(pending, T, merge(other, false));
      assertThat(refusal(other, merge(merged, false), T).codes())
          .containsExactly(TicketReasons.MERGE_TARGET_NOT_LIVE);
    }

    @Test
    void handsRepliesOn() {
      Ticket merged = after(pending, T, merge(other, false));
      Outcome<TicketChange> outcome = LIFECYCLE.apply(merged, write(false), days(1));
      assertThat(outcome.accepted().orElseThrow().events().get(0).fact())
          .isEqualTo(new TicketFact.Forwarded("ticket-2"));
    }
  }

  @Nested
  @DisplayName("Users' wish 7: a machine that is a function of the entity")
  class TheMachine {

    @Test
    void tellsEveryReasonAndNotTheFirst() {
      TicketCommand solve =
          new TicketCommand.Solve(CUSTOMER, null, null, new TreeSet<>(Set.of("b", "a")));
      TicketLifecycle strict =
          TicketLifecycle.of(TicketPolicy.builder().requireRootCause(true).build());
      List<Reason> reasons = strict.apply(opened(), solve, T).refusals();
      assertThat(reasons)
          .extracting(Reason::code)
          .containsExactlyInAnyOrder(
              TicketReasons.ACTOR_FORBIDDEN,
              TicketReasons.ASSIGNEE_MISSING,
              TicketReasons.RESOLUTION_MISSING,
              TicketReasons.ROOT_CAUSE_MISSING,
              TicketReasons.SOLVE_BLOCKED);
      assertThat(reasons.get(reasons.size() - 1).details())
          .contains(Detail.number("blockers", 2), Detail.text("codes", "a, b"));
    }

    @Test
    void answersTheSameWhateverWasAskedBefore() {
      Ticket ticket = opened();
      Outcome<TicketChange> first = LIFECYCLE.apply(ticket, reply(), T);
      LIFECYCLE.apply(ticket, new TicketCommand.Erase(Actor.clock(), false), T);
      assertThat(LIFECYCLE.apply(ticket, reply(), T)).isEqualTo(first);
      assertThat(ticket).isEqualTo(opened());
    }

    @Test
    void goesOnFromAnyTicketThatWasStored() {
      Ticket stored = Serial.copy(solved());
      assertThat(LIFECYCLE.apply(stored, write(false), days(1)))
          .isEqualTo(LIFECYCLE.apply(solved(), write(false), days(1)));
    }

    @Test
    void servesManyThreadsAtOnce() {
      Map<Integer, Ticket> ends =
          IntStream.range(0, 10_000)
              .parallel()
              .boxed()
              .collect(Collectors.toConcurrentMap(n -> n, n -> lived(n % 10)));
      assertThat(ends).hasSize(10_000);
      ends.forEach((n, end) -> assertThat(end).isEqualTo(lived(n % 10)));
    }

    private Ticket lived(int day) {
      return after(after(solved(), days(day), write(day % 2 == 0)), days(day), reply());
    }

    @Test
    void saysFromWhenAWishWouldBeAccepted() {
      assertThat(refusal(solved(), plain(TicketCommandType.CLOSE), days(1)).retryAt())
          .contains(days(4));
      assertThat(
              refusal(solved(), new TicketCommand.Plain(TicketCommandType.CLOSE, AGENT), days(1))
                  .retryAt())
          .isEmpty();
    }

    @Test
    void appliesSeveralCommandsOrNone() {
      Outcome<TicketChange> both =
          LIFECYCLE.applyAll(
              opened(), List.of(reply(), new TicketCommand.Solve(AGENT, "refund")), T);
      Reason reason = both.refusals().get(0);
      assertThat(reason.code()).isEqualTo(TicketReasons.COMMANDS_REFUSED);
      assertThat(reason.details())
          .containsExactly(Detail.number("index", 1), Detail.text("command", "SOLVE"));
      assertThat(reason.because())
          .extracting(Reason::code)
          .containsExactly(TicketReasons.ASSIGNEE_MISSING);
    }

    @Test
    void saysFromWhenSeveralCommandsWouldBeAcceptedTogether() {
      List<TicketCommand> both =
          List.of(
              plain(TicketCommandType.CLOSE),
              new TicketCommand.AutomaticMessage(
                  Actor.of(ActorKind.GATEWAY), TicketTable.message(MessageKind.AUTOMATIC)));
      Outcome<TicketChange> early = LIFECYCLE.applyAll(solved(), both, days(1));
      assertThat(early.retryAt()).contains(days(4));
      assertThat(LIFECYCLE.applyAll(solved(), both, days(4)).isAccepted()).isTrue();
      List<TicketCommand> never =
          List.of(plain(TicketCommandType.CLOSE), new TicketCommand.Solve(AGENT, "again"));
      assertThat(LIFECYCLE.applyAll(solved(), never, days(1)).retryAt()).isEmpty();
    }

    @Test
    void keepsABotOutWherePeopleServe() {
      TicketLifecycle byPhone =
          TicketLifecycle.of(TicketPolicy.builder().addHumanChannels(Channel.EMAIL).build());
      assertThat(byPhone.apply(opened(), plain(TicketCommandType.BOT_ENGAGE), T).refusals())
          .extracting(Reason::code)
          .containsExactly(TicketReasons.BOT_NOT_ALLOWED);
    }

    @Test
    void takesTheSilenceAfterABotForConsentInTheEnd() {
      Ticket bot = after(opened(), T, plain(TicketCommandType.BOT_ENGAGE), write(false));
      TicketCommand silent = new TicketCommand.BotResolve(Actor.of(ActorKind.BOT), false);
      assertThat(refusal(bot, silent, days(6)).retryAt()).contains(days(7));
      assertThat(after(bot, days(7), silent).resolution()).contains(Resolutions.BOT_SILENT);
      assertThat(
              after(bot, T, new TicketCommand.BotResolve(Actor.of(ActorKind.BOT), true))
                  .resolution())
          .contains(Resolutions.BOT_CONFIRMED);
    }
  }

  @Test
  void answersTheExampleOfTheConformancePage() {
    TicketLifecycle day =
        TicketLifecycle.of(TicketPolicy.builder().reopenWindow(Duration.ofDays(1)).build());
    Ticket ticket = opened();
    ticket = change(day, ticket, new TicketCommand.Assign(AGENT, "a1"), "2026-03-02T09:05:00Z");
    ticket = change(day, ticket, reply(), "2026-03-02T09:06:00Z");
    assertThat(
            day.apply(ticket, plain(TicketCommandType.WAKE), Instant.parse("2026-03-02T09:07:00Z"))
                .refusals())
        .extracting(Reason::code)
        .containsExactly("ticket.transition.undefined");
    ticket = change(day, ticket, new TicketCommand.Solve(AGENT, "refund"), "2026-03-02T10:00:00Z");
    ticket = change(day, ticket, write(false), "2026-03-05T10:00:00Z");
    assertThat(ticket.state()).isEqualTo(TicketState.SOLVED);
    assertThat(ticket.version()).isEqualTo(4);
    assertThat(ticket.followUps()).isEqualTo(1);
    assertThat(day.timers(ticket))
        .containsExactly(new TicketTimer(TimerType.CLOSE, Instant.parse("2026-03-06T10:00:00Z")));
  }

  private static Ticket change(
      TicketLifecycle lifecycle, Ticket ticket, TicketCommand command, String at) {
    return lifecycle.apply(ticket, command, Instant.parse(at)).accepted().orElseThrow().ticket();
  }
}
