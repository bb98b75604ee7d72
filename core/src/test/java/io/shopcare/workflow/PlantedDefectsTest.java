package io.shopcare.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.shopcare.decision.Detail;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One machine, A to END by e, f, g and h, with one thing after another wrong with it. */
class PlantedDefectsTest {

  private static WorkflowDraft.Builder base() {
    return WorkflowDraft.builder()
        .name("base")
        .initial("A")
        .addFinals("END")
        .addStates(State.of("A"), State.of("B"), State.of("C"), State.of("D"), State.of("END"))
        .addEvents(Event.human("e"), Event.human("f"), Event.human("g"), Event.human("h"))
        .addEvents(Event.human("x"), Event.human("y"), Event.clock("tick"), Event.system("s"))
        .addDomains(GuardDomain.of("v", "1", "2", "3"), GuardDomain.of("w", "1", "2"))
        .addGuards(
            GuardDeclaration.of("v12").withHoldsIn(GuardDomain.of("v", "1", "2")),
            GuardDeclaration.of("v23").withHoldsIn(GuardDomain.of("v", "2", "3")),
            GuardDeclaration.of("v3").withHoldsIn(GuardDomain.of("v", "3")),
            GuardDeclaration.of("w1").withHoldsIn(GuardDomain.of("w", "1")))
        .addTransitions(
            Transition.of("e", "A", "B"),
            Transition.of("f", "B", "C"),
            Transition.of("g", "C", "D"),
            Transition.of("h", "D", "END"));
  }

  private static WorkflowDraft.Builder with(Transition... rows) {
    return base().addTransitions(rows);
  }

  private static WorkflowDraft.Builder with(State state, Transition... rows) {
    return with(rows).addStates(state);
  }

  /** The base with its states demanding more. */
  private static WorkflowDraft.Builder demanding(State instead, Transition... rows) {
    return with(rows)
        .states(
            base().build().states().stream()
                .map(state -> state.name().equals(instead.name()) ? instead : state)
                .toList());
  }

  private static Arguments planted(
      String what,
      WorkflowDraft.Builder draft,
      FindingKind kind,
      String state,
      @Nullable String event,
      String... witness) {
    Finding.Builder finding = Finding.builder().kind(kind).state(state).addWitness(witness);
    if (event != null) {
      finding.event(event);
    }
    return arguments(named(what, draft.build()), finding.build());
  }

  static Stream<Arguments> names() {
    return Stream.of(
        planted(
            "target",
            with(Transition.of("x", "B", "GHOST")),
            FindingKind.UNDECLARED_STATE,
            "GHOST",
            "x",
            "e",
            "x"),
        planted(
            "source",
            with(Transition.of("x", "GHOST", "END")),
            FindingKind.UNDECLARED_STATE,
            "GHOST",
            null),
        planted("initial", base().initial("START"), FindingKind.UNDECLARED_STATE, "START", null),
        planted("final", base().addFinals("FIN"), FindingKind.UNDECLARED_STATE, "FIN", null),
        planted(
            "event",
            with(Transition.of("typo", "C", "D")),
            FindingKind.UNDECLARED_EVENT,
            "C",
            "typo",
            "e",
            "f"),
        planted("unused", base().addEvents(Event.human("z")), FindingKind.UNUSED_EVENT, "A", "z"));
  }

  static Stream<Arguments> paths() {
    State pit = State.of("PIT");
    State trap = State.of("TRAP");
    return Stream.of(
        planted(
            "island",
            with(State.of("ISLE"), Transition.of("x", "ISLE", "END")),
            FindingKind.UNREACHABLE_STATE,
            "ISLE",
            null),
        planted(
            "islands",
            with(
                    State.of("ISLE"),
                    Transition.of("x", "ISLE", "REEF"),
                    Transition.of("x", "REEF", "ISLE"),
                    Transition.of("y", "REEF", "END"))
                .addStates(State.of("REEF")),
            FindingKind.UNREACHABLE_STATE,
            "REEF",
            null),
        planted(
            "behind a typo",
            with(State.of("PEN"), Transition.of("x", "B", "PNE"), Transition.of("y", "PEN", "END")),
            FindingKind.UNREACHABLE_STATE,
            "PEN",
            null),
        planted(
            "cut off by the initial",
            base().initial("B"),
            FindingKind.UNREACHABLE_STATE,
            "A",
            null),
        planted(
            "pit",
            with(pit, Transition.of("x", "B", "PIT")),
            FindingKind.DEAD_END,
            "PIT",
            null,
            "e",
            "x"),
        planted(
            "pit by two ways",
            with(pit, Transition.of("x", "D", "PIT"), Transition.of("y", "A", "PIT")),
            FindingKind.DEAD_END,
            "PIT",
            null,
            "y"),
        planted(
            "no final",
            base().finals(List.of()),
            FindingKind.DEAD_END,
            "END",
            null,
            "e",
            "f",
            "g",
            "h"),
        planted(
            "nothing but a start", base().transitions(List.of()), FindingKind.DEAD_END, "A", null),
        planted(
            "treadmill",
            with(trap, Transition.of("x", "B", "TRAP"), Transition.stay("x", "TRAP")),
            FindingKind.NO_PATH_TO_FINAL,
            "TRAP",
            null,
            "e",
            "x"),
        planted(
            "round trip",
            with(
                    trap,
                    Transition.of("x", "C", "TRAP"),
                    Transition.of("x", "TRAP", "PIT"),
                    Transition.of("y", "PIT", "TRAP"))
                .addStates(pit),
            FindingKind.NO_PATH_TO_FINAL,
            "PIT",
            null,
            "e",
            "f",
            "x",
            "x"),
        planted(
            "way into a pit",
            with(trap, Transition.of("x", "A", "TRAP"), Transition.of("y", "TRAP", "PIT"))
                .addStates(pit),
            FindingKind.NO_PATH_TO_FINAL,
            "TRAP",
            null,
            "x"),
        planted(
            "final out of reach",
            base().finals(List.of("A")),
            FindingKind.NO_PATH_TO_FINAL,
            "D",
            null,
            "e",
            "f",
            "g"));
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        planted(
            "both unguarded", with(Transition.of("e", "A", "C")), FindingKind.AMBIGUOUS, "A", "e"),
        planted(
            "no else",
            with(Transition.of("f", "B", "D").withGuards("p")),
            FindingKind.AMBIGUOUS,
            "B",
            "f",
            "e"),
        planted(
            "same row twice",
            with(Transition.of("g", "C", "D")),
            FindingKind.AMBIGUOUS,
            "C",
            "g",
            "e",
            "f"),
        planted(
            "same guard",
            with(
                Transition.of("x", "B", "C").withGuards("p"),
                Transition.of("x", "B", "D").withGuards("p")),
            FindingKind.AMBIGUOUS,
            "B",
            "x",
            "e"),
        planted(
            "third like the first",
            with(
                Transition.of("x", "A", "C").withGuards("p"),
                Transition.of("x", "A", "D").withGuards("q"),
                Transition.of("x", "A", "END").withGuards("p")),
            FindingKind.AMBIGUOUS,
            "A",
            "x"),
        planted(
            "one guard among two",
            with(
                Transition.of("x", "B", "C").withGuards("p"),
                Transition.of("x", "B", "D").withGuards("q", "p")),
            FindingKind.AMBIGUOUS,
            "B",
            "x",
            "e"),
        planted(
            "common value",
            with(
                Transition.of("x", "B", "C").withGuards("v12"),
                Transition.of("x", "B", "D").withGuards("v23")),
            FindingKind.AMBIGUOUS,
            "B",
            "x",
            "e"),
        planted(
            "two variables",
            with(
                Transition.of("x", "B", "C").withGuards("v3"),
                Transition.of("x", "B", "D").withGuards("w1")),
            FindingKind.AMBIGUOUS,
            "B",
            "x",
            "e"),
        planted(
            "equal priority",
            with(
                Transition.of("x", "D", "C").withPriority(7),
                Transition.of("x", "D", "END").withPriority(7)),
            FindingKind.AMBIGUOUS,
            "D",
            "x",
            "e",
            "f",
            "g"),
        planted(
            "one of several states",
            with(Transition.of("x", List.of("B", "C"), "D"), Transition.of("x", "C", "END")),
            FindingKind.AMBIGUOUS,
            "C",
            "x",
            "e",
            "f"),
        planted(
            "common actor",
            with(
                Transition.of("x", "A", "C").withActors("ann", "bob"),
                Transition.of("x", "A", "D").withActors("bob")),
            FindingKind.AMBIGUOUS,
            "A",
            "x"),
        planted(
            "under all",
            with(Transition.of("f", "B", "D").withPriority(-1)),
            FindingKind.SHADOWED_TRANSITION,
            "B",
            "f",
            "e"),
        planted(
            "under a wider one",
            with(
                Transition.of("x", "A", "C").withGuards("v23").withPriority(1),
                Transition.of("x", "A", "D").withGuards("v3", "p")),
            FindingKind.SHADOWED_TRANSITION,
            "A",
            "x"),
        planted(
            "contradiction",
            with(Transition.of("x", "B", "D").withGuards("v12", "v3")),
            FindingKind.SHADOWED_TRANSITION,
            "B",
            "x",
            "e"));
  }

  static Stream<Arguments> demands() {
    Event letter = Event.human("letter").fromOutside();
    return Stream.of(
        planted(
            "deaf",
            with(Transition.stay("letter", "A", "B", "D", "END")).addEvents(letter),
            FindingKind.UNHANDLED_EVENT,
            "C",
            "letter",
            "e",
            "f"),
        planted(
            "deaf at the end",
            with(Transition.stay("letter", "A", "B", "C", "D")).addEvents(letter),
            FindingKind.UNHANDLED_EVENT,
            "END",
            "letter",
            "e",
            "f",
            "g",
            "h"),
        planted(
            "no timer",
            demanding(State.of("B").withWakeUp("tick")),
            FindingKind.NO_WAKE_UP,
            "B",
            "tick",
            "e"),
        planted(
            "no clock",
            demanding(State.of("B").withWakeUp("f")),
            FindingKind.NO_WAKE_UP,
            "B",
            "f",
            "e"),
        planted(
            "sleeps on",
            demanding(State.of("B").withWakeUp("tick"), Transition.stay("tick", "B")),
            FindingKind.NO_WAKE_UP,
            "B",
            "tick",
            "e"),
        planted(
            "spins", with(Transition.stay("s", "B")), FindingKind.LIVELOCK, "B", null, "e", "s"),
        planted(
            "spins between two",
            with(Transition.of("s", "C", "B"), Transition.of("t", "B", "C"))
                .addEvents(Event.system("t")),
            FindingKind.LIVELOCK,
            "B",
            null,
            "e",
            "t",
            "s"),
        planted(
            "locked out",
            demanding(State.of("C").withActors("bob", "ann")).transitions(onlyFor("ann")),
            FindingKind.ACTOR_WITHOUT_MOVE,
            "C",
            null,
            "e",
            "f"),
        planted(
            "no category",
            base().addCategories("LIVE"),
            FindingKind.UNCATEGORISED_STATE,
            "D",
            null,
            "e",
            "f",
            "g"),
        planted(
            "foreign category",
            demanding(State.of("A").withCategory("DEAD")).addCategories("LIVE"),
            FindingKind.UNCATEGORISED_STATE,
            "A",
            null));
  }

  private static List<Transition> onlyFor(String actor) {
    return base().build().transitions().stream().map(row -> row.withActors(actor)).toList();
  }

  @ParameterizedTest
  @MethodSource({"names", "paths", "answers", "demands"})
  void aPlantedDefectIsFoundWithTheShortestWayToIt(WorkflowDraft draft, Finding expected) {
    assertThat(WorkflowVerifier.verify(draft)).map(PlantedDefectsTest::bare).contains(expected);
  }

  private static Finding bare(Finding finding) {
    return Finding.builder().from(finding).details(List.of()).build();
  }

  @ParameterizedTest
  @MethodSource({"names", "paths", "answers", "demands"})
  void anEssentialDefectCannotBeBuilt(WorkflowDraft draft, Finding expected) {
    if (expected.kind().isEssential()) {
      assertThatThrownBy(() -> Workflow.of(draft))
          .isInstanceOfSatisfying(
              WorkflowDefectException.class,
              e -> assertThat(e.findings()).map(PlantedDefectsTest::bare).contains(expected));
    } else {
      assertThat(Workflow.of(draft).transitions()).isEqualTo(draft.transitions());
    }
  }

  static Stream<Arguments> whatIsHarmlessIsNotFound() {
    Event letter = Event.system("letter").fromOutside();
    return Stream.of(
        harmless(
            "guards of other names",
            with(
                Transition.of("x", "B", "C").withGuards("p"),
                Transition.of("x", "B", "D").withGuards("q"))),
        harmless(
            "no common value",
            with(
                Transition.of("x", "B", "C").withGuards("v12"),
                Transition.of("x", "B", "D").withGuards("v3"))),
        harmless(
            "one contradicts the other",
            with(
                Transition.of("x", "B", "C").withGuards("w1", "v12"),
                Transition.of("x", "B", "D").withGuards("w1", "v3"))),
        harmless(
            "else by priority",
            with(
                Transition.of("x", "B", "C").withGuards("p").withPriority(1),
                Transition.of("x", "B", "D"))),
        harmless(
            "other actors",
            with(
                Transition.of("x", "A", "C").withActors("ann"),
                Transition.of("x", "A", "D").withActors("bob"))),
        harmless("a final that can be left", with(Transition.of("x", "END", "B"))),
        harmless(
            "exempt",
            demanding(
                    State.of("C").withExempt(true), Transition.stay("letter", "A", "B", "D", "END"))
                .addEvents(letter)),
        harmless(
            "answered by all values",
            with(
                    Transition.stay("letter", "A", "B", "D", "END"),
                    Transition.stay("letter", "C").withGuards("v12"),
                    Transition.of("letter", "C", "D").withGuards("v3"))
                .addEvents(letter)),
        harmless("a person on the way round", with(Transition.of("s", "C", "B"))),
        harmless(
            "wakes up",
            demanding(State.of("B").withWakeUp("tick"), Transition.of("tick", "B", "D"))));
  }

  private static Arguments harmless(String what, WorkflowDraft.Builder draft) {
    return arguments(named(what, draft.build()));
  }

  @ParameterizedTest
  @MethodSource
  void whatIsHarmlessIsNotFound(WorkflowDraft draft) {
    assertThat(WorkflowVerifier.verify(draft))
        .extracting(Finding::kind)
        .containsOnly(FindingKind.UNUSED_EVENT);
  }

  @Test
  void anAmbiguityNamesBothTransitionsAndTheValuesAtWhichTheyMeet() {
    WorkflowDraft draft =
        with(
                Transition.of("x", "B", "C").withGuards("v12"),
                Transition.of("x", "B", "D").withGuards("v23", "w1"))
            .build();
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
  void aGapAmongTooManyCombinationsIsNotTold() {
    assertThat(gaps(12)).hasSize(1);
    assertThat(gaps(13)).isEmpty();
  }

  /** An event answered in every combination of so many yes-or-no variables but one. */
  private static List<Finding> gaps(int variables) {
    WorkflowDraft.Builder draft =
        with(Transition.stay("letter", "A", "B", "D", "END"))
            .addEvents(Event.human("letter").fromOutside());
    for (int i = 0; i < variables; i++) {
      draft
          .addDomains(GuardDomain.of("b" + i, "ON", "OFF"))
          .addGuards(GuardDeclaration.of("on" + i).withHoldsIn(GuardDomain.of("b" + i, "ON")))
          .addTransitions(Transition.stay("letter", "C").withGuards("on" + i).withPriority(i));
    }
    return WorkflowVerifier.verify(draft.build(), EnumSet.of(FindingKind.UNHANDLED_EVENT));
  }

  @Test
  void aGapNamesTheValuesThatNoTransitionAnswers() {
    WorkflowDraft draft =
        with(
                Transition.stay("letter", "A", "B", "D", "END"),
                Transition.stay("letter", "C").withGuards("v12"))
            .addEvents(Event.human("letter").fromOutside())
            .build();
    assertThat(WorkflowVerifier.verify(draft, EnumSet.of(FindingKind.UNHANDLED_EVENT)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.state()).isEqualTo("C"))
        .extracting(Finding::details)
        .isEqualTo(List.of(Detail.text("v", "3")));
  }
}
