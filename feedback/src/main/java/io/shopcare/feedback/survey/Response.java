package io.shopcare.feedback.survey;

import io.shopcare.DomainValue;
import io.shopcare.Erasable;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.Personal;
import io.shopcare.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * What one customer answered to one invitation. A customer who changes an answer sends the response
 * again under its identifier with a later time. Free texts are personal and are forgotten by {@link
 * #erased}. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Response extends Erasable<Response>, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Identifies the response: the same identifier is the same response, however often it comes. */
  String id();

  /** The survey. */
  String surveyId();

  /** The version of the questionnaire, with which the scales are frozen. */
  int version();

  /** The shop's identifier of the customer, a pseudonym; empty for an anonymous response. */
  Optional<String> customerId();

  /** The ticket that the survey was about. */
  Optional<String> ticketId();

  /** When it was given or last changed. */
  Instant at();

  /** How far the customer went. */
  ResponseStatus status();

  /** Language in which it was answered, as a BCP 47 tag. */
  Optional<String> language();

  /** Answers by item. */
  @Value.NaturalOrder
  SortedMap<String, Answer> answers();

  /** Free texts by item. */
  @Value.NaturalOrder
  SortedMap<String, Personal> texts();

  /** The point answered to an item; empty if there is none. */
  default OptionalInt point(String item) {
    return answers().get(item) instanceof Answer.Given given
        ? OptionalInt.of(given.point())
        : OptionalInt.empty();
  }

  @Override
  default Response erased() {
    SortedMap<String, Personal> tombstones = new TreeMap<>(texts());
    tombstones.replaceAll((item, text) -> text.erased());
    return builder()
        .id(id())
        .surveyId(surveyId())
        .version(version())
        .customerId(customerId())
        .ticketId(ticketId())
        .at(at())
        .status(status())
        .language(language())
        .putAllAnswers(answers())
        .putAllTexts(tombstones)
        .build();
  }

  /**
   * Bounds the answers; a dismissed response has none.
   *
   * @throws InvalidInputException with code {@code feedback.response.size}, {@code
   *     feedback.response.dismissed} or {@code input.too-long}
   */
  @Value.Check
  default void check() {
    Limits.requireLength(id(), Limits.NAME_CHARACTERS, "id");
    if (answers().size() > Limits.LIST_ELEMENTS || texts().size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("feedback.response.size")
          .at("answers")
          .expected("at most " + Limits.LIST_ELEMENTS)
          .build();
    }
    boolean given = answers().values().stream().anyMatch(Answer.Given.class::isInstance);
    if (status() == ResponseStatus.DISMISSED && (given || !texts().isEmpty())) {
      throw InvalidInputException.of("feedback.response.dismissed")
          .at("answers")
          .expected("no answer in a dismissed response")
          .build();
    }
  }

  /** Starts a response. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Response}; identifier, survey, version, time and status are required. */
  final class Builder extends ImmutableResponse.Builder {
    Builder() {}
  }
}
