package io.shopcare.examples.review.report;

/** A text for the shop owner in the two languages of the report. Immutable and thread-safe. */
public record Text(String en, String fr) {

  /** A text that reads the same in both languages, such as the name of a rule or a file. */
  public static Text same(String text) {
    return new Text(text, text);
  }
}
