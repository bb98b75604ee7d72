package io.shopcare.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.ticket.TicketChange;
import io.shopcare.ticket.TicketState;
import java.util.List;
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
    assertThat(codes(benchmark.refusalUndefined())).containsExactly("ticket.transition.undefined");
    assertThat(codes(benchmark.refusalByGuard())).hasSize(1);
    assertThat(benchmark.refusalByGuard().retryAt()).isPresent();
    assertThat(codes(benchmark.refusalByTwoGuards())).hasSize(2);
    assertThat(benchmark.refusalCodes())
        .isEqualTo(String.join("", codes(benchmark.refusalByTwoGuards())).length());
  }

  private static List<String> codes(Outcome<TicketChange> outcome) {
    return outcome.refusals().stream().map(Reason::code).toList();
  }
}
