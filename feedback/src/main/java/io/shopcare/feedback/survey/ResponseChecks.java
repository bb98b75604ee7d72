package io.shopcare.feedback.survey;

import io.shopcare.Personal;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a response against its questionnaire. */
final class ResponseChecks {

  private final Map<String, Item> items = new HashMap<>();
  private final List<Reason> faults = new ArrayList<>();

  private ResponseChecks() {}

  static List<Reason> faults(QuestionnaireDraft draft, Response response) {
    ResponseChecks checks = new ResponseChecks();
    if (!response.surveyId().equals(draft.survey().id()) || response.version() != draft.version()) {
      checks.faults.add(Reason.against(ResponseReasons.OTHER_SURVEY));
      return List.copyOf(checks.faults);
    }
    draft.items().forEach(item -> checks.items.put(item.id(), item));
    response.answers().forEach(checks::checkAnswer);
    response.texts().forEach(checks::checkText);
    return List.copyOf(checks.faults);
  }

  private void checkAnswer(String id, Answer answer) {
    Item item = items.get(id);
    if (item == null || item.form().codes().isEmpty()) {
      misplaced(id, item);
    } else if (answer instanceof Answer.Rejected rejected) {
      faults.add(rejected.reason());
    } else if (answer instanceof Answer.Given given) {
      int points = item.form().codes().get().size();
      if (given.point() < 0 || given.point() >= points) {
        faults.add(
            Reason.against(
                ResponseReasons.OFF_SCALE,
                Detail.text("item", id),
                Detail.number("points", points)));
      }
    }
  }

  private void checkText(String id, Personal text) {
    Item item = items.get(id);
    if (item == null || !(item.form() instanceof ItemForm.Written written)) {
      misplaced(id, item);
      return;
    }
    String words = text.text();
    if (words != null && words.length() > written.mostCharacters()) {
      faults.add(
          Reason.against(
              ResponseReasons.TOO_LONG,
              Detail.text("item", id),
              Detail.number("characters", written.mostCharacters())));
    }
  }

  /** What stands in place of an identifier is shown only if it looks like one. */
  private void misplaced(String id, @Nullable Item item) {
    Detail shown = Detail.text("item", SurveyNames.isName(id) ? id : "?");
    faults.add(
        Reason.against(item == null ? ResponseReasons.UNKNOWN_ITEM : ResponseReasons.FORM, shown));
  }
}
