package io.shopcare.feedback.review.reply;

import io.shopcare.DomainValue;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Phrases that a public reply must not have, compared without case and accents, and with
 * typographic apostrophes as plain ones. A help for people, not a proof. Immutable and thread-safe.
 *
 * @param changes that ask to change or withdraw the review
 * @param threats with the law
 */
public record ForbiddenPhrases(List<String> changes, List<String> threats) implements DomainValue {

  private static final ForbiddenPhrases DEFAULTS =
      new ForbiddenPhrases(
          List.of(
              "change your review",
              "change your rating",
              "update your review",
              "remove your review",
              "delete your review",
              "withdraw your review",
              "modifier votre avis",
              "modifier votre note",
              "changer votre avis",
              "retirer votre avis",
              "supprimer votre avis"),
          List.of(
              "legal action",
              "our lawyer",
              "our attorney",
              "defamation",
              "sue you",
              "poursuites",
              "poursuivre en justice",
              "notre avocat",
              "diffamation",
              "porter plainte"));

  /** Folds the phrases. */
  public ForbiddenPhrases {
    changes = changes.stream().map(ForbiddenPhrases::folded).toList();
    threats = threats.stream().map(ForbiddenPhrases::folded).toList();
  }

  /** Common phrases in English and French. */
  public static ForbiddenPhrases ofDefaults() {
    return DEFAULTS;
  }

  /** Whether the text asks to change or withdraw the review. */
  public boolean asksForChange(String text) {
    return hasOneOf(changes, text);
  }

  /** Whether the text threatens. */
  public boolean threatens(String text) {
    return hasOneOf(threats, text);
  }

  private static boolean hasOneOf(List<String> phrases, String text) {
    String folded = folded(text);
    return phrases.stream().anyMatch(folded::contains);
  }

  private static String folded(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .map(c -> c == '\u2019' ? '\'' : Character.isWhitespace(c) ? ' ' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
