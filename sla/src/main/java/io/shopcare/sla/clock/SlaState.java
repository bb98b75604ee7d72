package io.shopcare.sla.clock;

import io.shopcare.ticket.TicketEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one ticket after some of its events, in memory: what {@link SlaEngine#apply} takes
 * and gives. It keeps the state before each instant, so that an event that comes late is put in its
 * place at the cost of those after it. What to store are its {@link #events}; the state follows
 * from them. Immutable and thread-safe.
 */
public final class SlaState {

  private final @Nullable SlaState earlier;

  /** All events of the latest instant, in their order; none at the beginning. */
  private final List<TicketEvent> latest;

  private final Run run;

  private SlaState(@Nullable SlaState earlier, List<TicketEvent> latest, Run run) {
    this.earlier = earlier;
    this.latest = latest;
    this.run = run;
  }

  static SlaState start(Run run) {
    return new SlaState(null, List.of(), run);
  }

  /** All events so far, in the order in which the engine takes them. */
  public List<TicketEvent> events() {
    Deque<SlaState> oldestFirst = new ArrayDeque<>();
    for (SlaState state = this; state != null; state = state.earlier) {
      oldestFirst.push(state);
    }
    List<TicketEvent> events = new ArrayList<>();
    oldestFirst.forEach(state -> events.addAll(state.latest));
    return Collections.unmodifiableList(events);
  }

  SlaState apply(TicketEvent event) {
    SlaState place = this;
    Deque<SlaState> later = null;
    while (place.isAfter(event.at()) && place.earlier != null) {
      later = later == null ? new ArrayDeque<>() : later;
      later.push(place);
      place = place.earlier;
    }
    SlaState next =
        place.earlier != null && place.instant().equals(event.at())
            ? place.earlier.next(with(place.latest, event))
            : place.next(List.of(event));
    if (later != null) {
      for (SlaState state : later) {
        next = next.next(state.latest);
      }
    }
    return next;
  }

  private static List<TicketEvent> with(List<TicketEvent> events, TicketEvent event) {
    List<TicketEvent> more = new ArrayList<>(events);
    int place = more.size();
    while (place > 0 && more.get(place - 1).version() > event.version()) {
      place--;
    }
    more.add(place, event);
    return more;
  }

  private SlaState next(List<TicketEvent> events) {
    Run next = new Run(run);
    next.read(events);
    return new SlaState(this, events, next);
  }

  private Instant instant() {
    return latest.get(0).at();
  }

  private boolean isAfter(Instant at) {
    return !latest.isEmpty() && instant().isAfter(at);
  }

  /** The clocks after all events that are not later than a moment. */
  Run at(Instant asOf) {
    SlaState state = this;
    while (state.isAfter(asOf) && state.earlier != null) {
      state = state.earlier;
    }
    return state.run;
  }
}
