package io.shopcare.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketPolicyTest {

  @Test
  void theDefaultsAreThoseOfTheConformancePage() {
    TicketPolicy policy = TicketPolicy.ofDefaults();
    assertThat(
            List.of(
                policy.reopenWindow(),
                policy.closeAfter(),
                policy.holdMax(),
                policy.snoozeMax(),
                policy.autoSolveAfter(),
                policy.unmergeWindow(),
                policy.adminReopenWindow()))
        .extracting(Duration::toSeconds)
        .containsExactly(1209600L, 345600L, 2592000L, 2592000L, 604800L, 86400L, 7776000L);
    assertThat(policy.autoSolveReminders()).isZero();
    assertThat(policy.requireRootCause()).isFalse();
  }

  @Test
  void lengthsAreNeitherNegativeNorLongerThanACentury() {
    for (TicketPolicy.Builder wrong :
        List.of(
            TicketPolicy.builder().closeAfter(Duration.ofNanos(-1)),
            TicketPolicy.builder().holdMax(TicketPolicy.CENTURY.plusNanos(1)),
            TicketPolicy.builder().autoSolveReminders(-1))) {
      assertThatThrownBy(wrong::build)
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e -> assertThat(e.code()).isEqualTo("ticket.policy.range"));
    }
  }

  @Test
  void theLastInstantsOfTimeAreNoTrap() {
    TicketLifecycle lifecycle =
        TicketLifecycle.of(TicketPolicy.builder().closeAfter(TicketPolicy.CENTURY).build());
    Ticket solved =
        Ticket.builder()
            .id("t")
            .state(TicketState.SOLVED)
            .openedAt(Instant.MAX)
            .stateSince(Instant.MAX)
            .build();
    assertThat(lifecycle.timers(solved))
        .containsExactly(new TicketTimer(TimerType.CLOSE, Instant.MAX));
    TicketCommand hold =
        new TicketCommand.Hold(Actor.agent("a"), "x", OwedBy.SHOP, Instant.MIN.plusSeconds(1));
    Ticket open = Ticket.builder().from(solved).state(TicketState.OPEN).build();
    assertThat(lifecycle.accepts(open, hold, Instant.MIN)).isTrue();
  }

  @Test
  void aTicketHasItsRequiredParts() {
    assertThatThrownBy(() -> Ticket.builder().id("t").build())
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.code()).isEqualTo("ticket.incomplete"));
    assertThatThrownBy(() -> new TicketCommand.Plain(TicketCommandType.ASSIGN, Actor.agent("a")))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.code()).isEqualTo("ticket.command.data"));
  }
}
