package io.shopcare.jackson.sample;

/** A text in a family. */
public record Coupon(String code) implements Discount {

  /** Reads a code. */
  public static Coupon parse(String text) {
    return new Coupon(text);
  }

  @Override
  public String toString() {
    return code;
  }
}
