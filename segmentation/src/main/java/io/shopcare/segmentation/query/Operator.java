package io.shopcare.segmentation.query;

/** How a value is compared with a literal. */
public enum Operator {
  /** The same. */
  EQUAL("="),
  /** Anything else, no value included. */
  NOT_EQUAL("!="),
  /** Less. */
  LESS("<"),
  /** Less or the same. */
  AT_MOST("<="),
  /** More. */
  MORE(">"),
  /** More or the same. */
  AT_LEAST(">=");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** How it is written. */
  public String symbol() {
    return symbol;
  }
}
