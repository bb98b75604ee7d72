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
import java.util.stream.IntStream;
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
        List.of(
            words.target(figures.beforeSeconds(), Clock.CALENDAR),
            words.target(figures.afterSeconds(), Clock.CALENDAR));
    List<Point> points =
        Stream.of(before, after)
            .map(a -> point(kept(a), share(a, figures, words), tone(a)))
            .toList();
    Text goal = words.percent(figures.goalPercent());
    Chart chart =
        chart(labels, points, words)
            .withGoal(
                figures.goalPercent().doubleValue(),
                words.say("label.goal", Part.of("goal", goal)));
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
    Table table = table("column.target", labels, List.of(kept(before), kept(after)), words);
    return List.of(new Panel(figures.key(), title, note, chart, table, figures.definition()));
  }

  private static Text share(Attained a, OtherTarget figures, Wording words) {
    return words.attained(a.met(), a.decided(), figures.goalPercent());
  }

  private static Tone tone(Attained a) {
    return a.verdict() == Verdict.FAILED ? Tone.BAD : Tone.MAIN;
  }

  private static Kept kept(Attained a) {
    return new Kept(a.group(), a.met(), a.missed(), a.undetermined(), a.low(), a.high());
  }

  static List<Panel> cityDeadlines(CityDeadlines figures, Wording words) {
    List<Kept> drawn = figures.departments().stream().filter(k -> k.decided() > 0).toList();
    if (drawn.isEmpty()) {
      return List.of();
    }
    List<Text> labels = drawn.stream().map(k -> department(k, words)).toList();
    List<Point> points = drawn.stream().map(k -> point(k, share(k, words), Tone.MAIN)).toList();
    Kept all = drawn.get(0);
    Text title =
        words.say(
            "finding.city-deadlines",
            Part.of("share", share(all, words)),
            Part.of("n", all.decided()));
    Kept lowest = lowest(drawn);
    Text note =
        words.say(
            "note.city-deadlines",
            Part.of("interval", words.percentInterval(all.low(), all.high())),
            Part.of("group", department(lowest, words)),
            Part.of("share", share(lowest, words)));
    Chart chart = chart(labels, points, words);
    Table table = table("column.department", labels, drawn, words);
    return List.of(new Panel(figures.key(), title, note, chart, table, figures.definition()));
  }

  /** The department with the lowest share; all of them together if each has but a few requests. */
  private static Kept lowest(List<Kept> drawn) {
    return drawn.stream()
        .skip(1)
        .filter(k -> k.decided() >= FEW)
        .min(Comparator.comparingDouble(k -> (double) k.met() / k.decided()))
        .orElse(drawn.get(0));
  }

  private static Text department(Kept kept, Wording words) {
    return words.label("priority", kept.group());
  }

  private static Chart chart(List<Text> labels, List<Point> points, Wording words) {
    return Chart.of(
        Kind.DOTS, Unit.PERCENT, labels, List.of(new Series(words.say("column.share"), points)));
  }

  private static Point point(Kept kept, Text label, Tone tone) {
    return new Point(
        100.0 * kept.met() / kept.decided(), 100 * kept.low(), 100 * kept.high(), label, tone);
  }

  private static Text share(Kept kept, Wording words) {
    return words.percent(kept.met(), kept.decided());
  }

  private static Table table(String corner, List<Text> labels, List<Kept> rows, Wording words) {
    return new Table(
        Stream.of(
                corner,
                "column.share",
                "column.interval",
                "column.met",
                "column.missed",
                "column.undetermined")
            .map(words::say)
            .toList(),
        IntStream.range(0, rows.size())
            .mapToObj(i -> row(labels.get(i), rows.get(i), words))
            .toList());
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
