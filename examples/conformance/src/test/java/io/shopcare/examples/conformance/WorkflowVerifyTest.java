package io.shopcare.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class WorkflowVerifyTest {

  private final Questions questions = new Questions();

  @Test
  void nothingIsWrongWithALineFromStartToEnd() {
    assertThat(findings("['A','B']", "['B']", "['A','go','B','']")).isEmpty();
  }

  @Test
  void aStateThatNothingLeadsToIsUnreachable() {
    assertThat(findings("['A','B','C']", "['B']", "['A','go','B',''],['C','go','B','']"))
        .containsExactly("unreachable-state C null []");
  }

  @Test
  void aStateWithoutAWayOutIsADeadEndUnlessItIsFinal() {
    assertThat(findings("['A','B','C']", "['B']", "['A','go','B',''],['A','stop','C','']"))
        .containsExactly("dead-end C null [stop]");
  }

  @Test
  void aLoopWithoutAWayOutHasNoPathToAFinal() {
    assertThat(
            findings(
                "['A','B','C','D']",
                "['D']",
                "['A','end','D',''],['A','in','B',''],['B','round','C',''],['C','round','B','']"))
        .containsExactly("no-path-to-final B null [in]", "no-path-to-final C null [in, round]");
  }

  @Test
  void transitionsOfOneStateAndEventAreAmbiguousUnlessAllGuardsAreNamedAndDifferent() {
    String both = "['A','go','A','%s'],['A','go','B','%s']";
    assertThat(findings("['A','B']", "['B']", both.formatted("x", "y"))).isEmpty();
    for (List<String> guards : List.of(List.of("", ""), List.of("x", ""), List.of("x", "x"))) {
      assertThat(findings("['A','B']", "['B']", both.formatted(guards.get(0), guards.get(1))))
          .as(guards.toString())
          .containsExactly("ambiguous A go []");
    }
  }

  @Test
  void oneAmbiguityIsToldForAStateAndEvent() {
    assertThat(
            findings(
                "['A','B']", "['B']", "['A','go','B',''],['A','go','A','x'],['A','go','B','x']"))
        .containsExactly("ambiguous A go []");
  }

  @Test
  void whatIsNotDeclaredIsNamedWhereverItStands() {
    assertThat(findings("['A','B']", "['B']", "['A','go','B',''],['A','out','X','']"))
        .containsExactly("undeclared-state X out [out]");
    assertThat(findings("['A','B']", "['B','F']", "['A','go','B',''],['Y','go','B','']"))
        .containsExactly("undeclared-state F null []", "undeclared-state Y null []");
    assertThat(
            ask("{'states':['B'],'initial':'I','finals':['B'],'transitions':[['I','go','B','']]}"))
        .containsExactly("undeclared-state I null []");
  }

  @Test
  void whatMustBeAcceptedBindsEveryDeclaredStateFinalsIncluded() {
    assertThat(must("['A','B']", "['A','erase','B','']", "['erase']", "[]"))
        .containsExactly("unhandled-event B erase [erase]");
    assertThat(must("['A','B']", "['A','erase','B','']", "['erase']", "['B']")).isEmpty();
  }

  @Test
  void guardsAreOnlyNamesSoAnEventAcceptedUnderOneCountsAsAccepted() {
    assertThat(must("['A','B']", "['A','erase','B','allowed']", "['erase']", "['B']")).isEmpty();
  }

  @Test
  void exemptionExcusesFromNothingElse() {
    assertThat(must("['A','B','C']", "['A','go','B',''],['A','off','C','']", "[]", "['C']"))
        .containsExactly("dead-end C null [off]");
  }

  @Test
  void anEventThatMustBeAcceptedAndIsNowhereIsUnusedToo() {
    assertThat(must("['A','B']", "['A','go','B','']", "['erase']", "['B']"))
        .containsExactly("unused-event A erase []", "unhandled-event A erase []");
  }

  @Test
  void whatIsNoMachineIsRefused() {
    assertThat(code("{'states':['A'],'initial':'A','transitions':[['A','go','A']]}"))
        .isEqualTo("wrong-type");
    assertThat(code("{'states':['A'],'transitions':[]}")).isEqualTo("missing-field");
    assertThat(code("{'states':['A','A'],'initial':'A','transitions':[]}"))
        .isEqualTo("workflow.duplicate");
  }

  private List<String> findings(String states, String finals, String transitions) {
    return ask(
        "{'states':%s,'initial':'A','finals':%s,'transitions':[%s]}"
            .formatted(states, finals, transitions));
  }

  private List<String> must(String states, String transitions, String events, String exempt) {
    return ask(
        "{'states':%s,'initial':'A','finals':['B'],'transitions':[%s],'mustAccept':%s,'exempt':%s}"
            .formatted(states, transitions, events, exempt));
  }

  private List<String> ask(String input) {
    return StreamSupport.stream(
            questions.ask("workflow.verify", input).path("findings").spliterator(), false)
        .map(
            finding ->
                "%s %s %s %s"
                    .formatted(
                        finding.get("kind").asText(),
                        finding.get("state").asText(),
                        finding.get("event").asText(),
                        StreamSupport.stream(finding.get("witness").spliterator(), false)
                            .map(event -> event.asText())
                            .toList()))
        .toList();
  }

  private String code(String input) {
    return questions.ask("workflow.verify", input).path("code").asText();
  }
}
