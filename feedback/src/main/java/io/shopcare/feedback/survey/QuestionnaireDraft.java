package io.shopcare.feedback.survey;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A questionnaire as it was written down, right or wrong: to be linted by {@link
 * QuestionnaireVerifier}, and made a {@link Questionnaire} once nothing is wrong with it. Immutable
 * and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface QuestionnaireDraft extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Which survey it is. */
  SurveyKey survey();

  /** The version; a change of items, order or routes is a new one. */
  int version();

  /** The questions, in the order in which they are asked; the first starts. */
  List<Item> items();

  /** Where the order is left; at most one for an item. */
  List<Route> routes();

  /**
   * Bounds the lists.
   *
   * @throws InvalidInputException with code {@code feedback.questionnaire.size}
   */
  @Value.Check
  default void check() {
    long conditions =
        routes().stream().flatMap(r -> r.branches().stream()).mapToLong(b -> b.when().size()).sum();
    long branches = routes().stream().mapToLong(route -> route.branches().size()).sum();
    if (Math.max(items().size(), Math.max(branches, conditions)) > Limits.LIST_ELEMENTS
        || routes().size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("feedback.questionnaire.size")
          .at("questionnaire")
          .expected("at most " + Limits.LIST_ELEMENTS + " items, branches and conditions")
          .build();
    }
  }

  /** Starts a draft. */
  static Builder builder(SurveyKey survey, int version) {
    return new Builder().survey(survey).version(version);
  }

  /** Builds a {@link QuestionnaireDraft}; survey and version are required. */
  final class Builder extends ImmutableQuestionnaireDraft.Builder {
    Builder() {}
  }
}
