package io.shopcare.feedback.survey;

import io.shopcare.DomainValue;
import io.shopcare.decision.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire, proven when built: every item can be reached, jumps lead forward, every answer
 * leads on to the end, and conditions fit the scale of the item that they look at. Immutable and
 * thread-safe.
 *
 * @param draft what is asked
 */
public record Questionnaire(QuestionnaireDraft draft) implements DomainValue {

  /**
   * Proves the draft.
   *
   * @throws QuestionnaireDefectException with everything that {@link QuestionnaireVerifier} finds
   */
  public Questionnaire {
    List<Reason> findings = QuestionnaireVerifier.verify(draft);
    if (!findings.isEmpty()) {
      throw new QuestionnaireDefectException(findings);
    }
  }

  /** The item of the identifier, if there is one; linear in the items. */
  public Optional<Item> item(String id) {
    return draft.items().stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /**
   * The items that a customer with these answers sees, in order; an answer to an item that is
   * passed over changes nothing. Linear in the items.
   *
   * @param answers by item
   */
  public List<String> path(Map<String, Answer> answers) {
    Map<String, Route> routes = new HashMap<>();
    draft.routes().forEach(route -> routes.put(route.item(), route));
    Map<String, Scale> scales = new HashMap<>();
    Map<String, OptionalInt> points = new HashMap<>();
    List<String> path = new ArrayList<>();
    String next = draft.items().get(0).id();
    for (int at = 0; at < draft.items().size(); at++) {
      Item item = draft.items().get(at);
      item.form().codes().ifPresent(scale -> scales.put(item.id(), scale));
      if (!item.id().equals(next)) {
        continue;
      }
      path.add(item.id());
      points.put(item.id(), point(answers.get(item.id())));
      Route route = routes.get(item.id());
      next = route == null ? following(at) : target(route, scales, points);
    }
    return path;
  }

  private static OptionalInt point(@Nullable Answer answer) {
    return answer instanceof Answer.Given given
        ? OptionalInt.of(given.point())
        : OptionalInt.empty();
  }

  private String following(int at) {
    return at + 1 < draft.items().size() ? draft.items().get(at + 1).id() : Branch.END;
  }

  private static String target(
      Route route, Map<String, Scale> scales, Map<String, OptionalInt> points) {
    for (Branch branch : route.branches()) {
      if (RouteTable.holds(branch, scales, points)) {
        return branch.to();
      }
    }
    return route.otherwise().orElse(Branch.END);
  }

  /** What is wrong with a response, with the codes of {@link ResponseReasons}; linear in both. */
  public List<Reason> faults(Response response) {
    return ResponseChecks.faults(draft, response);
  }

  /** The draft, proven. */
  public static Questionnaire of(QuestionnaireDraft draft) {
    return new Questionnaire(draft);
  }
}
