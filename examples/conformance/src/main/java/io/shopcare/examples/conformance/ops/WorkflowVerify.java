package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.workflow.Event;
import io.shopcare.workflow.Finding;
import io.shopcare.workflow.FindingKind;
import io.shopcare.workflow.State;
import io.shopcare.workflow.Transition;
import io.shopcare.workflow.WorkflowDraft;
import io.shopcare.workflow.WorkflowVerifier;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a state machine, with a witness. */
final class WorkflowVerify implements Operation {

  private static final Set<FindingKind> KINDS =
      EnumSet.of(
          FindingKind.UNREACHABLE_STATE,
          FindingKind.DEAD_END,
          FindingKind.NO_PATH_TO_FINAL,
          FindingKind.AMBIGUOUS,
          FindingKind.UNDECLARED_STATE,
          FindingKind.UNHANDLED_EVENT,
          FindingKind.UNUSED_EVENT);

  @Override
  public String name() {
    return "workflow.verify";
  }

  @Override
  public String about() {
    return "{states, initial, finals, transitions, mustAccept, exempt}: findings with witnesses";
  }

  @Override
  public JsonNode answer(Input input) {
    ArrayNode findings = Answers.object().putArray("findings");
    for (Finding finding : WorkflowVerifier.verify(draft(input), KINDS)) {
      ObjectNode node = findings.addObject();
      node.put("kind", finding.kind().code());
      node.put("state", finding.state());
      node.put("event", finding.event().orElse(null));
      finding.witness().forEach(node.putArray("witness")::add);
    }
    return Answers.object().set("findings", findings);
  }

  private static WorkflowDraft draft(Input input) {
    List<List<String>> rows = input.get("transitions").list(row -> row.list(Input::text));
    Set<String> mustAccept = texts(input, "mustAccept");
    Set<String> exempt = texts(input, "exempt");
    Set<String> events = new LinkedHashSet<>(mustAccept);
    WorkflowDraft.Builder draft =
        WorkflowDraft.builder()
            .name("machine")
            .initial(input.get("initial").text())
            .addAllFinals(texts(input, "finals"));
    for (String state : input.get("states").list(Input::text)) {
      draft.addStates(State.builder().name(state).exempt(exempt.contains(state)).build());
    }
    for (List<String> row : rows) {
      if (row.size() != 4) {
        throw input.get("transitions").wrong("[from, event, to, guard or \"\"]");
      }
      events.add(row.get(1));
      Transition.Builder transition =
          Transition.builder().addFrom(row.get(0)).event(row.get(1)).to(row.get(2));
      draft.addTransitions(
          row.get(3).isEmpty() ? transition.build() : transition.addGuards(row.get(3)).build());
    }
    for (String event : events) {
      Event human = Event.human(event);
      draft.addEvents(mustAccept.contains(event) ? human.fromOutside() : human);
    }
    return draft.build();
  }

  private static Set<String> texts(Input input, String field) {
    return new HashSet<>(
        input.optional(field).map(list -> list.list(Input::text)).orElse(List.of()));
  }
}
