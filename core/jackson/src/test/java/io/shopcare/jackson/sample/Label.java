package io.shopcare.jackson.sample;

import io.shopcare.DomainValue;

/** A class that wraps a text and does not show it. */
public final class Label implements DomainValue {

  private static final long serialVersionUID = 1L;

  private final String text;

  private Label(String text) {
    this.text = text;
  }

  /** A label with the text. */
  public static Label of(String text) {
    return new Label(text);
  }

  /** The text. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Label label && label.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "[label]";
  }
}
