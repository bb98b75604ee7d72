package io.shopcare.feedback.survey;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds what is wrong with a questionnaire. The form is checked first; then every combination of
 * answers that a route looks at is tried, so that a dead end comes with the answer that leads into
 * it. Answers to different items are taken to be independent: an item that only contradictory
 * answers lead to counts as reachable. Linear in the items and in the combinations, of which a
 * route may have 65,536.
 */
public final class QuestionnaireVerifier {

  private final QuestionnaireDraft draft;
  private final Map<String, Integer> order = new HashMap<>();
  private final List<Reason> findings = new ArrayList<>();

  private QuestionnaireVerifier(QuestionnaireDraft draft) {
    this.draft = draft;
  }

  /**
   * Returns everything that is wrong, form first, with the codes of {@link QuestionnaireReasons}.
   */
  public static List<Reason> verify(QuestionnaireDraft draft) {
    QuestionnaireVerifier verifier = new QuestionnaireVerifier(draft);
    verifier.checkItems();
    verifier.checkRoutes();
    if (verifier.findings.isEmpty()) {
      verifier.checkPaths();
    }
    verifier.checkLanguages();
    return List.copyOf(verifier.findings);
  }

  private void found(String code, Detail... details) {
    findings.add(Reason.against(code, details));
  }

  private static Detail item(String id) {
    return Detail.text("item", id);
  }

  private void checkItems() {
    if (draft.items().isEmpty()) {
      found(QuestionnaireReasons.EMPTY);
    }
    for (Item each : draft.items()) {
      if (order.putIfAbsent(each.id(), order.size()) != null) {
        found(QuestionnaireReasons.DUPLICATE_ITEM, item(each.id()));
      }
    }
  }

  private void checkLanguages() {
    SortedSet<String> languages = new TreeSet<>();
    draft.items().forEach(each -> languages.addAll(each.wordings().keySet()));
    for (Item each : draft.items()) {
      for (String language : languages) {
        if (!each.wordings().containsKey(language)) {
          Detail missing = Detail.text("language", language);
          found(QuestionnaireReasons.LANGUAGE, item(each.id()), missing);
        }
      }
    }
  }

  private void checkRoutes() {
    Set<String> seen = new HashSet<>();
    for (Route route : draft.routes()) {
      Integer from = order.get(route.item());
      if (from == null) {
        found(QuestionnaireReasons.UNKNOWN_ITEM, item(known(route.item())));
        continue;
      }
      if (!seen.add(route.item())) {
        found(QuestionnaireReasons.DUPLICATE_ROUTE, item(route.item()));
      }
      route.otherwise().ifPresent(to -> checkTarget(route.item(), from, to));
      for (Branch branch : route.branches()) {
        checkTarget(route.item(), from, branch.to());
        branch.when().forEach(condition -> checkCondition(route.item(), from, condition));
      }
    }
  }

  private void checkTarget(String fromItem, int from, String to) {
    Integer target = order.get(to);
    if (!to.equals(Branch.END) && target == null) {
      found(QuestionnaireReasons.UNKNOWN_ITEM, item(known(to)));
    } else if (target != null && target <= from) {
      found(QuestionnaireReasons.BACKWARD, item(fromItem), Detail.text("to", to));
    }
  }

  private void checkCondition(String fromItem, int from, Condition condition) {
    Integer at = order.get(condition.item());
    if (at == null) {
      found(QuestionnaireReasons.UNKNOWN_ITEM, item(known(condition.item())));
      return;
    }
    Detail seen = Detail.text("condition", condition.item());
    if (at > from) {
      found(QuestionnaireReasons.LATER, item(fromItem), seen);
    }
    ItemForm form = draft.items().get(at).form();
    Optional<Scale> scale = form.codes();
    boolean ranked =
        condition instanceof Condition.AtLeast || condition instanceof Condition.AtMost;
    if (scale.isEmpty() || (ranked && !form.isOrdered())) {
      found(QuestionnaireReasons.FORM, item(fromItem), seen);
    } else if (!codes(condition).stream().allMatch(code -> scale.get().point(code).isPresent())) {
      found(QuestionnaireReasons.CODE, item(fromItem), seen);
    }
  }

  private static Set<String> codes(Condition condition) {
    if (condition instanceof Condition.AtLeast atLeast) {
      return Set.of(atLeast.code());
    }
    if (condition instanceof Condition.AtMost atMost) {
      return Set.of(atMost.code());
    }
    return condition instanceof Condition.OneOf oneOf ? oneOf.codes() : Set.of();
  }

  /** What was written for an identifier is shown only if it looks like one. */
  private static String known(String id) {
    return SurveyNames.isName(id) ? id : "?";
  }

  private void checkPaths() {
    Map<String, Route> routes = new HashMap<>();
    draft.routes().forEach(route -> routes.put(route.item(), route));
    boolean[] reached = new boolean[draft.items().size() + 1];
    reached[0] = true;
    for (int at = 0; at < draft.items().size(); at++) {
      Item each = draft.items().get(at);
      Route route = routes.get(each.id());
      if (!reached[at]) {
        found(QuestionnaireReasons.UNREACHABLE, item(each.id()));
      } else if (route == null) {
        reached[at + 1] = true;
      } else {
        checkRoute(route, reached);
      }
    }
  }

  private void checkRoute(Route route, boolean[] reached) {
    RouteTable table = RouteTable.of(route, id -> draft.items().get(order.getOrDefault(id, 0)));
    if (table.isTooComplex()) {
      found(QuestionnaireReasons.TOO_COMPLEX, item(route.item()));
      return;
    }
    table
        .stuckAt()
        .ifPresent(
            answer ->
                found(
                    QuestionnaireReasons.DEAD_END,
                    item(route.item()),
                    Detail.text("answer", answer)));
    for (int i = 0; i < route.branches().size(); i++) {
      if (table.isTaken(i)) {
        reach(route.branches().get(i).to(), reached);
      } else {
        Detail branch = Detail.number("branch", i + 1L);
        found(QuestionnaireReasons.NEVER_TAKEN, item(route.item()), branch);
      }
    }
    if (table.fallsThrough()) {
      route.otherwise().ifPresent(to -> reach(to, reached));
    }
  }

  private void reach(String to, boolean[] reached) {
    reached[order.getOrDefault(to, draft.items().size())] = true;
  }
}
