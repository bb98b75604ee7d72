package io.shopcare.feedback.survey;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.ValueStyle;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * One question. It is known by its identifier, never by its words: a translation, or a better
 * wording, is the same question, and its answers go together. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Item extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Lower-case letters, digits, hyphens, underscores and dots. */
  String id();

  /** In which form it is answered. */
  ItemForm form();

  /** The words by BCP 47 language, such as {@code en} and {@code fr}. */
  @Value.NaturalOrder
  SortedMap<String, String> wordings();

  /** Raw codes that mean there is no answer; none unless declared. */
  @Value.NaturalOrder
  SortedSet<String> noAnswer();

  /** How the raw codes of this item are read; empty where the customer writes freely. */
  default Optional<AnswerCodes> codes() {
    return form().codes().map(scale -> new AnswerCodes(scale, noAnswer()));
  }

  /**
   * Checks identifier and lengths.
   *
   * @throws InvalidInputException with code {@code feedback.item.id} or {@code input.too-long}
   */
  @Value.Check
  default void check() {
    if (!SurveyNames.isName(id())) {
      throw SurveyNames.notAName("feedback.item.id", "item");
    }
    wordings()
        .forEach(
            (language, words) -> {
              Limits.requireLength(language, Limits.NAME_CHARACTERS, "language");
              Limits.requireLength(words, Limits.TEXT_CHARACTERS, "wording");
            });
  }

  /** An item without words, for whoever has only the answers. */
  static Item of(String id, ItemForm form) {
    return builder(id, form).build();
  }

  /** Starts an item. */
  static Builder builder(String id, ItemForm form) {
    return new Builder().id(id).form(form);
  }

  /** Builds an {@link Item}; identifier and form are required. */
  final class Builder extends ImmutableItem.Builder {
    Builder() {}
  }
}
