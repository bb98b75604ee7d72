package io.shopcare.ticket;

import static io.shopcare.testkit.TicketArbitraries.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Accepted;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.decision.Refused;
import io.shopcare.testkit.TicketArbitraries;
import io.shopcare.testkit.TicketArbitraries.Wish;
import io.shopcare.testkit.Tries;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCollector;
import net.jqwik.api.statistics.StatisticsCoverage;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** What holds after any chain of commands, given by anybody at any time. */
class TicketChainProperties {

  private static final int CHAINS = 200_000;
  private static final TicketLifecycle LIFECYCLE = TicketLifecycle.of(TicketPolicy.ofDefaults());
  private static final TicketLifecycle RESTORING =
      TicketLifecycle.of(TicketPolicy.ofDefaults(), TicketWorkflow.restoring());
  private static final Set<String> CODES = Set.copyOf(ReasonTexts.core().codes());

  @Provide
  Arbitrary<List<Wish>> chains() {
    return TicketArbitraries.chains();
  }

  @Provide
  Arbitrary<TicketCommand> commands() {
    return TicketArbitraries.commands();
  }

  @Provide
  Arbitrary<Instant> moments() {
    return TicketArbitraries.moments();
  }

  @Provide
  Arbitrary<TicketFact> labels() {
    return TicketArbitraries.facts()
        .filter(
            fact ->
                fact instanceof TicketFact.TagsSet
                    || fact instanceof TicketFact.TopicSet
                    || fact instanceof TicketFact.PrioritySet);
  }

  private static TicketHistory history(List<Wish> chain) {
    return TicketArbitraries.history(LIFECYCLE, chain);
  }

  @Property
  @Tries(CHAINS)
  void theLiveStateIsTheReplayOfItsEvents(@ForAll("chains") List<Wish> chain) {
    for (TicketLifecycle lifecycle : List.of(LIFECYCLE, RESTORING)) {
      TicketHistory opened = history(List.of());
      Ticket live = opened.ticket();
      List<TicketEvent> log = new ArrayList<>(opened.events());
      Set<String> heard = new HashSet<>();
      for (Wish wish : chain) {
        boolean isNews =
            !(wish.command() instanceof TicketCommand.Written written)
                || heard.add(written.message().id());
        if (isNews
            && lifecycle.apply(live, wish.command(), wish.at())
                instanceof Accepted<TicketChange> accepted) {
          live = accepted.value().ticket();
          log.addAll(accepted.value().events());
          assertThat(accepted.value().timers()).isEqualTo(lifecycle.timers(live));
        }
      }
      ReplayedTicket replayed = TicketReplay.of(lifecycle.workflow()).replay(log);
      assertThat(replayed.history().ticket()).isEqualTo(live);
      assertThat(replayed.deviations()).isEmpty();
    }
  }

  @Property
  @Tries(CHAINS)
  void noChainLeavesTheTable(@ForAll("chains") List<Wish> chain) {
    Ticket ticket = history(List.of()).ticket();
    for (Wish wish : chain) {
      TicketCommand command = wish.command();
      TicketState from = ticket.state();
      Outcome<TicketChange> outcome = LIFECYCLE.apply(ticket, command, wish.at());
      if (outcome instanceof Accepted<TicketChange> accepted) {
        ticket = accepted.value().ticket();
        TicketState to = TicketTable.target(from, command.type()).orElseThrow();
        boolean mayStay = command.type() == TicketCommandType.CUSTOMER_REPLY;
        assertThat(ticket.state()).isIn(to, mayStay ? from : to);
        assertThat(TicketTable.actors(from, command.type())).contains(command.actor().kind());
      } else {
        Refused<TicketChange> refused = (Refused<TicketChange>) outcome;
        assertThat(refused.codes()).isNotEmpty().isSubsetOf(CODES);
      }
    }
  }

  /** Keeps the other laws honest: chains that go nowhere would prove nothing. */
  @Property
  @Tries(CHAINS)
  @StatisticsReport(StatisticsReportMode.OFF)
  void chainsReachEveryStateByEveryCommand(@ForAll("chains") List<Wish> chain) {
    StatisticsCollector states = Statistics.label("state");
    StatisticsCollector causes = Statistics.label("cause");
    Ticket ticket = history(List.of()).ticket();
    for (Wish wish : chain) {
      if (LIFECYCLE.apply(ticket, wish.command(), wish.at())
          instanceof Accepted<TicketChange> accepted) {
        ticket = accepted.value().ticket();
        states.collect(ticket.state());
        causes.collect(wish.command().type());
      }
    }
    states.coverage(all -> reached(all, TicketState.values()));
    causes.coverage(all -> reached(all, TicketCommandType.values()));
  }

  private static void reached(StatisticsCoverage coverage, Object[] all) {
    for (Object each : all) {
      coverage.check(each).count(times -> times > 0);
    }
  }

  @Property
  @Tries(CHAINS)
  void everyAcceptedCommandIsOneVersionByItsActorAtItsTime(@ForAll("chains") List<Wish> chain) {
    TicketHistory history = history(List.of());
    for (Wish wish : chain) {
      long version = history.ticket().version();
      Outcome<TicketHistory> outcome = LIFECYCLE.apply(history, version, wish.command(), wish.at());
      if (isKnown(history, wish.command())) {
        assertThat(outcome).isEqualTo(Outcome.accepted(history));
      } else if (outcome instanceof Accepted<TicketHistory> accepted) {
        history = accepted.value();
        assertThat(history.ticket().version()).isEqualTo(version + 1);
        assertThat(history.eventsSince(version))
            .isNotEmpty()
            .allSatisfy(
                event -> {
                  assertThat(event.version()).isEqualTo(version + 1);
                  assertThat(event.at()).isEqualTo(wish.at());
                  assertThat(event.actor()).isEqualTo(wish.command().actor());
                });
      }
    }
  }

  private static boolean isKnown(TicketHistory history, TicketCommand command) {
    return command instanceof TicketCommand.Written written
        && history.hasMessage(written.message().id());
  }

  @Property
  @Tries(CHAINS)
  void duplicatesChangeNothing(@ForAll("chains") List<Wish> chain) {
    TicketHistory history = history(chain);
    List<TicketEvent> twice = new ArrayList<>();
    history.events().forEach(event -> twice.addAll(List.of(event, event)));
    twice.addAll(history.events());
    TicketHistory again = TicketHistory.of(twice);
    assertThat(again).isEqualTo(history);
    assertThat(again.ticket()).isEqualTo(history.ticket());
    for (TicketEvent event : history.events()) {
      assertThat(history.record(event)).isSameAs(history);
    }
  }

  @Property
  @Tries(CHAINS)
  void aCommandThatIsSentTwiceForOneVersionIsAppliedOnce(
      @ForAll("chains") List<Wish> chain,
      @ForAll("commands") TicketCommand command,
      @ForAll("moments") Instant at) {
    TicketHistory history = history(chain);
    long version = history.ticket().version();
    LIFECYCLE
        .apply(history, version, command, at)
        .accepted()
        .ifPresent(once -> assertAppliedOnce(once, version, command, at));
  }

  /** A message that has come is no news; anything else was thought of at an earlier version. */
  private static void assertAppliedOnce(
      TicketHistory once, long version, TicketCommand command, Instant at) {
    Outcome<TicketHistory> twice = LIFECYCLE.apply(once, version, command, at);
    if (isKnown(once, command)) {
      assertThat(twice).isEqualTo(Outcome.accepted(once));
      return;
    }
    assertThat(twice.refusals())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.code()).isEqualTo(TicketReasons.VERSION_CONFLICT);
              assertThat(reason.because()).hasSameSizeAs(once.eventsSince(version)).isNotEmpty();
            });
  }

  @Property
  @Tries(CHAINS)
  void automaticMessagesCommuteWithAllButSplits(
      @ForAll("chains") List<Wish> chain,
      @ForAll("commands") TicketCommand command,
      @ForAll("moments") Instant at) {
    TicketCommand automatic =
        TicketTable.command(TicketCommandType.AUTOMATIC_MESSAGE, Actor.of(ActorKind.GATEWAY));
    if (command.type() != TicketCommandType.SPLIT) {
      assertCommute(history(chain).ticket(), automatic, command, at);
    }
  }

  @Property
  @Tries(CHAINS)
  void assigningCommutesWithWhatTheCustomerWrites(@ForAll("chains") List<Wish> chain) {
    Ticket ticket = history(chain).ticket();
    if (ticket.state() != TicketState.NEW && ticket.state() != TicketState.BOT) {
      assertCommute(
          ticket,
          TicketTable.command(TicketCommandType.ASSIGN, Actor.agent("a")),
          TicketTable.command(TicketCommandType.CUSTOMER_REPLY, Actor.customer("customer-1")),
          TicketTable.AT);
    }
  }

  @Property
  @Tries(CHAINS)
  void tagsTopicsAndPrioritiesCommuteWithEveryCommand(
      @ForAll("chains") List<Wish> chain,
      @ForAll("labels") TicketFact label,
      @ForAll("commands") TicketCommand command,
      @ForAll("moments") Instant at) {
    TicketHistory history = history(chain);
    Actor agent = Actor.agent("agent-1");
    Outcome<Ticket> first =
        apply(history.record(at, agent, label), command, at).map(TicketHistory::ticket);
    Outcome<Ticket> last =
        apply(history, command, at).map(done -> done.record(at, agent, label).ticket());
    assertThat(first).isEqualTo(last);
  }

  private static Outcome<TicketHistory> apply(
      TicketHistory history, TicketCommand command, Instant at) {
    return LIFECYCLE.apply(history, history.ticket().version(), command, at);
  }

  private static void assertCommute(
      Ticket ticket, TicketCommand one, TicketCommand other, Instant at) {
    Outcome<Ticket> first =
        LIFECYCLE.applyAll(ticket, List.of(one, other), at).map(TicketChange::ticket);
    Outcome<Ticket> second =
        LIFECYCLE.applyAll(ticket, List.of(other, one), at).map(TicketChange::ticket);
    assertThat(first.accepted()).isEqualTo(second.accepted());
  }

  @Property
  @Tries(CHAINS)
  void erasedHistoriesHoldNoCanaryAndTheSameFigures(@ForAll("chains") List<Wish> chain)
      throws IOException, IllegalAccessException {
    TicketHistory history = history(chain);
    List<String> canaries = canaries(history);
    TicketHistory erased = history.erased();
    assertForgotten(erased, canaries);
    assertThat(erased.ticket()).isEqualTo(history.ticket());
    assertThat(erased.events()).hasSameSizeAs(history.events());
    assertThat(erased.events())
        .extracting(TicketEvent::at)
        .isEqualTo(history.events().stream().map(TicketEvent::at).toList());
    assertThat(erased.erased()).isEqualTo(erased);
  }

  @Property
  @Tries(CHAINS)
  void whatTheEraseCommandLeavesHoldsNoCanaryNorDoesWhatComesLater(
      @ForAll("chains") List<Wish> chain, @ForAll("chains") List<Wish> later)
      throws IOException, IllegalAccessException {
    Wish erase =
        new Wish(
            new TicketCommand.Erase(Actor.of(ActorKind.PRIVACY_OFFICER), false), TicketTable.AT);
    List<Wish> all = new ArrayList<>(chain);
    all.add(erase);
    all.addAll(later);
    TicketHistory erased = history(all);
    assertThat(erased.ticket().state()).isEqualTo(TicketState.ERASED);
    assertForgotten(erased, canaries(history(chain)));
  }

  @Property
  @Tries(CHAINS)
  void theCountOfMessagesIsThatOfTheConversation(@ForAll("chains") List<Wish> chain) {
    TicketHistory history = history(chain);
    assertThat(history.conversation().entries()).hasSize(history.ticket().messages());
  }

  private static List<String> canaries(TicketHistory history) {
    List<String> canaries = new ArrayList<>(List.of(CANARY));
    for (Conversation.Entry entry : history.conversation().entries()) {
      String text = entry.message().body().text();
      if (text != null) {
        canaries.add(text.substring(CANARY.length(), CANARY.length() + 16));
      }
    }
    return canaries;
  }

  private static void assertForgotten(TicketHistory erased, List<String> canaries)
      throws IOException, IllegalAccessException {
    assertThat(Dump.of(erased)).doesNotContain(canaries);
    assertThat(Dump.of(erased.conversation())).doesNotContain(canaries);
    assertThat(Dump.of(erased.ticket())).doesNotContain(canaries);
  }
}
