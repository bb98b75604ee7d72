package io.shopcare.ticket;

import io.shopcare.InvalidInputException;
import io.shopcare.workflow.Guard;
import io.shopcare.workflow.GuardCatalog;
import java.util.Map;

/** The code behind the guards that a ticket's workflow may name. */
final class TicketGuards {

  /**
   * The predicate that looks at the state before the present one; its parameter is {@code state}.
   */
  static final String WAS = "was";

  private TicketGuards() {}

  static GuardCatalog<TicketContext> catalog() {
    GuardCatalog.Builder<TicketContext> catalog = GuardCatalog.builder();
    for (TicketGuard guard : TicketGuard.values()) {
      catalog.guard(guard.guardName(), guard.code());
    }
    return catalog
        .parameterised(WAS, TicketGuards::was)
        .actor(context -> context.command().actor().kind().name())
        .build();
  }

  private static Guard<TicketContext> was(Map<String, String> parameters) {
    String state = parameters.get("state");
    for (TicketState known : TicketState.values()) {
      if (known.name().equals(state)) {
        return context -> context.ticket().previousState == known;
      }
    }
    throw InvalidInputException.of("ticket.workflow.state")
        .at(WAS)
        .expected("the parameter state with the name of one of the eleven states")
        .build();
  }
}
