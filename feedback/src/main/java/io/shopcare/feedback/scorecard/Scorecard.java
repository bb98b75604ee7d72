package io.shopcare.feedback.scorecard;

import io.shopcare.DomainValue;
import io.shopcare.feedback.statistics.Change;
import io.shopcare.feedback.statistics.ChangeRule;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a period. Immutable and thread-safe.
 *
 * @param kpis in the order of {@link KpiCode}, then by page, channel or goal
 */
public record Scorecard(List<Kpi> kpis) implements DomainValue {

  /** Copies the figures. */
  public Scorecard {
    kpis = List.copyOf(kpis);
  }

  /** The figures of a first period, of which no change can be told. */
  public static Scorecard of(PeriodFigures period, ScorecardPolicy policy) {
    List<Kpi> kpis = new ArrayList<>();
    for (Figure figure : Figure.all(PeriodFigures.builder().build(), period, policy)) {
      kpis.add(kpi(figure, figure.read().apply(period), policy.change()));
    }
    return new Scorecard(kpis);
  }

  /**
   * The figures of a period and how they moved since the one before.
   *
   * @throws io.shopcare.InvalidInputException with code {@code feedback.scale.other} if the policy
   *     is for another scale, or {@code measure.negative} if more was taken away than was there
   */
  public static Scorecard between(
      PeriodFigures before, PeriodFigures after, ScorecardPolicy policy) {
    List<Figure> figures = Figure.all(before, after, policy);
    long judged =
        figures.stream()
            .filter(figure -> change(figure, before, after, policy.change()).isPresent())
            .count();
    double confidence = 1 - (1 - policy.change().confidence()) / Math.max(1, judged);
    ChangeRule strict = new ChangeRule(confidence, policy.change().minimum());
    List<Kpi> kpis = new ArrayList<>();
    for (Figure figure : figures) {
      Kpi kpi = kpi(figure, figure.read().apply(after), policy.change());
      boolean alarm =
          change(figure, before, after, strict)
              .filter(change -> change.verdict() == Change.Verdict.DECLINED)
              .isPresent();
      kpis.add(kpi.withChange(change(figure, before, after, policy.change())).withIsAlarm(alarm));
    }
    return new Scorecard(kpis);
  }

  private static Kpi kpi(Figure figure, Estimate estimate, ChangeRule rule) {
    return Kpi.builder()
        .code(figure.code())
        .of(Optional.ofNullable(figure.of()))
        .definition(figure.definition())
        .value(estimate.value())
        .n(estimate.n())
        .interval(estimate.at(rule.confidence()))
        .notes(estimate.notes())
        .build();
  }

  private static Optional<KpiChange> change(
      Figure figure, PeriodFigures before, PeriodFigures after, ChangeRule rule) {
    Estimate first = figure.read().apply(before);
    Estimate second = figure.read().apply(after);
    if (figure.code().better() == KpiCode.Better.NEITHER) {
      return Optional.empty();
    }
    double difference =
        second.value().map(Ratio::toDouble).orElse(0.0)
            - first.value().map(Ratio::toDouble).orElse(0.0);
    boolean tooFew = Math.min(first.n(), second.n()) < rule.minimum();
    return figure
        .difference(before, after, rule.confidence())
        .map(
            ends ->
                new KpiChange(
                    tooFew ? Change.Verdict.TOO_FEW : verdict(figure.code(), ends),
                    difference,
                    ends));
  }

  private static Change.Verdict verdict(KpiCode code, Interval difference) {
    boolean higher = code.better() == KpiCode.Better.HIGHER;
    if (difference.lower() > 0) {
      return higher ? Change.Verdict.IMPROVED : Change.Verdict.DECLINED;
    }
    if (difference.upper() < 0) {
      return higher ? Change.Verdict.DECLINED : Change.Verdict.IMPROVED;
    }
    return Change.Verdict.NO_EVIDENCE;
  }

  /** The figure of the shop as a whole. */
  public Optional<Kpi> kpi(KpiCode code) {
    return kpis.stream().filter(kpi -> kpi.code() == code && kpi.of().isEmpty()).findFirst();
  }

  /** The figure of a page, a channel or a goal. */
  public Optional<Kpi> kpi(KpiCode code, String of) {
    return kpis.stream()
        .filter(kpi -> kpi.code() == code && kpi.of().filter(of::equals).isPresent())
        .findFirst();
  }

  /** The figures that moved for the worse, in their order. */
  public List<Kpi> alarms() {
    return kpis.stream().filter(Kpi::isAlarm).toList();
  }
}
