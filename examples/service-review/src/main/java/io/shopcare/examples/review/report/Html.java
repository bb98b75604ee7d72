package io.shopcare.examples.review.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes well-formed elements. Names of elements and attributes come from code, texts and values of
 * attributes from anywhere: they are escaped here and nowhere else. A {@link Text} that differs by
 * language is written in both; the style sheet shows the one that the reader has chosen.
 */
final class Html {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element, with names and values of attributes in turn. */
  Html open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(Escapes.html(attributes[i + 1])).append('"');
    }
    out.append('>');
    open.push(element);
    return this;
  }

  /** Closes the element opened last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  Html text(String text) {
    out.append(Escapes.html(text));
    return this;
  }

  Html text(Text text) {
    if (text.en().equals(text.fr())) {
      return text(text.en());
    }
    open("span", "lang", "en").text(text.en()).close();
    return open("span", "lang", "fr").text(text.fr()).close();
  }

  Html element(String element, Text text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  Html newLine() {
    out.append('\n');
    return this;
  }

  /**
   * All that was written.
   *
   * @throws IllegalStateException if an element is still open
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }
}
