package io.shopcare.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.decision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompiledWorkflowTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /** What the guards of these tests look at. */
  private record Parcel(String actor, boolean paid, Instant at) {}

  /** Holds once the parcel is as old as the parameter says. */
  private record OldEnough(Duration age) implements Guard<Parcel> {

    @Override
    public boolean test(Parcel parcel) {
      return !parcel.at().isBefore(NOON.plus(age));
    }

    @Override
    public List<Detail> details(Parcel parcel) {
      return List.of(Detail.instant("from", NOON.plus(age)));
    }

    @Override
    public Optional<Instant> holdsFrom(Parcel parcel) {
      return Optional.of(NOON.plus(age));
    }
  }

  private static final Workflow PARCEL =
      Workflow.of(
          SampleWorkflows.parcel()
              .addGuards(
                  GuardDeclaration.of("day.old").withPredicate("old").withParameters(age("PT24H")),
                  GuardDeclaration.of("week.old")
                      .withPredicate("old")
                      .withParameters(age("PT168H"))
                      .withReason("parcel.too-young"))
              .addEvents(Event.human("RECALL"))
              .addTransitions(
                  Transition.of("RECALL", "SENT", "PACKED")
                      .withGuards("paid", "week.old")
                      .withActors("clerk", "boss")
                      .withPriority(2),
                  Transition.of("RECALL", "SENT", "LOST")
                      .withGuards("day.old")
                      .withActors("boss")
                      .withPriority(1))
              .build());

  private static Map<String, String> age(String duration) {
    return Map.of("age", duration);
  }

  private static GuardCatalog.Builder<Parcel> catalog() {
    return GuardCatalog.<Parcel>builder()
        .actor(Parcel::actor)
        .guard("paid", Parcel::paid)
        .parameterised("old", p -> new OldEnough(Duration.parse(p.getOrDefault("age", ""))));
  }

  private static final CompiledWorkflow<Parcel> MACHINE = PARCEL.compile(catalog().build());
  private static final Parcel CLERKS = new Parcel("clerk", true, NOON);

  private static Parcel bossesAfter(int hours, boolean paid) {
    return new Parcel("boss", paid, NOON.plus(Duration.ofHours(hours)));
  }

  private static Step.Refusal refusal(String state, String event, Parcel parcel) {
    Step step = MACHINE.fire(state, event, parcel);
    assertThat(step).isInstanceOf(Step.Refusal.class);
    return (Step.Refusal) step;
  }

  @Test
  void aRefusalThatLooksTheSameEachTimeIsMadeOnce() {
    Parcel unpaid = new Parcel("boss", false, NOON.plus(Duration.ofDays(30)));
    Refused<Step> first = refusal("SENT", "RECALL", CLERKS).refused();
    assertThat(first.reasons()).isEqualTo(refusal("SENT", "RECALL", CLERKS).reasons());
    for (Step.Refusal refusal :
        List.of(refusal("SENT", "RECALL", CLERKS), refusal("LOST", "SCAN", unpaid))) {
      assertThat(refusal.refused().reasons()).isEqualTo(refusal.reasons());
      assertThat(refusal.refused().retryAt()).isEqualTo(refusal.retryAt());
      assertThat(refusal.refused().codes()).isEqualTo(refusal.codes());
    }
    assertThat((Object) refusal("LOST", "SCAN", unpaid).refused())
        .isSameAs(refusal("LOST", "SCAN", CLERKS).refused());
  }

  @Nested
  class Taken {

    @Test
    void aStepNamesTargetEffectsAndTimers() {
      Step step = MACHINE.fire("SENT", "SCAN", CLERKS);
      assertThat(step.isTaken()).isTrue();
      assertThat(step)
          .isEqualTo(new Step.Taken("SENT", "DELIVERED", 2, PARCEL.transitions().get(1)));
      assertThat(step.<List<String>>fold(Step.Taken::effects, refusal -> List.of()))
          .containsExactly("thank");
      assertThat(MACHINE.fire("SENT", "GIVE_UP", CLERKS))
          .isInstanceOfSatisfying(
              Step.Taken.class, taken -> assertThat(taken.timers()).containsExactly("REFUND"));
      assertThat(step.toOutcome()).isEqualTo(Outcome.accepted(step));
    }

    @Test
    void theSameStepIsReturnedEachTime() {
      assertThat(MACHINE.fire("PACKED", "SEND", CLERKS)).isSameAs(MACHINE.fire(0, 0, CLERKS));
    }

    @Test
    void theHighestPriorityWhoseGuardsHoldWins() {
      assertThat(target(MACHINE.fire("SENT", "RECALL", bossesAfter(200, true))))
          .isEqualTo("PACKED");
      assertThat(target(MACHINE.fire("SENT", "RECALL", bossesAfter(200, false)))).isEqualTo("LOST");
      assertThat(target(MACHINE.fire("SENT", "RECALL", bossesAfter(24, true)))).isEqualTo("LOST");
    }

    private String target(Step step) {
      return step.fold(Step.Taken::to, refusal -> "refused " + refusal.codes());
    }
  }

  @Nested
  class Refusals {

    @Test
    void anUnknownMoveIsRefusedWithoutAllocation() {
      Step.Refusal refusal = refusal("PACKED", "SCAN", CLERKS);
      assertThat(refusal).isSameAs(MACHINE.fire("PACKED", "SCAN", bossesAfter(1, false)));
      assertThat(refusal.state()).isEqualTo("PACKED");
      assertThat(refusal.event()).isEqualTo("SCAN");
      assertThat(refusal.codes()).containsExactly(WorkflowReasons.TRANSITION_UNDEFINED);
      assertThat(refusal.retryAt()).isEmpty();
      assertThat(refusal.reasons())
          .containsExactly(
              Reason.against(
                  WorkflowReasons.TRANSITION_UNDEFINED,
                  Detail.text("state", "PACKED"),
                  Detail.text("event", "SCAN")));
    }

    @Test
    void everyFailedGuardOfEveryTransitionIsAReason() {
      Step.Refusal refusal = refusal("SENT", "RECALL", new Parcel("clerk", false, NOON));
      assertThat(refusal.codes())
          .containsExactly(
              WorkflowReasons.GUARD_FAILED, "parcel.too-young", WorkflowReasons.ACTOR_FORBIDDEN);
      assertThat(refusal.reasons())
          .containsExactly(
              Reason.against(WorkflowReasons.GUARD_FAILED, Detail.text("guard", "paid")),
              Reason.against(
                  "parcel.too-young",
                  Detail.instant("from", NOON.plus(Duration.ofDays(7))),
                  Detail.text("age", "PT168H"),
                  Detail.text("guard", "week.old")),
              Reason.against(
                  WorkflowReasons.ACTOR_FORBIDDEN,
                  Detail.text("actor", "clerk"),
                  Detail.text("permitted", "boss"),
                  Detail.text("guard", "actor")),
              Reason.against(
                  WorkflowReasons.GUARD_FAILED,
                  Detail.instant("from", NOON.plus(Duration.ofDays(1))),
                  Detail.text("age", "PT24H"),
                  Detail.text("guard", "day.old")));
    }

    @Test
    void aRefusalIsRetriedWhenTheFirstTransitionComesToHold() {
      Instant nextDay = NOON.plus(Duration.ofDays(1));
      assertThat(refusal("SENT", "RECALL", bossesAfter(1, true)).retryAt()).contains(nextDay);
      assertThat(refusal("SENT", "RECALL", new Parcel("clerk", true, NOON)).retryAt())
          .contains(NOON.plus(Duration.ofDays(7)));
      assertThat(refusal("SENT", "RECALL", new Parcel("clerk", false, NOON)).retryAt()).isEmpty();
      Outcome<String> outcome = refusal("SENT", "RECALL", bossesAfter(1, true)).refused();
      assertThat(outcome.retryAt()).contains(nextDay);
      assertThat(outcome.refusals()).hasSize(2);
    }

    @Test
    void aRefusalIsAnOutcomeWithText() {
      Outcome<Step.Taken> outcome =
          MACHINE.fire("PACKED", "SEND", new Parcel("fox", true, NOON)).toOutcome();
      assertThat(outcome.refusals())
          .extracting(Reason::code)
          .containsExactly("workflow.actor.forbidden");
      assertThat(
              ReasonTexts.core().render(outcome.refusals().get(0), Locale.ENGLISH, ZoneOffset.UTC))
          .isEqualTo("fox may not do this, only clerk");
    }

    @Test
    void aRefusalDoesNotPrintItsContext() {
      assertThat(refusal("PACKED", "SEND", new Parcel("fox", true, NOON)))
          .hasToString("Blocked[PACKED, SEND, [workflow.actor.forbidden]]");
    }

    @Test
    void theAreaOfTheWorkflowIsThatOfItsReasons() {
      Workflow own = Workflow.builder().from(PARCEL).reasonArea("parcel").build();
      CompiledWorkflow<Parcel> machine = own.compile(catalog().build());
      Parcel foxes = new Parcel("fox", false, NOON);
      assertThat(codes(machine.fire("PACKED", "SCAN", foxes)))
          .containsExactly("parcel.transition.undefined");
      assertThat(codes(machine.fire("PACKED", "SEND", foxes)))
          .containsExactly("parcel.actor.forbidden", "parcel.guard.failed");
    }

    private List<String> codes(Step step) {
      return step.fold(taken -> List.of(), Step.Refusal::codes);
    }
  }

  @Nested
  class Compiling {

    @Test
    void aMissingGuardIsRefusedWithTheNearestName() {
      assertThatThrownBy(
              () -> PARCEL.compile(GuardCatalog.<Parcel>builder().guard("piad", p -> true).build()))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e -> {
                assertThat(e.code()).isEqualTo("workflow.actor.missing");
              });
      GuardCatalog<Parcel> misspelt =
          GuardCatalog.<Parcel>builder().actor(Parcel::actor).guard("pait", p -> true).build();
      assertThatThrownBy(() -> PARCEL.compile(misspelt))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e -> {
                assertThat(e.code()).isEqualTo("workflow.guard.missing");
                assertThat(e.place()).contains("paid");
                assertThat(e.suggestion()).contains("pait");
              });
    }

    @Test
    void aGuardWithoutParametersTakesNone() {
      Workflow strict =
          Workflow.builder()
              .from(PARCEL)
              .addGuards(GuardDeclaration.of("paid").withParameters(age("PT1H")))
              .build();
      assertThatThrownBy(() -> strict.compile(catalog().build()))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e -> assertThat(e.code()).isEqualTo("workflow.guard.parameters"));
    }

    @Test
    void aCatalogueHasOneGuardOfEachName() {
      assertThatThrownBy(() -> catalog().guard("old", parcel -> true))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e -> assertThat(e.code()).isEqualTo("workflow.duplicate"));
    }

    @Test
    void unknownNamesAreRefusedWithTheNearestOne() {
      assertThatThrownBy(() -> MACHINE.fire("SEND", "SCAN", CLERKS))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e -> {
                assertThat(e.code()).isEqualTo("workflow.state.unknown");
                assertThat(e.suggestion()).contains("SENT");
              });
      assertThatThrownBy(() -> MACHINE.eventIndex("x".repeat(100_000)))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e -> {
                assertThat(e.code()).isEqualTo("workflow.event.unknown");
                assertThat(e.suggestion()).isEmpty();
              });
      assertThatThrownBy(() -> MACHINE.fire(0, 99, CLERKS))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void namesThatAreFarAreNotSuggested() {
      assertThat(Names.nearest("SENT", List.of("SCAN", "sent!", "SENDS"))).isEqualTo("sent!");
      assertThat(Names.nearest("a", List.of("b"))).isEqualTo("b");
      assertThat(Names.nearest("ab", List.of("xy"))).isNull();
      assertThat(Names.nearest("abcdef", List.of("abcxyz", "abcdxy"))).isEqualTo("abcdxy");
      assertThat(Names.nearest("abcdef", List.of("abcxyz"))).isNull();
      assertThat(Names.nearest("", List.of("abc"))).isNull();
      assertThat(Names.nearest("kitten", List.of("mitten", "kittens"))).isEqualTo("mitten");
      assertThat(Names.nearest("x".repeat(257), List.of("x".repeat(256)))).isNull();
      assertThat(Names.nearest("x".repeat(256), List.of("x".repeat(255)))).isNotNull();
    }

    @Test
    void tablesAndCellsAreBounded() {
      Workflow.Builder wide = Workflow.builder().from(PARCEL);
      IntStream.range(0, 1_000).forEach(i -> wide.addEvents(Event.human("e" + i)));
      IntStream.range(0, 300)
          .forEach(
              i ->
                  wide.addStates(State.of("s" + i))
                      .addTransitions(
                          Transition.of("e" + i, "SENT", "s" + i),
                          Transition.of("e" + i, "s" + i, "LOST")));
      Workflow table = wide.build();
      assertThatThrownBy(() -> table.compile(catalog().build()))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e -> assertThat(e.code()).isEqualTo("workflow.too-large"));
      assertThat(crowded(64, true).fire("SENT", "SCAN", CLERKS).isTaken()).isTrue();
      assertThatThrownBy(() -> crowded(65, true))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e -> assertThat(e.code()).isEqualTo("workflow.too-large"));
    }

    @Test
    void theLastOfSixtyFourGuardsIsToldLikeTheOthers() {
      CompiledWorkflow<Parcel> machine = crowded(64, false);
      assertThat(machine.fire("SENT", "SCAN", CLERKS))
          .isInstanceOfSatisfying(
              Step.Refusal.class,
              refusal -> {
                assertThat(refusal.refused().reasons()).hasSize(64);
                assertThat(refusal.codes()).containsExactly("workflow.guard.failed");
              });
      assertThat(machine.refusalCodes("SENT", "SCAN", CLERKS))
          .containsExactly("workflow.guard.failed");
    }

    /** A cell whose transitions name so many guards, of which the last ones alone may hold. */
    private CompiledWorkflow<Parcel> crowded(int guards, boolean lastHolds) {
      GuardCatalog.Builder<Parcel> catalog = catalog();
      Workflow.Builder workflow =
          Workflow.builder()
              .from(PARCEL)
              .transitions(
                  PARCEL.transitions().stream().filter(row -> !row.event().equals("SCAN")).toList())
              .addTransitions(Transition.of("GIVE_UP", "PACKED", "DELIVERED"));
      for (int i = 0; i < guards; i += 2) {
        boolean last = lastHolds && i + 2 >= guards;
        catalog.guard("g" + i, parcel -> last).guard("h" + i, parcel -> last);
        List<String> names = i + 1 < guards ? List.of("g" + i, "h" + i) : List.of("g" + i);
        workflow.addTransitions(Transition.of("SCAN", "SENT", "LOST").withGuards(names));
      }
      return workflow.build().compile(catalog.build());
    }

    @Test
    void whatAGuardThrowsComesThroughUnchanged() {
      IllegalStateException fault = new IllegalStateException("no database here");
      GuardCatalog<Parcel> faulty =
          GuardCatalog.<Parcel>builder()
              .actor(Parcel::actor)
              .parameterised("old", parameters -> parcel -> true)
              .guard(
                  "paid",
                  parcel -> {
                    throw fault;
                  })
              .build();
      CompiledWorkflow<Parcel> machine = PARCEL.compile(faulty);
      assertThatThrownBy(() -> machine.fire("PACKED", "SEND", CLERKS)).isSameAs(fault);
    }
  }
}
