package io.shopcare.decision;

/** How a reason bears on the value that was decided. */
public enum Effect {
  /** Speaks for the value, or made it so. */
  FOR,
  /** Speaks against it, or hindered a better one. */
  AGAINST,
  /** Neither: something worth knowing. */
  INFO
}
