package io.shopcare.examples.review.figures;

/**
 * BG/NBD as printed by Fader, Hardie and Lee (2005), equations 9 and 10, with the hypergeometric
 * series summed term by term: slow, and good for the sizes of a year.
 */
record BgNbdOfThePaper(double r, double alpha, double a, double b) {

  /** Repeat purchases to expect of a new customer. */
  double ofNewCustomer(double t) {
    double power = Math.pow(alpha / (alpha + t), r);
    return (a + b - 1) / (a - 1) * (1 - power * series(r, b, a + b - 1, t / (alpha + t)));
  }

  /** Purchases to expect of a customer with x repeat purchases, the last at tx, seen until age. */
  double ahead(int x, double tx, double age, double t) {
    double power = Math.pow((alpha + age) / (alpha + age + t), r + x);
    double series = series(r + x, b + x, a + b + x - 1, t / (alpha + age + t));
    double gone = x == 0 ? 0 : a / (b + x - 1) * Math.pow((alpha + age) / (alpha + tx), r + x);
    return (a + b + x - 1) / (a - 1) * (1 - power * series) / (1 + gone);
  }

  private static double series(double p, double q, double s, double z) {
    double sum = 0;
    double term = 1;
    for (int j = 0; term > 1e-17 * sum; j++) {
      sum += term;
      term *= (p + j) * (q + j) / (s + j) / (1 + j) * z;
    }
    return sum;
  }
}
