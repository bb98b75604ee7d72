package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.Chart.Kind;
import io.shopcare.examples.review.report.Chart.Legend;
import io.shopcare.examples.review.report.Chart.Point;
import io.shopcare.examples.review.report.Chart.Series;
import io.shopcare.examples.review.report.Chart.Tone;
import io.shopcare.examples.review.report.Chart.Unit;
import io.shopcare.examples.review.report.ScorecardFigures.Card;
import io.shopcare.examples.review.report.ScorecardFigures.Card.Line;
import io.shopcare.examples.review.report.ScorecardFigures.Card.Moved;
import io.shopcare.feedback.scorecard.KpiUnit;
import io.shopcare.feedback.statistics.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The scorecard: what moved since the last period, in figures that share a scale. */
final class ScorecardPanels {

  /** Figures whose changes can be drawn on one axis. */
  @SuppressWarnings("ImmutableEnumChecker") // A set of the JDK that cannot be changed.
  private enum Group {
    /** In points, as they are. */
    OPINIONS(Unit.POINTS, KpiUnit.PERCENT, KpiUnit.POINTS),
    /** In percent of what they were: seconds and days do not share an axis. */
    TIMES(Unit.PERCENT, KpiUnit.SECONDS),
    /** In percent of what they were; mere counts stand in the table. */
    CONTACTS(Unit.PERCENT, KpiUnit.PER_THOUSAND_ORDERS, KpiUnit.COUNT);

    private final Unit axis;
    private final Set<KpiUnit> units;

    Group(Unit axis, KpiUnit... units) {
      this.axis = axis;
      this.units = Set.of(units);
    }

    String code() {
      return Wording.code(name());
    }
  }

  private final Card card;
  private final Wording words;
  private final ScorecardWords say;

  private ScorecardPanels(Card card, Wording words) {
    this.card = card;
    this.words = words;
    this.say = new ScorecardWords(words);
  }

  static List<Panel> card(Card card, Wording words) {
    ScorecardPanels panels = new ScorecardPanels(card, words);
    return Stream.of(Group.values()).flatMap(group -> panels.panel(group).stream()).toList();
  }

  private Optional<Panel> panel(Group group) {
    List<Line> lines =
        card.lines().stream().filter(line -> group.units.contains(line.code().unit())).toList();
    List<Line> moved = lines.stream().filter(line -> line.change() != null).toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    String key = card.key() + "-" + group.code();
    Chart chart = moved.isEmpty() ? null : chart(group, moved);
    Text note =
        words.say(
            moved.isEmpty() ? "note.scorecard-first" : "note.scorecard-" + group.code(),
            Part.of("before", say.span(card.before())),
            Part.of("after", say.span(card.after())),
            Part.of("alarms", lines.stream().filter(Line::alarm).count()));
    return Optional.of(
        new Panel(key, finding(group, moved), note, chart, table(lines), card.definition()));
  }

  private Text finding(Group group, List<Line> moved) {
    List<Line> worse = moved(moved, Change.Verdict.DECLINED);
    List<Line> better = moved(moved, Change.Verdict.IMPROVED);
    List<Part> parts =
        new ArrayList<>(
            List.of(
                Part.of("group", words.say("label.scorecard-" + group.code())),
                Part.of("before", say.span(card.before())),
                Part.of("after", say.span(card.after())),
                Part.of("n", moved.size()),
                Part.of("worse", worse.size()),
                Part.of("better", better.size())));
    List<Line> named = worse.isEmpty() ? better : worse;
    named.stream()
        .max(Comparator.comparingDouble(ScorecardPanels::clarity))
        .ifPresent(
            line -> {
              parts.add(Part.of("name", say.name(line)));
              parts.add(Part.of("change", say.change(line)));
            });
    return words.say("finding.scorecard-" + outcome(moved, worse, better), parts);
  }

  private static String outcome(List<Line> moved, List<Line> worse, List<Line> better) {
    if (moved.isEmpty()) {
      return "first";
    }
    if (worse.isEmpty()) {
      return better.isEmpty() ? "steady" : "better";
    }
    return better.isEmpty() ? "worse" : "mixed";
  }

  private static List<Line> moved(List<Line> lines, Change.Verdict verdict) {
    return lines.stream().filter(line -> is(line, verdict)).toList();
  }

  private static boolean is(Line line, Change.Verdict verdict) {
    Moved change = line.change();
    return change != null && change.verdict() == verdict;
  }

  /** The change in widths of its interval. */
  private static double clarity(Line line) {
    Moved change = line.change();
    return change == null || change.high() <= change.low()
        ? 0
        : Math.abs(change.difference()) / (change.high() - change.low());
  }

  private Chart chart(Group group, List<Line> moved) {
    return Chart.of(
            Kind.DOTS,
            group.axis,
            moved.stream().map(say::name).toList(),
            List.of(
                new Series(
                    words.say("column.change"),
                    moved.stream().flatMap(line -> point(group, line)).toList())))
        .withGoal(0, words.say("label.no-change"))
        .withLegend(
            new Legend(words.say("legend.worse"), Tone.BAD),
            new Legend(words.say("legend.better"), Tone.MAIN),
            new Legend(words.say("legend.unclear"), Tone.MUTED));
  }

  private Stream<Point> point(Group group, Line line) {
    return Stream.ofNullable(line.change())
        .map(
            change -> {
              double before = line.value().value() - change.difference();
              double scale = group.axis == Unit.POINTS || before == 0 ? 1 : 100 / before;
              return new Point(
                  scale * change.difference(),
                  scale * change.low(),
                  scale * change.high(),
                  say.change(line),
                  tone(change.verdict()));
            });
  }

  private static Tone tone(Change.Verdict verdict) {
    return switch (verdict) {
      case DECLINED -> Tone.BAD;
      case IMPROVED -> Tone.MAIN;
      default -> Tone.MUTED;
    };
  }

  private Table table(List<Line> lines) {
    return new Table(
        Stream.of(
                "column.figure",
                "column.value",
                "column.interval",
                "column.n",
                "column.change",
                "column.change-interval",
                "column.judgement",
                "column.alarm",
                "column.meaning-of")
            .map(words::say)
            .toList(),
        lines.stream().map(say::row).toList());
  }
}
