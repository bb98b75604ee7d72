package io.shopcare.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.decision.ReasonTexts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkflowTest {

  @Test
  void theTicketOfElevenStatesAnd23EventsIsSound() {
    WorkflowDraft ticket = SampleWorkflows.ticket();
    assertThat(ticket.states()).hasSize(11);
    assertThat(ticket.events()).hasSize(23);
    assertThat(WorkflowVerifier.verify(ticket)).isEmpty();
    assertThat(Workflow.of(ticket)).isEqualTo(Workflow.of(SampleWorkflows.ticket()));
  }

  @Test
  void theTicketWithoutAPriorityIsAmbiguousByItsThanks() {
    WorkflowDraft ticket = SampleWorkflows.ticket();
    WorkflowDraft flat =
        WorkflowDraft.builder()
            .from(ticket)
            .transitions(ticket.transitions().stream().map(row -> row.withPriority(0)).toList())
            .build();
    assertThat(WorkflowVerifier.verify(flat))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(FindingKind.AMBIGUOUS);
              assertThat(finding.state()).isEqualTo("SOLVED");
              assertThat(finding.event()).contains("CUSTOMER_REPLY");
              assertThat(finding.witness()).containsExactly("SOLVE");
            });
  }

  @Test
  void theExceptionSaysWhereAndHowToGetThere() {
    WorkflowDraft.Builder draft =
        SampleWorkflows.parcel()
            .addStates(State.of("STUCK"), State.of("NOWHERE"))
            .addTransitions(Transition.of("GIVE_UP", "PACKED", "STUCK"));
    assertThatThrownBy(() -> Workflow.of(draft.build()))
        .isInstanceOf(WorkflowDefectException.class)
        .hasMessage("workflow.defect at NOWHERE: expected no unreachable-state; and 2 more")
        .isInstanceOfSatisfying(
            WorkflowDefectException.class,
            e -> {
              assertThat(e.code()).isEqualTo("workflow.defect");
              assertThat(e.findings())
                  .extracting(Finding::state)
                  .containsExactly("NOWHERE", "STUCK", "NOWHERE");
              assertThat(e.findings().get(1).witness()).containsExactly("GIVE_UP");
            });
  }

  @Test
  void theExceptionNamesTheEvent() {
    WorkflowDraft draft =
        SampleWorkflows.parcel().addTransitions(Transition.of("SCAN", "SENT", "LOST")).build();
    assertThatThrownBy(() -> Workflow.of(draft))
        .hasMessage("workflow.defect at SENT: expected no ambiguous on SCAN, reached by [SEND]");
  }

  @Test
  void findingsAreOrderedByKindThenStateThenEvent() {
    WorkflowDraft draft =
        SampleWorkflows.parcel()
            .addStates(State.of("PIT"))
            .addEvents(Event.human("LETTER").fromOutside(), Event.human("CALL").fromOutside())
            .addTransitions(Transition.of("SCAN", "SENT", "LOST"), Transition.stay("CALL", "LOST"))
            .build();
    assertThat(WorkflowVerifier.verify(draft))
        .extracting(f -> f.kind().code() + " " + f.state() + f.event().map(e -> " " + e).orElse(""))
        .containsExactly(
            "unreachable-state PIT",
            "dead-end PIT",
            "ambiguous SENT SCAN",
            "unused-event PACKED LETTER",
            "unhandled-event PACKED LETTER",
            "unhandled-event PACKED CALL",
            "unhandled-event SENT LETTER",
            "unhandled-event SENT CALL",
            "unhandled-event DELIVERED LETTER",
            "unhandled-event DELIVERED CALL",
            "unhandled-event LOST LETTER",
            "unhandled-event PIT LETTER",
            "unhandled-event PIT CALL");
  }

  @Test
  void everyKindOfFindingAndEveryRefusalHasATextInBothLanguages() {
    ReasonTexts texts = ReasonTexts.core();
    for (FindingKind kind : FindingKind.values()) {
      Finding finding = Finding.builder().kind(kind).state("OPEN").event("SOLVE").build();
      assertThat(texts.codes()).contains(finding.toReason().code());
    }
    assertThat(texts.codes())
        .contains(
            WorkflowReasons.TRANSITION_UNDEFINED,
            WorkflowReasons.ACTOR_FORBIDDEN,
            WorkflowReasons.GUARD_FAILED);
    Finding silent =
        Finding.builder().kind(FindingKind.UNHANDLED_EVENT).state("OPEN").event("ERASE").build();
    assertThat(texts.render(silent.toReason(), Locale.ENGLISH, ZoneOffset.UTC))
        .isEqualTo("The state OPEN does not always accept the event ERASE; reached by: –");
    Finding finding =
        Finding.builder().kind(FindingKind.DEAD_END).state("PIT").addWitness("e", "x").build();
    assertThat(texts.render(finding.toReason(), Locale.ENGLISH, ZoneOffset.UTC))
        .isEqualTo("The state PIT is neither final nor left by any event; reached by: e x");
    assertThat(texts.render(finding.toReason(), Locale.FRENCH, ZoneOffset.UTC))
        .isEqualTo("L’état PIT n’est ni final ni quitté par un événement ; chemin : e x");
  }

  @Test
  void theLongestChainIsWalkedToItsEnd() {
    List<State> states = IntStream.range(0, 1_024).mapToObj(i -> State.of("S" + i)).toList();
    List<Transition> rows =
        IntStream.range(1, 1_024)
            .mapToObj(i -> Transition.of("next", "S" + (i - 1), "S" + i))
            .toList();
    WorkflowDraft chain =
        WorkflowDraft.builder()
            .name("chain")
            .initial("S0")
            .addFinals("S0")
            .addAllStates(states)
            .addEvents(Event.system("next"), Event.system("back"))
            .addAllTransitions(rows)
            .build();
    assertThat(WorkflowVerifier.verify(chain, EnumSet.of(FindingKind.DEAD_END)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.state()).isEqualTo("S1023"))
        .extracting(Finding::witness)
        .isEqualTo(Collections.nCopies(1_023, "next"));
    WorkflowDraft ring =
        WorkflowDraft.builder()
            .from(chain)
            .addTransitions(Transition.of("back", "S1023", "S0"))
            .build();
    assertThat(WorkflowVerifier.verify(ring))
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(FindingKind.LIVELOCK))
        .satisfies(finding -> assertThat(finding.witness()).hasSize(1_024));
  }

  @Nested
  class Serialised {

    @Test
    void aWorkflowComesBackEqual() throws Exception {
      Workflow ticket = Workflow.of(SampleWorkflows.ticket());
      assertThat(read(write(ticket))).isEqualTo(ticket);
    }

    @Test
    void aDefectPutIntoTheBytesIsFoundWhenTheyAreRead() throws Exception {
      State declared = State.of("SE".concat("NT")); // Written apart from the name in transitions.
      WorkflowDraft.Builder parcel = SampleWorkflows.parcel();
      List<State> states =
          parcel.build().states().stream()
              .map(state -> state.name().equals("SENT") ? declared : state)
              .toList();
      String bytes =
          new String(
              write(Workflow.of(parcel.states(states).build())), StandardCharsets.ISO_8859_1);
      int last = bytes.lastIndexOf("SENT");
      String tampered = bytes.substring(0, last) + "SEMT" + bytes.substring(last + 4);
      assertThatThrownBy(() -> read(tampered.getBytes(StandardCharsets.ISO_8859_1)))
          .isInstanceOfSatisfying(
              WorkflowDefectException.class,
              e -> assertThat(e.findings().get(0).state()).isEqualTo("SEMT"));
    }
  }

  private static byte[] write(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
