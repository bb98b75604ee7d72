package io.shopcare.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConditionsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Reason ONE = Reason.against("a.one");
  private static final Reason TWO = Reason.against("a.two");

  @Test
  void acceptsWhereNothingStandsAgainst() {
    assertThat(
            Conditions.collect().require(true, ONE).requireFrom(NOW, NOW, TWO).outcome(() -> 7))
        .isEqualTo(Outcome.accepted(7));
  }

  @Test
  void keepsEveryReasonAndTheLatestInstant() {
    Outcome<Integer> outcome =
        Conditions.collect()
            .requireFrom(NOW.plusSeconds(9), NOW, ONE)
            .requireFrom(NOW.plusSeconds(5), NOW, TWO)
            .outcome(() -> 7);
    assertThat(outcome.refusals()).containsExactly(ONE, TWO);
    assertThat(outcome.retryAt()).contains(NOW.plusSeconds(9));
  }

  @Test
  void namesNoInstantWhereWaitingDoesNotHelp() {
    Outcome<Integer> outcome =
        Conditions.collect()
            .requireFrom(NOW.plusSeconds(9), NOW, ONE)
            .require(false, TWO)
            .outcome(() -> 7);
    assertThat(outcome.refusals()).containsExactly(ONE, TWO);
    assertThat(outcome.retryAt()).isEmpty();
  }
}
