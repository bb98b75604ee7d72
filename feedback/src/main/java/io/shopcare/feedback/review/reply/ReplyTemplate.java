package io.shopcare.feedback.review.reply;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.Personal;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.feedback.review.ReviewReasons;
import io.shopcare.internal.ValueStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * The words of a public reply in several languages, with places for what differs. Every language
 * has every mandatory place, and a reply is filled completely or not at all. Immutable and
 * thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface ReplyTemplate extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Characters that a reply may have where it is shown. */
  int MOST_CHARACTERS = 4_000;

  /** Names the template. */
  String id();

  /** The words by language such as {@code en}, with places such as {@code {name}}. */
  @Value.NaturalOrder
  SortedMap<String, String> texts();

  /** What must be filled in: name, issue, remedy and contact unless said. */
  @Value.Default
  default Set<ReplySlot> mandatory() {
    return Set.of(ReplySlot.values());
  }

  /**
   * What must not be in a reply; the phrases of {@link ForbiddenPhrases#ofDefaults} unless said.
   */
  @Value.Default
  default ForbiddenPhrases forbidden() {
    return ForbiddenPhrases.ofDefaults();
  }

  /**
   * Fills in the words of a language, or refuses with everything that is missing or must not be
   * public. A value is put in as it is: a place inside it is not filled again.
   *
   * @param language as a BCP 47 tag; {@code fr-CA} uses the words for {@code fr} if it has none
   * @param values by place, each bounded by {@link Limits#NAME_CHARACTERS} times four
   */
  default Outcome<Personal> fill(String language, Map<ReplySlot, String> values) {
    String primary = Locale.forLanguageTag(language).getLanguage();
    String text = texts().getOrDefault(language, texts().get(primary));
    if (text == null) {
      return Outcome.refused(
          Reason.against(ReviewReasons.NO_LANGUAGE, Detail.text("language", primary)));
    }
    return new ReplyFilling(this, values).fill(text);
  }

  /**
   * Checks that each language has each mandatory place.
   *
   * @throws InvalidInputException with code {@code feedback.reply.template}, at the language
   */
  @Value.Check
  default void check() {
    if (texts().isEmpty()) {
      throw InvalidInputException.of("feedback.reply.template").at("texts").build();
    }
    texts()
        .forEach(
            (language, text) -> {
              Limits.requireLength(language, Limits.NAME_CHARACTERS, "language");
              Limits.requireLength(text, MOST_CHARACTERS, "text");
              for (ReplySlot slot : mandatory()) {
                if (!text.contains(slot.place())) {
                  throw InvalidInputException.of("feedback.reply.template")
                      .at("texts")
                      .expected("the place " + slot.place() + " in every language")
                      .build();
                }
              }
            });
  }

  /** Starts a template. */
  static Builder builder(String id) {
    return new Builder().id(id);
  }

  /** Builds a {@link ReplyTemplate}; identifier and texts are required. */
  final class Builder extends ImmutableReplyTemplate.Builder {
    Builder() {}
  }
}
