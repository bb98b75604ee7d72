package io.shopcare.sla.clock;

import io.shopcare.calendar.BusinessTime;
import io.shopcare.ticket.ActorKind;
import io.shopcare.ticket.MessageKind;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The oracle: asks of every minute whether it counts. Events lie on whole minutes and stand in
 * order; those of one instant are one change, in which a stop beats a start.
 */
record MinuteWalk(List<TicketEvent> history, Optional<BusinessTime> hours, Instant asOf) {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** What was walked: the minutes that count, and whether the clock has started and ended. */
  record Walked(List<Instant> minutes, boolean started, boolean ended, boolean paused) {

    ClockStatus status(int target, boolean open) {
      if (!started) {
        return ClockStatus.PENDING;
      }
      if (minutes.size() > target) {
        return ClockStatus.BREACHED;
      }
      if (ended) {
        return ClockStatus.MET;
      }
      if (paused) {
        return ClockStatus.PAUSED;
      }
      if (!open) {
        return ClockStatus.OUTSIDE_HOURS;
      }
      return minutes.size() * 10 >= target * 8 ? ClockStatus.IMMINENT : ClockStatus.RUNNING;
    }
  }

  boolean isOpen(Instant at) {
    return hours.map(calendar -> calendar.isOpen(at)).orElse(true);
  }

  Walked resolution(Set<TicketState> pausesIn) {
    TicketState last = stateAt(asOf);
    List<Instant> minutes = minutes(openedAt(), asOf, at -> runs(stateAt(at), pausesIn));
    return new Walked(minutes, true, !last.isLive(), pausesIn.contains(last));
  }

  private static boolean runs(TicketState state, Set<TicketState> pausesIn) {
    return state.isLive() && !pausesIn.contains(state);
  }

  Walked firstReply() {
    Instant start = null;
    Instant end = null;
    boolean live = true;
    List<TicketEvent> atOpening =
        history.stream().filter(e -> e.at().equals(openedAt()) && isMessage(e)).toList();
    boolean byNote = !atOpening.isEmpty() && isStaff(atOpening.get(0), MessageKind.PRIVATE);
    List<TicketEvent> others = atOpening.stream().skip(1).toList();
    if (!openedAt().isAfter(asOf)) {
      if (!byNote || others.stream().anyMatch(MinuteWalk::isCustomer)) {
        start = openedAt();
      }
      live = stateAt(openedAt()).isLive();
      boolean answered = others.stream().anyMatch(e -> isStaff(e, MessageKind.PUBLIC));
      if (start != null && (answered || isSolvedAtOpening())) {
        end = openedAt();
      }
    }
    for (List<TicketEvent> change : changesAfterOpening()) {
      boolean solved = false;
      for (TicketEvent event : change) {
        boolean nowLive = event.fact().to().map(TicketState::isLive).orElse(live);
        solved |= live && !nowLive;
        live = nowLive;
      }
      boolean ends = solved || change.stream().anyMatch(e -> isStaff(e, MessageKind.PUBLIC));
      if (start == null) {
        start = !ends && change.stream().anyMatch(MinuteWalk::isCustomer) ? at(change) : null;
      } else if (end == null && ends) {
        end = at(change);
      }
    }
    return walked(start, end);
  }

  private Walked walked(@Nullable Instant start, @Nullable Instant end) {
    if (start == null) {
      return new Walked(List.of(), false, false, false);
    }
    return new Walked(
        minutes(start, end == null ? asOf : end, at -> true), true, end != null, false);
  }

  private List<Instant> minutes(Instant start, Instant end, Predicate<Instant> runs) {
    List<Instant> minutes = new ArrayList<>();
    for (Instant at = start; at.isBefore(end); at = at.plus(MINUTE)) {
      if (isOpen(at) && runs.test(at)) {
        minutes.add(at);
      }
    }
    return minutes;
  }

  private Instant openedAt() {
    return history.get(0).at();
  }

  private TicketState stateAt(Instant at) {
    TicketState state = TicketState.NEW;
    for (TicketEvent event : history) {
      if (!event.at().isAfter(at)) {
        state = event.fact().to().orElse(state);
      }
    }
    return state;
  }

  /** The events after the opening up to now, each list those of one instant. */
  private Collection<List<TicketEvent>> changesAfterOpening() {
    return history.stream()
        .filter(e -> e.at().isAfter(openedAt()) && !e.at().isAfter(asOf))
        .collect(Collectors.groupingBy(TicketEvent::at, TreeMap::new, Collectors.toList()))
        .values();
  }

  private static Instant at(List<TicketEvent> change) {
    return change.get(0).at();
  }

  private boolean isSolvedAtOpening() {
    return history.stream()
        .filter(e -> e.at().equals(openedAt()))
        .anyMatch(e -> e.fact().to().map(to -> !to.isLive()).orElse(false));
  }

  private static boolean isMessage(TicketEvent event) {
    return event.fact() instanceof TicketFact.MessageAdded;
  }

  private static boolean isCustomer(TicketEvent event) {
    return event.actor().kind() == ActorKind.CUSTOMER && is(event, MessageKind.PUBLIC);
  }

  private static boolean isStaff(TicketEvent event, MessageKind kind) {
    return event.actor().kind().isStaff() && is(event, kind);
  }

  private static boolean is(TicketEvent event, MessageKind kind) {
    return event.fact() instanceof TicketFact.MessageAdded added && added.message().kind() == kind;
  }
}
