package io.shopcare.ticket;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.testkit.RecordLaws;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a ticket is told can be written down and read again. */
class TicketPartsTest {

  private static final Instant AT = Instant.parse("2026-06-10T10:00:00Z");
  private static final Message MESSAGE = Message.of("m", Channel.EMAIL, "hello");
  private static final String TOO_LONG = "x".repeat(Limits.MESSAGE_ID_CHARACTERS + 1);

  private static SortedSet<String> names(String name) {
    return new TreeSet<>(List.of(name));
  }

  @Test
  void everyFactChecksItsParts() {
    RecordLaws.assertChecksItsParts(
        TicketFact.class,
        new TicketFact.Opened("t", null, Channel.EMAIL, Priority.NORMAL),
        new TicketFact.Moved(TicketState.OPEN, null),
        new TicketFact.HandedOff(null),
        new TicketFact.MessageAdded(MESSAGE),
        new TicketFact.MessageDropped(),
        new TicketFact.Assigned(null),
        new TicketFact.Held("parcel", OwedBy.SHOP, AT),
        new TicketFact.Snoozed(AT),
        new TicketFact.Solved("done", null),
        new TicketFact.Merged("t2"),
        new TicketFact.SplitOff("t2", names("m")),
        new TicketFact.StemsFrom("t2"),
        new TicketFact.FollowUpRequested(),
        new TicketFact.Forwarded("t2"),
        new TicketFact.Reminded(),
        new TicketFact.Erased(),
        new TicketFact.PrioritySet(Priority.NORMAL),
        new TicketFact.TopicSet(Topic.parse("delivery")),
        new TicketFact.StatusSet(new StatusCode("open", TicketState.OPEN, Map.of())),
        new TicketFact.TagsSet(names("vip")));
    RecordLaws.assertChecksItsParts(new TicketEvent(1, AT, Actor.clock(), new TicketFact.Erased()));
    RecordLaws.assertChecksItsParts(Actor.agent("a"));
    RecordLaws.assertChecksItsParts(MESSAGE);
  }

  @Test
  void noWishHoldsATextThatNoFactCouldHold() {
    Actor agent = Actor.agent("a");
    List<ThrowingCallable> wishes =
        List.of(
            () -> new TicketCommand.Assign(agent, TOO_LONG),
            () -> new TicketCommand.Hold(agent, TOO_LONG, OwedBy.SHOP, AT),
            () -> new TicketCommand.Solve(agent, TOO_LONG),
            () -> new TicketCommand.Solve(agent, "done", TOO_LONG, names("b")),
            () -> new TicketCommand.Reopen(agent, TOO_LONG),
            () -> new TicketCommand.Split(agent, TOO_LONG, names("m")),
            () -> new TicketCommand.Split(agent, "t2", names(TOO_LONG)),
            () -> new TicketFact.SplitOff("t2", names(TOO_LONG)),
            () -> new TicketFact.TagsSet(names(TOO_LONG)));
    for (ThrowingCallable wish : wishes) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(wish)
          .returns("input.too-long", InvalidInputException::code);
    }
  }
}
