package io.shopcare.sla.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.measure.Ratio;
import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaStep;
import io.shopcare.sla.policy.SlaTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PolicyLintVersionTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static List<LintKind> kinds(SlaPolicy... policies) {
    return PolicyLint.ofDefaults().check(SlaPolicySet.of(policies), NOW).stream()
        .map(LintFinding::kind)
        .toList();
  }

  private static SlaPolicy policy(String name, SlaCondition... conditions) {
    return SlaPolicy.builder(name).addConditions(conditions).build();
  }

  private static SlaPolicy withLadder(SlaStep... steps) {
    SlaTarget.Builder target = SlaTarget.builder().metric("first_reply").within(HOUR);
    return SlaPolicy.builder("p").addTargets(target.addLadder(steps).build()).build();
  }

  @Nested
  class Languages {

    private final SlaPolicy french = policy("french", SlaCondition.language("fr"));
    private final SlaPolicy canadian = policy("canadian", SlaCondition.language("fr-CA"));
    private final SlaPolicy unit = policy("unit", SlaCondition.businessUnit("north"));

    @Test
    void ofAKindAreShadowedByTheKindAndNotTheOtherWayRound() {
      assertThat(kinds(french, canadian)).containsExactly(LintKind.SHADOWED, LintKind.GAP);
      assertThat(kinds(canadian, french)).containsExactly(LintKind.GAP);
    }

    @Test
    void andUnitsAreIndependent() {
      assertThat(kinds(french, unit, policy("everyone"))).isEmpty();
    }
  }

  @Nested
  class Ladders {

    @Test
    void inOrderAreFine() {
      assertThat(
              kinds(
                  withLadder(
                      SlaStep.atShare("a", Ratio.percent(50)),
                      SlaStep.before("b", Duration.ofMinutes(10)),
                      SlaStep.atShare("c", Ratio.ONE),
                      SlaStep.after("d", Duration.ZERO),
                      SlaStep.after("e", HOUR))))
          .isEmpty();
    }

    @Test
    void outOfOrderOrAtOneMomentAreNot() {
      assertThat(
              kinds(withLadder(SlaStep.after("d", Duration.ZERO), SlaStep.atShare("c", Ratio.ONE))))
          .containsExactly(LintKind.ESCALATION_ORDER);
      assertThat(
              kinds(
                  withLadder(
                      SlaStep.before("a", Duration.ofMinutes(30)),
                      SlaStep.atShare("b", Ratio.percent(50)))))
          .containsExactly(LintKind.ESCALATION_ORDER);
      // Both are longer than the target, so that both are due at the start.
      assertThat(
              kinds(
                  withLadder(
                      SlaStep.before("a", Duration.ofHours(3)),
                      SlaStep.before("b", Duration.ofHours(2)))))
          .containsExactly(LintKind.ESCALATION_ORDER);
    }
  }

  @Test
  void policiesThatAreNotInForceTakeNothing() {
    SlaPolicy over = SlaPolicy.builder("over").effectiveUntil(NOW).build();
    assertThat(kinds(over, policy("everyone"))).isEmpty();
    assertThat(kinds(over)).containsExactly(LintKind.GAP);
  }
}
