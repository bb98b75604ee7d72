package io.shopcare.segmentation.lifetime.numeric;

/**
 * ln Γ and differences of it, with the first two derivatives. Stirling's series is taken of the
 * difference, not of the two, so that nothing cancels where an argument is large. Not thread-safe:
 * an instance is a register for one loop.
 */
public final class LogGamma {

  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

  /** From here on eight terms of Stirling's series are exact to a double. */
  private static final double LARGE = 10;

  /** Up to here a product is shorter than the series. */
  private static final int SHORT = 12;

  /** B(2j)/(2j(2j − 1)), the coefficients of z^(1 − 2j) in ln Γ. */
  private static final double[] STIRLING = {
    1.0 / 12,
    -1.0 / 360,
    1.0 / 1260,
    -1.0 / 1680,
    1.0 / 1188,
    -691.0 / 360360,
    1.0 / 156,
    -3617.0 / 122400
  };

  private double value;
  private double first;
  private double second;

  /** Creates a register that holds 0. */
  public LogGamma() {}

  /** The function asked for last. */
  public double value() {
    return value;
  }

  /** Its derivative in z. */
  public double first() {
    return first;
  }

  /** Its second derivative in z. */
  public double second() {
    return second;
  }

  /** ln Γ(z), ψ(z) and ψ'(z), for z > 0. */
  public LogGamma of(double z) {
    clear();
    double start = z;
    for (; start < LARGE; start++) {
      factor(start, -1);
    }
    double log = Math.log(start);
    double inverse = 1 / start;
    value += (start - 0.5) * log - start + HALF_LOG_TWO_PI;
    first += log - inverse / 2;
    second += inverse + inverse * inverse / 2;
    corrections(start, 1);
    return this;
  }

  /** ln Γ(z + n) − ln Γ(z), for z > 0 and a whole n ≥ 0: the rising factorial. */
  public LogGamma rising(double z, double n) {
    if (n > SHORT) {
      return ratio(z, n);
    }
    clear();
    for (int i = 0; i < n; i++) {
      factor(z + i, 1);
    }
    return this;
  }

  /** ln Γ(z + n) − ln Γ(z), for z > 0 and any n ≥ 0. */
  public LogGamma ratio(double z, double n) {
    clear();
    double start = z;
    for (; start < LARGE; start++) {
      factor(start, 1);
      factor(start + n, -1);
    }
    double end = start + n;
    double log = Logs.onePlus(n, start);
    value += (start - 0.5) * log + n * (Math.log(end) - 1);
    first += log + n / (2 * start * end);
    second += -n / (start * end) + (1 / (end * end) - 1 / (start * start)) / 2;
    corrections(end, 1);
    corrections(start, -1);
    return this;
  }

  private void clear() {
    value = 0;
    first = 0;
    second = 0;
  }

  private void factor(double z, int sign) {
    double inverse = 1 / z;
    value += sign * Math.log(z);
    first += sign * inverse;
    second -= sign * inverse * inverse;
  }

  private void corrections(double z, int sign) {
    double inverse = 1 / z;
    double square = inverse * inverse;
    double power = sign * inverse;
    for (int j = 0; j < STIRLING.length; j++) {
      double term = STIRLING[j] * power;
      int order = 2 * j + 1;
      value += term;
      first -= order * term * inverse;
      second += order * (order + 1) * term * square;
      power *= square;
    }
  }
}
