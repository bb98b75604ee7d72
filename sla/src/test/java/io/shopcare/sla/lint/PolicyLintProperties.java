package io.shopcare.sla.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaSubject;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Verdicts against every ticket that there can be, and against tickets at random. */
class PolicyLintProperties {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final PolicyLint LINT = PolicyLint.ofDefaults();
  private static final List<SlaSubject> EVERY_TICKET = Tables.everyTicket();

  private static List<LintFinding> check(List<PlacedPolicy> table) {
    return LINT.check(table, NOW);
  }

  private static Set<String> named(List<LintFinding> findings, LintKind kind) {
    return findings.stream()
        .filter(f -> f.kind() == kind)
        .map(f -> String.join("+", f.policies()))
        .collect(Collectors.toSet());
  }

  private static List<PlacedPolicy> inOrder(List<PlacedPolicy> table) {
    return table.stream().sorted(Comparator.comparingInt(PlacedPolicy::position)).toList();
  }

  /** Those of the first position at which a policy is for the ticket. */
  private static List<SlaPolicy> first(List<PlacedPolicy> inOrder, SlaSubject ticket) {
    List<SlaPolicy> first = new ArrayList<>();
    int at = 0;
    for (PlacedPolicy each : inOrder) {
      if (!first.isEmpty() && each.position() != at) {
        break;
      }
      if (each.policy().appliesTo(ticket)) {
        first.add(each.policy());
        at = each.position();
      }
    }
    return first;
  }

  @Property(tries = 100)
  void everyVerdictIsThatOfAllTickets(@ForAll long seed) {
    List<PlacedPolicy> table = inOrder(new Tables(new Random(seed)).table(12, 0));
    Set<String> reached = new HashSet<>();
    Set<String> applying = new HashSet<>();
    Set<String> conflicts = new HashSet<>();
    boolean gap = false;
    for (SlaSubject ticket : EVERY_TICKET) {
      List<SlaPolicy> first = first(table, ticket);
      gap |= first.isEmpty();
      first.forEach(policy -> reached.add(policy.name()));
      for (SlaPolicy a : first) {
        for (SlaPolicy b : first.subList(first.indexOf(a) + 1, first.size())) {
          if (!a.targets().equals(b.targets())) {
            conflicts.add(a.name() + "+" + b.name());
          }
        }
      }
    }
    for (PlacedPolicy each : table) {
      if (EVERY_TICKET.stream().anyMatch(each.policy()::appliesTo)) {
        applying.add(each.policy().name());
      }
    }
    List<LintFinding> findings = check(table);
    Set<String> names = table.stream().map(p -> p.policy().name()).collect(Collectors.toSet());
    Set<String> never = new HashSet<>(names);
    never.removeAll(applying);
    Set<String> shadowed = new HashSet<>(applying);
    shadowed.removeAll(reached);
    assertThat(findings).allMatch(f -> f.certainty() == Certainty.CERTAIN);
    assertThat(named(findings, LintKind.NEVER_APPLIES)).isEqualTo(never);
    assertThat(named(findings, LintKind.SHADOWED)).isEqualTo(shadowed);
    assertThat(named(findings, LintKind.CONFLICT)).isEqualTo(conflicts);
    assertThat(!named(findings, LintKind.GAP).isEmpty()).isEqualTo(gap);
    requireWitnesses(table, findings);
  }

  private static void requireWitnesses(List<PlacedPolicy> table, List<LintFinding> findings) {
    List<PlacedPolicy> inOrder = inOrder(table);
    Map<String, PlacedPolicy> byName = new HashMap<>();
    table.forEach(p -> byName.put(p.policy().name(), p));
    for (LintFinding finding : findings) {
      List<SlaPolicy> wrong =
          finding.policies().stream().map(n -> named(byName, n).policy()).toList();
      switch (finding.kind()) {
        case GAP -> assertThat(first(inOrder, finding.witness().orElseThrow())).isEmpty();
        case CONFLICT ->
            assertThat(first(inOrder, finding.witness().orElseThrow())).containsAll(wrong);
        case SHADOWED -> {
          SlaSubject ticket = finding.witness().orElseThrow();
          assertThat(wrong).allMatch(policy -> policy.appliesTo(ticket));
          assertThat(first(inOrder, ticket)).doesNotContainAnyElementsOf(wrong);
          requireCoverersNeeded(byName, finding);
        }
        default -> assertThat(finding.witness()).isEmpty();
      }
    }
  }

  private static PlacedPolicy named(Map<String, PlacedPolicy> byName, String name) {
    return Objects.requireNonNull(byName.get(name));
  }

  /** They alone still shadow it, and without any one of them they do not. */
  private static void requireCoverersNeeded(Map<String, PlacedPolicy> byName, LintFinding finding) {
    PlacedPolicy shadowed = named(byName, finding.policies().get(0));
    List<PlacedPolicy> coverers =
        finding.coveredBy().stream().map(name -> named(byName, name)).collect(Collectors.toList());
    assertThat(coverers).isNotEmpty().allMatch(c -> c.position() < shadowed.position());
    for (int without = -1; without < coverers.size(); without++) {
      List<PlacedPolicy> some = new ArrayList<>(coverers);
      if (without >= 0) {
        some.remove(without);
      }
      some.add(shadowed);
      boolean still = named(check(some), LintKind.SHADOWED).contains(shadowed.policy().name());
      assertThat(still).isEqualTo(without < 0);
    }
  }

  @Property
  void sampledTicketsNeverDisagree(@ForAll long seed) {
    Tables tables = new Tables(new Random(seed));
    List<PlacedPolicy> table = inOrder(tables.table(40, 1));
    List<LintFinding> findings = check(table);
    Set<String> unreached = named(findings, LintKind.SHADOWED);
    unreached.addAll(named(findings, LintKind.NEVER_APPLIES));
    boolean gap = !named(findings, LintKind.GAP).isEmpty();
    Set<String> conflicts = named(findings, LintKind.CONFLICT);
    for (int i = 0; i < 100; i++) {
      List<SlaPolicy> first = first(table, tables.ticket());
      assertThat(gap || !first.isEmpty()).isTrue();
      for (SlaPolicy policy : first) {
        assertThat(unreached).doesNotContain(policy.name());
        if (!policy.targets().equals(first.get(0).targets())) {
          assertThat(conflicts).contains(first.get(0).name() + "+" + policy.name());
        }
      }
    }
  }

  /** Tables of up to 120 policies in which something is wrong on purpose. */
  @Property
  void whatIsPlantedIsFound(@ForAll long seed) {
    Random random = new Random(seed);
    Tables tables = new Tables(random);
    List<SlaPolicy> policies = new ArrayList<>();
    int size = 3 + random.nextInt(118);
    for (int i = 0; i < size; i++) {
      policies.add(wide("p" + i, random));
    }
    Hole hole = new Hole(random);
    policies.replaceAll(hole::avoid);
    policies.addAll(hole.rest());
    int victim = random.nextInt(policies.size());
    policies.add(
        victim + 1 + random.nextInt(policies.size() - victim),
        narrower("shadow", policies.get(victim), tables.condition()));
    List<PlacedPolicy> table = new ArrayList<>();
    policies.forEach(policy -> table.add(new PlacedPolicy(2 * table.size(), policy)));
    List<PlacedPolicy> twins = List.of(twin("a", 1), twin("b", 2));
    table.addAll(twins);
    Collections.shuffle(table, random);
    List<LintFinding> findings = check(table);
    assertThat(findings).allMatch(f -> f.certainty() == Certainty.CERTAIN);
    assertThat(
            named(findings, LintKind.SHADOWED).contains("shadow")
                || named(findings, LintKind.NEVER_APPLIES).contains("shadow"))
        .isTrue();
    assertThat(named(findings, LintKind.GAP)).isNotEmpty();
    assertThat(named(findings, LintKind.CONFLICT)).containsAnyOf("a+b", "b+a");
    requireValid(table, findings);
  }

  private static void requireValid(List<PlacedPolicy> table, List<LintFinding> findings) {
    List<PlacedPolicy> inOrder = inOrder(table);
    for (LintFinding finding : findings) {
      finding
          .witness()
          .ifPresent(
              ticket -> {
                Set<String> first =
                    first(inOrder, ticket).stream()
                        .map(SlaPolicy::name)
                        .collect(Collectors.toSet());
                switch (finding.kind()) {
                  case GAP -> assertThat(first).isEmpty();
                  case CONFLICT -> assertThat(first).containsAll(finding.policies());
                  default -> assertThat(first).doesNotContainAnyElementsOf(finding.policies());
                }
              });
    }
  }

  private static PlacedPolicy twin(String name, int hours) {
    SlaPolicy.Builder twin = SlaPolicy.builder(name);
    twin.addConditions(SlaCondition.tag("twin"));
    twin.addTargets(SlaTarget.of("first_reply", Duration.ofHours(hours)));
    return new PlacedPolicy(-1, twin.build());
  }

  private static SlaPolicy wide(String name, Random random) {
    SlaPolicy.Builder policy = SlaPolicy.builder(name);
    policy.addConditions(SlaCondition.topic(Topic.parse("t" + random.nextInt(90))));
    if (random.nextBoolean()) {
      policy.addConditions(SlaCondition.segment("s" + random.nextInt(30)));
    }
    if (random.nextBoolean()) {
      policy.addConditions(SlaCondition.tag("a" + random.nextInt(9), "b" + random.nextInt(9)));
    }
    return policy.build();
  }

  private static SlaPolicy narrower(String name, SlaPolicy policy, SlaCondition more) {
    SlaPolicy.Builder narrower = SlaPolicy.builder(name);
    narrower.addAllConditions(policy.conditions()).addConditions(more);
    return narrower.build();
  }

  /** A priority and a channel that no policy takes together. */
  private record Hole(Priority priority, Channel channel) {

    Hole(Random random) {
      this(
          List.of(Priority.values()).get(random.nextInt(4)),
          List.of(Channel.values()).get(random.nextInt(Channel.values().length)));
    }

    private SlaCondition others(boolean byPriority) {
      return byPriority
          ? SlaCondition.priority(
              List.of(Priority.values()).stream()
                  .filter(p -> p != priority)
                  .toArray(Priority[]::new))
          : SlaCondition.channel(
              List.of(Channel.values()).stream().filter(c -> c != channel).toArray(Channel[]::new));
    }

    SlaPolicy avoid(SlaPolicy policy) {
      return narrower(policy.name(), policy, others(policy.name().hashCode() % 2 == 0));
    }

    List<SlaPolicy> rest() {
      return List.of(
          SlaPolicy.builder("r1").addConditions(others(true)).build(),
          SlaPolicy.builder("r2").addConditions(others(false)).build());
    }
  }

  @Property
  void withALittleBudgetItDoesNotKnowAndIsNeverWrong(@ForAll long seed, @ForAll short budget) {
    List<PlacedPolicy> table = inOrder(new Tables(new Random(seed)).table(30, 0));
    List<LintFinding> all = check(table);
    List<LintFinding> some = new PolicyLint(Math.abs(budget % 300)).check(table, NOW);
    for (LintKind kind : List.of(LintKind.SHADOWED, LintKind.GAP, LintKind.CONFLICT)) {
      Set<String> known = new HashSet<>();
      Set<String> unknown = new HashSet<>();
      some.stream()
          .filter(f -> f.kind() == kind)
          .forEach(
              f ->
                  (f.certainty() == Certainty.CERTAIN ? known : unknown)
                      .add(String.join("+", f.policies())));
      Set<String> right = named(all, kind);
      assertThat(right).containsAll(known);
      right.removeAll(known);
      assertThat(right).allMatch(name -> isAnsweredBy(unknown, name));
    }
  }

  private static boolean isAnsweredBy(Set<String> unknown, String name) {
    return unknown.contains(name) || unknown.contains(name.split("\\+", 2)[0]);
  }
}
