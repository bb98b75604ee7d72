package io.shopcare.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is not even a draft. */
class MalformedWorkflowTest {

  private static void assertInvalid(String code, ThrowingCallable building) {
    assertThatThrownBy(building)
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void namesAreVisibleAndNotTooLong() {
    assertInvalid("workflow.name", () -> State.of(" "));
    assertInvalid("workflow.name", () -> State.of("A\nB"));
    assertInvalid("workflow.name", () -> State.of("A\u202eB"));
    assertInvalid("workflow.name", () -> State.of("\ud800"));
    assertInvalid("input.too-long", () -> Event.human("x".repeat(257)));
    assertThat(State.of("à traiter \ud83d\ude00").name()).hasSize(12);
  }

  @Test
  void namesAreDeclaredOnce() {
    assertInvalid(
        "workflow.duplicate", () -> SampleWorkflows.parcel().addStates(State.of("SENT")).build());
    assertInvalid(
        "workflow.duplicate",
        () -> SampleWorkflows.parcel().addEvents(Event.clock("SCAN")).build());
    assertInvalid("workflow.duplicate", () -> Transition.stay("e", "A").withGuards("p", "p"));
  }

  @Test
  void guardsKeepToTheDeclaredDomains() {
    WorkflowDraft.Builder draft =
        SampleWorkflows.parcel().addDomains(GuardDomain.of("size", "SMALL", "LARGE"));
    GuardDeclaration small = GuardDeclaration.of("small");
    assertThatThrownBy(
            () -> draft.addGuards(small.withHoldsIn(GuardDomain.of("size", "SMAL"))).build())
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.code()).isEqualTo("workflow.domain.value");
              assertThat(e.suggestion()).contains("SMALL");
            });
    assertInvalid(
        "workflow.domain.unknown",
        () ->
            SampleWorkflows.parcel()
                .addGuards(small.withHoldsIn(GuardDomain.of("size", "SMALL")))
                .build());
    assertInvalid("workflow.domain.empty", () -> GuardDomain.of("size"));
  }

  @Test
  void aTransitionStartsSomewhere() {
    assertInvalid("workflow.transition.from", () -> Transition.of("e", List.of(), "A"));
  }

  @Test
  void reasonCodesAreDottedAndLowerCase() {
    for (String code : List.of("Too late", "a..b", ".a", "a.", "é", "a`", "a{", "a/", "a:", "A")) {
      assertInvalid("workflow.reason", () -> GuardDeclaration.of("g").withReason(code));
    }
  }

  @Test
  void sizesAreBounded() {
    List<State> many = IntStream.rangeClosed(0, 1_024).mapToObj(i -> State.of("S" + i)).toList();
    assertInvalid("workflow.too-large", () -> SampleWorkflows.parcel().addAllStates(many).build());
    List<String> names = many.subList(0, 1_024).stream().map(State::name).toList();
    List<Transition> rows = Collections.nCopies(65, Transition.stay("SCAN", names));
    assertInvalid(
        "workflow.too-large", () -> SampleWorkflows.parcel().addAllTransitions(rows).build());
    assertInvalid(
        "workflow.too-large",
        () ->
            SampleWorkflows.parcel()
                .states(many.subList(0, 1_024))
                .addAllEvents(
                    names.stream().limit(65).map(n -> Event.human(n).fromOutside()).toList())
                .build());
    WorkflowDraft crowded =
        SampleWorkflows.parcel()
            .addAllTransitions(Collections.nCopies(65, Transition.stay("SCAN", "PACKED")))
            .build();
    assertInvalid("workflow.too-large", () -> WorkflowVerifier.verify(crowded));
  }

  @Test
  void namesAreCheckedWhereverTheyStand() {
    Transition row = Transition.stay("e", "A");
    State state = State.of("A");
    GuardDeclaration guard = GuardDeclaration.of("g");
    String bad = "\t";
    Stream.<ThrowingCallable>of(
            () -> Event.human(bad),
            () -> state.withWakeUp(bad),
            () -> state.withCategory(bad),
            () -> state.withActors(bad),
            () -> row.withEvent(bad),
            () -> row.withFrom(bad),
            () -> row.withTo(bad),
            () -> row.withGuards(bad),
            () -> row.withEffects(bad),
            () -> row.withTimers(bad),
            () -> row.withActors(bad),
            () -> guard.withName(bad),
            () -> guard.withPredicate(bad),
            () -> guard.withParameters(Map.of(bad, "1")),
            () -> GuardDomain.of(bad, "1"),
            () -> GuardDomain.of("v", bad),
            () -> SampleWorkflows.parcel().name(bad).build(),
            () -> SampleWorkflows.parcel().initial(bad).build(),
            () -> SampleWorkflows.parcel().addFinals(bad).build(),
            () -> SampleWorkflows.parcel().addCategories(bad).build())
        .forEach(building -> assertInvalid("workflow.name", building));
  }

  @Test
  void listsAreBoundedAndWithoutDoubles() {
    String[] many = IntStream.range(0, 65).mapToObj(i -> "n" + i).toArray(String[]::new);
    Transition row = Transition.stay("e", "A");
    GuardDeclaration guard = GuardDeclaration.of("g");
    GuardDomain domain = GuardDomain.of("v", "1");
    Stream.<ThrowingCallable>of(
            () -> row.withGuards(many),
            () -> row.withEffects(many),
            () -> row.withTimers(many),
            () -> row.withActors(many),
            () -> State.of("A").withActors(many),
            () -> GuardDomain.of("v", many))
        .forEach(building -> assertInvalid("workflow.too-large", building));
    Stream.<ThrowingCallable>of(
            () -> guard.withHoldsIn(domain, domain),
            () -> GuardDomain.of("v", "1", "1"),
            () -> SampleWorkflows.parcel().addGuards(guard, guard).build(),
            () -> SampleWorkflows.parcel().addDomains(domain, domain).build())
        .forEach(building -> assertInvalid("workflow.duplicate", building));
  }

  @Test
  void theAreaOfReasonsIsACode() {
    assertInvalid("workflow.reason", () -> SampleWorkflows.parcel().reasonArea("My Shop").build());
    WorkflowDraft draft = SampleWorkflows.parcel().reasonArea("shop-09.az").build();
    assertThat(draft.reasonArea()).isEqualTo("shop-09.az");
  }
}
