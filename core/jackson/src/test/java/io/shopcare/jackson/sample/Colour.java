package io.shopcare.jackson.sample;

/** An enumeration whose text is not its name. */
public enum Colour {
  /** Red. */
  RED,
  /** Green, with a class of its own. */
  GREEN {
    @Override
    public String toString() {
      return "verde";
    }
  },
  /** Dark blue. */
  DARK_BLUE
}
