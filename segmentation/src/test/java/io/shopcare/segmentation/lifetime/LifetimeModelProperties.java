package io.shopcare.segmentation.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every model of purchases, whatever its parameters. */
class LifetimeModelProperties {

  private static final double ROUNDING = 1e-10;

  private static Arbitrary<Double> parameters() {
    return Arbitraries.doubles().between(-3, 3).ofScale(6).map(Math::exp);
  }

  @Provide
  Arbitrary<PurchaseModel> models() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            parameters(),
            parameters(),
            parameters(),
            parameters())
        .as(
            (kind, a, b, c, d) ->
                Vectors.model(
                    List.of("bgnbd", "mbgnbd", "paretonbd").get(kind), new double[] {a, b, c, d}));
  }

  @Provide
  Arbitrary<PurchasePattern> customers() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 60),
            Arbitraries.doubles().between(0.01, 1).ofScale(6),
            Arbitraries.doubles().between(0.1, 100).ofScale(6))
        .as((x, share, age) -> PurchasePattern.of(x, x == 0 ? 0 : share * age, age));
  }

  @Provide
  Arbitrary<Double> times() {
    return Arbitraries.doubles().between(0.01, 100).ofScale(6);
  }

  @Property
  void aliveIsAProbabilityAndFallsTheOlderTheLastPurchaseIs(
      @ForAll("models") PurchaseModel model,
      @ForAll("customers") PurchasePattern customer,
      @ForAll("times") double share) {
    double alive = model.probabilityAlive(customer);
    assertThat(alive).isBetween(0.0, 1.0);
    Assume.that(customer.repeats() > 0);
    PurchasePattern older =
        PurchasePattern.of(customer.repeats(), customer.recency() * share / 100, customer.age());
    assertThat(model.probabilityAlive(older)).isLessThanOrEqualTo(alive * (1 + ROUNDING));
  }

  @Property
  void expectationRisesWithTheHorizonAndStartsAtNothing(
      @ForAll("models") PurchaseModel model,
      @ForAll("customers") PurchasePattern customer,
      @ForAll("times") double near,
      @ForAll("times") double farther) {
    double first = model.expectedPurchases(customer, near);
    double both = model.expectedPurchases(customer, near + farther);
    assertThat(model.expectedPurchases(customer, 0)).isZero();
    assertThat(first).isPositive();
    assertThat(both).isGreaterThanOrEqualTo(first * (1 - ROUNDING));
  }

  @Property
  void aDiscountTakesSomethingAndItselfAtMostTheHorizonLong(
      @ForAll("models") PurchaseModel model,
      @ForAll("customers") PurchasePattern customer,
      @ForAll("times") double horizon) {
    double delta = 0.01;
    double expected = model.expectedPurchases(customer, horizon);
    double discounted = model.discountedPurchases(customer, horizon, delta);
    double all = model.discountedPurchases(customer, Double.POSITIVE_INFINITY, delta);
    assertThat(model.discountedPurchases(customer, horizon, 0))
        .isCloseTo(expected, offset(ROUNDING * expected));
    assertThat(discounted)
        .isBetween(expected * Math.exp(-delta * horizon) * (1 - ROUNDING), expected);
    assertThat(all).isGreaterThanOrEqualTo(discounted * (1 - ROUNDING));
    // Beyond 5,000 periods nothing is left that counts.
    assertThat(model.discountedPurchases(customer, 5000, delta)).isCloseTo(all, offset(1e-9 * all));
  }

  @Property(tries = 60)
  void probabilitiesOfCountsSumToOneAndTheirMeanIsTheExpectation(
      @ForAll("models") PurchaseModel model, @ForAll("times") double time) {
    double horizon = time / 40;
    double sum = 0;
    double mean = 0;
    double rest = 1;
    for (int n = 0; n < 200 && rest > 1e-12; n++) {
      double probability = model.probabilityOf(n, horizon);
      sum += probability;
      mean += n * probability;
      rest = n > 20 ? probability * n : 1;
    }
    Assume.that(rest <= 1e-12);
    assertThat(sum).isCloseTo(1, offset(1e-8));
    assertThat(mean).isCloseTo(model.expectedPurchases(horizon), offset(1e-7 * (1 + mean)));
  }

  /**
   * What is expected from now on is what is expected after the next purchase, whenever it comes.
   */
  @Property(tries = 40)
  void expectationIsAdditiveByConditioningOnTheNextPurchase(
      @ForAll("models") PurchaseModel model, @ForAll("customers") PurchasePattern customer) {
    double horizon = customer.age() / 4;
    int steps = 64;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double at = horizon * i / steps;
      double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
      double time = customer.age() + at;
      double then =
          at == 0 && customer.age() == 0
              ? 0
              : model.expectedPurchases(
                  PurchasePattern.of(customer.repeats() + 1, time, time), horizon - at);
      sum += weight * nextPurchase(model, customer, at) * (1 + then);
    }
    double expected = model.expectedPurchases(customer, horizon);
    assertThat(sum * horizon / steps / 3).isCloseTo(expected, offset(2e-4 * expected));
  }

  /** The density of the next purchase: alive, with a rate of Gamma(r + x, α + T). */
  private static double nextPurchase(PurchaseModel model, PurchasePattern customer, double at) {
    List<Double> p = model.parameters();
    double k = p.get(0) + customer.repeats();
    double scale = p.get(1) + customer.age();
    double density =
        model.probabilityAlive(customer) * k / scale * Math.pow(scale / (scale + at), k + 1);
    if (model instanceof ParetoNbd pareto) {
      double death = pareto.beta() + customer.age();
      density *= Math.pow(death / (death + at), pareto.s());
    }
    return density;
  }

  @Property
  void anotherUnitOfTimeChangesNothing(
      @ForAll("models") PurchaseModel model,
      @ForAll("customers") PurchasePattern customer,
      @ForAll("times") double horizon) {
    List<Double> p = model.parameters();
    PurchaseModel inDays =
        model instanceof BgNbd
            ? new BgNbd(p.get(0), 7 * p.get(1), p.get(2), p.get(3))
            : model instanceof MbgNbd
                ? new MbgNbd(p.get(0), 7 * p.get(1), p.get(2), p.get(3))
                : new ParetoNbd(p.get(0), 7 * p.get(1), p.get(2), 7 * p.get(3));
    PurchasePattern days =
        PurchasePattern.of(customer.repeats(), 7 * customer.recency(), 7 * customer.age());
    double alive = model.probabilityAlive(customer);
    double expected = model.expectedPurchases(customer, horizon);
    assertThat(inDays.probabilityAlive(days)).isCloseTo(alive, offset(ROUNDING * alive));
    assertThat(inDays.expectedPurchases(days, 7 * horizon))
        .isCloseTo(expected, offset(ROUNDING * expected));
  }
}
