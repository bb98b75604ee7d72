package io.shopcare.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Reason;
import io.shopcare.ticket.TicketChange;
import io.shopcare.ticket.TicketState;
import org.junit.jupiter.api.Test;

/** What is measured is what its name says. */
class TicketLifecycleBenchmarkTest {

  private final TicketLifecycleBenchmark benchmark = new TicketLifecycleBenchmark();

  @Test
  void aMoveAndAStayAreOneEventAndOneTimer() {
    TicketChange move = benchmark.move().accepted().orElseThrow();
    assertThat(move.ticket().state()).isEqualTo(TicketState.PENDING);
    assertThat(move.events()).hasSize(1);
    assertThat(move.timers()).hasSize(1);
    TicketChange stay = benchmark.stay().accepted().orElseThrow();
    assertThat(stay.ticket().state()).isEqualTo(TicketState.ON_HOLD);
    assertThat(stay.events()).hasSize(1);
    assertThat(stay.timers()).hasSize(1);
  }

  @Test
  void theRefusalsHaveTheirReasons() {
    assertThat(benchmark.refusalUndefined().isAccepted()).isFalse();
    assertThat(benchmark.refusalUndefinedCodes()).containsExactly("ticket.transition.undefined");
    assertThat(benchmark.refusalByGuard().retryAt()).isPresent();
    assertThat(benchmark.refusalByGuardCodes()).hasSize(1);
    assertThat(benchmark.refusalByTwoGuardsCodes()).hasSize(2);
    assertThat(benchmark.refusalByTwoGuardsReasons())
        .map(Reason::code)
        .isEqualTo(benchmark.refusalByTwoGuardsCodes());
  }
}
