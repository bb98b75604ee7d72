package io.shopcare.segmentation.compensation;

import static io.shopcare.segmentation.compensation.CompensationTest.T;
import static io.shopcare.segmentation.compensation.CompensationTest.caps;
import static io.shopcare.segmentation.compensation.CompensationTest.eur;
import static io.shopcare.segmentation.compensation.CompensationTest.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.service.ServiceOutcome;
import io.shopcare.service.SurveyScore;
import io.shopcare.ticket.Fault;
import io.shopcare.ticket.Severity;
import io.shopcare.ticket.Topics;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The invariants of compensation by their numbers in the reference. */
class CompensationProperties {

  private static final CurrencyCode EUR = CurrencyCode.EUR;

  private static CompensationPolicy random(Random random) {
    CompensationCaps caps =
        caps()
            .perCase(money(random, 6_000))
            .shareOfOrder(Ratio.percent(random.nextInt(101)))
            .aboveOrder(money(random, 1_000))
            .perCustomer(money(random, 20_000))
            .timesPerCustomer(random.nextInt(12))
            .perAgentAndDay(money(random, 9_000))
            .build();
    return policy().caps(caps).build();
  }

  private static Money money(Random random, int most) {
    return Money.ofMinor(random.nextInt(most + 1), EUR);
  }

  /**
   * One of three customers complains about one of their two orders, of which now and then a little
   * more is refunded.
   */
  private static CompensationCase complaint(
      Random random, int number, Instant at, List<CompensationGrant> grants, long[] refunds) {
    int customer = random.nextInt(3);
    int order = random.nextInt(2);
    refunds[2 * customer + order] += random.nextInt(4) == 0 ? random.nextInt(1_500) : 0;
    ServiceOutcome.Builder outcome =
        ServiceOutcome.builder("t" + number, "c" + customer, at)
            .fault(List.of(Fault.values()).get(random.nextInt(5)))
            .severity(List.of(Severity.values()).get(random.nextInt(4)))
            .topic(Topics.all().get(random.nextInt(10)))
            .survey(new SurveyScore(1 + random.nextInt(5), 1, 5))
            .slaDelay(Duration.ofHours(random.nextInt(9)));
    return CompensationCase.builder()
        .outcome(outcome.build())
        .cause(
            new CompensationCause(
                "o" + customer + order,
                random.nextBoolean() ? "" : "line",
                random.nextBoolean() ? "late" : "broken"))
        .orderValue(Money.ofMinor(2_000L + 3_500L * customer + 1_700L * order, EUR))
        .refunded(Money.ofMinor(refunds[2 * customer + order], EUR))
        .contacts(random.nextInt(5))
        .agentId("a" + random.nextInt(2))
        .history(
            ClaimHistory.builder()
                .grants(grants)
                .orders(random.nextInt(9))
                .spend(money(random, 90_000))
                .build())
        .build();
  }

  private static Money sum(List<CompensationGrant> grants, Predicate<CompensationGrant> which) {
    return grants.stream()
        .filter(which)
        .map(CompensationGrant::worth)
        .reduce(Money.zero(EUR), Money::plus);
  }

  @Property
  void invariant81WhateverTheTicketsTheCapsHold(@ForAll Random random) {
    CompensationPolicy policy = random(random);
    CompensationCaps caps = policy.caps();
    List<CompensationGrant> grants = new ArrayList<>();
    long[] refunds = new long[6];
    Instant at = T;
    for (int i = 0; i < 40; i++) {
      at = at.plus(Duration.ofHours(random.nextInt(200)));
      CompensationCase facts = complaint(random, i, at, grants, refunds);
      Outcome<Compensation> outcome = policy.decide(facts, at);
      boolean settled =
          grants.stream()
              .anyMatch(g -> g.kind() != RemedyKind.APOLOGY && g.cause().equals(facts.cause()));
      assertThat(outcome.isAccepted()).isEqualTo(!settled);
      if (settled) {
        continue;
      }
      CompensationGrant grant = outcome.accepted().orElseThrow().toGrant(facts, at);
      grants.add(grant);
      String order = facts.cause().orderId();
      Money share = facts.orderValue().multipliedBy(caps.shareOfOrder(), RoundingMode.DOWN);
      assertThat(
              sum(
                  grants,
                  g ->
                      g.cause().orderId().equals(order)
                          && g.cause().code().equals(facts.cause().code())))
          .isLessThanOrEqualTo(caps.perCase().min(share));
      if (grant.worth().isPositive()) { // What is refunded later nobody can know.
        assertThat(sum(grants, g -> g.cause().orderId().equals(order)).plus(facts.refunded()))
            .isLessThanOrEqualTo(facts.orderValue().plus(caps.aboveOrder()));
      }
      Instant year = at.minus(Duration.ofDays(364));
      assertThat(
              sum(grants, g -> g.customerId().equals(grant.customerId()) && !g.at().isBefore(year)))
          .isLessThanOrEqualTo(caps.perCustomer());
      assertThat(sum(grants, g -> g.agentId().equals(grant.agentId()) && isSameDay(g, grant)))
          .isLessThanOrEqualTo(caps.perAgentAndDay());
    }
  }

  private static boolean isSameDay(CompensationGrant one, CompensationGrant other) {
    return one.at()
        .atZone(CompensationTest.PARIS)
        .toLocalDate()
        .equals(other.at().atZone(CompensationTest.PARIS).toLocalDate());
  }

  /** A sign of abuse leads to a look and takes nothing away; what is given never is for nothing. */
  @Property
  void aSignOfAbuseTakesNothingAway(@ForAll Random random) {
    CompensationPolicy policy = random(random);
    CompensationPolicy trusting =
        CompensationPolicy.builder()
            .from(policy)
            .signals(
                AbuseSignals.builder()
                    .fewClaims(Integer.MAX_VALUE)
                    .sameCause(Integer.MAX_VALUE)
                    .build())
            .build();
    List<CompensationGrant> grants = new ArrayList<>();
    long[] refunds = new long[6];
    Instant at = T;
    for (int i = 0; i < 25; i++) {
      at = at.plus(Duration.ofHours(random.nextInt(200)));
      CompensationCase facts = complaint(random, i, at, grants, refunds);
      Decision<Outcome<Compensation>> decision = policy.explain(facts, at);
      assertThat(decision.value()).isEqualTo(policy.decide(facts, at));
      Compensation given = decision.value().accepted().orElse(null);
      Compensation trusted = trusting.decide(facts, at).accepted().orElse(null);
      if (given == null || trusted == null) {
        assertThat(given).isEqualTo(trusted);
        continue;
      }
      assertThat(given.kind()).isEqualTo(trusted.kind());
      assertThat(given.worth()).isEqualTo(trusted.worth());
      boolean signal =
          decision.reasons().stream()
              .map(Reason::code)
              .anyMatch(code -> code.startsWith("compensation.review."));
      assertThat(given.route() == Compensation.Route.REVIEW).isEqualTo(signal);
      if (given.kind().isMoney()) {
        assertThat(given.worth()).isGreaterThan(eur("0"));
      }
      grants.add(given.toGrant(facts, at));
    }
  }

  /** Until it is said to, nothing changes. */
  @Property
  void aDecisionHoldsAsLongAsItSays(@ForAll Random random) {
    CompensationPolicy policy = random(random);
    List<CompensationGrant> grants = new ArrayList<>();
    long[] refunds = new long[6];
    Instant at = T;
    for (int i = 0; i < 12; i++) {
      at = at.plus(Duration.ofHours(random.nextInt(900)));
      CompensationCase facts = complaint(random, i, at, grants, refunds);
      Decision<Outcome<Compensation>> decision = policy.explain(facts, at);
      Instant end = decision.validUntil().orElse(at.plus(Duration.ofDays(900))).minusNanos(1);
      assertThat(policy.decide(facts, end)).isEqualTo(decision.value());
      Instant now = at;
      decision.value().accepted().ifPresent(given -> grants.add(given.toGrant(facts, now)));
    }
  }
}
