package io.shopcare.sla.clock;

import io.shopcare.Personal;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.ActorKind;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Message;
import io.shopcare.ticket.MessageKind;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Histories in the shorthand of the reference: {@code "U0 A10 pending25 solved300"}, each word what
 * happened and at which minute. U is the customer's public message, A an agent's, N a note, B a
 * bot's, M a macro's; a state moves the ticket; a priority or {@code vip} changes it; {@code desk},
 * {@code billing} and {@code nobody} assign it. The first word opens it.
 */
final class Story {

  static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  private static final Pattern WORD = Pattern.compile("([A-Za-z_]+)(\\d+)");
  private static final Map<String, Actor> AUTHORS =
      Map.of(
          "U", Actor.customer("c1"),
          "A", Actor.agent("a1"),
          "N", Actor.agent("a1"),
          "B", Actor.of(ActorKind.BOT),
          "M", Actor.of(ActorKind.MACRO));

  private Story() {}

  static Instant minute(long minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  static List<TicketEvent> of(String words) {
    return of(words, START);
  }

  static List<TicketEvent> of(String words, Instant start) {
    List<TicketEvent> events = new ArrayList<>();
    Matcher word = WORD.matcher(words);
    while (word.find()) {
      Instant at = start.plus(Duration.ofMinutes(Long.parseLong(word.group(2))));
      if (events.isEmpty()) {
        events.add(
            new TicketEvent(
                0,
                at,
                Actor.system(),
                new TicketFact.Opened("t1", "c1", Channel.EMAIL, Priority.NORMAL)));
      }
      String what = word.group(1);
      events.add(
          new TicketEvent(
              events.size() - 1, at, AUTHORS.getOrDefault(what, Actor.system()), fact(what)));
    }
    return events;
  }

  private static TicketFact fact(String what) {
    if (AUTHORS.containsKey(what)) {
      MessageKind kind = what.equals("N") ? MessageKind.PRIVATE : MessageKind.PUBLIC;
      return new TicketFact.MessageAdded(
          new Message("m", Channel.EMAIL, kind, Personal.tombstone()));
    }
    return switch (what) {
      case "low", "normal", "high", "urgent" ->
          new TicketFact.PrioritySet(Priority.valueOf(what.toUpperCase(Locale.ROOT)));
      case "desk", "billing" -> new TicketFact.Assigned(what);
      case "nobody" -> new TicketFact.Assigned(null);
      case "vip" -> new TicketFact.TagsSet(new TreeSet<>(List.of("vip")));
      case "untag" -> new TicketFact.TagsSet(new TreeSet<>());
      default -> new TicketFact.Moved(TicketState.valueOf(what.toUpperCase(Locale.ROOT)), null);
    };
  }
}
