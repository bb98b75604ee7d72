package io.shopcare.sla.clock;

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
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What clocks and policies see of a ticket, while its history is read instant by instant. What is
 * dated before the opening is counted and left out. Not thread-safe.
 */
final class TicketView {

  private final SlaContext context;
  private boolean opened;
  private int early;
  private TicketState state = TicketState.NEW;

  /** The state before the ticket was merged, marked as spam or erased, else the state. */
  private TicketState lastValid = TicketState.NEW;

  /** Since when it is one of these. */
  private @Nullable Instant voidSince;

  private Channel channel = Channel.INTERNAL;
  private Priority priority = Priority.NORMAL;
  private @Nullable Topic topic;
  private SortedSet<String> tags = Collections.emptySortedSet();
  private @Nullable String owner;
  private boolean subjectChanged;

  /** The signals of the last instant that precede what changed the subject. */
  private int signalsBefore;

  private @Nullable SlaSubject subject;

  TicketView(SlaContext context) {
    this.context = context;
  }

  TicketView(TicketView other) {
    context = other.context;
    opened = other.opened;
    early = other.early;
    state = other.state;
    lastValid = other.lastValid;
    voidSince = other.voidSince;
    channel = other.channel;
    priority = other.priority;
    topic = other.topic;
    tags = other.tags;
    owner = other.owner;
    subject = other.subject;
  }

  /** Reads all events of one instant, in their order; null while the ticket is not opened. */
  @Nullable Change read(List<TicketEvent> events) {
    int signals = 0;
    TicketState before = state;
    boolean opens = !opened && open(events);
    if (!opened) {
      early += events.size();
      return null;
    }
    subjectChanged = opens;
    signalsBefore = 0;
    boolean openingMessage = opens;
    int earlier = 0;
    for (int i = 0; i < events.size(); i++) {
      TicketEvent event = events.get(i);
      if (i > 0 && event.version() != events.get(i - 1).version()) {
        earlier = signals;
      }
      boolean unchanged = !subjectChanged;
      if (event.fact() instanceof TicketFact.MessageAdded added) {
        int signal = message(event.actor().kind(), added.message().kind());
        signals |= openingMessage ? opening(signal) : signal;
        openingMessage = false;
      } else {
        signals |= see(event.fact());
      }
      if (unchanged && subjectChanged) {
        signalsBefore = earlier;
      }
    }
    if (openingMessage) {
      signals |= SlaSignal.OPENED.bit();
    }
    Instant at = events.get(0).at();
    if (!Change.isVoid(state)) {
      voidSince = null;
    } else if (voidSince == null) {
      voidSince = at;
    }
    return new Change(at, signals, before, state);
  }

  private boolean open(List<TicketEvent> events) {
    for (TicketEvent event : events) {
      if (event.fact() instanceof TicketFact.Opened fact) {
        channel = fact.channel();
        priority = fact.priority();
        opened = true;
        return true;
      }
    }
    return false;
  }

  private int see(TicketFact fact) {
    if (fact instanceof TicketFact.PrioritySet set) {
      subjectChanged |= priority != set.priority();
      priority = set.priority();
    } else if (fact instanceof TicketFact.TopicSet set) {
      subjectChanged |= !set.topic().equals(topic);
      topic = set.topic();
    } else if (fact instanceof TicketFact.TagsSet set) {
      subjectChanged |= !set.tags().equals(tags);
      tags = set.tags();
    } else if (fact instanceof TicketFact.Assigned assigned) {
      return assign(assigned.assignee());
    } else if (!(fact instanceof TicketFact.Opened)) {
      TicketState to = fact.to().orElse(state);
      return to == state ? 0 : move(to);
    }
    return 0;
  }

  private int assign(@Nullable String assignee) {
    String group = assignee == null ? null : context.groups().getOrDefault(assignee, assignee);
    if (Objects.equals(group, owner)) {
      return 0;
    }
    owner = group;
    return group == null ? SlaSignal.UNASSIGNED.bit() : SlaSignal.ASSIGNED.bit();
  }

  private int move(TicketState to) {
    state = to;
    int signals = SlaSignal.entering(to);
    if (!Change.isVoid(to)) {
      if (lastValid.isLive() && !to.isLive()) {
        signals |= SlaSignal.SOLVED.bit();
      } else if (!lastValid.isLive() && to.isLive()) {
        signals |= SlaSignal.REOPENED.bit();
        signals |= owner == null ? 0 : SlaSignal.REOPENED_WITH_OWNER.bit();
      }
      lastValid = to;
    }
    return signals;
  }

  /** The opening message tells who opened the ticket, and is nothing else. */
  private static int opening(int message) {
    if (message == SlaSignal.STAFF_REPLY.bit()) {
      return SlaSignal.OPENED_BY_STAFF.bit();
    }
    return message == SlaSignal.STAFF_NOTE.bit()
        ? SlaSignal.OPENED_BY_NOTE.bit()
        : SlaSignal.OPENED.bit();
  }

  private static int message(ActorKind author, MessageKind kind) {
    if (author == ActorKind.CUSTOMER) {
      return kind == MessageKind.PUBLIC ? SlaSignal.CUSTOMER_MESSAGE.bit() : 0;
    }
    if (author.isStaff() && kind != MessageKind.AUTOMATIC) {
      SlaSignal signal = kind == MessageKind.PUBLIC ? SlaSignal.STAFF_REPLY : SlaSignal.STAFF_NOTE;
      return signal.bit();
    }
    if (author == ActorKind.BOT && kind == MessageKind.PUBLIC) {
      return SlaSignal.BOT_REPLY.bit();
    }
    boolean shopSide = author != ActorKind.GATEWAY && author != ActorKind.PRIVACY_OFFICER;
    return shopSide && kind != MessageKind.PRIVATE ? SlaSignal.MACHINE_MESSAGE.bit() : 0;
  }

  boolean isOpened() {
    return opened;
  }

  /** How many events are dated before the opening. */
  int early() {
    return early;
  }

  @Nullable Instant voidSince() {
    return voidSince;
  }

  /** Whether the last instant changed what policies see; the opening did. */
  boolean subjectChanged() {
    return subjectChanged;
  }

  /** The signals of the last instant with lower versions than what changed the subject. */
  int signalsBefore() {
    return signalsBefore;
  }

  /** What policies see after the last instant. */
  SlaSubject subject() {
    if (subject == null || subjectChanged) {
      SlaSubject.Builder builder = SlaSubject.builder();
      builder.channel(channel).priority(priority).tags(tags);
      builder.customer(context.customer()).language(context.language());
      builder.businessUnit(context.businessUnit());
      if (topic != null) {
        builder.topic(topic);
      }
      subject = builder.build();
    }
    return subject;
  }
}
