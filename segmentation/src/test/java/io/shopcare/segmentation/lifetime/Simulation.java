package io.shopcare.segmentation.lifetime;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Customers drawn from the stories that the models tell, purchase by purchase. */
final class Simulation {

  private final Random random;

  Simulation(long seed) {
    random = new Random(seed);
  }

  /** Purchases at a rate, and after each of them (of the first too, for MBG/NBD) a flip. */
  List<PurchasePattern> flips(PurchaseModel model, boolean atFirstPurchase, int customers) {
    List<Double> p = model.parameters();
    List<PurchasePattern> patterns = new ArrayList<>();
    while (patterns.size() < customers) {
      double rate = gamma(p.get(0)) / p.get(1);
      double dropOut = beta(p.get(2), p.get(3));
      double age = 26 + 26 * random.nextDouble();
      boolean alive = !atFirstPurchase || random.nextDouble() >= dropOut;
      double end = alive ? age : 0;
      patterns.add(purchases(rate, end, age, dropOut));
    }
    return patterns;
  }

  List<PurchasePattern> pareto(ParetoNbd model, int customers) {
    List<PurchasePattern> patterns = new ArrayList<>();
    while (patterns.size() < customers) {
      double rate = gamma(model.r()) / model.alpha();
      double death = exponential(gamma(model.s()) / model.beta());
      double age = 26 + 26 * random.nextDouble();
      patterns.add(purchases(rate, Math.min(death, age), age, 0));
    }
    return patterns;
  }

  private PurchasePattern purchases(double rate, double end, double age, double dropOut) {
    long repeats = 0;
    double last = 0;
    for (double t = exponential(rate); t < end; t += exponential(rate)) {
      repeats++;
      last = t;
      if (random.nextDouble() < dropOut) {
        break;
      }
    }
    return PurchasePattern.of(repeats, last, age);
  }

  List<SpendPattern> spend(GammaGamma model, int customers) {
    List<SpendPattern> patterns = new ArrayList<>();
    while (patterns.size() < customers) {
      double scale = gamma(model.q()) / model.v();
      int repeats = 1 + random.nextInt(6);
      double sum = 0;
      for (int i = 0; i < repeats; i++) {
        sum += gamma(model.p()) / scale;
      }
      patterns.add(SpendPattern.of(repeats, sum / repeats));
    }
    return patterns;
  }

  private double exponential(double rate) {
    return -Math.log1p(-random.nextDouble()) / rate;
  }

  private double beta(double a, double b) {
    double one = gamma(a);
    return one / (one + gamma(b));
  }

  /** Marsaglia and Tsang (2000). */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
