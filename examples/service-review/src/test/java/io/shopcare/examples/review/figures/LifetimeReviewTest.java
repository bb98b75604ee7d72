package io.shopcare.examples.review.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.examples.review.report.Figures;
import io.shopcare.examples.review.report.LifetimeFigures.Curve;
import io.shopcare.examples.review.report.LifetimeFigures.Fits;
import io.shopcare.examples.review.report.LifetimeFigures.Tiers;
import io.shopcare.examples.review.report.LifetimeFigures.Trial;
import io.shopcare.examples.review.source.Season;
import io.shopcare.examples.review.source.SimulatedSeason;
import io.shopcare.order.OrderEvent;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the customers of a simulated shop will still buy. */
class LifetimeReviewTest {

  private static final Season SEASON = SimulatedSeason.simulate(2026);

  private static List<Figures> review(Predicate<OrderEvent> known) {
    Season season =
        new Season(
            SEASON.name(),
            List.of(),
            SEASON.orders().stream().filter(known).toList(),
            List.of(),
            SEASON.rejections(),
            SEASON.zone(),
            SEASON.deskZone(),
            SEASON.currency(),
            SEASON.asOf());
    return LifetimeReview.of(season, CustomerReview.of(season).profiles());
  }

  private static <F extends Figures> F only(List<Figures> figures, Class<F> type) {
    List<F> found = figures.stream().filter(type::isInstance).map(type::cast).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Nested
  class AWholeYear {

    private final List<Figures> figures = review(event -> true);

    @Test
    void allowsBothModelsAndTheMostLikelyOneIsPutOnTrial() {
      Fits fits = only(figures, Fits.class);
      assertThat(fits.refused()).isEmpty();
      assertThat(fits.fitted())
          .extracting(Fits.Fitted::model)
          .containsExactly("BG/NBD", "MBG/NBD", "Gamma-Gamma");
      assertThat(fits.fitted().get(0).logLikelihood())
          .isGreaterThan(fits.fitted().get(1).logLikelihood());
      assertThat(only(figures, Curve.class).model()).isEqualTo("BG/NBD");
      assertThat(fits.repeatsPerYear()).isBetween(1.0, 10.0);
    }

    @Test
    void theCurveEndsWhereTheTrialDoes() {
      Curve curve = only(figures, Curve.class);
      Trial trial = only(figures, Trial.class);
      Curve.Week last = curve.weeks().get(curve.weeks().size() - 1);
      Curve.Week known = curve.weeks().get(curve.weeks().size() - 1 - trial.weeksHeldOut());
      assertThat(known.lastDay()).isEqualTo(curve.cohort().observedUntil());
      assertThat(last.lastDay()).isEqualTo(curve.cohort().trialUntil());
      assertThat(last.purchases() - known.purchases()).isEqualTo(trial.purchases());
      assertThat(last.expected() - known.purchases())
          .isCloseTo(trial.forecasts().get(0).total(), within(1e-6));
    }

    @Test
    void tiersArePredicted() {
      Tiers tiers = only(figures, Tiers.class);
      assertThat(tiers.rule()).isEqualTo("predicted");
      assertThat(tiers.reasons()).isEmpty();
      long buyers = tiers.tiers().stream().mapToLong(tier -> tier.count()).sum();
      assertThat(tiers.tiers().get(0).count()).isBetween(buyers * 3 / 10 - 1, buyers * 3 / 10 + 1);
      assertThat(Objects.requireNonNull(tiers.high()).decimal())
          .isGreaterThan(Objects.requireNonNull(tiers.low()).decimal());
    }
  }

  @Test
  void fewCustomersAreToldWhyNothingIsForecast() {
    List<Figures> figures = review(event -> event.customerId().matches("c-\\d\\d"));
    assertThat(figures).hasSize(2);
    Fits fits = only(figures, Fits.class);
    assertThat(fits.fitted()).extracting(Fits.Fitted::model).doesNotContain("BG/NBD", "MBG/NBD");
    assertThat(fits.refused().get(0).reasons().get(0).en()).endsWith("a fit asks for 500.");
    assertThat(fits.repeatsPerYear()).isZero();
    Tiers tiers = only(figures, Tiers.class);
    assertThat(tiers.rule()).isEqualTo("none");
    assertThat(tiers.tiers()).isEmpty();
    assertThat(tiers.reasons().get(0).fr()).contains("100");
  }

  @Test
  void aShopOfOneDayHasNoCohort() {
    OrderEvent first = SEASON.orders().get(0);
    List<Figures> figures = review(event -> event.equals(first));
    assertThat(only(figures, Fits.class).cohort().customers()).isZero();
    assertThat(only(figures, Tiers.class).without()).isOne();
  }

  @Test
  void withoutOrdersThereIsNothingToSay() {
    assertThat(review(event -> false)).isEmpty();
  }
}
