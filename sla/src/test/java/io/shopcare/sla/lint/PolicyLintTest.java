package io.shopcare.sla.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.shopcare.InvalidInputException;
import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.calendar.Hours;
import io.shopcare.sla.Serial;
import io.shopcare.sla.SlaTexts;
import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaSubject;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PolicyLintTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final PolicyLint LINT = PolicyLint.ofDefaults();
  private static final SlaPolicy EVERYONE = policy("everyone");

  private static SlaPolicy policy(String name, SlaCondition... conditions) {
    SlaPolicy.Builder policy = SlaPolicy.builder(name).addConditions(conditions);
    return policy.addTargets(SlaTarget.of("first_reply", Duration.ofHours(1))).build();
  }

  private static SlaPolicy promising(String name, SlaTarget target) {
    return SlaPolicy.builder(name).addTargets(target).build();
  }

  private static List<LintFinding> check(SlaPolicy... policies) {
    return LINT.check(SlaPolicySet.of(policies), NOW);
  }

  private static String english(LintFinding finding) {
    return SlaTexts.all().render(finding.reason(), Locale.ENGLISH, ZoneOffset.UTC);
  }

  private static LintFinding only(List<LintFinding> findings, LintKind kind) {
    assertThat(findings).singleElement().extracting(LintFinding::kind).isEqualTo(kind);
    return findings.get(0);
  }

  @Test
  void nothingIsWrongWhereEveryPolicyIsReachedAndOneIsForEveryone() {
    assertThat(check(policy("vip", SlaCondition.customerTag("vip")), EVERYONE)).isEmpty();
  }

  @Test
  void noPoliciesAreOneGap() {
    LintFinding gap = only(check(), LintKind.GAP);
    assertThat(gap.witness()).isPresent();
    assertThat(english(gap)).isEqualTo("there are tickets to which no policy applies");
  }

  @Nested
  class Shadows {

    @Test
    void areNamedWithThoseThatCover() {
      LintFinding shadow =
          only(
              check(
                  policy("b2b", SlaCondition.segment("b2b")),
                  policy("low", SlaCondition.priority(Priority.LOW, Priority.NORMAL)),
                  policy("high", SlaCondition.priority(Priority.HIGH, Priority.URGENT)),
                  policy("mail", SlaCondition.channel(Channel.EMAIL))),
              LintKind.SHADOWED);
      assertThat(shadow.policies()).containsExactly("mail");
      assertThat(shadow.coveredBy()).containsExactly("low", "high");
      assertThat(shadow.witness().orElseThrow().channel()).isEqualTo(Channel.EMAIL);
      assertThat(english(shadow))
          .isEqualTo("policy mail is never reached: low, high take all its tickets");
    }

    @Test
    void byTagsTakeEveryAlternative() {
      SlaPolicy either = policy("either", SlaCondition.tag("vip", "b2b"));
      SlaPolicy vip = policy("vip", SlaCondition.tag("vip"));
      SlaPolicy both = policy("both", SlaCondition.tag("vip"), SlaCondition.tag("b2b"));
      assertThat(check(vip, either, EVERYONE)).isEmpty();
      assertThat(check(both, either, EVERYONE)).isEmpty();
      assertThat(only(check(either, vip, EVERYONE), LintKind.SHADOWED).policies())
          .containsExactly("vip");
      assertThat(only(check(vip, both, EVERYONE), LintKind.SHADOWED).policies())
          .containsExactly("both");
    }

    @Test
    void areNotMadeByPoliciesThatAreShadowedThemselves() {
      LintFinding second = check(EVERYONE, policy("a"), policy("b")).get(1);
      assertThat(second.coveredBy()).containsExactly("everyone");
    }
  }

  @Test
  void conditionsThatExcludeEachOtherAreNamed() {
    LintFinding never =
        only(
            check(
                policy(
                    "never",
                    SlaCondition.topic(Topic.parse("returns")),
                    SlaCondition.topic(Topic.parse("delivery"))),
                EVERYONE),
            LintKind.NEVER_APPLIES);
    assertThat(never.witness()).isEmpty();
    assertThat(english(never)).contains("never");
  }

  @Test
  void aGapMayBeATicketWithoutATopicOrOfAnUnnamedOne() {
    List<Topic> topics = IntStream.range(0, 150).mapToObj(i -> new Topic("t" + i)).toList();
    List<SlaPolicy> policies = new ArrayList<>();
    topics.forEach(t -> policies.add(policy(t.code(), SlaCondition.topic(t))));
    LintFinding gap = only(LINT.check(new SlaPolicySet(policies), NOW), LintKind.GAP);
    assertThat(gap.witness().orElseThrow().topic()).isEmpty();
    SlaPolicy[] channels = {
      policy("mail", SlaCondition.channel(Channel.EMAIL)),
      policy(
          "rest",
          SlaCondition.channel(
              List.of(Channel.values()).stream()
                  .filter(c -> c != Channel.EMAIL)
                  .toArray(Channel[]::new)))
    };
    assertThat(check(channels)).isEmpty();
  }

  @Test
  void theEmptyCodeIsACodeAndNotNone() {
    SlaPolicy unnamed = policy("unnamed", SlaCondition.topic(new Topic("")));
    LintFinding gap = only(check(unnamed), LintKind.GAP);
    assertThat(unnamed.appliesTo(gap.witness().orElseThrow())).isFalse();
  }

  @Nested
  class Conflicts {

    private final SlaPolicy vip =
        SlaPolicy.builder("vip").addConditions(SlaCondition.tag("vip")).build();
    private final SlaPolicy mail = policy("mail", SlaCondition.channel(Channel.EMAIL));

    private List<LintFinding> at(int vipAt, int mailAt) {
      return LINT.check(
          List.of(
              new PlacedPolicy(9, EVERYONE),
              new PlacedPolicy(mailAt, mail),
              new PlacedPolicy(vipAt, vip)),
          NOW);
    }

    @Test
    void areTicketsForWhichOnePositionPromisesTwoThings() {
      assertThat(at(1, 2)).isEmpty();
      LintFinding conflict = only(at(1, 1), LintKind.CONFLICT);
      assertThat(conflict.policies()).containsExactlyInAnyOrder("vip", "mail");
      SlaSubject ticket = conflict.witness().orElseThrow();
      assertThat(vip.appliesTo(ticket) && mail.appliesTo(ticket)).isTrue();
      assertThat(english(conflict)).contains("one position");
    }

    @Test
    void areNoneWhereBothPromiseTheSameOrAnEarlierOneDecides() {
      SlaPolicy same = policy("same", SlaCondition.tag("vip"));
      assertThat(
              LINT.check(
                  List.of(
                      new PlacedPolicy(1, same),
                      new PlacedPolicy(1, mail),
                      new PlacedPolicy(2, EVERYONE)),
                  NOW))
          .isEmpty();
      assertThat(
              LINT.check(
                  List.of(
                      new PlacedPolicy(0, policy("first", SlaCondition.tag("vip"))),
                      new PlacedPolicy(1, vip),
                      new PlacedPolicy(1, mail),
                      new PlacedPolicy(2, EVERYONE)),
                  NOW))
          .extracting(LintFinding::kind)
          .containsExactly(LintKind.SHADOWED);
    }
  }

  /** As if a topic were a text of which nothing is known. */
  @Nested
  class TextConditions {

    private List<LintFinding> checkWithTextTopics(int... positions) {
      SlaPolicy returns = policy("returns", SlaCondition.topic(Topic.parse("returns")));
      SlaPolicy other =
          SlaPolicy.builder("other")
              .addConditions(SlaCondition.topic(Topic.parse("re%"), Topic.parse("de%")))
              .build();
      List<LintFinding> findings = new ArrayList<>();
      new PolicyTable(
              List.of(
                  new PlacedPolicy(positions[0], returns), new PlacedPolicy(positions[1], other)),
              new Budget(1000),
              attribute -> Dimension.Meaning.FREE)
          .findInto(findings);
      return findings;
    }

    @Test
    void makeAConflictPossibleOnly() {
      assertThat(checkWithTextTopics(1, 1))
          .extracting(LintFinding::kind, LintFinding::certainty)
          .containsExactly(
              tuple(LintKind.CONFLICT, Certainty.POSSIBLE), tuple(LintKind.GAP, Certainty.CERTAIN));
      LintFinding conflict = checkWithTextTopics(1, 1).get(0);
      assertThat(conflict.witness()).isEmpty();
      assertThat(english(conflict)).contains("may promise");
    }

    @Test
    void shadowNothing() {
      assertThat(checkWithTextTopics(1, 2))
          .extracting(LintFinding::kind)
          .containsExactly(LintKind.GAP);
    }
  }

  @Nested
  class Targets {

    private final BusinessCalendar closed = BusinessCalendar.builder(ZoneOffset.UTC).build();
    private final BusinessCalendar oneDay =
        BusinessCalendar.builder(ZoneOffset.UTC)
            .openOn(LocalDate.parse("2026-03-03"), Hours.of("09:00", "17:00"))
            .build();

    private LintFinding of(Duration within, BusinessCalendar hours) {
      LintFinding finding =
          check(promising("p", SlaTarget.of("first_reply", within, hours))).get(0);
      assertThat(finding.policies()).containsExactly("p");
      assertThat(finding.target().orElseThrow().within()).isEqualTo(within);
      assertThat(english(finding)).contains("policy p promises first_reply");
      return finding;
    }

    @Test
    void ofNoTimeCannotBeMet() {
      assertThat(check(promising("p", SlaTarget.of("first_reply", Duration.ZERO))))
          .extracting(LintFinding::kind)
          .containsExactly(LintKind.TARGET_UNATTAINABLE);
    }

    @Test
    void inHoursThatNeverOpenAgainAreNone() {
      assertThat(of(Duration.ofHours(1), closed).kind()).isEqualTo(LintKind.CALENDAR_CLOSED);
      assertThat(
              LINT.check(
                  SlaPolicySet.of(
                      promising("p", SlaTarget.of("first_reply", Duration.ofHours(1), oneDay))),
                  Instant.parse("2026-03-03T17:00:00Z")))
          .extracting(LintFinding::kind)
          .containsExactly(LintKind.CALENDAR_CLOSED);
    }

    @Test
    void longerThanTheHoursThatAreLeftAreNeverDue() {
      assertThat(of(Duration.ofHours(9), oneDay).kind()).isEqualTo(LintKind.TARGET_NEVER_DUE);
    }
  }

  @Nested
  class Hostile {

    @Test
    void aPolicyOfTooManyCombinationsIsNotKnown() {
      SlaCondition[] sums =
          IntStream.range(0, 12)
              .mapToObj(i -> SlaCondition.tag("a" + i, "b" + i, "c" + i))
              .toArray(SlaCondition[]::new);
      List<SlaPolicy> policies = new ArrayList<>(List.of(policy("huge", sums)));
      for (String letter : List.of("a", "b")) {
        for (int i = 0; i < 12; i++) {
          policies.add(policy(letter + i, SlaCondition.tag(letter + i)));
        }
      }
      List<LintFinding> findings = LINT.check(new SlaPolicySet(policies), NOW);
      assertThat(findings)
          .extracting(LintFinding::kind, LintFinding::certainty)
          .containsExactly(
              tuple(LintKind.SHADOWED, Certainty.UNKNOWN), tuple(LintKind.GAP, Certainty.CERTAIN));
      assertThat(english(findings.get(0))).contains("SHADOWED").contains("huge");
    }

    /** Every policy is one of many colours, and together they leave exponentially many pieces. */
    @Test
    void aSpaceOfTooManyPiecesIsNotKnownAndQuickly() {
      List<SlaPolicy> policies = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        for (int j = i + 1; j < 60; j++) {
          policies.add(policy(i + "x" + j, SlaCondition.tag("t" + i), SlaCondition.tag("t" + j)));
        }
      }
      policies.add(policy("last", SlaCondition.segment("s")));
      List<LintFinding> findings = new PolicyLint(1000).check(new SlaPolicySet(policies), NOW);
      assertThat(findings).isNotEmpty().allMatch(f -> f.certainty() == Certainty.UNKNOWN);
    }

    @Test
    void manyPoliciesAtOnePositionEndInFewFindings() {
      List<PlacedPolicy> same = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        same.add(new PlacedPolicy(0, promising("p" + i, target(i))));
      }
      assertThat(LINT.check(same, NOW)).hasSizeBetween(1000, 101_000);
      assertThat(new PolicyLint(0).check(same, NOW))
          .hasSizeLessThan(3001)
          .allMatch(f -> f.certainty() == Certainty.UNKNOWN);
    }

    private SlaTarget target(int seconds) {
      return SlaTarget.of("first_reply", Duration.ofSeconds(1 + seconds));
    }

    @Test
    void tooManyPoliciesAndANegativeBudgetAreRefused() {
      List<PlacedPolicy> many = Collections.nCopies(10_001, new PlacedPolicy(0, EVERYONE));
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> LINT.check(many, NOW))
          .extracting(InvalidInputException::code)
          .isEqualTo("sla.policy.too-many");
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> new PolicyLint(-1))
          .extracting(InvalidInputException::code)
          .isEqualTo("sla.lint.budget");
    }

    @Test
    void theFirstAndTheLastInstantAreChecked() {
      SlaPolicy hours =
          promising(
              "p",
              SlaTarget.of(
                  "first_reply", Duration.ofHours(1), BusinessCalendar.alwaysOpen(ZoneOffset.UTC)));
      assertThat(LINT.check(SlaPolicySet.of(hours), Instant.MIN)).isEmpty();
      assertThat(LINT.check(SlaPolicySet.of(hours), Instant.MAX))
          .extracting(LintFinding::kind)
          .containsExactly(LintKind.TARGET_NEVER_DUE);
    }
  }

  @Test
  void findingsComeBack() {
    LintFinding gap = check().get(0);
    assertThat(Serial.roundTrip(gap)).isEqualTo(gap);
    assertThat(Serial.roundTrip(LINT)).isEqualTo(LINT);
  }
}
