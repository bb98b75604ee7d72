package io.shopcare.segmentation.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.SegmentationTexts;
import io.shopcare.segmentation.Serial;
import io.shopcare.segmentation.compensation.Compensation.Route;
import io.shopcare.service.ServiceOutcome;
import io.shopcare.service.SurveyScore;
import io.shopcare.ticket.Fault;
import io.shopcare.ticket.Severity;
import io.shopcare.ticket.Topics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompensationTest {

  static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  static Money eur(String amount) {
    return Money.parse("EUR " + amount);
  }

  static CompensationCaps.Builder caps() {
    return CompensationCaps.builder()
        .perCase(eur("50"))
        .aboveOrder(eur("10"))
        .perCustomer(eur("120"))
        .timesPerCustomer(6)
        .perAgentAndDay(eur("200"))
        .withoutApproval(eur("30"));
  }

  static CompensationPolicy.Builder policy() {
    return CompensationPolicy.builder()
        .zone(PARIS)
        .caps(caps().build())
        .addRules(
            CompensationRule.builder("late")
                .slaDelay(Duration.ofHours(4))
                .remedy(Remedy.points(200, eur("2")))
                .build())
        .addRules(
            CompensationRule.builder("parcel late")
                .addTopics(Topics.SHIPPING, Topics.TRACKING)
                .addFaults(Fault.CARRIER, Fault.MERCHANT)
                .remedy(Remedy.builder().kind(RemedyKind.FREE_SHIPPING).fixed(eur("5")).build())
                .build())
        .addRules(
            CompensationRule.builder("angry")
                .score(Ratio.percent(25))
                .contacts(3)
                .remedy(Remedy.code(Ratio.percent(10), eur("8")))
                .build())
        .addRules(
            CompensationRule.builder("gold")
                .addTiers("gold")
                .severity(Severity.MODERATE)
                .remedy(Remedy.of(RemedyKind.GIFT_CARD, eur("15")))
                .build())
        .addRules(
            CompensationRule.builder("broken")
                .severity(Severity.MAJOR)
                .remedy(Remedy.share(RemedyKind.REFUND, Ratio.percent(50)))
                .build());
  }

  static ServiceOutcome.Builder outcome(String ticket) {
    return ServiceOutcome.builder(ticket, "c", T.minusSeconds(60));
  }

  static CompensationCase.Builder facts(ServiceOutcome outcome) {
    return CompensationCase.builder()
        .outcome(outcome)
        .cause(new CompensationCause("o", "", "late"))
        .orderValue(eur("80"))
        .agentId("a")
        .history(history().build());
  }

  static ClaimHistory.Builder history() {
    return ClaimHistory.builder().orders(20).spend(eur("2000"));
  }

  static CompensationGrant grant(String ticket, String code, String worth, Instant at) {
    return CompensationGrant.builder()
        .ticketId(ticket)
        .customerId("c")
        .agentId("b")
        .cause(new CompensationCause("p-" + ticket, "", code))
        .kind(RemedyKind.STORE_CREDIT)
        .worth(eur(worth))
        .at(at)
        .build();
  }

  private static Compensation given(CompensationCase.Builder facts) {
    return policy().build().decide(facts.build(), T).accepted().orElseThrow();
  }

  private static List<String> codes(CompensationCase.Builder facts) {
    return policy().build().explain(facts.build(), T).reasons().stream()
        .map(Reason::code)
        .filter(code -> !code.equals(CompensationReasons.RULE_OTHER))
        .toList();
  }

  @Nested
  class OnTheLadder {

    @Test
    void anOrdinaryCaseGetsWords() {
      Compensation words = given(facts(outcome("t").build()));
      assertThat(words.kind()).isEqualTo(RemedyKind.APOLOGY);
      assertThat(words.route()).isEqualTo(Route.GRANT);
      assertThat(codes(facts(outcome("t").build()))).containsExactly(CompensationReasons.RULE_NONE);
    }

    @Test
    void aLateAnswerGetsPointsAndALateParcelShipping() {
      ServiceOutcome.Builder late = outcome("t").slaDelay(Duration.ofHours(4));
      assertThat(given(facts(late.build())).points()).isEqualTo(200);
      assertThat(
              given(facts(outcome("t").slaDelay(Duration.ofHours(4).minusNanos(1)).build())).kind())
          .isEqualTo(RemedyKind.APOLOGY);
      late.topic(Topics.TRACKING);
      assertThat(given(facts(late.fault(Fault.CARRIER).build())).kind())
          .isEqualTo(RemedyKind.POINTS);
      assertThat(
              given(facts(outcome("t").topic(Topics.TRACKING).fault(Fault.CARRIER).build())).kind())
          .isEqualTo(RemedyKind.FREE_SHIPPING);
      assertThat(given(facts(outcome("t").topic(Topics.TRACKING).build())).kind())
          .isEqualTo(RemedyKind.APOLOGY);
    }

    @Test
    void anAngryCustomerWhoWroteThreeTimesGetsACode() {
      ServiceOutcome angry = outcome("t").survey(new SurveyScore(2, 1, 5)).build();
      assertThat(given(facts(angry).contacts(3)).percent()).isEqualTo(Ratio.percent(10));
      assertThat(given(facts(angry).contacts(2)).kind()).isEqualTo(RemedyKind.APOLOGY);
    }

    @Test
    void tierAndSeverityLeadHigher() {
      ServiceOutcome moderate = outcome("t").severity(Severity.MODERATE).build();
      assertThat(given(facts(moderate).tier("gold")).worth()).isEqualTo(eur("15"));
      assertThat(given(facts(moderate)).kind()).isEqualTo(RemedyKind.APOLOGY);
      ServiceOutcome major = outcome("t").severity(Severity.CRITICAL).build();
      Compensation refund = given(facts(major).tier("gold"));
      assertThat(refund.kind()).isEqualTo(RemedyKind.REFUND);
      assertThat(refund.worth()).isEqualTo(eur("40"));
      assertThat(refund.route()).isEqualTo(Route.APPROVAL);
    }
  }

  @Nested
  class UnderCaps {

    private final ServiceOutcome major = outcome("t").severity(Severity.MAJOR).build();

    @Test
    void moneyIsCutToWhatIsLeft() {
      assertThat(given(facts(major).orderValue(eur("200"))).worth()).isEqualTo(eur("50"));
      assertThat(given(facts(major).refunded(eur("80"))).worth()).isEqualTo(eur("10"));
      assertThat(codes(facts(major).refunded(eur("80")))).contains(CompensationReasons.CAP_ORDER);
      ClaimHistory much =
          history().addGrants(grant("1", "x", "115", T.minus(Duration.ofDays(300)))).build();
      assertThat(given(facts(major).history(much)).worth()).isEqualTo(eur("5"));
    }

    @Test
    void whatIsNoMoneyGivesWayToTheNextStepAndAPersonLooksWhereWordsAreLeft() {
      ServiceOutcome late = outcome("t").slaDelay(Duration.ofDays(1)).build();
      ClaimHistory much = history().addGrants(grant("1", "x", "119", T.minusSeconds(9))).build();
      Compensation words = given(facts(late).history(much));
      assertThat(words.kind()).isEqualTo(RemedyKind.APOLOGY);
      assertThat(words.route()).isEqualTo(Route.REVIEW);
      assertThat(codes(facts(late).history(much)))
          .containsExactly(
              CompensationReasons.RULE_HELD,
              CompensationReasons.CAP_CUSTOMER,
              CompensationReasons.REVIEW_WORDS);
    }

    @Test
    void aCustomerGetsSomethingSoManyTimesAndAnAgentGivesSoMuchADay() {
      CompensationPolicy strict =
          policy().caps(caps().timesPerCustomer(1).perAgentAndDay(eur("20")).build()).build();
      ClaimHistory once = history().addGrants(grant("1", "x", "1", T.minusSeconds(9))).build();
      assertThat(strict.explain(facts(major).history(once).build(), T).reasons())
          .extracting(Reason::code)
          .contains(CompensationReasons.CAP_TIMES);
      CompensationGrant mine =
          CompensationGrant.builder()
              .from(grant("1", "x", "15", T.minusSeconds(9)))
              .customerId("d")
              .agentId("a")
              .build();
      CompensationCase busy = facts(major).history(history().addGrants(mine).build()).build();
      Decision<Outcome<Compensation>> decision = strict.explain(busy, T);
      assertThat(decision.value().accepted().orElseThrow().worth()).isEqualTo(eur("5"));
      assertThat(decision.validUntil()).contains(Instant.parse("2026-11-20T23:00:00Z"));
    }

    @Test
    void theCustomersOwnFaultNeedsApproval() {
      ServiceOutcome own = outcome("t").slaDelay(Duration.ofDays(1)).fault(Fault.CUSTOMER).build();
      assertThat(given(facts(own)).route()).isEqualTo(Route.APPROVAL);
      assertThat(given(facts(own)).kind()).isEqualTo(RemedyKind.POINTS);
    }
  }

  @Nested
  class WhereSomethingStandsOut {

    private final ServiceOutcome late = outcome("t").slaDelay(Duration.ofDays(1)).build();

    @Test
    void manyClaimsForFewOrdersAreLookedAt() {
      ClaimHistory.Builder claims =
          history()
              .orders(6)
              .addGrants(grant("1", "x", "1", T.minusSeconds(9)))
              .addGrants(grant("2", "y", "1", T.minusSeconds(8)));
      Compensation looked = given(facts(late).history(claims.build()));
      assertThat(looked.route()).isEqualTo(Route.REVIEW);
      assertThat(looked.kind()).isEqualTo(RemedyKind.POINTS);
      assertThat(given(facts(late).history(claims.orders(7).build())).route())
          .isEqualTo(Route.GRANT);
    }

    @Test
    void claimsOfOneKindAndMuchForLittleAreLookedAt() {
      ClaimHistory.Builder claims =
          history()
              .spend(eur("20"))
              .addGrants(grant("1", "late", "1", T.minusSeconds(9)))
              .addGrants(grant("2", "late", "1", T.minusSeconds(8)));
      assertThat(codes(facts(late).history(claims.build())))
          .contains(CompensationReasons.REVIEW_CAUSE, CompensationReasons.REVIEW_WORTH);
    }
  }

  @Test
  void oneCauseIsMadeGoodOnce() {
    CompensationCase first = facts(outcome("t").slaDelay(Duration.ofDays(1)).build()).build();
    CompensationGrant grant =
        policy().build().decide(first, T).accepted().orElseThrow().toGrant(first, T);
    CompensationCase.Builder second =
        facts(outcome("t2").severity(Severity.MAJOR).build())
            .history(history().build().plus(grant));
    Outcome<Compensation> outcome = policy().build().decide(second.build(), T.plusSeconds(1));
    assertThat(outcome.refusals())
        .extracting(Reason::code)
        .containsExactly(CompensationReasons.CAUSE_SETTLED);
    second.cause(new CompensationCause("o", "line 2", "late"));
    assertThat(given(second).worth()).isEqualTo(eur("40"));
    second.cause(new CompensationCause("o", "line 2", "late")).orderValue(eur("100"));
    assertThat(given(second).worth()).isEqualTo(eur("48"));
  }

  @Test
  void aRefusalSaysAllThatIsWrong() {
    CompensationCase swiss =
        CompensationCase.builder()
            .outcome(outcome("t").build())
            .cause(new CompensationCause("o", "", "late"))
            .orderValue(Money.parse("CHF 80.00"))
            .agentId("a")
            .history(ClaimHistory.none(Money.parse("CHF 1.00").currency()))
            .build();
    Outcome<Compensation> outcome = policy().build().decide(swiss, T.minusSeconds(99));
    assertThat(outcome.refusals())
        .extracting(Reason::code)
        .containsExactly(CompensationReasons.CURRENCY_OTHER, CompensationReasons.CLOCK_BACKWARDS);
  }

  /** Who wants no cap sets the most that money can be. */
  @Test
  void theLargestCapIsNoneAndNoOverflow() {
    Money most = Money.ofMinor(Long.MAX_VALUE, CurrencyCode.EUR);
    CompensationPolicy generous =
        policy()
            .caps(
                caps()
                    .perCase(most)
                    .aboveOrder(most)
                    .perCustomer(most)
                    .perAgentAndDay(most)
                    .build())
            .build();
    CompensationCase facts =
        facts(outcome("t").severity(Severity.MAJOR).build()).refunded(eur("70")).build();
    assertThat(generous.decide(facts, T).accepted().orElseThrow().worth()).isEqualTo(eur("40"));
  }

  @Test
  void decisionsReadWellAndCanBeKept() throws IOException, ClassNotFoundException {
    CompensationCase facts = facts(outcome("t").severity(Severity.MAJOR).build()).build();
    Decision<Outcome<Compensation>> decision = policy().build().explain(facts, T);
    assertThat(SegmentationTexts.all().render(decision, Locale.ENGLISH, PARIS))
        .contains("The rule broken holds.", "40.00\u00a0EUR needs approval");
    assertThat(Serial.copy(decision)).isEqualTo(decision);
    assertThat(Serial.copy(policy().build())).isEqualTo(policy().build());
  }

  @Test
  void theKindOfARemedySaysWhatItConsistsOf() {
    String code = "compensation.remedy.kind";
    assertInvalid(code, () -> Remedy.of(RemedyKind.POINTS, eur("5")));
    assertInvalid(code, () -> Remedy.points(0, eur("5")));
    assertInvalid(code, () -> Remedy.share(RemedyKind.PERCENT_CODE, Ratio.percent(10)));
    assertInvalid(code, () -> Remedy.code(Ratio.ZERO, eur("5")));
    assertInvalid(code, () -> Remedy.builder().kind(RemedyKind.REFUND).points(1).build());
    assertInvalid(
        code, () -> Remedy.builder().kind(RemedyKind.APOLOGY).percent(Ratio.percent(1)).build());
  }

  @Test
  void policiesAreChecked() {
    assertInvalid("compensation.remedy.range", () -> Remedy.of(RemedyKind.REFUND, eur("-1")));
    assertInvalid("compensation.caps.range", () -> caps().timesPerCustomer(-1).build());
    assertInvalid("compensation.caps.range", () -> caps().lookBack(Period.ofYears(10_000)).build());
    assertInvalid("compensation.signals.range", () -> AbuseSignals.builder().fewClaims(0).build());
    assertInvalid(
        "compensation.rules.names",
        () -> policy().addRules(policy().build().rules().get(0)).build());
    assertInvalid(
        "compensation.case.range", () -> facts(outcome("t").build()).orderValue(eur("-1")).build());
    assertInvalid(
        "compensation.currency.mixed",
        () -> facts(outcome("t").build()).refunded(Money.parse("CHF 1.00")).build());
  }

  private static void assertInvalid(String code, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).hasMessageStartingWith(code);
  }
}
