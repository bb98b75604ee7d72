package io.shopcare.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Accepted;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.testkit.TicketArbitraries;
import io.shopcare.testkit.TicketArbitraries.Wish;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Laws of single steps, of logs and of what may show; {@link TicketChainProperties} has those of
 * chains.
 */
class TicketProperties {

  private static final TicketLifecycle LIFECYCLE = TicketLifecycle.of(TicketPolicy.ofDefaults());
  private static final TicketLifecycle RESTORING =
      TicketLifecycle.of(TicketPolicy.ofDefaults(), TicketWorkflow.restoring());

  @Provide
  Arbitrary<Ticket> tickets() {
    return TicketArbitraries.tickets();
  }

  @Provide
  Arbitrary<TicketCommand> commands() {
    return TicketArbitraries.commands();
  }

  @Provide
  Arbitrary<TicketPolicy> policies() {
    return TicketArbitraries.policies();
  }

  @Provide
  Arbitrary<Instant> moments() {
    return TicketArbitraries.moments();
  }

  @Provide
  Arbitrary<List<Wish>> wishes() {
    return TicketArbitraries.wishes();
  }

  @Provide
  Arbitrary<List<TicketEvent>> logs() {
    return TicketArbitraries.logs();
  }

  @Provide
  Arbitrary<TicketHistory> histories() {
    return TicketArbitraries.histories(LIFECYCLE);
  }

  @Property
  void everyCommandIsAnsweredInEveryStateUnderEveryPolicy(
      @ForAll("tickets") Ticket ticket,
      @ForAll("commands") TicketCommand command,
      @ForAll("policies") TicketPolicy policy,
      @ForAll("moments") Instant at) {
    TicketLifecycle lifecycle = TicketLifecycle.of(policy);
    Outcome<TicketChange> outcome = lifecycle.apply(ticket, command, at);
    assertThat(lifecycle.accepts(ticket, command, at)).isEqualTo(outcome.isAccepted());
    outcome
        .accepted()
        .ifPresent(
            change -> {
              assertThat(TicketTable.target(ticket.state(), command.type())).isPresent();
              assertThat(TicketTable.actors(ticket.state(), command.type()))
                  .contains(command.actor().kind());
              assertThat(change.ticket().version()).isEqualTo(ticket.version() + 1);
            });
    outcome
        .refusals()
        .forEach(reason -> assertThat(ReasonTexts.core().codes()).contains(reason.code()));
  }

  @Property
  void codesAloneAreThoseOfTheRefusal(
      @ForAll("tickets") Ticket ticket,
      @ForAll("commands") TicketCommand command,
      @ForAll("policies") TicketPolicy policy,
      @ForAll("moments") Instant at) {
    for (TicketLifecycle rules : List.of(LIFECYCLE, RESTORING)) {
      TicketLifecycle lifecycle = rules.withPolicy(policy);
      List<Reason> reasons = lifecycle.apply(ticket, command, at).refusals();
      assertThat(lifecycle.refusalCodes(ticket, command, at))
          .isEqualTo(reasons.stream().map(Reason::code).distinct().toList());
    }
  }

  @Property
  void aRefusalIsAcceptedFromTheInstantThatItNamesAndNotBefore(
      @ForAll("tickets") Ticket ticket,
      @ForAll("commands") TicketCommand command,
      @ForAll("policies") TicketPolicy policy,
      @ForAll("moments") Instant at) {
    TicketLifecycle lifecycle = TicketLifecycle.of(policy);
    lifecycle
        .apply(ticket, command, at)
        .retryAt()
        .ifPresent(
            retryAt -> {
              assertThat(retryAt).isAfter(at);
              assertThat(lifecycle.accepts(ticket, command, retryAt)).isTrue();
              assertThat(lifecycle.accepts(ticket, command, retryAt.minusNanos(1))).isFalse();
            });
  }

  @Property
  void theCommandOfATimerIsAcceptedWhenItIsDueAndNotBefore(
      @ForAll("histories") TicketHistory history) {
    Ticket ticket = history.ticket();
    for (TicketTimer timer : LIFECYCLE.timers(ticket)) {
      assertThat(LIFECYCLE.accepts(ticket, timer.command(), timer.at())).isTrue();
      assertThat(LIFECYCLE.accepts(ticket, timer.command(), timer.at().minusNanos(1))).isFalse();
    }
  }

  @Property
  void applyingAllIsApplyingOneAfterTheOther(@ForAll("wishes") List<Wish> wishes) {
    Ticket opened = opened().ticket();
    Ticket ticket = opened;
    List<TicketEvent> events = new ArrayList<>();
    int refusedAt = -1;
    for (int i = 0; i < wishes.size() && refusedAt < 0; i++) {
      Outcome<TicketChange> one = LIFECYCLE.apply(ticket, wishes.get(i).command(), TicketTable.AT);
      if (one instanceof Accepted<TicketChange> accepted) {
        ticket = accepted.value().ticket();
        events.addAll(accepted.value().events());
      } else {
        refusedAt = i;
      }
    }
    Outcome<TicketChange> all =
        LIFECYCLE.applyAll(opened, wishes.stream().map(Wish::command).toList(), TicketTable.AT);
    if (refusedAt < 0) {
      assertThat(all)
          .isEqualTo(Outcome.accepted(new TicketChange(ticket, events, LIFECYCLE.timers(ticket))));
    } else {
      assertThat(all.refusals().get(0).detail("index").orElseThrow().value())
          .isEqualTo(java.math.BigDecimal.valueOf(refusedAt));
    }
  }

  @Property
  void factsAreNeverRefusedAndDuplicatesChangeNothing(@ForAll("logs") List<TicketEvent> log) {
    TicketHistory once = TicketHistory.of(log);
    List<TicketEvent> twice = new ArrayList<>(log);
    twice.addAll(log);
    assertThat(TicketHistory.of(twice)).isEqualTo(once);
    assertThat(TicketHistory.of(twice).ticket()).isEqualTo(once.ticket());
    assertThat(once.events()).doesNotHaveDuplicates();
    TicketHistory recorded = TicketHistory.of(log.subList(0, 1));
    for (TicketEvent event : log) {
      recorded = recorded.record(event).record(event);
    }
    assertThat(recorded).isEqualTo(once);
    assertThat(recorded.ticket()).isEqualTo(once.ticket());
  }

  @Property
  void deviationsAreTheMovesThatTheTableLacks(@ForAll("logs") List<TicketEvent> log) {
    List<TicketEvent> moves =
        log.stream()
            .filter(e -> e.equals(log.get(0)) || e.fact() instanceof TicketFact.Moved)
            .toList();
    Set<TicketEvent> seen = new HashSet<>();
    TicketState state = TicketState.NEW;
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < moves.size(); i++) {
      if (seen.add(moves.get(i)) && moves.get(i).fact() instanceof TicketFact.Moved moved) {
        TicketState from = state;
        TicketCommandType cause = moved.cause();
        boolean known =
            cause == null
                ? TicketTable.moves(from, moved.state())
                : TicketTable.target(from, cause).filter(moved.state()::equals).isPresent();
        if (from != moved.state() && !known) {
          expected.add(i);
        }
        state = moved.state();
      }
    }
    ReplayedTicket replayed = TicketReplay.of(TicketWorkflow.standard()).replay(moves);
    assertThat(replayed.deviations()).extracting(Deviation::index).isEqualTo(expected);
    assertThat(replayed.history().ticket().state()).isEqualTo(state);
  }

  @Property
  void nothingShowsWhatAPersonWrote(
      @ForAll("histories") TicketHistory history, @ForAll("commands") TicketCommand command) {
    Outcome<TicketChange> outcome = LIFECYCLE.apply(history.ticket(), command, TicketTable.AT);
    String shown =
        history
            + history.events().toString()
            + history.conversation()
            + command
            + outcome
            + outcome.refusals().stream()
                .map(reason -> ReasonTexts.core().render(reason, Locale.FRENCH, ZoneOffset.UTC))
                .toList();
    assertThat(shown).doesNotContain(TicketArbitraries.CANARY);
  }

  @Property
  void historiesSurviveSerialisation(@ForAll("logs") List<TicketEvent> log)
      throws IOException, ClassNotFoundException {
    TicketHistory history = TicketHistory.of(log);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(history);
      out.writeObject(history.ticket());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(history);
      assertThat(in.readObject()).isEqualTo(history.ticket());
    }
  }

  private static TicketHistory opened() {
    return TicketHistory.open(
        new TicketFact.Opened("ticket-1", "customer-1", Channel.EMAIL, Priority.NORMAL),
        Actor.customer("customer-1"),
        TicketArbitraries.START);
  }
}
