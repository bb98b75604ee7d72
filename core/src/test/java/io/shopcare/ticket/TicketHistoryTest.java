package io.shopcare.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.Personal;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TicketHistoryTest {

  private static final Instant T = Instant.parse("2026-03-02T09:00:00Z");
  private static final Actor AGENT = Actor.agent("agent-1");
  private static final Actor CUSTOMER = Actor.customer("customer-1");
  private static final TicketLifecycle LIFECYCLE = TicketLifecycle.of(TicketPolicy.ofDefaults());

  private static TicketHistory opened(String id) {
    return TicketHistory.open(
        new TicketFact.Opened(id, "customer-1", Channel.EMAIL, Priority.NORMAL), CUSTOMER, T);
  }

  private static Message message(String id, Channel channel) {
    return new Message(id, channel, MessageKind.PUBLIC, Personal.of("text of " + id));
  }

  private static TicketCommand write(String id, Channel channel) {
    return new TicketCommand.CustomerReply(CUSTOMER, message(id, channel), false);
  }

  private static TicketHistory apply(TicketHistory history, TicketCommand command, long second) {
    return LIFECYCLE
        .apply(history, history.ticket().version(), command, T.plusSeconds(second))
        .accepted()
        .orElseThrow();
  }

  @Nested
  @DisplayName("Users' wish 9: no lost updates")
  class ACommandThoughtOfAtAnEarlierVersion {

    private final TicketHistory seen = apply(opened("ticket-1"), write("m-1", Channel.EMAIL), 1);
    private final TicketHistory now =
        apply(seen, new TicketCommand.Assign(AGENT, "agent-2"), 2)
            .record(T.plusSeconds(3), AGENT, new TicketFact.PrioritySet(Priority.HIGH));

    @Test
    void isRefusedWithWhatHappenedInBetween() {
      Outcome<TicketHistory> outcome =
          LIFECYCLE.apply(
              now, seen.ticket().version(), new TicketCommand.Assign(AGENT, "agent-3"), T);
      Reason reason = outcome.refusals().get(0);
      assertThat(reason.code()).isEqualTo(TicketReasons.VERSION_CONFLICT);
      assertThat(reason.because())
          .extracting(event -> event.detail("fact").orElseThrow().value())
          .containsExactly("Moved", "Assigned", "PrioritySet");
      assertThat(now.eventsSince(seen.ticket().version()))
          .extracting(TicketEvent::version)
          .containsExactly(2L, 2L, 3L);
    }

    @Test
    void losesNothingWhenItIsSentAgain() {
      TicketHistory again = apply(now, new TicketCommand.Assign(AGENT, "agent-3"), 4);
      assertThat(again.ticket().priority()).isEqualTo(Priority.HIGH);
      assertThat(again.ticket().reassignments()).isEqualTo(1);
      assertThat(again.events()).startsWith(now.events().toArray(TicketEvent[]::new));
    }

    @Test
    void isAcceptedAtTheVersionOfNow() {
      assertThat(apply(now, new TicketCommand.Assign(AGENT, "agent-3"), 4).ticket().assignee())
          .contains("agent-3");
    }

    @Test
    void isRefusedForSeveralCommandsToo() {
      assertThat(LIFECYCLE.applyAll(now, 0, List.of(), T).isAccepted()).isFalse();
      assertThat(LIFECYCLE.applyAll(now, 3, List.of(), T).accepted()).contains(now);
    }
  }

  /** Mail comes at least once; a ticket hears it once. */
  @Nested
  class AMessageThatComesTwice {

    private final TicketHistory once = apply(opened("ticket-1"), write("m-1", Channel.EMAIL), 1);

    @Test
    void changesNothingAtAnyVersion() {
      assertThat(LIFECYCLE.apply(once, 0, write("m-1", Channel.EMAIL), T.plusSeconds(9)))
          .isEqualTo(Outcome.accepted(once));
      assertThat(once.ticket().messages()).isEqualTo(1);
    }

    @Test
    void isLeftOutOfCommandsThatComeTogether() {
      TicketHistory both =
          LIFECYCLE
              .applyAll(
                  once,
                  once.ticket().version(),
                  List.of(write("m-1", Channel.EMAIL), write("m-2", Channel.EMAIL)),
                  T.plusSeconds(9))
              .accepted()
              .orElseThrow();
      assertThat(both.conversation().entries()).hasSize(2);
      assertThat(
              LIFECYCLE.applyAll(once, 0, List.of(write("m-1", Channel.EMAIL)), T.plusSeconds(9)))
          .isEqualTo(Outcome.accepted(once));
    }

    @Test
    void isLeftOutWithoutRenumberingTheOthers() {
      List<TicketCommand> commands =
          List.of(write("m-1", Channel.EMAIL), new TicketCommand.Solve(AGENT, "refund"));
      Outcome<TicketHistory> refused =
          LIFECYCLE.applyAll(once, once.ticket().version(), commands, T.plusSeconds(9));
      assertThat(refused.refusals().get(0).details())
          .containsExactly(Detail.number("index", 1), Detail.text("command", "SOLVE"));
    }
  }

  @Nested
  @DisplayName("Users' wish 4: split")
  class ASplit {

    private final TicketHistory both =
        apply(
            apply(opened("ticket-1"), write("m-1", Channel.EMAIL), 1),
            write("m-2", Channel.CHAT),
            2);

    private TicketCommand split(String... ids) {
      return new TicketCommand.Split(AGENT, "ticket-2", new TreeSet<>(Set.of(ids)));
    }

    @Test
    void movesMessagesWithTheirTimesAndLinksBothTickets() {
      TicketHistory rest = apply(both, split("m-2"), 3);
      TicketHistory part = rest.splitOff("ticket-2");
      assertThat(rest.ticket().messages()).isEqualTo(1);
      assertThat(rest.conversation().entries())
          .extracting(e -> e.message().id())
          .containsExactly("m-1");
      assertThat(part.conversation().entries())
          .containsExactly(
              new Conversation.Entry(
                  "ticket-2", T.plusSeconds(2), CUSTOMER, message("m-2", Channel.CHAT)));
      assertThat(part.ticket().originId()).contains("ticket-1");
      assertThat(part.ticket().waitingSince()).contains(T.plusSeconds(2));
      assertThat(rest.events().get(rest.events().size() - 1).fact())
          .isEqualTo(new TicketFact.SplitOff("ticket-2", new TreeSet<>(Set.of("m-2"))));
    }

    @Test
    void leavesAMessageAndMovesOne() {
      assertThat(codes(both, split("m-1", "m-2")))
          .containsExactly(TicketReasons.SPLIT_NOTHING_STAYS);
      assertThat(codes(both, split())).containsExactly(TicketReasons.SPLIT_NOTHING_MOVES);
    }

    @Test
    void countsAMessageOnceThatWasDeliveredTwice() {
      TicketHistory delivered = apply(both, write("m-2", Channel.CHAT), 3);
      TicketHistory rest = apply(delivered, split("m-2"), 4);
      assertThat(rest.conversation().entries()).hasSize(rest.ticket().messages());
    }

    @Test
    void movesOnlyWhatIsThere() {
      assertThat(codes(both, split("m-7"))).containsExactly(TicketReasons.SPLIT_MESSAGE_UNKNOWN);
      TicketHistory rest = apply(both, split("m-2"), 3);
      assertThat(codes(rest, split("m-2")))
          .containsExactly(TicketReasons.SPLIT_NOTHING_STAYS, TicketReasons.SPLIT_MESSAGE_UNKNOWN);
      Outcome<TicketHistory> several =
          LIFECYCLE.applyAll(both, both.ticket().version(), List.of(split("m-7")), T);
      assertThat(several.refusals().get(0).because())
          .extracting(Reason::code)
          .containsExactly(TicketReasons.SPLIT_MESSAGE_UNKNOWN);
    }

    @Test
    void isAskedForByItsIdentifier() {
      assertThatThrownBy(() -> both.splitOff("ticket-9"))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e -> assertThat(e.code()).isEqualTo("ticket.split.unknown"));
    }

    private List<String> codes(TicketHistory history, TicketCommand command) {
      return LIFECYCLE.apply(history, history.ticket().version(), command, T).refusals().stream()
          .map(Reason::code)
          .toList();
    }
  }

  @Nested
  class AConversation {

    private final TicketHistory mail = apply(opened("ticket-1"), write("m-1", Channel.EMAIL), 5);
    private final TicketHistory chat = apply(opened("ticket-2"), write("m-2", Channel.CHAT), 2);

    @Test
    void holdsMessagesOfAllChannelsByTime() {
      Conversation all = mail.conversation().plus(chat.conversation());
      assertThat(all.entries()).extracting(e -> e.message().id()).containsExactly("m-2", "m-1");
      assertThat(all.channels()).containsExactly(Channel.EMAIL, Channel.CHAT);
    }

    @Test
    void isTakenApartAfterAMergeWithoutATrace() {
      Conversation all = mail.conversation().plus(chat.conversation());
      assertThat(all.ofTicket("ticket-1")).isEqualTo(mail.conversation());
      assertThat(all.ofTicket("ticket-2")).isEqualTo(chat.conversation());
    }

    @Test
    void hidesNotesFromTheOtherSide() {
      Message note = new Message("m-3", Channel.INTERNAL, MessageKind.PRIVATE, Personal.of("rude"));
      TicketHistory noted = mail.record(T, AGENT, new TicketFact.MessageAdded(note));
      assertThat(noted.conversation().entries()).hasSize(2);
      assertThat(noted.conversation().visible()).isEqualTo(mail.conversation());
      assertThat(noted.conversation().erased().entries())
          .allMatch(entry -> entry.message().body().isErased());
    }
  }

  @Test
  void aFollowUpIsLinkedToTheTicketBefore() {
    TicketHistory next = opened("ticket-1").followUp("ticket-2", CUSTOMER, T.plusSeconds(9));
    assertThat(next.ticket().originId()).contains("ticket-1");
    assertThat(next.ticket().customerId()).contains("customer-1");
    assertThat(next.ticket().state()).isEqualTo(TicketState.NEW);
    assertThat(next.ticket().waitingSince()).contains(T.plusSeconds(9));
  }

  @Test
  void erasingForgetsTextsAndKeepsFigures() {
    TicketHistory history = apply(opened("ticket-1"), write("m-1", Channel.EMAIL), 1);
    TicketHistory erased =
        apply(history, new TicketCommand.Erase(Actor.of(ActorKind.PRIVACY_OFFICER), false), 2);
    assertThat(erased.conversation().entries().get(0).message().body().isErased()).isTrue();
    assertThat(erased.ticket().messages()).isEqualTo(1);
    assertThat(erased.erased()).isEqualTo(erased);
    TicketHistory later =
        apply(
            erased,
            new TicketCommand.AutomaticMessage(
                Actor.of(ActorKind.GATEWAY), message("m-2", Channel.EMAIL)),
            3);
    assertThat(later.conversation().entries()).allMatch(entry -> entry.message().body().isErased());
  }

  @Test
  void aFactThatComesAfterErasureIsForgottenToo() {
    TicketHistory erased = opened("ticket-1").record(T, AGENT, new TicketFact.Erased());
    TicketHistory later =
        erased.record(T, CUSTOMER, new TicketFact.MessageAdded(message("m-9", Channel.EMAIL)));
    assertThat(later.conversation().entries()).allMatch(entry -> entry.message().body().isErased());
  }

  @Test
  void aHistoryBeginsWithItsOpening() {
    TicketEvent moved = new TicketEvent(0, T, AGENT, new TicketFact.Moved(TicketState.OPEN, null));
    for (List<TicketEvent> events : List.of(List.<TicketEvent>of(), List.of(moved))) {
      assertThatThrownBy(() -> TicketHistory.of(events))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e -> assertThat(e.code()).isEqualTo("ticket.history.unopened"));
    }
  }

  @Test
  void theSameEventTwiceIsOneEvent() {
    TicketHistory history = apply(opened("ticket-1"), write("m-1", Channel.EMAIL), 1);
    for (TicketEvent event : history.events()) {
      assertThat(history.record(event)).isSameAs(history);
    }
  }
}
