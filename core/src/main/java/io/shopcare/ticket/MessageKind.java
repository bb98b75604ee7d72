package io.shopcare.ticket;

/** What a message is, apart from who wrote it. */
public enum MessageKind {
  /** Written for the other side to read. */
  PUBLIC,
  /** A note inside the shop. */
  PRIVATE,
  /** Sent by a machine without anyone asking (RFC 3834): never a reply. */
  AUTOMATIC
}
