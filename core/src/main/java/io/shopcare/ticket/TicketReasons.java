package io.shopcare.ticket;

/** Codes of the reasons for which a command is refused. */
public final class TicketReasons {

  /** The state does not know the command: {@code state}, {@code event}. */
  public static final String TRANSITION_UNDEFINED = "ticket.transition.undefined";

  /** The role may not give the command in that state: {@code actor}, {@code permitted}. */
  public static final String ACTOR_FORBIDDEN = "ticket.actor.forbidden";

  /** No assignee was named, or there is none. */
  public static final String ASSIGNEE_MISSING = "ticket.assignee.missing";

  /** People serve that channel or topic from the first word on: {@code channel}. */
  public static final String BOT_NOT_ALLOWED = "ticket.bot.not-allowed";

  /** The customer neither confirmed nor stayed silent for long enough: {@code from}. */
  public static final String BOT_UNCONFIRMED = "ticket.bot.unconfirmed";

  /** Only a public message is a reply. */
  public static final String MESSAGE_NOT_PUBLIC = "ticket.message.not-public";

  /** The customer's last message has not been answered. */
  public static final String REPLY_MISSING = "ticket.reply.missing";

  /** A hold needs a reason. */
  public static final String HOLD_REASON_MISSING = "ticket.hold.reason-missing";

  /** A hold needs somebody who owes the next step. */
  public static final String HOLD_PARTY_MISSING = "ticket.hold.party-missing";

  /** A hold needs a time at which to look at it again. */
  public static final String HOLD_REVIEW_MISSING = "ticket.hold.review-missing";

  /** The review lies too far ahead: {@code max}. */
  public static final String HOLD_TOO_LONG = "ticket.hold.too-long";

  /** The time for the review has not come: {@code from}. */
  public static final String REVIEW_EARLY = "ticket.review.early";

  /** A snooze needs an end. */
  public static final String SNOOZE_UNTIL_MISSING = "ticket.snooze.until-missing";

  /** The end of the snooze is not ahead: {@code until}. */
  public static final String SNOOZE_PAST = "ticket.snooze.past";

  /** The end of the snooze lies too far ahead: {@code max}. */
  public static final String SNOOZE_TOO_LONG = "ticket.snooze.too-long";

  /** The time to wake has not come: {@code from}. */
  public static final String WAKE_EARLY = "ticket.wake.early";

  /** Solving needs a resolution code. */
  public static final String RESOLUTION_MISSING = "ticket.resolution.missing";

  /** The policy asks for a root cause. */
  public static final String ROOT_CAUSE_MISSING = "ticket.root-cause.missing";

  /** Something stands in the way: {@code blockers} and their {@code codes}. */
  public static final String SOLVE_BLOCKED = "ticket.solve.blocked";

  /** The customer has not been silent for long enough: {@code from}. */
  public static final String SILENCE_SHORT = "ticket.silence.short";

  /** Too few reminders were sent: {@code sent}, {@code needed}. */
  public static final String REMINDERS_MISSING = "ticket.reminders.missing";

  /** Reopening a closed ticket needs a reason. */
  public static final String REOPEN_REASON_MISSING = "ticket.reopen.reason-missing";

  /** The time to reopen a closed ticket has passed: {@code until}. */
  public static final String REOPEN_TOO_LATE = "ticket.reopen.too-late";

  /** The time to close has not come: {@code from}. */
  public static final String CLOSE_EARLY = "ticket.close.early";

  /** The ticket cannot continue in itself. */
  public static final String MERGE_INTO_ITSELF = "ticket.merge.into-itself";

  /** The ticket in which it would continue is itself done: {@code state}. */
  public static final String MERGE_TARGET_NOT_LIVE = "ticket.merge.target-not-live";

  /** The two tickets are not known to be of one customer. */
  public static final String MERGE_CUSTOMERS_DIFFER = "ticket.merge.customers-differ";

  /** The time to undo the merge has passed: {@code until}. */
  public static final String UNMERGE_TOO_LATE = "ticket.unmerge.too-late";

  /** At least one message must move. */
  public static final String SPLIT_NOTHING_MOVES = "ticket.split.nothing-moves";

  /** At least one message must stay. */
  public static final String SPLIT_NOTHING_STAYS = "ticket.split.nothing-stays";

  /** A message to be moved is not in the ticket: {@code messages}. */
  public static final String SPLIT_MESSAGE_UNKNOWN = "ticket.split.message-unknown";

  /** A law demands that the ticket be kept. */
  public static final String ERASE_LEGAL_HOLD = "ticket.erase.legal-hold";

  /**
   * Something happened since the command was thought of: {@code expected}, {@code actual}; behind
   * it a {@link #VERSION_EVENT} each.
   */
  public static final String VERSION_CONFLICT = "ticket.version.conflict";

  /** What happened: {@code fact}, {@code version}, {@code at}, {@code actor}. */
  public static final String VERSION_EVENT = "ticket.version.event";

  /** One of several commands was refused: {@code index}, {@code command}; the reasons behind it. */
  public static final String COMMANDS_REFUSED = "ticket.commands.refused";

  /** Both have the same verified identifier: {@code type}. */
  public static final String IDENTITY_EQUAL = "ticket.identity.equal";

  /** Each has an external identifier of its own. */
  public static final String IDENTITY_CONFLICT = "ticket.identity.conflict";

  /** Both claim the same identifier, but not both have shown it to be theirs: {@code type}. */
  public static final String IDENTITY_UNVERIFIED = "ticket.identity.unverified";

  /** Both have no identifier in common. */
  public static final String IDENTITY_NONE = "ticket.identity.none";

  private TicketReasons() {}
}
