package io.shopcare.segmentation.compensation;

import static io.shopcare.segmentation.compensation.CompensationTest.T;
import static io.shopcare.segmentation.compensation.CompensationTest.eur;
import static io.shopcare.segmentation.compensation.CompensationTest.facts;
import static io.shopcare.segmentation.compensation.CompensationTest.grant;
import static io.shopcare.segmentation.compensation.CompensationTest.outcome;
import static io.shopcare.segmentation.compensation.CompensationTest.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Reason;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A case that is refused carries every code; what makes no sense is no case at all. */
class CompensationRefusalTest {

  private static final CurrencyCode CHF = CurrencyCode.of("CHF");
  private static final Instant EARLIER = T.minusSeconds(61);

  private static CompensationGrant settled(Money worth) {
    return CompensationGrant.builder()
        .from(grant("t0", "late", "5", T))
        .cause(new CompensationCause("o", "", "late"))
        .worth(worth)
        .build();
  }

  private static CompensationCase swiss(List<CompensationGrant> grants) {
    return CompensationCase.builder()
        .outcome(outcome("t").build())
        .cause(new CompensationCause("o", "", "late"))
        .orderValue(Money.parse("CHF 80.00"))
        .agentId("a")
        .history(ClaimHistory.builder().spend(Money.zero(CHF)).grants(grants).build())
        .build();
  }

  private static CompensationCase euros(CompensationGrant... grants) {
    ClaimHistory history = CompensationTest.history().addGrants(grants).build();
    return facts(outcome("t").build()).history(history).build();
  }

  private static Arguments row(CompensationCase facts, Instant at, String... codes) {
    return arguments(facts, at, List.of(codes));
  }

  static Stream<Arguments> cases() {
    Money francs = Money.parse("CHF 5.00");
    return Stream.of(
        row(euros(), EARLIER, CompensationReasons.CLOCK_BACKWARDS),
        row(euros(settled(eur("5"))), T, CompensationReasons.CAUSE_SETTLED),
        row(
            euros(settled(eur("5"))),
            EARLIER,
            CompensationReasons.CLOCK_BACKWARDS,
            CompensationReasons.CAUSE_SETTLED),
        row(swiss(List.of()), T, CompensationReasons.CURRENCY_OTHER),
        row(
            swiss(List.of(settled(francs))),
            EARLIER,
            CompensationReasons.CURRENCY_OTHER,
            CompensationReasons.CLOCK_BACKWARDS,
            CompensationReasons.CAUSE_SETTLED));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void carriesAllItsCodes(CompensationCase facts, Instant at, List<String> codes) {
    assertThat(policy().build().decide(facts, at).refusals())
        .extracting(Reason::code)
        .containsExactlyInAnyOrderElementsOf(codes);
    assertThat(policy().build().explain(facts, at).reasons())
        .isEqualTo(policy().build().decide(facts, at).refusals());
  }

  private static void assertInvalid(String code, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).hasMessageStartingWith(code);
  }

  @Test
  void negativeAmountsAreNoCase() {
    CompensationCase.Builder facts = facts(outcome("t").build());
    assertInvalid("compensation.case.range", () -> facts.orderValue(eur("-1")).build());
    assertInvalid(
        "compensation.case.range", () -> facts(outcome("t").build()).refunded(eur("-1")).build());
    assertInvalid("compensation.grant.range", () -> settled(eur("-1")));
    assertInvalid(
        "compensation.history.range", () -> CompensationTest.history().orders(-1).build());
  }
}
