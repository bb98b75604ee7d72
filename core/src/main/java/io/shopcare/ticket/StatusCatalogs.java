package io.shopcare.ticket;

import java.util.List;

/**
 * The statuses of known help desks, as their documentation or code has them. A help desk that
 * reopens what it calls closed has it on {@link TicketState#SOLVED}.
 */
public final class StatusCatalogs {

  /** Zendesk: {@code hold} covers snoozing, merged tickets are closed. */
  public static final StatusCatalog ZENDESK =
      StatusCatalog.read(
          "Zendesk",
          """
          NEW = new
          OPEN = open
          PENDING = pending
          ON_HOLD = hold
          SNOOZED ~ hold
          SOLVED = solved
          CLOSED = closed
          MERGED ~ closed
          SPAM = suspended
          ERASED = deleted
          """);

  /** Zammad: {@code pending reminder} covers all waiting. */
  public static final StatusCatalog ZAMMAD =
      StatusCatalog.read(
          "Zammad",
          """
          NEW = new
          OPEN = open
          PENDING = pending reminder
          ON_HOLD ~ pending reminder
          SNOOZED ~ pending reminder
          SOLVED = pending close
          CLOSED = closed
          MERGED = merged
          SPAM = removed
          ERASED ~ removed
          """);

  /** Chatwoot: {@code pending} is the bot's; nothing is ever locked. */
  public static final StatusCatalog CHATWOOT =
      StatusCatalog.read(
          "Chatwoot",
          """
          NEW ~ open
          BOT = pending
          OPEN = open
          PENDING ~ snoozed
          ON_HOLD ~ snoozed
          SNOOZED = snoozed
          SOLVED = resolved
          CLOSED ~ resolved
          SPAM ~ resolved
          """);

  /** Gorgias: {@code closed} is reopened by any reply. */
  public static final StatusCatalog GORGIAS =
      StatusCatalog.read(
          "Gorgias",
          """
          NEW ~ open
          BOT ~ open
          OPEN = open
          PENDING ~ open
          ON_HOLD ~ snoozed
          SNOOZED = snoozed
          SOLVED = closed
          CLOSED ~ closed
          MERGED = merged
          SPAM = spam
          ERASED = deleted
          """);

  /** FreeScout: {@code closed} is reopened by any reply. */
  public static final StatusCatalog FREESCOUT =
      StatusCatalog.read(
          "FreeScout",
          """
          NEW ~ active
          OPEN = active
          PENDING = pending
          ON_HOLD ~ pending
          SNOOZED ~ pending
          SOLVED = closed
          CLOSED ~ closed
          MERGED ~ deleted
          SPAM = spam
          ERASED = deleted
          """);

  /** osTicket: archived tickets are closed. */
  public static final StatusCatalog OSTICKET =
      StatusCatalog.read(
          "osTicket",
          """
          NEW ~ Open
          OPEN = Open
          PENDING ~ Open
          ON_HOLD ~ Open
          SOLVED = Resolved
          CLOSED = Closed, Archived
          MERGED ~ Closed
          ERASED = Deleted
          """);

  /** UVdesk: {@code answered} waits for the customer too. */
  public static final StatusCatalog UVDESK =
      StatusCatalog.read(
          "UVdesk",
          """
          NEW ~ open
          OPEN = open
          PENDING = pending, answered
          ON_HOLD ~ pending
          SOLVED = resolved
          CLOSED = closed
          SPAM = spam
          """);

  /** Frappe Helpdesk: the default statuses of its categories Open, Paused and Resolved. */
  public static final StatusCatalog FRAPPE =
      StatusCatalog.read(
          "Frappe Helpdesk",
          """
          NEW ~ Open
          OPEN = Open
          PENDING = Paused, Replied
          ON_HOLD ~ Paused
          SNOOZED ~ Paused
          SOLVED = Resolved
          CLOSED = Closed
          MERGED = Merged
          ERASED = Deleted
          """);

  private static final List<StatusCatalog> ALL =
      List.of(ZENDESK, ZAMMAD, CHATWOOT, GORGIAS, FREESCOUT, OSTICKET, UVDESK, FRAPPE);

  private StatusCatalogs() {}

  /** All of them, in the order above. */
  public static List<StatusCatalog> all() {
    return ALL;
  }
}
