package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.source.Season;
import io.shopcare.examples.review.source.TicketRecord;
import io.shopcare.sla.clock.SlaEngine;
import io.shopcare.sla.clock.SlaMetrics;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.ticket.Deviation;
import io.shopcare.ticket.ReplayedTicket;
import io.shopcare.ticket.Ticket;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketReplay;
import io.shopcare.ticket.TicketState;
import io.shopcare.ticket.TicketWorkflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replays and evaluates one ticket after another. */
final class TicketReader {

  private final TicketReplay replay = TicketReplay.of(TicketWorkflow.standard());
  private final SlaEngine engine = SlaEngine.of(SlaMetrics.FIRST_REPLY, SlaMetrics.REQUESTER_WAIT);
  private final SlaPolicySet policies;
  private final Season season;

  TicketReader(Season season, SlaPolicySet policies) {
    this.season = season;
    this.policies = policies;
  }

  ReviewedTicket read(TicketRecord ticket) {
    ReplayedTicket replayed = replay.replay(ticket.events());
    Ticket end = replayed.history().ticket();
    States states = new States(ticket.events());
    return new ReviewedTicket(
        end,
        ticket.events().size(),
        engine.evaluate(ticket.events(), policies, season.asOf()),
        states.first,
        end.firstReplyAt().orElse(states.firstTouch),
        ticket.resolvedAt(),
        states.seconds,
        states.transitions,
        replayed.deviations().stream().map(TicketReader::name).toList());
  }

  private static String name(Deviation deviation) {
    return deviation.from() + ">" + deviation.to();
  }

  /** What the states that a source names add up to. */
  private static final class States {

    private TicketState first = TicketState.NEW;
    private @Nullable Instant firstTouch;
    private final Map<TicketState, Long> seconds = new EnumMap<>(TicketState.class);
    private final List<String> transitions = new ArrayList<>();

    States(List<TicketEvent> events) {
      @Nullable TicketState state = null;
      Instant since = events.get(0).at();
      for (TicketEvent event : events.subList(1, events.size())) {
        TicketState to = event.fact().to().orElse(null);
        if (to == null) {
          continue;
        }
        if (state == null) {
          first = to;
        } else {
          spent(state, Duration.between(since, event.at()));
          transitions.add(state + ">" + to);
          if (firstTouch == null && first == TicketState.NEW && to != TicketState.NEW) {
            firstTouch = event.at();
          }
        }
        state = to;
        since = event.at();
      }
    }

    private void spent(TicketState state, Duration time) {
      if (state != TicketState.SOLVED && state != TicketState.CLOSED) {
        // A clock that goes back adds nothing.
        seconds.merge(state, Math.max(0, time.toSeconds()), Long::sum);
      }
    }
  }
}
