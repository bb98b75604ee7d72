package io.shopcare.jackson.sample;

import io.shopcare.DomainValue;

/** A text although it is a record. */
public record Price(long cents) implements DomainValue {

  /** Reads {@code EUR} and cents. */
  public static Price parse(String text) {
    if (!text.startsWith("EUR ")) {
      throw new IllegalArgumentException(text);
    }
    return new Price(Long.parseLong(text.substring(4)));
  }

  @Override
  public String toString() {
    return "EUR " + cents;
  }
}
