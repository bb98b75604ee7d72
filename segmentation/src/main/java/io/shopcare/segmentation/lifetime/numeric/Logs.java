package io.shopcare.segmentation.lifetime.numeric;

/** Logarithms that keep all digits where the naive ones lose them. */
public final class Logs {

  private static final double NEAR = 0.25;

  private Logs() {}

  /** ln(1 + part/whole) for part ≥ 0 and whole > 0. */
  public static double onePlus(double part, double whole) {
    double ratio = part / whole;
    // Math.log is an instruction of the machine's own, log1p a slow loop: it is asked where it
    // helps.
    return ratio < NEAR ? Math.log1p(ratio) : Math.log((whole + part) / whole);
  }

  /** ln(1 + e^q) without overflow. */
  public static double softplus(double q) {
    return q > 0 ? q + Math.log1p(Math.exp(-q)) : Math.log1p(Math.exp(q));
  }

  /** 1/(1 + e^-q), the derivative of {@link #softplus}. */
  public static double logistic(double q) {
    if (q >= 0) {
      return 1 / (1 + Math.exp(-q));
    }
    double odds = Math.exp(q);
    return odds / (1 + odds);
  }
}
