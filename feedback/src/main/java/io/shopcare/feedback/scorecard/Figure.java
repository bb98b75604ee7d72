package io.shopcare.feedback.scorecard;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.feedback.score.BoxRule;
import io.shopcare.feedback.score.NeutralPolicy;
import io.shopcare.feedback.score.Score;
import io.shopcare.feedback.statistics.EventRate;
import io.shopcare.feedback.statistics.NpsChange;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How one figure is read from a period. */
record Figure(
    KpiCode code, @Nullable String of, Reason definition, Function<PeriodFigures, Estimate> read) {

  private static final long THOUSAND = 1_000;
  private static final long HUNDRED = 100;
  private static final Ratio NINE_OF_TEN = Ratio.percent(90);

  /** All figures that one of the periods has something for, and those that every card has. */
  static List<Figure> all(PeriodFigures before, PeriodFigures after, ScorecardPolicy policy) {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure(
            KpiCode.CSAT,
            null,
            definition(policy.satisfied()),
            period -> share(period.satisfaction().satisfied(policy.satisfied()))));
    figures.add(plain(KpiCode.NPS, null, Figure::recommendation));
    for (String page : keys(before.pages().keySet(), after.pages().keySet())) {
      figures.add(plain(KpiCode.PAGE_SUCCESS, page, period -> page(period, page)));
    }
    for (String channel : keys(before.contacts().keys(), after.contacts().keys())) {
      figures.add(plain(KpiCode.CONTACTS, channel, period -> contacts(period, channel)));
      figures.add(plain(KpiCode.CONTACT_RATE, channel, period -> contactRate(period, channel)));
    }
    addTimes(figures);
    for (String goal : keys(before.attainments().keySet(), after.attainments().keySet())) {
      figures.add(plain(KpiCode.ATTAINMENT, goal, period -> attainment(period, goal)));
    }
    figures.add(plain(KpiCode.DEFLECTION, null, period -> share(period.deflection())));
    return figures;
  }

  private static Reason definition(BoxRule rule) {
    List<Detail> details =
        new ArrayList<>(
            List.of(
                Detail.text("satisfied", String.join(", ", rule.satisfied())),
                Detail.text("lowest", rule.scale().code(0)),
                Detail.text("highest", rule.scale().code(rule.scale().size() - 1))));
    if (rule.neutralPolicy() == NeutralPolicy.DENOMINATOR || rule.neutral().isEmpty()) {
      return Reason.info(KpiReasons.CSAT, details.toArray(Detail[]::new));
    }
    details.add(Detail.text("neutral", String.join(", ", rule.neutral())));
    return Reason.info(KpiReasons.CSAT_WITHOUT_NEUTRAL, details.toArray(Detail[]::new));
  }

  /** Where the true difference between two periods lies. */
  Optional<Interval> difference(PeriodFigures before, PeriodFigures after, double confidence) {
    return code == KpiCode.NPS
        ? new NpsChange(before.recommendation().counts(), after.recommendation().counts())
            .adjustedWald(confidence)
        : Estimate.difference(read.apply(before), read.apply(after), confidence);
  }

  private static Set<String> keys(Iterable<String> one, Iterable<String> other) {
    Set<String> keys = new TreeSet<>();
    one.forEach(keys::add);
    other.forEach(keys::add);
    return keys;
  }

  private static Figure plain(
      KpiCode code, @Nullable String of, Function<PeriodFigures, Estimate> read) {
    return new Figure(code, of, Reason.info(code.definition()), read);
  }

  private static void addTimes(List<Figure> figures) {
    figures.add(plain(KpiCode.FIRST_RESPONSE_MEAN, null, p -> mean(p.firstResponse())));
    figures.add(plain(KpiCode.FIRST_RESPONSE_MEDIAN, null, p -> median(p.firstResponse())));
    figures.add(plain(KpiCode.FIRST_RESPONSE_P90, null, p -> p90(p.firstResponse())));
    figures.add(plain(KpiCode.RESOLUTION_MEAN, null, p -> mean(p.resolution())));
    figures.add(plain(KpiCode.RESOLUTION_MEDIAN, null, p -> median(p.resolution())));
    figures.add(plain(KpiCode.RESOLUTION_P90, null, p -> p90(p.resolution())));
  }

  private static Estimate share(Proportion counted, Reason... notes) {
    return Estimate.of(
        counted.share().map(share -> times(share, HUNDRED)),
        counted.n(),
        confidence -> counted.wilson(confidence).map(ends -> scaled(ends, HUNDRED)),
        notes);
  }

  private static Ratio times(Ratio ratio, long factor) {
    return Ratio.of(Math.multiplyExact(ratio.numerator(), factor), ratio.denominator());
  }

  private static Interval scaled(Interval ends, double factor) {
    return new Interval(factor * ends.lower(), factor * ends.upper(), ends.confidence());
  }

  private static Estimate recommendation(PeriodFigures period) {
    return Estimate.of(
        period.recommendation().counts().value(),
        period.recommendation().n(),
        confidence -> period.recommendation().score(confidence).map(Score::interval));
  }

  private static Estimate page(PeriodFigures period, String page) {
    return share(period.pages().getOrDefault(page, PageTally.empty()).success());
  }

  private static Estimate contacts(PeriodFigures period, String channel) {
    EventRate count = new EventRate(period.contacts().count(channel), 1);
    return Estimate.of(count.per(1), count.events(), c -> count.garwood(1, c));
  }

  private static Estimate contactRate(PeriodFigures period, String channel) {
    EventRate rate = new EventRate(period.contacts().count(channel), period.orders());
    return Estimate.of(rate.per(THOUSAND), rate.exposure(), c -> rate.garwood(THOUSAND, c));
  }

  private static Estimate attainment(PeriodFigures period, String goal) {
    Attainment attainment = period.attainments().getOrDefault(goal, Attainment.empty());
    return attainment.undetermined() == 0
        ? share(attainment.determined())
        : share(
            attainment.determined(),
            Reason.info(
                KpiReasons.UNDETERMINED, Detail.number("undetermined", attainment.undetermined())));
  }

  private static Estimate mean(WaitTimes times) {
    return Estimate.of(times.mean(), times.done().count(), times::meanInterval, waiting(times));
  }

  private static Estimate median(WaitTimes times) {
    Ratio half = Ratio.of(1, 2);
    return Estimate.of(
        times.median(),
        times.done().count(),
        confidence -> times.percentileInterval(half, confidence),
        waitingAtLeast(times, half));
  }

  private static Estimate p90(WaitTimes times) {
    return Estimate.of(
        times.percentile(NINE_OF_TEN),
        times.done().count(),
        confidence -> times.percentileInterval(NINE_OF_TEN, confidence),
        waitingAtLeast(times, NINE_OF_TEN));
  }

  private static List<Reason> waiting(WaitTimes times) {
    return times
        .oldestWaiting()
        .map(
            oldest ->
                List.of(
                    Reason.info(
                        KpiReasons.WAITING,
                        Detail.number("waiting", times.waiting().count()),
                        Detail.duration("oldest", oldest))))
        .orElse(List.of());
  }

  private static List<Reason> waitingAtLeast(WaitTimes times, Ratio p) {
    List<Reason> notes = new ArrayList<>(waiting(times));
    if (!notes.isEmpty()) {
      times
          .atLeast(p)
          .ifPresent(
              least ->
                  notes.add(
                      Reason.info(
                          KpiReasons.AT_LEAST,
                          Detail.duration("least", Duration.ofSeconds(least.numerator())))));
    }
    return notes;
  }
}
