package io.shopcare.examples.review.report;

import java.util.Locale;

/** A text for the shop owner in the two languages of the report. Immutable and thread-safe. */
public record Text(String en, String fr) {

  /** A text that reads the same in both languages, such as the name of a rule or a file. */
  public static Text same(String text) {
    return new Text(text, text);
  }

  /** The text in French if French is asked for, else in English. */
  public String in(Locale language) {
    return language.getLanguage().equals("fr") ? fr : en;
  }
}
