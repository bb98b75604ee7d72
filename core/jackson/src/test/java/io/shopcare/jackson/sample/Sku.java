package io.shopcare.jackson.sample;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;

/** A text: a final class with {@code parse}. */
public final class Sku implements DomainValue, Comparable<Sku> {

  private static final long serialVersionUID = 1L;

  private final String code;

  private Sku(String code) {
    this.code = code;
  }

  /** Reads {@code SKU-} and digits; anything else says why not. */
  public static Sku parse(CharSequence text) {
    String code = text.toString();
    if (!code.startsWith("SKU-")) {
      throw InvalidInputException.of("sku.form")
          .at("sku")
          .offset(0)
          .expected("SKU- and a number")
          .suggestion("SKU-1")
          .build();
    }
    // Throws a plain exception that quotes the text.
    return new Sku("SKU-" + Integer.parseInt(code.substring(4)));
  }

  @Override
  public int compareTo(Sku other) {
    return code.compareTo(other.code);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sku sku && sku.code.equals(code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  @Override
  public String toString() {
    return code;
  }
}
