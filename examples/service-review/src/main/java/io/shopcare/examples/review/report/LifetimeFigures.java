package io.shopcare.examples.review.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers will still buy, how far such a forecast can be trusted, and the tiers it gives.
 */
public sealed interface LifetimeFigures extends Figures {

  /**
   * The customers that the models were fitted to.
   *
   * @param firstDay the first day of the season, such as {@code 2026-03-01}
   * @param joinedUntil the last day of a first purchase, inclusive
   * @param observedUntil the last day of which the models know, inclusive
   * @param trialUntil the last day of the purchases held out, inclusive
   */
  record Cohort(
      String firstDay,
      String joinedUntil,
      String observedUntil,
      String trialUntil,
      long customers) {}

  /**
   * The fits of all models.
   *
   * @param fitted those that the data allow, the most likely first
   * @param refused the others
   * @param repeatsPerYear repeat purchases that the first of those fitted expects of a new customer
   *     in 52 weeks; 0 if there is none
   * @param purchase what a repeat purchase is worth on average; absent where that was not fitted
   */
  record Fits(
      Text definition,
      Cohort cohort,
      List<Fitted> fitted,
      List<Refused> refused,
      double repeatsPerYear,
      @Nullable Amount purchase)
      implements LifetimeFigures {

    /** Copies the lists. */
    public Fits {
      fitted = List.copyOf(fitted);
      refused = List.copyOf(refused);
    }

    @Override
    public String key() {
      return "lifetime-fits";
    }

    /**
     * A model that was fitted.
     *
     * @param model its name, such as BG/NBD
     * @param customers who told something of the parameters: for Gamma-Gamma those who came back
     */
    public record Fitted(
        String model, List<Parameter> parameters, double logLikelihood, long customers) {

      /** Copies the parameters. */
      public Fitted {
        parameters = List.copyOf(parameters);
      }
    }

    /** A parameter with its standard error. */
    public record Parameter(String name, double value, double standardError) {}

    /** A model that the data do not allow, and why. */
    public record Refused(String model, List<Text> reasons) {

      /** Copies the reasons. */
      public Refused {
        reasons = List.copyOf(reasons);
      }
    }
  }

  /**
   * Repeat purchases of the cohort since the first day, week by week.
   *
   * @param model that expects them
   * @param weeksHeldOut how many of the last weeks the model knew nothing of
   * @param weeks in order, more than were held out
   */
  record Curve(Text definition, String model, Cohort cohort, int weeksHeldOut, List<Week> weeks)
      implements LifetimeFigures {

    /** Copies the weeks. */
    public Curve {
      weeks = List.copyOf(weeks);
      if (weeksHeldOut < 1 || weeksHeldOut >= weeks.size()) {
        throw new IllegalArgumentException(
            "weeks held out of " + weeks.size() + ": " + weeksHeldOut);
      }
    }

    @Override
    public String key() {
      return "lifetime-curve";
    }

    /** The last week of which the model knew. */
    Week lastObserved() {
      return weeks.get(weeks.size() - weeksHeldOut - 1);
    }

    /** The last week of all. */
    Week last() {
      return weeks.get(weeks.size() - 1);
    }

    /**
     * What had come by the end of a week.
     *
     * @param lastDay of the week, such as {@code 2026-03-01}
     * @param purchases that came
     * @param expected in weeks that the model knew, of new customers; in those held out, what had
     *     come until then and what it expects of each customer from there on
     */
    public record Week(String lastDay, long purchases, double expected) {}
  }

  /**
   * A model on trial beside two forecasts that need none.
   *
   * @param customers all of the cohort
   * @param active who came back in the weeks held out
   * @param purchases that came in these weeks
   * @param forecasts that of the model first
   */
  record Trial(
      Text definition,
      int weeksHeldOut,
      long customers,
      long active,
      long purchases,
      List<Forecast> forecasts)
      implements LifetimeFigures {

    /** Copies the forecasts. */
    public Trial {
      forecasts = List.copyOf(forecasts);
    }

    @Override
    public String key() {
      return "lifetime-trial";
    }

    /**
     * How one forecast did.
     *
     * @param name of the model, or {@code same-count} or {@code same-rate}
     * @param total purchases forecast
     * @param meanAbsoluteError for a customer, in purchases
     * @param rootMeanSquareError for a customer, in purchases
     * @param auc how well it tells who comes back; absent if all did or none
     */
    public record Forecast(
        String name,
        double total,
        double meanAbsoluteError,
        double rootMeanSquareError,
        @Nullable Double auc) {}
  }

  /**
   * All customers by the tier of their spend.
   *
   * @param rule which made the tiers: {@code predicted}, {@code past} or {@code none}
   * @param weeks how far a prediction goes
   * @param low below this is LOW; absent without tiers
   * @param high above this is HIGH; absent without tiers
   * @param tiers customers by tier, the highest first; empty without tiers
   * @param without customers for whom none is justified, such as those who bought nothing
   * @param reasons why nothing was predicted, or why there are no tiers
   */
  record Tiers(
      Text definition,
      String rule,
      int weeks,
      @Nullable Amount low,
      @Nullable Amount high,
      List<Count> tiers,
      long without,
      List<Text> reasons)
      implements LifetimeFigures {

    /** Copies the lists. */
    public Tiers {
      tiers = List.copyOf(tiers);
      reasons = List.copyOf(reasons);
    }

    @Override
    public String key() {
      return "spend-tiers";
    }
  }
}
