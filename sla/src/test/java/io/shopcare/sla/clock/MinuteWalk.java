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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The oracle: asks of every minute whether it counts. Events lie on whole minutes and stand in
 * order, each a change of its own but for those at the opening.
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
      if (start != null && (answered || !live)) {
        end = openedAt();
      }
    }
    for (TicketEvent event : history) {
      if (event.at().equals(openedAt()) || event.at().isAfter(asOf)) {
        continue;
      }
      boolean nowLive = event.fact().to().map(TicketState::isLive).orElse(live);
      if (start == null) {
        start = isCustomer(event) ? event.at() : null;
      } else if (end == null && (isStaff(event, MessageKind.PUBLIC) || (live && !nowLive))) {
        end = event.at();
      }
      live = nowLive;
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
