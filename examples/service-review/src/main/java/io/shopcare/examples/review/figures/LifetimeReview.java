package io.shopcare.examples.review.figures;

import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.examples.review.report.Amount;
import io.shopcare.examples.review.report.Count;
import io.shopcare.examples.review.report.Figures;
import io.shopcare.examples.review.report.LifetimeFigures.Curve;
import io.shopcare.examples.review.report.LifetimeFigures.Fits;
import io.shopcare.examples.review.report.LifetimeFigures.Fits.Fitted;
import io.shopcare.examples.review.report.LifetimeFigures.Fits.Parameter;
import io.shopcare.examples.review.report.LifetimeFigures.Fits.Refused;
import io.shopcare.examples.review.report.LifetimeFigures.Tiers;
import io.shopcare.examples.review.report.LifetimeFigures.Trial;
import io.shopcare.examples.review.report.LifetimeFigures.Trial.Forecast;
import io.shopcare.examples.review.report.Text;
import io.shopcare.examples.review.source.Season;
import io.shopcare.money.Money;
import io.shopcare.segmentation.SegmentationTexts;
import io.shopcare.segmentation.lifetime.FitPolicy;
import io.shopcare.segmentation.lifetime.ForecastAccuracy;
import io.shopcare.segmentation.lifetime.GammaGamma;
import io.shopcare.segmentation.lifetime.HeldOut;
import io.shopcare.segmentation.lifetime.HoldoutReport;
import io.shopcare.segmentation.lifetime.LifetimeFit;
import io.shopcare.segmentation.lifetime.LifetimeModel;
import io.shopcare.segmentation.lifetime.NoSpendRule;
import io.shopcare.segmentation.lifetime.PastSpendRule;
import io.shopcare.segmentation.lifetime.PredictedSpendRule;
import io.shopcare.segmentation.lifetime.PurchaseCounts;
import io.shopcare.segmentation.lifetime.PurchaseModel;
import io.shopcare.segmentation.lifetime.SpendCounts;
import io.shopcare.segmentation.lifetime.SpendTier;
import io.shopcare.segmentation.lifetime.SpendTierPolicy;
import io.shopcare.segmentation.lifetime.SpendTierRule;
import io.shopcare.segmentation.profile.CustomerProfile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What customers will still buy: models fitted and put on trial, and tiers of spend. */
public final class LifetimeReview {

  private static final int WEEKS_OF_A_YEAR = 52;
  private static final String GAMMA_GAMMA = "Gamma-Gamma";
  private static final Map<String, List<String>> PARAMETERS =
      Map.of(
          "BG/NBD",
          List.of("r", "α", "a", "b"),
          "MBG/NBD",
          List.of("r", "α", "a", "b"),
          GAMMA_GAMMA,
          List.of("p", "q", "v"));

  /** A model of purchases that the data allow. */
  private record Named(String name, LifetimeFit<? extends PurchaseModel> fit) {}

  private final Season season;
  private final List<CustomerProfile> profiles;
  private final LifetimeCohort cohort;
  private final List<HeldOut> heldOut;
  private final ReasonTexts texts = ReasonTexts.core().plus(SegmentationTexts.all());
  private final List<Named> fitted = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();

  private LifetimeReview(Season season, List<CustomerProfile> profiles) {
    this.season = season;
    this.profiles = profiles;
    this.cohort = LifetimeCohort.of(season, profiles);
    this.heldOut = cohort.heldOut();
  }

  /** Everything for the report; nothing if there are no orders. */
  public static List<Figures> of(Season season, List<CustomerProfile> profiles) {
    return season.orders().isEmpty() ? List.of() : new LifetimeReview(season, profiles).figures();
  }

  private List<Figures> figures() {
    PurchaseCounts purchases = heldOut.stream().collect(PurchaseCounts.collector(HeldOut::pattern));
    FitPolicy policy = FitPolicy.ofDefaults(cohort.window().daysPerPeriod());
    add("BG/NBD", policy.bgNbd(purchases));
    add("MBG/NBD", policy.mbgNbd(purchases));
    fitted.sort(Comparator.comparingDouble((Named each) -> each.fit().logLikelihood()).reversed());
    List<Figures> figures = new ArrayList<>();
    if (!fitted.isEmpty()) {
      figures.add(curve());
      figures.add(trial());
    }
    figures.add(fits(policy));
    figures.add(tiers());
    return figures;
  }

  private <M extends PurchaseModel> void add(String name, Outcome<LifetimeFit<M>> outcome) {
    outcome.accepted().ifPresent(fit -> fitted.add(new Named(name, fit)));
    refuse(name, outcome);
  }

  private void refuse(String name, Outcome<?> outcome) {
    if (!outcome.isAccepted()) {
      refused.add(new Refused(name, inWords(outcome.refusals())));
    }
  }

  private List<Text> inWords(List<Reason> reasons) {
    return reasons.stream()
        .map(
            reason ->
                new Text(
                    texts.render(reason, Locale.ENGLISH, season.zone()),
                    texts.render(reason, Locale.FRENCH, season.zone())))
        .toList();
  }

  private Figures fits(FitPolicy policy) {
    SpendCounts spends =
        cohort.members().stream()
            .collect(SpendCounts.collector(each -> cohort.window().spend(each, season.currency())));
    Outcome<LifetimeFit<GammaGamma>> spend = policy.gammaGamma(spends);
    refuse(GAMMA_GAMMA, spend);
    return new Fits(
        LifetimeDefinitions.FITS,
        cohort.figures(),
        Stream.concat(
                fitted.stream().map(each -> fitted(each.name(), each.fit(), heldOut.size())),
                spend.accepted().stream()
                    .map(fit -> fitted(GAMMA_GAMMA, fit, spends.repeating().customers())))
            .toList(),
        refused,
        fitted.stream()
            .mapToDouble(each -> each.fit().model().expectedPurchases(WEEKS_OF_A_YEAR))
            .findFirst()
            .orElse(0),
        spend.accepted().map(this::purchase).orElse(null));
  }

  private static Fitted fitted(
      String name, LifetimeFit<? extends LifetimeModel> fit, long customers) {
    List<String> names = PARAMETERS.getOrDefault(name, List.of());
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parameters.add(
          new Parameter(
              names.get(i), fit.model().parameters().get(i), fit.standardErrors().get(i)));
    }
    return new Fitted(name, parameters, fit.logLikelihood(), customers);
  }

  private Amount purchase(LifetimeFit<GammaGamma> fit) {
    BigDecimal minorUnits = BigDecimal.valueOf(fit.model().expectedSpend().orElseThrow());
    return amount(
        Money.ofMinor(
            minorUnits.setScale(0, RoundingMode.HALF_UP).longValueExact(), season.currency()));
  }

  private static Amount amount(Money money) {
    return new Amount(money.toBigDecimal().toPlainString(), money.currency().code());
  }

  private Figures curve() {
    Named best = fitted.get(0);
    return new Curve(
        LifetimeDefinitions.CURVE,
        best.name(),
        cohort.figures(),
        cohort.weeksHeldOut(),
        cohort.curve(best.fit().model()));
  }

  private Figures trial() {
    List<Forecast> forecasts = new ArrayList<>();
    HoldoutReport report = report(fitted.get(0));
    for (Named each : fitted) {
      forecasts.add(forecast(each.name(), report(each).model()));
    }
    forecasts.add(forecast("same-count", report.sameCount()));
    forecasts.add(forecast("same-rate", report.sameRate()));
    return new Trial(
        LifetimeDefinitions.TRIAL,
        cohort.weeksHeldOut(),
        report.customers(),
        report.active(),
        report.purchases(),
        forecasts);
  }

  private HoldoutReport report(Named model) {
    return HoldoutReport.of(model.fit().model(), heldOut, cohort.weeksHeldOut());
  }

  private static Forecast forecast(String name, ForecastAccuracy accuracy) {
    @Nullable Double auc = accuracy.auc().isPresent() ? accuracy.auc().getAsDouble() : null;
    return new Forecast(
        name, accuracy.total(), accuracy.meanAbsoluteError(), accuracy.rootMeanSquareError(), auc);
  }

  private Figures tiers() {
    SpendTierPolicy policy = SpendTierPolicy.builder(season.currency(), season.zone()).build();
    Instant at = LifetimeCohort.lastEvent(season);
    SpendTierRule rule = policy.derive(profiles, at);
    if (rule instanceof PredictedSpendRule made) {
      return tiers("predicted", rule, made.low(), made.high(), List.of());
    }
    if (rule instanceof PastSpendRule made) {
      return tiers("past", rule, made.low(), made.high(), made.notPredicted());
    }
    List<Reason> reasons = ((NoSpendRule) rule).reasons();
    return new Tiers(
        LifetimeDefinitions.TIERS,
        "none",
        policy.horizonWeeks(),
        null,
        null,
        List.of(),
        profiles.size(),
        inWords(reasons));
  }

  private Figures tiers(
      String name, SpendTierRule rule, Money low, Money high, List<Reason> reasons) {
    Instant at = LifetimeCohort.lastEvent(season);
    Map<SpendTier, Long> counts = new EnumMap<>(SpendTier.class);
    for (CustomerProfile profile : profiles) {
      rule.decide(profile, at).accepted().ifPresent(tier -> counts.merge(tier, 1L, Long::sum));
    }
    return new Tiers(
        LifetimeDefinitions.TIERS,
        name,
        WEEKS_OF_A_YEAR,
        amount(low),
        amount(high),
        Stream.of(SpendTier.values())
            .map(tier -> new Count(tier.name(), counts.getOrDefault(tier, 0L)))
            .toList(),
        profiles.size() - counts.values().stream().mapToLong(Long::longValue).sum(),
        inWords(reasons));
  }
}
