package io.shopcare.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Outcome;
import io.shopcare.decision.Refused;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shipped machine against the table of {@link TicketTable}, on all pairs and all actors. */
class TicketTableTest {

  private static final TicketLifecycle LIFECYCLE = TicketLifecycle.of(TicketTable.POLICY);

  @Test
  void everyStateAnswersEveryCommandAsTheTableSays() {
    for (TicketState state : TicketState.values()) {
      for (TicketCommandType type : TicketCommandType.values()) {
        Optional<TicketState> expected = TicketTable.target(state, type);
        for (ActorKind kind : TicketTable.actors(state, type)) {
          Outcome<TicketChange> outcome = apply(state, type, kind);
          assertThat(outcome.accepted().map(change -> change.ticket().state()))
              .as("%s in %s by %s", type, state, kind)
              .isEqualTo(expected);
          assertThat(codes(outcome))
              .as("%s in %s by %s", type, state, kind)
              .isEqualTo(expected.isPresent() ? Set.of() : Set.of("ticket.transition.undefined"));
        }
      }
    }
  }

  @Test
  void nobodyElseMayGiveTheCommand() {
    for (TicketState state : TicketState.values()) {
      for (TicketCommandType type : TicketCommandType.values()) {
        if (TicketTable.target(state, type).isPresent()) {
          for (ActorKind kind : ActorKind.values()) {
            boolean permitted = TicketTable.actors(state, type).contains(kind);
            assertThat(codes(apply(state, type, kind)))
                .as("%s in %s by %s", type, state, kind)
                .isEqualTo(permitted ? Set.of() : Set.of("ticket.actor.forbidden"));
          }
        }
      }
    }
  }

  @Test
  void everyAcceptedCommandRaisesTheVersionByOneAndLeavesAnEvent() {
    for (TicketState state : TicketState.values()) {
      for (TicketCommandType type : TicketCommandType.values()) {
        TicketTable.actors(state, type).stream()
            .flatMap(kind -> apply(state, type, kind).accepted().stream())
            .forEach(
                change -> {
                  assertThat(change.ticket().version()).isEqualTo(1);
                  assertThat(change.events()).isNotEmpty();
                  assertThat(change.events()).allMatch(event -> event.version() == 1);
                });
      }
    }
  }

  private static Outcome<TicketChange> apply(
      TicketState state, TicketCommandType type, ActorKind kind) {
    return LIFECYCLE.apply(
        TicketTable.ticket(state), TicketTable.command(type, new Actor(kind, "x")), TicketTable.AT);
  }

  private static Set<String> codes(Outcome<TicketChange> outcome) {
    return outcome.fold(change -> Set.of(), (Refused<TicketChange> r) -> Set.copyOf(r.codes()));
  }
}
