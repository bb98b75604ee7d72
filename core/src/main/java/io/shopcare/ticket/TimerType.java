package io.shopcare.ticket;

/** What a ticket waits for; each names the command to send when the time has come. */
public enum TimerType {
  /** Look at a held ticket again. */
  REVIEW_DUE(TicketCommandType.REVIEW_DUE),
  /** Take up a snoozed ticket again. */
  WAKE(TicketCommandType.WAKE),
  /** Solve a ticket on which the customer stays silent. */
  AUTO_SOLVE(TicketCommandType.AUTO_SOLVE),
  /** Close a solved ticket. */
  CLOSE(TicketCommandType.CLOSE);

  private final TicketCommandType command;

  TimerType(TicketCommandType command) {
    this.command = command;
  }

  /** The command to send, by {@link Actor#clock()}. */
  public TicketCommandType command() {
    return command;
  }
}
