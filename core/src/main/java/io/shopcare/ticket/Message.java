package io.shopcare.ticket;

import io.shopcare.DomainValue;
import io.shopcare.Erasable;
import io.shopcare.Limits;
import io.shopcare.Personal;
import java.util.Objects;

/**
 * A message; who wrote it and when stands in the event that holds it.
 *
 * @param id the shop's identifier of the message
 * @param channel by which it came or went
 * @param kind public, private or automatic
 * @param body what it says
 */
public record Message(String id, Channel channel, MessageKind kind, Personal body)
    implements DomainValue, Erasable<Message> {

  /** Checks the parts. */
  public Message {
    Limits.requireLength(id, Limits.MESSAGE_ID_CHARACTERS, "id");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(body, "body");
  }

  /** A message for the other side to read. */
  public static Message of(String id, Channel channel, String text) {
    return new Message(id, channel, MessageKind.PUBLIC, Personal.of(text));
  }

  @Override
  public Message erased() {
    return new Message(id, channel, kind, body.erased());
  }
}
