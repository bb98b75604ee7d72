package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.Chart.Kind;
import io.shopcare.examples.review.report.Chart.Legend;
import io.shopcare.examples.review.report.Chart.Point;
import io.shopcare.examples.review.report.Chart.Series;
import io.shopcare.examples.review.report.Chart.Tone;
import io.shopcare.examples.review.report.Chart.Unit;
import io.shopcare.examples.review.report.ScorecardFigures.Pages;
import io.shopcare.examples.review.report.ScorecardFigures.Pages.Page;
import io.shopcare.examples.review.report.ScorecardFigures.Topics;
import io.shopcare.examples.review.report.ScorecardFigures.Topics.Trend;
import io.shopcare.feedback.topic.TopicTrend;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What customers write about, and on which pages. */
final class TopicPanels {

  private static final BigDecimal SMALLEST_P = new BigDecimal("0.0001");

  private TopicPanels() {}

  static List<Panel> topics(Topics figures, Wording words) {
    if (figures.topics().isEmpty()) {
      return List.of();
    }
    ScorecardWords say = new ScorecardWords(words);
    List<Trend> trends =
        figures.topics().stream()
            .sorted(Comparator.comparingDouble(Trend::difference).reversed())
            .toList();
    Chart chart =
        Chart.of(
                Kind.DOTS,
                Unit.POINTS,
                trends.stream().map(trend -> words.label("topic", trend.topic())).toList(),
                List.of(
                    new Series(
                        words.say("column.change"),
                        trends.stream().map(trend -> point(trend, say)).toList())))
            .withGoal(0, words.say("label.no-change"))
            .withLegend(
                new Legend(words.say("legend.rising"), Tone.BAD),
                new Legend(words.say("legend.falling"), Tone.MAIN),
                new Legend(words.say("legend.unclear"), Tone.MUTED));
    Text note =
        words.say(
            "note.topics",
            Part.of("before", say.span(figures.before())),
            Part.of("after", say.span(figures.after())));
    return List.of(
        new Panel(
            figures.key(),
            finding(figures, words, say),
            note,
            chart,
            table(trends, words, say),
            figures.definition()));
  }

  /** Names the topic that moved most among those of which a change can be named. */
  private static Text finding(Topics figures, Wording words, ScorecardWords say) {
    List<Trend> changed = figures.topics().stream().filter(TopicPanels::isChange).toList();
    Part all = Part.of("all", figures.topics().size());
    Part before = Part.of("before", say.span(figures.before()));
    Optional<Trend> most =
        changed.stream().max(Comparator.comparingDouble(t -> Math.abs(t.difference())));
    return most.map(
            trend ->
                words.say(
                    "finding.topics-" + Wording.code(trend.direction().name()),
                    Part.of("topic", words.label("topic", trend.topic())),
                    Part.of("first", percent(trend.before(), words)),
                    Part.of("last", percent(trend.after(), words)),
                    Part.of("n", changed.size()),
                    all,
                    before))
        .orElseGet(() -> words.say("finding.topics-steady", all, before));
  }

  private static boolean isChange(Trend trend) {
    return trend.direction() == TopicTrend.Direction.RISING
        || trend.direction() == TopicTrend.Direction.FALLING;
  }

  private static Point point(Trend trend, ScorecardWords say) {
    return new Point(
        100 * trend.difference(),
        100 * trend.low(),
        100 * trend.high(),
        say.points(100 * trend.difference()),
        switch (trend.direction()) {
          case RISING -> Tone.BAD;
          case FALLING -> Tone.MAIN;
          default -> Tone.MUTED;
        });
  }

  private static Table table(List<Trend> trends, Wording words, ScorecardWords say) {
    return new Table(
        Stream.of(
                "column.topic",
                "column.before",
                "column.share-before",
                "column.after",
                "column.share-after",
                "column.change",
                "column.change-interval",
                "column.z",
                "column.p",
                "column.judgement")
            .map(words::say)
            .toList(),
        trends.stream().map(trend -> row(trend, words, say)).toList());
  }

  private static List<Text> row(Trend trend, Wording words, ScorecardWords say) {
    return List.of(
        words.label("topic", trend.topic()),
        words.number(trend.before().part()),
        percent(trend.before(), words),
        words.number(trend.after().part()),
        percent(trend.after(), words),
        say.points(100 * trend.difference()),
        words.interval(100 * trend.low(), 100 * trend.high()),
        words.number(Decimals.tenths(trend.z())),
        probability(trend.adjustedP(), words),
        words.label("trend", trend.direction().name()));
  }

  private static Text percent(Share share, Wording words) {
    return words.percent(share.part(), share.whole());
  }

  /** To four digits; a smaller one is never written as 0. */
  private static Text probability(double p, Wording words) {
    BigDecimal rounded = BigDecimal.valueOf(p).setScale(4, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0
        ? words.say("value.below", Part.of("n", SMALLEST_P))
        : words.number(rounded);
  }

  static List<Panel> pages(Pages figures, Wording words) {
    if (figures.worst().isEmpty()) {
      return List.of();
    }
    List<Page> shown = Stream.concat(figures.worst().stream(), figures.best().stream()).toList();
    long bad = figures.worst().size();
    Stream<Point> points =
        Stream.concat(
            figures.worst().stream().map(page -> point(page, Tone.BAD, words)),
            figures.best().stream().map(page -> point(page, Tone.MAIN, words)));
    Chart chart =
        Chart.of(
                Kind.DOTS,
                Unit.PERCENT,
                shown.stream().map(page -> Text.same(page.name())).toList(),
                List.of(new Series(words.say("column.page-success"), points.toList())))
            .withLegend(
                new Legend(words.say("legend.worst"), Tone.BAD),
                new Legend(words.say("legend.best"), Tone.MAIN));
    Page worst = figures.worst().get(0);
    Text title =
        words.say(
            "finding.pages",
            Part.of("page", worst.name()),
            Part.of("share", percent(worst.success(), words)),
            Part.of("pages", figures.pages()));
    Text note = words.say("note.pages", Part.of("n", bad), Part.of("pages", figures.pages()));
    Table table =
        Table.of(words.say("column.page"), chart)
            .plus(
                words.say("column.interval"),
                shown.stream()
                    .map(p -> words.percentInterval(p.success().low(), p.success().high()))
                    .toList())
            .plus(
                words.say("column.sold"),
                shown.stream().map(p -> words.number(p.success().part())).toList())
            .plus(
                words.say("column.asked"),
                shown.stream()
                    .map(p -> words.number(p.success().whole() - p.success().part()))
                    .toList());
    return List.of(new Panel(figures.key(), title, note, chart, table, figures.definition()));
  }

  private static Point point(Page page, Tone tone, Wording words) {
    Share success = page.success();
    return new Point(
        100 * success.value(),
        100 * success.low(),
        100 * success.high(),
        percent(success, words),
        tone);
  }
}
