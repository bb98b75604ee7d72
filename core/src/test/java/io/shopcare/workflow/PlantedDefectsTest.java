package io.shopcare.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.decision.Detail;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** A sound machine with one thing after another wrong with it; see {@link Shorthand}. */
class PlantedDefectsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ghost target           | x: B > GHOST                                       | undeclared-state    | GHOST | x      | e x
          ghost source           | x: GHOST > END                                     | undeclared-state    | GHOST |        |
          ghost initial          | initial START                                      | undeclared-state    | START |        |
          ghost final            | finals END FIN                                     | undeclared-state    | FIN   |        |
          typo in an event       | typo: C > D                                        | undeclared-event    | C     | typo   | e f
          island                 | state ISLE; x: ISLE > END                          | unreachable-state   | ISLE  |        |
          island in a ring       | state P; state Q; x: P > Q; x: Q > P; y: Q > END   | unreachable-state   | Q     |        |
          behind a typo          | state PEN; x: B > PNE; y: PEN > END                | unreachable-state   | PEN   |        |
          before the initial     | initial B                                          | unreachable-state   | A     |        |
          pit                    | state PIT; x: B > PIT                              | dead-end            | PIT   |        | e x
          pit by two ways        | state PIT; x: D > PIT; y: A > PIT                  | dead-end            | PIT   |        | y
          no final               | finals                                             | dead-end            | END   |        | e f g h
          nothing but a start    | no rows                                            | dead-end            | A     |        |
          treadmill              | state P; x: B > P; x: P                            | no-path-to-final    | P     |        | e x
          ring without an end    | state P; state Q; x: C > P; x: P > Q; y: Q > P     | no-path-to-final    | Q     |        | e f x x
          way into a pit         | state P; state PIT; x: A > P; y: P > PIT           | no-path-to-final    | P     |        | x
          final out of reach     | finals A                                           | no-path-to-final    | D     |        | e f g
          both unguarded         | e: A > C                                           | ambiguous           | A     | e      |
          no else                | f: B > D [p]                                       | ambiguous           | B     | f      | e
          same row twice         | g: C > D                                           | ambiguous           | C     | g      | e f
          same guard             | x: B > C [p]; x: B > D [p]                         | ambiguous           | B     | x      | e
          third like the first   | x: A > C [p]; x: A > D [q]; x: A > END [p]         | ambiguous           | A     | x      |
          one guard among two    | x: B > C [p]; x: B > D [q,p]                       | ambiguous           | B     | x      | e
          common value           | x: B > C [v12]; x: B > D [v23]                     | ambiguous           | B     | x      | e
          two variables          | x: B > C [v3]; x: B > D [w1]                       | ambiguous           | B     | x      | e
          equal priority         | x: D > C !7; x: D > END !7                         | ambiguous           | D     | x      | e f g
          one of several states  | x: B,C > D; x: C > END                             | ambiguous           | C     | x      | e f
          common actor           | x: A > C @ann,bob; x: A > D @bob                   | ambiguous           | A     | x      |
          never the first        | f: B > D !-1                                       | shadowed-transition | B     | f      | e
          under a wider guard    | x: A > C [v23] !1; x: A > D [v3,p]                 | shadowed-transition | A     | x      |
          contradiction          | x: B > D [v12,v3]                                  | shadowed-transition | B     | x      | e
          nobody's event         | event z                                            | unused-event        | A     | z      |
          deaf                   | event letter external; letter: A,B,D,END           | unhandled-event     | C     | letter | e f
          deaf at the end        | event letter external; letter: A,B,C,D             | unhandled-event     | END   | letter | e f g h
          no timer               | state B wakeUp=tick                                | no-wake-up          | B     | tick   | e
          no clock               | state B wakeUp=f                                   | no-wake-up          | B     | f      | e
          sleeps on              | state B wakeUp=tick; tick: B                       | no-wake-up          | B     | tick   | e
          spins                  | s: B                                               | livelock            | B     |        | e s
          spins between two      | s: C > B; t: B > C                                 | livelock            | B     |        | e t s
          locked out             | state C actors=ann,bob; rows ann                   | actor-without-move  | C     |        | e f
          no category            | category LIVE                                      | uncategorised-state | D     |        | e f g
          foreign category       | category LIVE; state A category=DEAD               | uncategorised-state | A     |        |
          """)
  void isFoundWithTheShortestWayToIt(ArgumentsAccessor line) {
    WorkflowDraft draft = Shorthand.draft(line.getString(1));
    Finding expected =
        finding(line.getString(2), line.getString(3), line.getString(4), line.getString(5));
    assertThat(WorkflowVerifier.verify(draft)).map(PlantedDefectsTest::bare).contains(expected);
    if (expected.kind().isEssential()) {
      assertThatThrownBy(() -> Workflow.of(draft))
          .isInstanceOfSatisfying(
              WorkflowDefectException.class,
              e -> assertThat(e.findings()).map(PlantedDefectsTest::bare).contains(expected));
    } else {
      assertThat(Workflow.of(draft).transitions()).isEqualTo(draft.transitions());
    }
  }

  private static Finding finding(
      String kind, String state, @Nullable String event, @Nullable String witness) {
    Finding.Builder finding = Finding.builder().state(state);
    for (FindingKind each : FindingKind.values()) {
      if (each.code().equals(kind)) {
        finding.kind(each);
      }
    }
    if (event != null) {
      finding.event(event);
    }
    if (witness != null) {
      finding.addWitness(witness.split(" "));
    }
    return finding.build();
  }

  private static Finding bare(Finding finding) {
    return Finding.builder().from(finding).details(List.of()).build();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          guards of other names     | x: B > C [p]; x: B > D [q]
          no common value           | x: B > C [v12]; x: B > D [v3]
          one contradicts the other | x: B > C [w1,v12]; x: B > D [w1,v3]
          else by priority          | x: B > C [p] !1; x: B > D
          other actors              | x: A > C @ann; x: A > D @bob
          a final that can be left  | x: END > B
          exempt from answering     | state C exempt; event letter external; letter: A,B,D,END
          answered by all values    | event letter external; letter: A,B,D,END; letter: C [v12]; letter: C > D [v3]
          from outside, so no spin  | event letter external; letter: A,B,C,D,END
          a person on the way round | s: C > B
          woken up                  | state B wakeUp=tick; tick: B > D
          """)
  void isNotFoundWhereThereIsNone(String what, String changes) {
    assertThat(WorkflowVerifier.verify(Shorthand.draft(changes)))
        .as(what)
        .extracting(Finding::kind)
        .containsOnly(FindingKind.UNUSED_EVENT);
  }

  @Test
  void anAmbiguityNamesBothTransitionsAndTheValuesAtWhichTheyMeet() {
    WorkflowDraft draft = Shorthand.draft("x: B > C [v12]; x: B > D [v23,w1]");
    assertThat(WorkflowVerifier.verify(draft, EnumSet.of(FindingKind.AMBIGUOUS)))
        .singleElement()
        .extracting(Finding::details)
        .isEqualTo(
            List.of(
                Detail.text("one", "C [v12]"),
                Detail.text("other", "D [v23, w1]"),
                Detail.text("v", "2"),
                Detail.text("w", "1")));
  }

  @Test
  void aGapNamesTheValuesThatNoTransitionAnswers() {
    WorkflowDraft draft =
        Shorthand.draft("event letter external; letter: A,B,D,END; letter: C [v12]");
    assertThat(WorkflowVerifier.verify(draft, EnumSet.of(FindingKind.UNHANDLED_EVENT)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.state()).isEqualTo("C"))
        .extracting(Finding::details)
        .isEqualTo(List.of(Detail.text("v", "3")));
  }

  @Test
  void aGapAmongTooManyCombinationsIsNotTold() {
    assertThat(gaps(12)).hasSize(1);
    assertThat(gaps(13)).isEmpty();
  }

  /** An event answered in every combination of so many yes-or-no variables but one. */
  private static List<Finding> gaps(int variables) {
    WorkflowDraft.Builder draft =
        WorkflowDraft.builder().from(Shorthand.draft("event letter external; letter: A,B,D,END"));
    for (int i = 0; i < variables; i++) {
      draft
          .addDomains(GuardDomain.of("b" + i, "ON", "OFF"))
          .addGuards(GuardDeclaration.of("on" + i).withHoldsIn(GuardDomain.of("b" + i, "ON")))
          .addTransitions(Transition.stay("letter", "C").withGuards("on" + i).withPriority(i));
    }
    return WorkflowVerifier.verify(draft.build(), EnumSet.of(FindingKind.UNHANDLED_EVENT));
  }
}
