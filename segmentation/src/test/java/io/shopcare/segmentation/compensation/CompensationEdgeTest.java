package io.shopcare.segmentation.compensation;

import static io.shopcare.segmentation.compensation.CompensationTest.T;
import static io.shopcare.segmentation.compensation.CompensationTest.caps;
import static io.shopcare.segmentation.compensation.CompensationTest.eur;
import static io.shopcare.segmentation.compensation.CompensationTest.facts;
import static io.shopcare.segmentation.compensation.CompensationTest.grant;
import static io.shopcare.segmentation.compensation.CompensationTest.history;
import static io.shopcare.segmentation.compensation.CompensationTest.outcome;
import static io.shopcare.segmentation.compensation.CompensationTest.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.service.ServiceOutcome;
import io.shopcare.ticket.Severity;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Compensation that meets a cap exactly, or comes too early. */
class CompensationEdgeTest {

  private static final ServiceOutcome BROKEN = outcome("t").severity(Severity.MAJOR).build();

  /** Half of 80.00 is 40.00. */
  @Test
  void aCapThatIsMetExactlyIsNotToldAsOne() {
    CompensationPolicy exact = policy().caps(caps().perCase(eur("40")).build()).build();
    Decision<Outcome<Compensation>> told = exact.explain(facts(BROKEN).build(), T);
    assertThat(told.value().accepted().orElseThrow().worth()).isEqualTo(eur("40"));
    assertThat(told.reasons())
        .extracting(Reason::code)
        .doesNotContain(CompensationReasons.CAP_CASE);
  }

  /** Half a cent less than half of the order: never more than the share. */
  @Test
  void theShareOfAnOrderIsRoundedDown() {
    CompensationPolicy half = policy().caps(caps().shareOfOrder(Ratio.percent(50)).build()).build();
    CompensationCase odd = facts(BROKEN).orderValue(eur("10.01")).build();
    assertThat(half.decide(odd, T).accepted().orElseThrow().worth()).isEqualTo(eur("5.00"));
  }

  @Test
  void aRefusalThatOnlyComesTooEarlyHoldsUntilThen() {
    Instant later = T.plusSeconds(3_600);
    CompensationCase early =
        facts(BROKEN)
            .history(history().addGrants(grant("x", "late", "5.00", later)).build())
            .build();
    assertThat(policy().build().explain(early, T).validUntil()).contains(later);
  }

  @Test
  void aRuleOfAnotherCurrencyDoesNotHold() {
    CompensationPolicy dollars =
        CompensationPolicy.builder()
            .zone(CompensationTest.PARIS)
            .caps(caps().build())
            .addRules(
                CompensationRule.builder("dollars")
                    .remedy(Remedy.of(RemedyKind.GIFT_CARD, Money.parse("USD 5.00")))
                    .build())
            .build();
    assertThat(dollars.explain(facts(BROKEN).build(), T).reasons())
        .extracting(Reason::code)
        .containsExactly(CompensationReasons.RULE_OTHER, CompensationReasons.RULE_NONE);
  }
}
