package io.shopcare.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.ActorKind;
import io.shopcare.ticket.MessageKind;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Replies and updates against sets of instants: a cycle is from the first ask that is no answer to
 * the first answer after it.
 */
class ReplyCyclesProperties {

  private record Span(Instant start, Instant end) {}

  @Provide
  Arbitrary<List<TicketEvent>> histories() {
    return Arbitraries.randomValue(RandomCase::of)
        .map(
            given ->
                given.history().stream()
                    .filter(e -> !e.fact().to().equals(Optional.of(TicketState.MERGED)))
                    .toList());
  }

  @Property
  void repliesAndUpdatesAreCyclesOfAsksAndAnswers(@ForAll("histories") List<TicketEvent> history) {
    Instant opening = history.get(0).at();
    List<TicketEvent> messages =
        history.stream().filter(e -> e.fact() instanceof TicketFact.MessageAdded).toList();
    boolean byMessage = !messages.isEmpty() && messages.get(0).at().equals(opening);
    TicketEvent first = byMessage ? messages.get(0) : history.get(0);
    List<TicketEvent> later = byMessage ? messages.subList(1, messages.size()) : messages;
    NavigableSet<Instant> replies = instants(later, ReplyCyclesProperties::isReply);
    NavigableSet<Instant> solved = solutions(history);
    NavigableSet<Instant> answers = new TreeSet<>(replies);
    answers.addAll(solved);

    NavigableSet<Instant> asks = instants(later, ReplyCyclesProperties::isAsk);
    if (!(byMessage && isNote(first))) {
      asks.add(opening);
    }
    List<Span> waits = cycles(asks, answers, opening);
    assertThat(spans("first_reply", history)).isEqualTo(waits.stream().limit(1).toList());
    assertThat(spans("next_reply", history)).isEqualTo(waits.stream().skip(1).toList());

    NavigableSet<Instant> updates = new TreeSet<>(replies);
    if (byMessage && isReply(first)) {
      updates.add(opening);
    }
    assertThat(spans("periodic_update", history)).isEqualTo(turns(updates, solved, opening));
  }

  private static NavigableSet<Instant> instants(
      List<TicketEvent> events, Predicate<TicketEvent> which) {
    return events.stream()
        .filter(which)
        .map(TicketEvent::at)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isAsk(TicketEvent event) {
    return event.actor().kind() == ActorKind.CUSTOMER && kind(event) == MessageKind.PUBLIC;
  }

  private static boolean isReply(TicketEvent event) {
    return event.actor().kind().isStaff() && kind(event) == MessageKind.PUBLIC;
  }

  private static boolean isNote(TicketEvent event) {
    return event.actor().kind().isStaff() && kind(event) == MessageKind.PRIVATE;
  }

  private static MessageKind kind(TicketEvent event) {
    return ((TicketFact.MessageAdded) event.fact()).message().kind();
  }

  private static NavigableSet<Instant> solutions(List<TicketEvent> history) {
    NavigableSet<Instant> solutions = new TreeSet<>();
    boolean live = true;
    for (TicketEvent event : history) {
      boolean now = event.fact().to().map(TicketState::isLive).orElse(live);
      if (live && !now) {
        solutions.add(event.at());
      }
      live = now;
    }
    return solutions;
  }

  private static List<Span> cycles(
      NavigableSet<Instant> asks, NavigableSet<Instant> answers, Instant opening) {
    List<Span> spans = new ArrayList<>();
    for (Instant ask = asks.isEmpty() ? null : asks.first(); ask != null; ) {
      if (answers.contains(ask) && !ask.equals(opening)) {
        ask = asks.higher(ask);
        continue;
      }
      Instant answer = answers.ceiling(ask);
      spans.add(new Span(ask, answer == null ? Instant.MAX : answer));
      ask = answer == null ? null : asks.higher(answer);
    }
    return spans;
  }

  private static List<Span> turns(
      NavigableSet<Instant> updates, NavigableSet<Instant> solved, Instant opening) {
    List<Span> spans = new ArrayList<>();
    for (Instant update : updates) {
      if (solved.contains(update)) {
        if (update.equals(opening)) {
          spans.add(new Span(update, update));
        }
        continue;
      }
      Instant next = updates.higher(update);
      Instant end = solved.higher(update);
      Instant until = next == null || (end != null && end.isBefore(next)) ? end : next;
      spans.add(new Span(update, until == null ? Instant.MAX : until));
    }
    return spans;
  }

  private static List<Span> spans(String metric, List<TicketEvent> history) {
    SlaPolicy.Builder policy = SlaPolicy.builder("all");
    policy.addTargets(SlaTarget.of(metric, Duration.ofDays(1)));
    Instant asOf = history.get(history.size() - 1).at();
    return SlaEngine.ofDefaults()
        .evaluate(history, SlaPolicySet.of(policy.build()), asOf)
        .clocks()
        .stream()
        .filter(clock -> clock.startedAt().isPresent())
        .map(c -> new Span(c.startedAt().orElseThrow(), c.endedAt().orElse(Instant.MAX)))
        .toList();
  }
}
