package io.shopcare.segmentation.lifetime;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.segmentation.lifetime.numeric.DiscreteLikelihood;
import io.shopcare.segmentation.lifetime.numeric.Estimation;
import io.shopcare.segmentation.lifetime.numeric.FlipLikelihood;
import io.shopcare.segmentation.lifetime.numeric.Likelihood;
import io.shopcare.segmentation.lifetime.numeric.Maximum;
import io.shopcare.segmentation.lifetime.numeric.ParetoLikelihood;
import io.shopcare.segmentation.lifetime.numeric.SpendLikelihood;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How one kind of model is fitted: its likelihood, its parameters, and where to start. */
final class ModelFamily<C extends PatternCounts<?, C>, M extends LifetimeModel> {

  private static final double[][] PURCHASE_STARTS = {
    {1, 1, 1, 1}, {0.3, 0.3, 0.8, 2.5}, {0.5, 0.5, 0.3, 1}, {2, 2, 0.2, 5}, {4, 4, 0.5, 0.5}
  };

  private static final double[][] SPEND_STARTS = {{1, 2, 1}, {6, 4, 0.5}, {2, 8, 4}, {20, 3, 0.1}};

  static final ModelFamily<PurchaseCounts, BgNbd> BG_NBD =
      new ModelFamily<>(
          new FlipLikelihood(false),
          List.of("r", "alpha", "a", "b"),
          (counts, policy) -> FitData.of(counts, FitData.Times.OF_PURCHASE, policy),
          PURCHASE_STARTS,
          p -> new BgNbd(p[0], p[1], p[2], p[3]));

  static final ModelFamily<PurchaseCounts, MbgNbd> MBG_NBD =
      new ModelFamily<>(
          new FlipLikelihood(true),
          List.of("r", "alpha", "a", "b"),
          (counts, policy) -> FitData.of(counts, FitData.Times.OF_PURCHASE, policy),
          PURCHASE_STARTS,
          p -> new MbgNbd(p[0], p[1], p[2], p[3]));

  static final ModelFamily<PurchaseCounts, ParetoNbd> PARETO_NBD =
      new ModelFamily<>(
          new ParetoLikelihood(),
          List.of("r", "alpha", "s", "beta"),
          (counts, policy) -> FitData.of(counts, FitData.Times.OF_BOTH, policy),
          PURCHASE_STARTS,
          p -> new ParetoNbd(p[0], p[1], p[2], p[3]));

  static final ModelFamily<PurchaseCounts, BgBb> BG_BB =
      new ModelFamily<>(
          new DiscreteLikelihood(),
          List.of("alpha", "beta", "gamma", "delta"),
          (counts, policy) -> FitData.of(counts, FitData.Times.NONE, policy),
          PURCHASE_STARTS,
          p -> new BgBb(p[0], p[1], p[2], p[3]));

  static final ModelFamily<SpendCounts, GammaGamma> GAMMA_GAMMA =
      new ModelFamily<>(
          new SpendLikelihood(),
          List.of("p", "q", "v"),
          FitData::of,
          SPEND_STARTS,
          p -> new GammaGamma(p[0], p[1], p[2]));

  private final Likelihood likelihood;
  private final List<String> names;
  private final BiFunction<C, FitPolicy, FitData> data;
  private final double[][] starts;
  private final Function<double[], M> make;

  /**
   * Takes the parts.
   *
   * @param names the parameters
   * @param data what a fit starts from
   * @param starts starting points, as multiples of the scales
   * @param make the model of an array of parameters
   */
  private ModelFamily(
      Likelihood likelihood,
      List<String> names,
      BiFunction<C, FitPolicy, FitData> data,
      double[][] starts,
      Function<double[], M> make) {
    this.likelihood = likelihood;
    this.names = names;
    this.data = data;
    this.starts = starts;
    this.make = make;
  }

  Outcome<LifetimeFit<M>> fit(FitPolicy policy, C customers) {
    FitData seen = data.apply(customers, policy);
    if (!seen.reasons().isEmpty()) {
      return Outcome.refused(seen.reasons());
    }
    Maximum best = new Estimation(likelihood, seen.rows(), seen.scales()).from(starts);
    if (best.boundary() >= 0) {
      return Outcome.refused(
          Reason.against(
              LifetimeReasons.BOUNDARY, Detail.text("parameter", names.get(best.boundary()))));
    }
    M model = make.apply(best.parameters());
    if (model instanceof GammaGamma spend && spend.expectedSpend().isEmpty()) {
      return Outcome.refused(
          Reason.against(LifetimeReasons.MEAN_INFINITE, FitData.number("q", spend.q())));
    }
    return Outcome.accepted(
        LifetimeFit.<M>builder()
            .model(model)
            .logLikelihood(best.value())
            .standardErrors(Arrays.stream(best.standardErrors()).boxed().toList())
            .customers(customers.customers())
            .build());
  }
}
