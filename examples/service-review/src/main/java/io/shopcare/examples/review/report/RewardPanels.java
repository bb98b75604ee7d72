package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.Chart.Kind;
import io.shopcare.examples.review.report.Chart.Legend;
import io.shopcare.examples.review.report.Chart.Point;
import io.shopcare.examples.review.report.Chart.Series;
import io.shopcare.examples.review.report.Chart.Tone;
import io.shopcare.examples.review.report.Chart.Unit;
import io.shopcare.examples.review.report.CustomerFigures.RewardMonths;
import io.shopcare.examples.review.report.CustomerFigures.RewardMonths.Month;
import io.shopcare.examples.review.report.CustomerFigures.Rewards;
import io.shopcare.examples.review.report.CustomerFigures.Rewards.Reward;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What reward rules would grant: to how many, at what cost, and when. */
final class RewardPanels {

  /** The colours of rules; those after the last share it. */
  private static final List<Tone> TONES = List.of(Tone.MAIN, Tone.SOFT, Tone.MUTED);

  private RewardPanels() {}

  static List<Panel> rewards(Rewards figures, Wording words) {
    List<Reward> rewards = figures.rewards();
    if (rewards.isEmpty()) {
      return List.of();
    }
    List<Point> points =
        rewards.stream()
            .map(r -> Point.of((double) r.customers(), customersAndCost(r, words), Tone.MAIN))
            .toList();
    Chart chart =
        Chart.of(
            Kind.BARS,
            Unit.COUNT,
            rewards.stream().map(Reward::rule).toList(),
            List.of(new Series(words.say("column.customers"), points)));
    Table table =
        new Table(
            List.of(
                words.say("column.rule"), words.say("column.customers"), words.say("column.cost")),
            rewards.stream()
                .map(r -> List.of(r.rule(), words.number(r.customers()), words.amounts(r.cost())))
                .toList());
    long granted = rewards.stream().mapToLong(Reward::customers).sum();
    Text title =
        words.say(
            granted == 0 ? "finding.rewards-none" : "finding.rewards",
            Part.of("n", granted),
            Part.of("cost", words.amounts(total(rewards))));
    return List.of(
        new Panel(
            figures.key(), title, words.say("note.rewards"), chart, table, figures.definition()));
  }

  private static Text customersAndCost(Reward reward, Wording words) {
    return words.say(
        "label.reward",
        Part.of("n", reward.customers()),
        Part.of("cost", words.amounts(reward.cost())));
  }

  /** The cost of all rules together, by currency. */
  private static List<Amount> total(List<Reward> rewards) {
    return rewards.stream()
        .flatMap(r -> r.cost().stream())
        .collect(
            Collectors.groupingBy(
                Amount::currency,
                TreeMap::new,
                Collectors.reducing(BigDecimal.ZERO, Amount::decimal, BigDecimal::add)))
        .entrySet()
        .stream()
        .map(e -> new Amount(e.getValue().toPlainString(), e.getKey()))
        .toList();
  }

  static List<Panel> months(RewardMonths figures, Wording words) {
    boolean free = figures.months().stream().allMatch(month -> cost(month).signum() == 0);
    return free ? List.of() : List.of(costs(figures, words), reach(figures, words));
  }

  private static BigDecimal cost(Month month) {
    return month.costs().stream().map(Decimals::parse).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Panel costs(RewardMonths figures, Wording words) {
    List<Month> months = figures.months();
    List<Series> series =
        IntStream.range(0, figures.rules().size())
            .mapToObj(rule -> costs(rule, figures, words))
            .toList();
    Chart chart =
        Chart.of(Kind.COLUMNS, Unit.MONEY, periods(months, words), series)
            .withLegend(
                IntStream.range(0, series.size())
                    .mapToObj(rule -> new Legend(series.get(rule).name(), tone(rule)))
                    .toArray(Legend[]::new));
    Month dearest = months.stream().max(Comparator.comparing(RewardPanels::cost)).orElseThrow();
    BigDecimal all =
        months.stream().map(RewardPanels::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    Text title =
        words.say(
            "finding.reward-costs",
            Part.of("month", words.period(dearest.period())),
            Part.of("cost", words.money(cost(dearest), figures.currency())));
    Text note =
        words.say(
            "note.reward-costs",
            Part.of("cost", words.money(all, figures.currency())),
            Part.of("months", words.periods(months.stream().map(Month::period).toList())));
    Table table =
        Table.of(words.say("column.period"), chart)
            .plus(
                words.say("column.cost"),
                months.stream().map(m -> words.money(cost(m), figures.currency())).toList());
    return new Panel("reward-costs", title, note, chart, table, figures.definition());
  }

  private static Series costs(int rule, RewardMonths figures, Wording words) {
    return new Series(
        figures.rules().get(rule),
        figures.months().stream()
            .map(month -> Decimals.parse(month.costs().get(rule)))
            .map(
                cost ->
                    Point.of(cost.doubleValue(), words.money(cost, figures.currency()), tone(rule)))
            .toList());
  }

  private static Tone tone(int rule) {
    return TONES.get(Math.min(rule, TONES.size() - 1));
  }

  private static List<Text> periods(List<Month> months, Wording words) {
    return months.stream().map(month -> words.period(month.period())).toList();
  }

  private static Panel reach(RewardMonths figures, Wording words) {
    List<Month> months = figures.months();
    List<Point> points =
        months.stream()
            .map(m -> Point.of(percent(m), words.percent(m.reached(), m.buyers()), Tone.MAIN))
            .toList();
    Chart chart =
        Chart.of(
            Kind.COLUMNS,
            Unit.PERCENT,
            periods(months, words),
            List.of(new Series(words.say("column.share-of-buyers"), points)));
    Month widest = months.stream().max(Comparator.comparing(RewardPanels::percent)).orElseThrow();
    Text title =
        words.say(
            "finding.reward-reach",
            Part.of("share", words.percent(figures.reached(), figures.buyers())),
            Part.of("most", words.percent(widest.reached(), widest.buyers())));
    Text note =
        words.say(
            "note.reward-reach",
            Part.of("reached", figures.reached()),
            Part.of("buyers", figures.buyers()),
            Part.of("n", figures.overlaps()));
    Table table =
        Table.of(words.say("column.period"), chart)
            .plus(
                words.say("column.reached"),
                months.stream().map(m -> words.number(m.reached())).toList())
            .plus(
                words.say("column.buyers"),
                months.stream().map(m -> words.number(m.buyers())).toList());
    return new Panel("reward-reach", title, note, chart, table, figures.definition());
  }

  private static double percent(Month month) {
    return 100.0 * month.reached() / month.buyers();
  }
}
