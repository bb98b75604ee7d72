package io.shopcare;

import org.jspecify.annotations.Nullable;

/**
 * A text that belongs to a person: a message, an address, a name. It never shows itself: {@code
 * toString} is the same for every text, so that none reaches a log or an exception by accident. The
 * text is null once it has been erased.
 *
 * <p>Identifiers of customers, agents and tickets are taken to be pseudonyms and are shown; a shop
 * that uses e-mail addresses as identifiers should hash them first.
 *
 * @param text the text, null once erased
 */
public record Personal(@Nullable String text) implements DomainValue, Erasable<Personal> {

  private static final Personal TOMBSTONE = new Personal(null);

  /** Wraps a text. */
  public static Personal of(String text) {
    return new Personal(text);
  }

  /** What is left of an erased text. */
  public static Personal tombstone() {
    return TOMBSTONE;
  }

  /** Whether the text has been erased. */
  public boolean isErased() {
    return text == null;
  }

  @Override
  public Personal erased() {
    return TOMBSTONE;
  }

  /** The same for every text. */
  @Override
  public String toString() {
    return text == null ? "[erased]" : "[personal]";
  }
}
