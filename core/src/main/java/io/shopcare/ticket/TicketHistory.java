package io.shopcare.ticket;

import io.shopcare.DomainValue;
import io.shopcare.Erasable;
import io.shopcare.InvalidInputException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All events of one ticket and the state to which they fold. The first event is a {@link
 * TicketFact.Opened}; an event that is already there changes nothing, nor does a message that is,
 * so that both may be handed in twice. Erased, it keeps every event with its time, author and
 * codes, but no text. Immutable and thread-safe; adding an event costs as much as there are events.
 */
public final class TicketHistory implements DomainValue, Erasable<TicketHistory> {

  private static final long serialVersionUID = 1L;

  private final TicketEvent[] events;
  private final Ticket ticket;

  private TicketHistory(TicketEvent[] events, Ticket ticket) {
    this.events = events;
    this.ticket = ticket;
  }

  /** The history of a ticket that has just come into being. */
  public static TicketHistory open(TicketFact.Opened opened, Actor actor, Instant at) {
    return of(List.of(new TicketEvent(0, at, actor, opened)));
  }

  /**
   * The history with the given events in the given order, each once.
   *
   * @throws InvalidInputException with code {@code ticket.history.unopened} if the first event is
   *     not a {@link TicketFact.Opened}
   */
  public static TicketHistory of(List<TicketEvent> events) {
    return of(events, (index, from, to) -> {});
  }

  /** Listens to the moves of a fold. */
  @FunctionalInterface
  interface Moves {
    void moved(int index, TicketState from, TicketState to);
  }

  static TicketHistory of(List<TicketEvent> events, Moves moves) {
    if (events.isEmpty() || !(events.get(0).fact() instanceof TicketFact.Opened opened)) {
      throw InvalidInputException.of("ticket.history.unopened")
          .at("events")
          .offset(0)
          .expected("an event that opens the ticket")
          .build();
    }
    TicketFields fields = TicketFold.open(opened, events.get(0));
    Set<TicketEvent> seen = new HashSet<>();
    seen.add(events.get(0));
    Set<String> messages = new HashSet<>();
    List<TicketEvent> kept = new ArrayList<>();
    kept.add(events.get(0));
    for (int i = 1; i < events.size(); i++) {
      TicketEvent event = events.get(i);
      if (seen.add(event.erased()) && isNews(event, messages)) {
        TicketState from = fields.state;
        kept.add(event);
        TicketFold.fold(fields, event);
        if (from != fields.state) {
          moves.moved(i, from, fields.state);
        }
      }
    }
    return new TicketHistory(kept.toArray(new TicketEvent[0]), new Ticket(fields)).forgetting();
  }

  /** Whether an event brings no message that has come before. */
  private static boolean isNews(TicketEvent event, Set<String> messages) {
    return !(event.fact() instanceof TicketFact.MessageAdded added)
        || messages.add(added.message().id());
  }

  /** Once a person is forgotten, so is whatever a log still brings of them. */
  private TicketHistory forgetting() {
    for (TicketEvent event : events) {
      if (event.fact().to().filter(TicketState.ERASED::equals).isPresent()) {
        return erased();
      }
    }
    return this;
  }

  /** The state to which the events fold. */
  public Ticket ticket() {
    return ticket;
  }

  /** The events in their order, at least one. */
  public List<TicketEvent> events() {
    return Collections.unmodifiableList(Arrays.asList(events));
  }

  /** The events that are newer than the given version, in their order. */
  public List<TicketEvent> eventsSince(long version) {
    return Arrays.stream(events).filter(event -> event.version() > version).toList();
  }

  /**
   * Adds a fact that happened outside the machine: an import, a note, a tag. It is never refused.
   *
   * @return the longer history, or this one if the event is already in it
   */
  public TicketHistory record(TicketEvent event) {
    TicketEvent sought = event.erased();
    boolean known =
        event.version() <= ticket.version()
            && Arrays.stream(events).map(TicketEvent::erased).anyMatch(sought::equals);
    return known ? this : with(List.of(event));
  }

  /** Adds a fact with the next version. */
  public TicketHistory record(Instant at, Actor actor, TicketFact fact) {
    return with(List.of(new TicketEvent(ticket.version() + 1, at, actor, fact)));
  }

  /** Adds what a command did to this ticket. */
  public TicketHistory with(TicketChange change) {
    return with(change.events());
  }

  private TicketHistory with(List<TicketEvent> more) {
    List<TicketEvent> news = more.stream().filter(event -> !brings(event)).toList();
    TicketEvent[] all = Arrays.copyOf(events, events.length + news.size());
    TicketFields fields = new TicketFields(ticket.fields());
    for (int i = 0; i < news.size(); i++) {
      TicketFold.fold(fields, news.get(i));
      all[events.length + i] = news.get(i);
    }
    TicketHistory longer = new TicketHistory(all, new Ticket(fields));
    return longer.forgetting();
  }

  /** Whether an event brings a message that is here already. */
  private boolean brings(TicketEvent event) {
    return event.fact() instanceof TicketFact.MessageAdded added
        && hasMessage(added.message().id());
  }

  /** All messages that are in this ticket now, by time. */
  public Conversation conversation() {
    Set<String> gone = new HashSet<>();
    List<Conversation.Entry> entries = new ArrayList<>();
    for (TicketEvent event : events) {
      if (event.fact() instanceof TicketFact.SplitOff split) {
        gone.addAll(split.messageIds());
      } else if (event.fact() instanceof TicketFact.MessageAdded added) {
        entries.add(
            new Conversation.Entry(ticket.id(), event.at(), event.actor(), added.message()));
      }
    }
    entries.removeIf(entry -> gone.contains(entry.message().id()));
    return Conversation.of(entries);
  }

  /**
   * The history of a ticket that was split off from this one: it has the messages that went with
   * it, with their own times and authors.
   *
   * @throws InvalidInputException with code {@code ticket.split.unknown} if none of that identifier
   *     was split off
   */
  public TicketHistory splitOff(String newTicketId) {
    for (TicketEvent event : events) {
      if (event.fact() instanceof TicketFact.SplitOff split
          && split.newTicketId().equals(newTicketId)) {
        List<TicketEvent> first = stem(newTicketId, event.actor(), event.at());
        for (TicketEvent each : events) {
          if (each.fact() instanceof TicketFact.MessageAdded added
              && split.messageIds().contains(added.message().id())) {
            first.add(new TicketEvent(0, each.at(), each.actor(), added));
          }
        }
        return of(first);
      }
    }
    throw InvalidInputException.of("ticket.split.unknown")
        .at("newTicketId")
        .expected("a ticket that was split off from this one")
        .build();
  }

  /** The history of a new ticket that follows this one up. */
  public TicketHistory followUp(String newTicketId, Actor actor, Instant at) {
    return of(stem(newTicketId, actor, at));
  }

  private List<TicketEvent> stem(String newTicketId, Actor actor, Instant at) {
    TicketFact opened =
        new TicketFact.Opened(
            newTicketId, ticket.fields().customerId, ticket.channel(), ticket.priority());
    List<TicketEvent> first = new ArrayList<>();
    first.add(new TicketEvent(0, at, actor, opened));
    first.add(new TicketEvent(0, at, actor, new TicketFact.StemsFrom(ticket.id())));
    return first;
  }

  /** Whether a message of that identifier has been kept here, split off since or not. */
  public boolean hasMessage(String messageId) {
    for (TicketEvent event : events) {
      if (event.fact() instanceof TicketFact.MessageAdded added
          && added.message().id().equals(messageId)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public TicketHistory erased() {
    TicketEvent[] kept = events.clone();
    Arrays.setAll(kept, i -> kept[i].erased());
    return new TicketHistory(kept, ticket);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TicketHistory that && Arrays.equals(events, that.events);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(events);
  }

  /** The ticket and the number of events, such as {@code 4711 OPEN v3, 5 events}. */
  @Override
  public String toString() {
    return ticket + ", " + events.length + " events";
  }

  private Object readResolve() {
    return of(List.of(events));
  }
}
