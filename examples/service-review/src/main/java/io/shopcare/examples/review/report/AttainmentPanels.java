package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.Chart.Kind;
import io.shopcare.examples.review.report.Chart.Point;
import io.shopcare.examples.review.report.Chart.Series;
import io.shopcare.examples.review.report.Chart.Tone;
import io.shopcare.examples.review.report.Chart.Unit;
import io.shopcare.examples.review.report.TicketFigures.Attainment;
import io.shopcare.examples.review.report.TicketFigures.Attainment.Attained;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Goals and what came of them. */
final class AttainmentPanels {

  private final Attainment figures;
  private final Wording words;

  private AttainmentPanels(Attainment figures, Wording words) {
    this.figures = figures;
    this.words = words;
  }

  /** One panel by priority and one by period, as far as there is anything to judge. */
  static List<Panel> attainment(Attainment figures, Wording words) {
    AttainmentPanels drawing = new AttainmentPanels(figures, words);
    List<Panel> panels = new ArrayList<>();
    if (!decided(figures.groups()).isEmpty()) {
      panels.add(drawing.byGroup());
    }
    if (decided(figures.periods()).size() > 1) {
      panels.add(drawing.byPeriod());
    }
    return panels;
  }

  private static List<Attained> decided(List<Attained> all) {
    return all.stream().filter(a -> a.decided() > 0).toList();
  }

  private Panel byGroup() {
    List<Attained> groups = decided(figures.groups());
    Attained all = groups.get(0);
    Text interval = words.percentInterval(all.low(), all.high());
    Text note =
        groups.stream()
            .skip(1)
            .min(Comparator.comparingDouble(a -> (double) a.met() / a.decided()))
            .map(
                lowest ->
                    words.say(
                        "note.attainment-worst",
                        Part.of("group", words.label("priority", lowest.group())),
                        Part.of("share", share(lowest)),
                        Part.of("interval", interval)))
            .orElseGet(() -> words.say("note.interval", Part.of("interval", interval)));
    return panel(
        figures.key(),
        finding(all),
        note,
        chart(Kind.DOTS, groups, this::priority),
        table("column.priority", figures.groups(), this::priority));
  }

  private Panel byPeriod() {
    List<Attained> periods = decided(figures.periods());
    long missed = periods.stream().filter(a -> a.verdict() == Verdict.FAILED).count();
    Text title =
        words.say(
            "finding.trend-" + figures.metric().code() + (missed == 0 ? "-never" : "-missed"),
            Part.of("missed", missed),
            Part.of("periods", words.periods(periods.stream().map(Attained::group).toList())));
    Text note =
        words.say("note.attainment-trend", Part.of("within", within()), Part.of("goal", goal()));
    return panel(
        figures.key() + "-trend",
        title,
        note,
        chart(Kind.TREND, periods, this::period),
        table("column.period", figures.periods(), this::period));
  }

  /** The verdict in a sentence, such as "79.1% of first replies came within 24 h: goal missed". */
  private Text finding(Attained all) {
    long every = all.decided() + all.undetermined();
    BigDecimal goal = figures.goalPercent();
    return words.say(
        "finding.attainment-" + figures.metric().code() + "-" + Wording.code(all.verdict().name()),
        Part.of("share", share(all)),
        Part.of("within", within()),
        Part.of("goal", goal()),
        Part.of("low", words.attained(all.met(), every, goal)),
        Part.of("high", words.attained(all.met() + all.undetermined(), every, goal)));
  }

  private Text share(Attained a) {
    return words.attained(a.met(), a.decided(), figures.goalPercent());
  }

  private Text within() {
    return words.target(figures.withinSeconds(), figures.clock());
  }

  private Text goal() {
    return words.percent(figures.goalPercent());
  }

  private Text priority(Attained group) {
    return words.label("priority", group.group());
  }

  private Text period(Attained period) {
    return words.period(period.group());
  }

  private Panel panel(String key, Text title, Text note, Chart chart, Table table) {
    return new Panel(key, title, note, chart, table, figures.definition());
  }

  private Chart chart(Kind kind, List<Attained> drawn, Function<Attained, Text> label) {
    List<Point> points = drawn.stream().map(this::point).toList();
    Text goal = words.say("label.goal", Part.of("goal", goal()));
    return Chart.of(
            kind,
            Unit.PERCENT,
            drawn.stream().map(label).toList(),
            List.of(new Series(words.say("column.share"), points)))
        .withGoal(figures.goalPercent().doubleValue(), goal);
  }

  private Point point(Attained a) {
    return new Point(
        100.0 * a.met() / a.decided(),
        100 * a.low(),
        100 * a.high(),
        share(a),
        a.verdict() == Verdict.FAILED ? Tone.BAD : Tone.MAIN);
  }

  private Table table(String corner, List<Attained> rows, Function<Attained, Text> label) {
    return new Table(
        Stream.of(
                corner,
                "column.share",
                "column.interval",
                "column.met",
                "column.missed",
                "column.undetermined",
                "column.verdict")
            .map(words::say)
            .toList(),
        rows.stream().map(a -> row(label.apply(a), a)).toList());
  }

  private List<Text> row(Text label, Attained a) {
    boolean any = a.decided() > 0;
    Text none = words.say("value.nothing");
    return List.of(
        label,
        any ? share(a) : none,
        any ? words.percentInterval(a.low(), a.high()) : none,
        words.number(a.met()),
        words.number(a.missed()),
        words.number(a.undetermined()),
        words.label("verdict", a.verdict().name()));
  }
}
