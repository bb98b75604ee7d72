package io.shopcare.ticket;

import io.shopcare.DomainValue;
import io.shopcare.Erasable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Messages on any channel, by time. Each names the ticket from which it came, so that what was put
 * together can be taken apart again: a merge changes no message.
 *
 * @param entries the messages, the oldest first; of equal times in the order given
 */
public record Conversation(List<Entry> entries) implements DomainValue, Erasable<Conversation> {

  /**
   * A message in its place.
   *
   * @param ticketId the ticket from which it came
   * @param at when it was written or received
   * @param actor who wrote it
   * @param message what
   */
  public record Entry(String ticketId, Instant at, Actor actor, Message message)
      implements DomainValue, Erasable<Entry> {

    @Override
    public Entry erased() {
      return new Entry(ticketId, at, actor, message.erased());
    }
  }

  /** Puts the messages in order. */
  public Conversation {
    entries = entries.stream().sorted(Comparator.comparing(Entry::at)).toList();
  }

  /** A conversation of the given messages. */
  public static Conversation of(List<Entry> entries) {
    return new Conversation(entries);
  }

  /** Both conversations as one, as after a merge. */
  public Conversation plus(Conversation other) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(other.entries);
    return new Conversation(all);
  }

  /** The part that came from one ticket: what is left of it after an unmerge. */
  public Conversation ofTicket(String ticketId) {
    return new Conversation(
        entries.stream().filter(entry -> entry.ticketId().equals(ticketId)).toList());
  }

  /** The channels used, in the order of their declaration. */
  public Set<Channel> channels() {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    entries.forEach(entry -> channels.add(entry.message().channel()));
    return channels;
  }

  /** What the other side can read: neither notes nor automatic messages. */
  public Conversation visible() {
    return new Conversation(
        entries.stream().filter(entry -> entry.message().kind() == MessageKind.PUBLIC).toList());
  }

  @Override
  public Conversation erased() {
    return new Conversation(entries.stream().map(Entry::erased).toList());
  }
}
