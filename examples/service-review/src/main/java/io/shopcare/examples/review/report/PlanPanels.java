package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.Chart.Kind;
import io.shopcare.examples.review.report.Chart.Point;
import io.shopcare.examples.review.report.Chart.Series;
import io.shopcare.examples.review.report.Chart.Tone;
import io.shopcare.examples.review.report.Chart.Unit;
import io.shopcare.examples.review.report.PlanFigures.CityDeadlines;
import io.shopcare.examples.review.report.PlanFigures.CityDeadlines.Kept;
import io.shopcare.examples.review.report.PlanFigures.OtherTarget;
import io.shopcare.examples.review.report.TicketFigures.Attainment.Attained;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Other promises, and the promises of others. */
final class PlanPanels {

  /** Below so many requests a department is not named as the lowest. */
  private static final long FEW = 100;

  private PlanPanels() {}

  static List<Panel> otherTarget(OtherTarget figures, Wording words) {
    Attained before = figures.before();
    Attained after = figures.after();
    if (before.decided() == 0 || after.decided() == 0) {
      return List.of();
    }
    List<Text> labels =
        List.of(within(figures.beforeSeconds(), words), within(figures.afterSeconds(), words));
    List<Point> points =
        Stream.of(before, after)
            .map(
                a ->
                    new Point(
                        100.0 * a.met() / a.decided(),
                        100 * a.low(),
                        100 * a.high(),
                        words.attained(a.met(), a.decided(), figures.goalPercent()),
                        a.verdict() == Verdict.FAILED ? Tone.BAD : Tone.MAIN))
            .toList();
    Text goal = words.percent(figures.goalPercent());
    Chart chart =
        Chart.of(
                Kind.DOTS,
                Unit.PERCENT,
                labels,
                List.of(new Series(words.say("column.share"), points)))
            .withGoal(
                figures.goalPercent().doubleValue(), words.say("label.goal", Part.of("goal", goal)));
    Text title =
        words.say(
            "finding.other-target",
            Part.of("share", points.get(1).label()),
            Part.of("after", labels.get(1)),
            Part.of("today", points.get(0).label()),
            Part.of("before", labels.get(0)),
            Part.of("verdict", words.label("verdict", after.verdict().name())),
            Part.of("goal", goal));
    Text note = words.say("note.other-target", Part.of("n", figures.changed()));
    List<List<Text>> rows =
        List.of(
            row(labels.get(0), kept(before), words), row(labels.get(1), kept(after), words));
    return List.of(
        new Panel(
            figures.key(),
            title,
            note,
            chart,
            new Table(head("column.target", words), rows),
            figures.definition()));
  }

  private static Text within(long seconds, Wording words) {
    return words.target(seconds, Clock.CALENDAR);
  }

  private static Kept kept(Attained a) {
    return new Kept(a.group(), a.met(), a.missed(), a.undetermined(), a.low(), a.high());
  }

  static List<Panel> cityDeadlines(CityDeadlines figures, Wording words) {
    List<Kept> drawn = figures.departments().stream().filter(k -> k.decided() > 0).toList();
    if (drawn.isEmpty()) {
      return List.of();
    }
    List<Point> points =
        drawn.stream()
            .map(
                k ->
                    new Point(
                        100.0 * k.met() / k.decided(),
                        100 * k.low(),
                        100 * k.high(),
                        share(k, words),
                        Tone.MAIN))
            .toList();
    Chart chart =
        Chart.of(
            Kind.DOTS,
            Unit.PERCENT,
            drawn.stream().map(k -> words.label("priority", k.group())).toList(),
            List.of(new Series(words.say("column.share"), points)));
    Kept all = drawn.get(0);
    Kept lowest =
        drawn.stream()
            .skip(1)
            .filter(k -> k.decided() >= FEW)
            .min(Comparator.comparingDouble(k -> (double) k.met() / k.decided()))
            .orElse(all);
    Text title =
        words.say(
            "finding.city-deadlines",
            Part.of("share", share(all, words)),
            Part.of("n", all.decided()));
    Text note =
        words.say(
            "note.city-deadlines",
            Part.of("interval", words.percentInterval(all.low(), all.high())),
            Part.of("group", words.label("priority", lowest.group())),
            Part.of("share", share(lowest, words)));
    List<List<Text>> rows =
        drawn.stream().map(k -> row(words.label("priority", k.group()), k, words)).toList();
    Table table = new Table(head("column.department", words), rows);
    return List.of(new Panel(figures.key(), title, note, chart, table, figures.definition()));
  }

  private static Text share(Kept kept, Wording words) {
    return words.percent(kept.met(), kept.decided());
  }

  private static List<Text> head(String corner, Wording words) {
    return Stream.of(
            corner,
            "column.share",
            "column.interval",
            "column.met",
            "column.missed",
            "column.undetermined")
        .map(words::say)
        .toList();
  }

  private static List<Text> row(Text label, Kept kept, Wording words) {
    return List.of(
        label,
        share(kept, words),
        words.percentInterval(kept.low(), kept.high()),
        words.number(kept.met()),
        words.number(kept.missed()),
        words.number(kept.undetermined()));
  }
}
