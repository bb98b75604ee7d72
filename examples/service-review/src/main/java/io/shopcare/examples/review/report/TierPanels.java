package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.Chart.Kind;
import io.shopcare.examples.review.report.Chart.Point;
import io.shopcare.examples.review.report.Chart.Series;
import io.shopcare.examples.review.report.Chart.Tone;
import io.shopcare.examples.review.report.Chart.Unit;
import io.shopcare.examples.review.report.LifetimeFigures.Tiers;
import java.util.List;

/** Tiers of spend, and the rule that made them. */
final class TierPanels {

  private TierPanels() {}

  static List<Panel> tiers(Tiers figures, Wording words) {
    Amount low = figures.low();
    Amount high = figures.high();
    Text reasons = LifetimePanels.joined(figures.reasons(), reason -> reason, " ");
    if (low == null || high == null || figures.tiers().isEmpty()) {
      Table why =
          new Table(
              List.of(words.say("column.reason")),
              figures.reasons().stream().map(List::of).toList());
      return List.of(
          new Panel(
              figures.key(),
              words.say("finding.tiers-none"),
              words.say("note.tiers-none", Part.of("n", figures.without())),
              null,
              why,
              figures.definition()));
    }
    Part from = Part.of("low", words.money(low.decimal(), low.currency()));
    Part above = Part.of("high", words.money(high.decimal(), high.currency()));
    Part weeks = Part.of("weeks", figures.weeks());
    Chart chart =
        Chart.of(
            Kind.BARS,
            Unit.COUNT,
            figures.tiers().stream().map(tier -> words.label("tier", tier.key())).toList(),
            List.of(
                new Series(
                    words.say("column.customers"),
                    figures.tiers().stream()
                        .map(tier -> Point.count(tier.count(), Tone.MAIN, words))
                        .toList())));
    Table table =
        Table.of(words.say("column.tier"), chart)
            .plus(
                words.say("column.spend-" + figures.rule(), weeks),
                figures.tiers().stream()
                    .map(tier -> words.say("label.tier-" + Wording.code(tier.key()), from, above))
                    .toList());
    Text title =
        words.say(
            "finding.tiers-" + figures.rule(),
            Part.of("n", figures.tiers().get(0).count()),
            above,
            weeks);
    Text note =
        words.say(
            "note.tiers-" + figures.rule(),
            Part.of("n", figures.without()),
            Part.of("reasons", reasons));
    return List.of(new Panel(figures.key(), title, note, chart, table, figures.definition()));
  }
}
