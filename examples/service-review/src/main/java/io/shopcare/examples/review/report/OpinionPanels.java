package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.Chart.Kind;
import io.shopcare.examples.review.report.Chart.Legend;
import io.shopcare.examples.review.report.Chart.Point;
import io.shopcare.examples.review.report.Chart.Series;
import io.shopcare.examples.review.report.Chart.Tone;
import io.shopcare.examples.review.report.Chart.Unit;
import io.shopcare.examples.review.report.OpinionFigures.Csat;
import io.shopcare.examples.review.report.OpinionFigures.Csat.SharePeriod;
import io.shopcare.examples.review.report.OpinionFigures.Nps;
import io.shopcare.examples.review.report.OpinionFigures.Nps.Score;
import io.shopcare.examples.review.report.OpinionFigures.Nps.ScorePeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Scores, their distribution and their course. */
final class OpinionPanels {

  private static final int FIRST_PASSIVE = 7;
  private static final int FIRST_PROMOTER = 9;

  private OpinionPanels() {}

  static List<Panel> csat(Csat figures, Wording words) {
    Share all = figures.satisfied();
    if (all.whole() == 0) {
      return List.of();
    }
    Chart grades =
        grades(
                figures.grades(),
                figures.lowest(),
                grade -> grade >= figures.satisfiedFrom() ? Tone.MAIN : Tone.MUTED,
                words)
            .withLegend(
                new Legend(words.say("legend.satisfied"), Tone.MAIN),
                new Legend(words.say("legend.not-satisfied"), Tone.MUTED));
    Text title =
        words.say("finding.csat", Part.of("share", words.percent(all.part(), all.whole())));
    Text note =
        words.say(
            "note.score",
            Part.of("n", all.whole()),
            Part.of("interval", words.percentInterval(all.low(), all.high())));
    Table table = Table.of(words.say("column.grade"), grades);
    List<Panel> panels = new ArrayList<>();
    panels.add(new Panel(figures.key(), title, note, grades, table, figures.definition()));
    List<SharePeriod> periods =
        figures.periods().stream().filter(p -> p.satisfied().whole() > 0).toList();
    List<Reading> readings = periods.stream().map(p -> Reading.of(p, words)).toList();
    addTrend(panels, figures, "csat", Unit.PERCENT, readings, words);
    return panels;
  }

  static List<Panel> nps(Nps figures, Wording words) {
    Score all = figures.score();
    if (all.answers() == 0) {
      return List.of();
    }
    Chart grades =
        grades(figures.grades(), 0, OpinionPanels::npsTone, words)
            .withLegend(
                new Legend(words.say("legend.detractors"), Tone.BAD),
                new Legend(words.say("legend.passives"), Tone.MUTED),
                new Legend(words.say("legend.promoters"), Tone.MAIN));
    Text title =
        words.say(
            "finding.nps",
            Part.of("score", words.number(Decimals.tenths(all.value()))),
            Part.of("promoters", words.percent(all.promoters(), all.answers())),
            Part.of("detractors", words.percent(all.detractors(), all.answers())));
    Text note =
        words.say(
            "note.score",
            Part.of("n", all.answers()),
            Part.of("interval", words.interval(all.low(), all.high())));
    Table table = Table.of(words.say("column.grade"), grades);
    List<Panel> panels = new ArrayList<>();
    panels.add(new Panel(figures.key(), title, note, grades, table, figures.definition()));
    List<ScorePeriod> periods =
        figures.periods().stream().filter(p -> p.score().answers() > 0).toList();
    List<Reading> readings = periods.stream().map(p -> Reading.of(p, words)).toList();
    addTrend(panels, figures, "nps", Unit.POINTS, readings, words);
    return panels;
  }

  private static Tone npsTone(int grade) {
    if (grade >= FIRST_PROMOTER) {
      return Tone.MAIN;
    }
    return grade >= FIRST_PASSIVE ? Tone.MUTED : Tone.BAD;
  }

  /** Answers by grade, in percent of all. */
  private static Chart grades(
      List<Long> grades, int lowest, IntFunction<Tone> tone, Wording words) {
    long all = Math.max(1, grades.stream().mapToLong(Long::longValue).sum());
    List<Text> labels = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    int grade = lowest;
    for (long n : grades) {
      labels.add(Text.same(Integer.toString(grade)));
      points.add(Point.of(100.0 * n / all, words.percent(n, all), tone.apply(grade)));
      grade++;
    }
    return Chart.of(
        Kind.COLUMNS,
        Unit.PERCENT,
        labels,
        List.of(new Series(words.say("column.answers"), points)));
  }

  private static void addTrend(
      List<Panel> panels,
      Figures figures,
      String name,
      Unit unit,
      List<Reading> readings,
      Wording words) {
    if (readings.size() < 2) {
      return;
    }
    Reading first = readings.get(0);
    Reading last = readings.get(readings.size() - 1);
    Chart chart =
        Chart.of(
            Kind.TREND,
            unit,
            readings.stream().map(Reading::period).toList(),
            List.of(
                new Series(
                    words.say("column." + name), readings.stream().map(Reading::point).toList())));
    Text title =
        words.say(
            "finding." + name + "-" + first.changeTo(last),
            Part.of("first", first.period()),
            Part.of("last", last.period()),
            Part.of("before", first.point().label()),
            Part.of("after", last.point().label()));
    Table table =
        new Table(
            List.of(
                words.say("column.period"),
                words.say("column." + name),
                words.say("column.interval"),
                words.say("column.answers")),
            readings.stream()
                .map(r -> List.of(r.period(), r.point().label(), r.interval(), r.answers()))
                .toList());
    panels.add(
        new Panel(
            figures.key() + "-trend",
            title,
            words.say("note.trend"),
            chart,
            table,
            figures.definition()));
  }

  /** The score of one period as it is drawn. */
  private record Reading(Text period, Point point, Text interval, Text answers) {

    static Reading of(SharePeriod period, Wording words) {
      Share share = period.satisfied();
      return new Reading(
          words.period(period.period()),
          new Point(
              100 * share.value(),
              100 * share.low(),
              100 * share.high(),
              words.percent(share.part(), share.whole()),
              Tone.MAIN),
          words.percentInterval(share.low(), share.high()),
          words.number(share.whole()));
    }

    static Reading of(ScorePeriod period, Wording words) {
      Score score = period.score();
      Text label = words.number(Decimals.tenths(score.value()));
      return new Reading(
          words.period(period.period()),
          new Point(score.value(), score.low(), score.high(), label, Tone.MAIN),
          words.interval(score.low(), score.high()),
          words.number(score.answers()));
    }

    /** A change only where the intervals lie apart: nothing that chance alone would explain. */
    String changeTo(Reading last) {
      if (last.point.low() > point.high()) {
        return "rose";
      }
      return last.point.high() < point.low() ? "fell" : "steady";
    }
  }
}
