package io.shopcare.testkit;

import static io.shopcare.ticket.TicketCommandType.AGENT_REPLY;
import static io.shopcare.ticket.TicketCommandType.ASSIGN;
import static io.shopcare.ticket.TicketCommandType.AUTO_SOLVE;
import static io.shopcare.ticket.TicketCommandType.AWAIT_CUSTOMER;
import static io.shopcare.ticket.TicketCommandType.BOT_ENGAGE;
import static io.shopcare.ticket.TicketCommandType.BOT_RESOLVE;
import static io.shopcare.ticket.TicketCommandType.CLOSE;
import static io.shopcare.ticket.TicketCommandType.CUSTOMER_REPLY;
import static io.shopcare.ticket.TicketCommandType.SOLVE;

import io.shopcare.testkit.TicketArbitraries.Wish;
import io.shopcare.ticket.TicketCommandType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands one after the other, single ones and stories of several: without these few chains would
 * ever come to a state that takes four right steps.
 */
final class TicketChain {

  private static final List<List<TicketCommandType>> STORIES =
      List.of(
          List.of(AGENT_REPLY, AWAIT_CUSTOMER, AUTO_SOLVE),
          List.of(CUSTOMER_REPLY, AGENT_REPLY, AWAIT_CUSTOMER),
          List.of(ASSIGN, SOLVE, CLOSE),
          List.of(BOT_ENGAGE, CUSTOMER_REPLY, BOT_RESOLVE));

  private final List<Wish> chain = new ArrayList<>();
  private Instant at = TicketArbitraries.START;

  /**
   * The commands of all draws.
   *
   * @param anybody whether some are by anybody, at any time
   */
  List<Wish> addAll(List<TicketDraw> draws, boolean anybody) {
    for (TicketDraw draw : draws) {
      if (anybody && draw.oneIn(8)) {
        at = draw.moment();
      }
      if (anybody && draw.oneIn(4)) {
        chain.add(new Wish(draw.anyCommand(), at));
      } else {
        List<TicketCommandType> story = draw.oneIn(4) ? draw.of(STORIES) : List.of(draw.type());
        story.forEach(type -> add(draw, type));
      }
    }
    return chain;
  }

  private void add(TicketDraw draw, TicketCommandType type) {
    at = at.plus(draw.span().dividedBy(4));
    chain.add(new Wish(draw.sensible(type, at), at));
  }
}
