package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.Chart.Kind;
import io.shopcare.examples.review.report.Chart.Point;
import io.shopcare.examples.review.report.Chart.Series;
import io.shopcare.examples.review.report.Chart.Tone;
import io.shopcare.examples.review.report.Chart.Unit;
import io.shopcare.examples.review.report.TicketFigures.Attainment;
import io.shopcare.examples.review.report.TicketFigures.Attainment.Attained;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Goals and what came of them. */
final class AttainmentPanels {

  private AttainmentPanels() {}

  static List<Panel> attainment(Attainment figures, Wording words) {
    List<Panel> panels = new ArrayList<>();
    List<Attained> groups = decided(figures.groups());
    if (!groups.isEmpty()) {
      panels.add(
          panel(
              figures,
              figures.key(),
              finding(figures, groups.get(0), words),
              byGroup(groups, words),
              Kind.DOTS,
              figures.groups(),
              a -> words.label("priority", a.group()),
              words));
    }
    List<Attained> periods = decided(figures.periods());
    if (periods.size() > 1) {
      panels.add(
          panel(
              figures,
              figures.key() + "-trend",
              trend(periods, words),
              say("note.attainment-trend", figures, words),
              Kind.TREND,
              figures.periods(),
              a -> words.period(a.group()),
              words));
    }
    return panels;
  }

  private static List<Attained> decided(List<Attained> all) {
    return all.stream().filter(a -> a.decided() > 0).toList();
  }

  /** The verdict in a sentence, such as "79.1% of first replies came within 24 h: goal missed". */
  static Text finding(Attainment figures, Attained all, Wording words) {
    long every = all.decided() + all.undetermined();
    return words.say(
        "finding.attainment-" + figures.metric().code() + "-" + Wording.code(all.verdict().name()),
        Part.of("share", words.attained(all.met(), all.decided())),
        Part.of("within", words.target(figures.withinSeconds())),
        Part.of("goal", words.goal(figures.goalPercent())),
        Part.of("low", words.attained(all.met(), every)),
        Part.of("high", words.attained(all.met() + all.undetermined(), every)));
  }

  private static Text byGroup(List<Attained> groups, Wording words) {
    Attained all = groups.get(0);
    Optional<Attained> worst =
        groups.stream()
            .skip(1)
            .min(Comparator.comparingDouble(a -> (double) a.met() / a.decided()));
    Text interval = words.percentInterval(all.low(), all.high());
    return worst
        .map(
            w ->
                words.say(
                    "note.attainment-worst",
                    Part.of("group", words.label("priority", w.group())),
                    Part.of("share", words.attained(w.met(), w.decided())),
                    Part.of("interval", interval)))
        .orElseGet(() -> words.say("note.interval", Part.of("interval", interval)));
  }

  private static Text trend(List<Attained> periods, Wording words) {
    long missed = periods.stream().filter(a -> a.verdict() == Verdict.FAILED).count();
    return words.say(
        missed == 0 ? "finding.attainment-trend-never" : "finding.attainment-trend-missed",
        Part.of("missed", missed),
        Part.of("periods", words.periods(periods.stream().map(Attained::group).toList())));
  }

  private static Text say(String code, Attainment figures, Wording words) {
    return words.say(
        code,
        Part.of("within", words.target(figures.withinSeconds())),
        Part.of("goal", words.goal(figures.goalPercent())));
  }

  private static Panel panel(
      Attainment figures,
      String key,
      Text title,
      Text note,
      Kind kind,
      List<Attained> rows,
      Function<Attained, Text> label,
      Wording words) {
    List<Attained> drawn = decided(rows);
    List<Point> points = drawn.stream().map(a -> point(a, words)).toList();
    Chart chart =
        Chart.of(
                kind,
                Unit.PERCENT,
                drawn.stream().map(label).toList(),
                List.of(new Series(words.say("column.share"), points)))
            .withGoal(
                figures.goalPercent().doubleValue(),
                words.say("label.goal", Part.of("goal", words.goal(figures.goalPercent()))));
    List<List<Text>> cells = rows.stream().map(a -> row(label.apply(a), a, words)).toList();
    return new Panel(key, title, note, chart, table(kind, cells, words), figures.definition());
  }

  private static Point point(Attained a, Wording words) {
    return new Point(
        100.0 * a.met() / a.decided(),
        100 * a.low(),
        100 * a.high(),
        words.attained(a.met(), a.decided()),
        a.verdict() == Verdict.FAILED ? Tone.BAD : Tone.MAIN);
  }

  private static Table table(Kind kind, List<List<Text>> rows, Wording words) {
    return new Table(
        List.of(
            words.say(kind == Kind.TREND ? "column.period" : "column.priority"),
            words.say("column.share"),
            words.say("column.interval"),
            words.say("column.met"),
            words.say("column.missed"),
            words.say("column.undetermined"),
            words.say("column.verdict")),
        rows);
  }

  private static List<Text> row(Text label, Attained a, Wording words) {
    boolean any = a.decided() > 0;
    Text none = words.say("value.nothing");
    return List.of(
        label,
        any ? words.attained(a.met(), a.decided()) : none,
        any ? words.percentInterval(a.low(), a.high()) : none,
        words.number(a.met()),
        words.number(a.missed()),
        words.number(a.undetermined()),
        words.label("verdict", a.verdict().name()));
  }
}
