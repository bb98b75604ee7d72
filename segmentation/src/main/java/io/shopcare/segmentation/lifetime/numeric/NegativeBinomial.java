package io.shopcare.segmentation.lifetime.numeric;

/** Arrivals at a rate of Gamma(r, α): how many there are in a time, were there no dropping out. */
public final class NegativeBinomial {

  private final double r;
  private final double alpha;
  private final double n;

  /** ln of Γ(r + n)/(Γ(r) n!). */
  private final double logCoefficient;

  /** Takes shape and scale of the rates and the number of arrivals asked about. */
  public NegativeBinomial(double r, double alpha, long n) {
    this.r = r;
    this.alpha = alpha;
    this.n = (double) n;
    LogGamma register = new LogGamma();
    double rising = register.rising(r, this.n).value();
    this.logCoefficient = rising - register.rising(1, this.n).value();
  }

  /** E[(1 − p)^n] for p ~ Beta(a, b): the probability of surviving n flips. */
  public static double survival(double a, double b, double n) {
    LogGamma register = new LogGamma();
    double survived = register.rising(b, n).value();
    return Math.exp(survived - register.rising(a + b, n).value());
  }

  /** The logarithm of the probability of exactly n arrivals. */
  public double logExactly(double time) {
    double none = -r * Logs.onePlus(time, alpha);
    return n == 0 ? none : none + logCoefficient - n * Logs.onePlus(alpha, time);
  }

  /** The probability of n or more arrivals: the n-th has come by then. */
  public double atLeast(double time) {
    if (n == 0) {
      return 1;
    }
    if (time == 0) {
      return 0;
    }
    // Over the logarithm of time, the density of the n-th arrival is n times that of exactly n.
    double log = Panels.logIntegralUpTo(Math.log(time), n + r, v -> logExactly(Math.exp(v)));
    return Math.min(1, n * Math.exp(log));
  }
}
