package io.shopcare.sla.clock;

import io.shopcare.InvalidInputException;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.sla.policy.SlaSubject;
import io.shopcare.ticket.ActorKind;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.MessageKind;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketState;
import io.shopcare.ticket.Topic;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a history change by change, from the opening to a moment. Events of one instant and version
 * are one change; so is all that happened in the instant of the opening, as importers number the
 * opening message differently. Linear if the history is in order, else it is sorted first.
 */
final class ChangeReader {

  private static final Comparator<TicketEvent> ORDER =
      Comparator.comparing(TicketEvent::at).thenComparingLong(TicketEvent::version);

  private final List<TicketEvent> events;
  private final @Nullable CustomerFacts customer;
  private final Instant asOf;
  private final int opening;
  private int next;

  private TicketState state = TicketState.NEW;

  /** The state before the ticket was merged, marked as spam or erased, else the state. */
  private TicketState lastValid = TicketState.NEW;

  private Channel channel;
  private Priority priority;
  private @Nullable Topic topic;
  private SortedSet<String> tags = Collections.emptySortedSet();
  private boolean subjectChanged = true;
  private @Nullable SlaSubject subject;

  ChangeReader(List<TicketEvent> history, @Nullable CustomerFacts customer, Instant asOf) {
    this.events = inOrder(history);
    this.customer = customer;
    this.asOf = asOf;
    this.opening = opening(events);
    this.next = opening;
    TicketFact.Opened opened = (TicketFact.Opened) events.get(opening).fact();
    this.channel = opened.channel();
    this.priority = opened.priority();
  }

  private static List<TicketEvent> inOrder(List<TicketEvent> history) {
    for (int i = 1; i < history.size(); i++) {
      if (ORDER.compare(history.get(i - 1), history.get(i)) > 0) {
        return history.stream().sorted(ORDER).toList();
      }
    }
    return history;
  }

  private static int opening(List<TicketEvent> events) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).fact() instanceof TicketFact.Opened) {
        return i;
      }
    }
    throw InvalidInputException.of("sla.history.unopened")
        .at("history")
        .expected("an event that opens the ticket")
        .build();
  }

  /** How many events are dated before the opening; they are left out. */
  int early() {
    return opening;
  }

  /** Returns the next change that is not after the moment, or null. */
  @Nullable Change next() {
    if (next == events.size() || events.get(next).at().isAfter(asOf)) {
      return null;
    }
    TicketEvent first = events.get(next);
    boolean opens = next == opening;
    Set<SlaSignal> signals = EnumSet.noneOf(SlaSignal.class);
    boolean hasMessage = false;
    subjectChanged = opens;
    for (; next < events.size() && isSameChange(first, events.get(next), opens); next++) {
      TicketEvent event = events.get(next);
      if (event.fact() instanceof TicketFact.MessageAdded added) {
        SlaSignal signal = signal(event.actor().kind(), added.message().kind());
        if (opens && !hasMessage) {
          signals.add(opening(signal));
        } else if (signal != null) {
          signals.add(signal);
        }
        hasMessage = true;
      } else {
        see(event.fact());
      }
    }
    if (opens && !hasMessage) {
      signals.add(SlaSignal.OPENED);
    }
    return change(first.at(), signals);
  }

  private static boolean isSameChange(TicketEvent first, TicketEvent event, boolean opens) {
    return event.at().equals(first.at()) && (opens || event.version() == first.version());
  }

  private Change change(Instant at, Set<SlaSignal> signals) {
    if (!Change.isVoid(state)) {
      if (lastValid.isLive() != state.isLive()) {
        signals.add(state.isLive() ? SlaSignal.REOPENED : SlaSignal.SOLVED);
      }
      lastValid = state;
    }
    return new Change(at, signals, state);
  }

  private void see(TicketFact fact) {
    if (fact instanceof TicketFact.PrioritySet set) {
      subjectChanged |= priority != set.priority();
      priority = set.priority();
    } else if (fact instanceof TicketFact.TopicSet set) {
      subjectChanged |= !set.topic().equals(topic);
      topic = set.topic();
    } else if (fact instanceof TicketFact.TagsSet set) {
      subjectChanged |= !set.tags().equals(tags);
      tags = set.tags();
    } else if (!(fact instanceof TicketFact.Opened)) {
      state = fact.to().orElse(state);
    }
  }

  /** The opening message tells who opened the ticket, and is nothing else. */
  private static SlaSignal opening(@Nullable SlaSignal message) {
    if (message == SlaSignal.STAFF_REPLY) {
      return SlaSignal.OPENED_BY_STAFF;
    }
    return message == SlaSignal.STAFF_NOTE ? SlaSignal.OPENED_BY_NOTE : SlaSignal.OPENED;
  }

  private static @Nullable SlaSignal signal(ActorKind author, MessageKind kind) {
    if (author == ActorKind.CUSTOMER) {
      return kind == MessageKind.PUBLIC ? SlaSignal.CUSTOMER_MESSAGE : null;
    }
    if (author.isStaff() && kind != MessageKind.AUTOMATIC) {
      return kind == MessageKind.PUBLIC ? SlaSignal.STAFF_REPLY : SlaSignal.STAFF_NOTE;
    }
    boolean shopSide = author != ActorKind.GATEWAY && author != ActorKind.PRIVACY_OFFICER;
    return shopSide && kind != MessageKind.PRIVATE ? SlaSignal.MACHINE_MESSAGE : null;
  }

  /** Whether the last change changed what policies see; at the opening it did. */
  boolean subjectChanged() {
    return subjectChanged;
  }

  /** What policies see after the last change. */
  SlaSubject subject() {
    if (subject == null || subjectChanged) {
      SlaSubject.Builder builder = SlaSubject.builder();
      builder.channel(channel).priority(priority).tags(tags);
      if (topic != null) {
        builder.topic(topic);
      }
      if (customer != null) {
        builder.customer(customer);
      }
      subject = builder.build();
    }
    return subject;
  }
}
