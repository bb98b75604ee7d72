package io.shopcare.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkflowDiagramsTest {

  private static final WorkflowDraft PARCEL =
      SampleWorkflows.parcel()
          .addEvents(Event.human("RECALL"))
          .addTransitions(
              Transition.of("RECALL", List.of("SENT", "PACKED"), "LOST")
                  .withGuards("asked", "in time")
                  .withPriority(2)
                  .withEffects("call back", "note")
                  .withActors("clerk", "boss"),
              Transition.stay("SCAN", "PACKED"))
          .build();

  private static final String HOSTILE = "]\"<b>|`*--[[x]]__%$#;:\\{}~&";

  private static WorkflowDraft hostile() {
    return WorkflowDraft.builder()
        .name("hostile")
        .initial(HOSTILE)
        .addFinals(HOSTILE)
        .addStates(State.of(HOSTILE))
        .addEvents(Event.human(HOSTILE))
        .addTransitions(
            Transition.stay(HOSTILE, HOSTILE)
                .withGuards(HOSTILE)
                .withEffects(HOSTILE)
                .withTimers(HOSTILE)
                .withActors(HOSTILE))
        .build();
  }

  @Test
  void mermaid() {
    assertThat(WorkflowDiagrams.mermaid(PARCEL))
        .isEqualTo(
            """
            stateDiagram-v2
                state "PACKED" as s0
                state "SENT" as s1
                state "DELIVERED" as s2
                state "LOST" as s3
                [*] --> s0
                s0 --> s1 : SEND [paid] by clerk
                s0 --> s3 : RECALL (priority 2) [asked, in time] / call back, note by boss, clerk
                s0 --> s0 : SCAN
                s1 --> s2 : SCAN / thank
                s1 --> s3 : GIVE_UP timer REFUND
                s1 --> s3 : RECALL (priority 2) [asked, in time] / call back, note by boss, clerk
                s2 --> [*]
                s3 --> [*]
            """);
  }

  @Test
  void dot() {
    assertThat(WorkflowDiagrams.dot(PARCEL))
        .isEqualTo(
            """
            digraph workflow {
              rankdir=LR;
              node [shape=box, style=rounded];
              s0 [label="PACKED"];
              s1 [label="SENT"];
              s2 [label="DELIVERED"];
              s3 [label="LOST"];
              start [shape=point];
              start -> s0;
              s0 -> s1 [label="SEND [paid] by clerk"];
              s0 -> s3 [label="RECALL (priority 2) [asked, in time] / call back, note by boss, clerk"];
              s0 -> s0 [label="SCAN"];
              s1 -> s2 [label="SCAN / thank"];
              s1 -> s3 [label="GIVE_UP timer REFUND"];
              s1 -> s3 [label="RECALL (priority 2) [asked, in time] / call back, note by boss, clerk"];
              s2 [peripheries=2];
              s3 [peripheries=2];
            }
            """);
  }

  @Test
  void plantUml() {
    assertThat(WorkflowDiagrams.plantUml(PARCEL))
        .isEqualTo(
            """
            @startuml
            hide empty description
            state "PACKED" as s0
            state "SENT" as s1
            state "DELIVERED" as s2
            state "LOST" as s3
            [*] --> s0
            s0 --> s1 : SEND [paid] by clerk
            s0 --> s3 : RECALL (priority 2) [asked, in time] / call back, note by boss, clerk
            s0 --> s0 : SCAN
            s1 --> s2 : SCAN / thank
            s1 --> s3 : GIVE_UP timer REFUND
            s1 --> s3 : RECALL (priority 2) [asked, in time] / call back, note by boss, clerk
            s2 --> [*]
            s3 --> [*]
            @enduml
            """);
  }

  @Test
  void markdown() {
    assertThat(WorkflowDiagrams.markdown(PARCEL))
        .isEqualTo(
            """
            Initial: PACKED
            Final: DELIVERED, LOST

            | Event | From | To | Priority | Guards | Effects | Timers | Who |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            | SEND | PACKED | SENT | | paid | | | clerk |
            | SCAN | SENT | DELIVERED | | | thank | | |
            | GIVE_UP | SENT | LOST | | | | REFUND | |
            | RECALL | PACKED, SENT | LOST | 2 | asked, in time | call back, note | | boss, clerk |
            | SCAN | PACKED | *stays* | | | | | |
            """);
  }

  @Test
  void aDraftIsDrawnWithItsUndeclaredStates() {
    WorkflowDraft draft =
        SampleWorkflows.parcel().addTransitions(Transition.of("SCAN", "GHOST", "LOST")).build();
    assertThat(WorkflowDiagrams.mermaid(draft))
        .contains("state \"GHOST\" as s4\n")
        .contains("s4 --> s3 : SCAN\n");
  }

  @Test
  void lettersDigitsAndMarksInsideWordsStandForThemselves() {
    DiagramEscape escape = new DiagramEscape(" .,", "<%d>");
    assertThat(escape.escape("AZaz09 é. ON_HOLD, a-b/c ¡\ud83d\ude00"))
        .isEqualTo("AZaz09 é. ON_HOLD, a-b/c ¡\ud83d\ude00");
    assertThat(escape.escape("@[`{/:~")).isEqualTo("<64><91><96><123>/<58><126>");
    assertThat(escape.escape("_a__b a--b//")).isEqualTo("<95>a_<95>b a-<45>b/<47>");
  }

  @Test
  void namesCannotBreakOutOfMermaid() {
    String name =
        "]#34;#60;b#62;#124;#96;#42;-#45;[[x]]#95;#95;#37;#36;#35;#59;#58;#92;#123;#125;#126;#38;";
    assertThat(WorkflowDiagrams.mermaid(hostile()).lines())
        .contains("    state \"" + name + "\" as s0")
        .hasSize(5);
  }

  @Test
  void namesCannotBreakOutOfDotAndPlantUml() {
    assertThat(WorkflowDiagrams.dot(hostile()).lines())
        .hasSize(9)
        .filteredOn(line -> line.contains("label"))
        .hasSize(2)
        .allMatch(line -> line.chars().filter(c -> c == '"').count() == 2)
        .noneMatch(line -> line.contains("\\"));
    assertThat(WorkflowDiagrams.plantUml(hostile()).lines())
        .hasSize(7)
        .noneMatch(line -> line.replace(" --> ", "").contains("--"))
        .noneMatch(line -> line.contains("<b>"));
  }

  @Test
  void namesCannotBreakOutOfMarkdown() {
    assertThat(WorkflowDiagrams.markdown(hostile()).lines().skip(5))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.chars().filter(c -> c == '|').count()).isEqualTo(9);
              assertThat(line.replace("*stays*", ""))
                  .doesNotContain("*", "`", "[", "<", "\\", "__");
            });
  }

  @Test
  void equalWorkflowsAreDrawnAlike() {
    WorkflowDraft one =
        SampleWorkflows.parcel().addTransitions(Transition.stay("SCAN", "LOST", "PACKED")).build();
    WorkflowDraft other =
        SampleWorkflows.parcel().addTransitions(Transition.stay("SCAN", "PACKED", "LOST")).build();
    assertThat(one).isEqualTo(other);
    assertThat(WorkflowDiagrams.dot(one)).isEqualTo(WorkflowDiagrams.dot(other));
    assertThat(WorkflowDiagrams.markdown(one)).isEqualTo(WorkflowDiagrams.markdown(other));
  }
}
