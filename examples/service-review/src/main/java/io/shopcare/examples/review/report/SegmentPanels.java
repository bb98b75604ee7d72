package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.Chart.Kind;
import io.shopcare.examples.review.report.Chart.Legend;
import io.shopcare.examples.review.report.Chart.Point;
import io.shopcare.examples.review.report.Chart.Series;
import io.shopcare.examples.review.report.Chart.Tone;
import io.shopcare.examples.review.report.Chart.Unit;
import io.shopcare.examples.review.report.SegmentFigures.Flow;
import io.shopcare.examples.review.report.SegmentFigures.Flow.Segment;
import io.shopcare.examples.review.report.SegmentFigures.Grid;
import io.shopcare.examples.review.report.SegmentFigures.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Segments, the groups by recency, frequency and money, and the reasons for one customer. */
final class SegmentPanels {

  private SegmentPanels() {}

  static List<Panel> flow(Flow figures, Wording words) {
    List<Segment> segments = figures.segments();
    if (segments.isEmpty()) {
      return List.of();
    }
    Chart chart =
        Chart.of(
                Kind.BARS,
                Unit.COUNT,
                segments.stream().map(Segment::name).toList(),
                List.of(
                    counts("column.joined", segments, Segment::joined, Tone.MAIN, words),
                    counts("column.left", segments, Segment::left, Tone.BAD, words)))
            .withLegend(
                new Legend(words.say("column.joined"), Tone.MAIN),
                new Legend(words.say("column.left"), Tone.BAD));
    Table table =
        Table.of(words.say("column.segment"), chart)
            .plus(words.period(figures.before()), numbers(segments, Segment::before, words))
            .plus(words.period(figures.after()), numbers(segments, Segment::after, words))
            .plus(
                words.say("column.query"),
                segments.stream().map(segment -> Text.same(segment.query())).toList());
    Text title =
        words.say(
            "finding.segment-flow",
            Part.of("joined", segments.stream().mapToLong(Segment::joined).sum()),
            Part.of("left", segments.stream().mapToLong(Segment::left).sum()),
            Part.of("period", words.period(figures.after())));
    Text note =
        words.say(
            "note.segment-flow",
            Part.of("before", words.period(figures.before())),
            Part.of("after", words.period(figures.after())));
    return List.of(new Panel(figures.key(), title, note, chart, table, figures.definition()));
  }

  private static Series counts(
      String name,
      List<Segment> segments,
      ToLongFunction<Segment> count,
      Tone tone,
      Wording words) {
    return new Series(
        words.say(name),
        segments.stream()
            .map(segment -> Point.count(count.applyAsLong(segment), tone, words))
            .toList());
  }

  private static List<Text> numbers(
      List<Segment> segments, ToLongFunction<Segment> count, Wording words) {
    return segments.stream().map(s -> words.number(count.applyAsLong(s))).toList();
  }

  static List<Panel> grid(Grid figures, Wording words) {
    Map<String, Long> sizes = new TreeMap<>();
    figures.rows().stream()
        .flatMap(row -> row.cells().stream())
        .forEach(cell -> sizes.merge(cell.group(), cell.customers(), Long::sum));
    List<Map.Entry<String, Long>> groups = new ArrayList<>(sizes.entrySet());
    groups.sort(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()));
    long buyers = groups.stream().mapToLong(Map.Entry::getValue).sum();
    if (buyers == 0) {
      return List.of();
    }
    Chart chart =
        Chart.of(
            Kind.BARS,
            Unit.COUNT,
            groups.stream().map(group -> words.label("rfm", group.getKey())).toList(),
            List.of(
                new Series(
                    words.say("column.customers"),
                    groups.stream()
                        .map(group -> Point.count(group.getValue(), Tone.MAIN, words))
                        .toList())));
    Text title =
        words.say(
            "finding.rfm-grid",
            Part.of("group", words.label("rfm", groups.get(0).getKey())),
            Part.of("share", words.percent(groups.get(0).getValue(), buyers)));
    Text note = words.say("note.rfm-grid", Part.of("n", figures.prospects()));
    return List.of(
        new Panel(figures.key(), title, note, chart, table(figures, words), figures.definition()));
  }

  /** The grid itself: a row for each recency, a column for each span of the other two. */
  private static Table table(Grid figures, Wording words) {
    List<Text> head = new ArrayList<>(List.of(words.say("column.recency")));
    figures
        .rows()
        .get(0)
        .cells()
        .forEach(
            cell ->
                head.add(
                    words.say(
                        "column.frequency-money",
                        Part.of("from", cell.from()),
                        Part.of("to", cell.to()))));
    List<List<Text>> rows = new ArrayList<>();
    for (Grid.Row row : figures.rows()) {
      List<Text> cells = new ArrayList<>(List.of(words.number(row.recency())));
      row.cells()
          .forEach(
              cell ->
                  cells.add(
                      words.say(
                          "label.rfm-cell",
                          Part.of("group", words.label("rfm", cell.group())),
                          Part.of("n", cell.customers()))));
      rows.add(cells);
    }
    return new Table(head, rows);
  }

  static List<Panel> why(Why figures, Wording words) {
    Table table =
        new Table(
            List.of(
                words.say("column.question"),
                words.say("column.answer"),
                words.say("column.reason")),
            figures.answers().stream()
                .map(
                    answer ->
                        List.of(
                            answer.about(),
                            words.say(answer.isYes() ? "label.yes" : "label.no"),
                            answer.reasons()))
                .toList());
    Part customer = Part.of("customer", figures.pseudonym());
    return List.of(
        new Panel(
            figures.key(),
            words.say("finding.why", customer),
            words.say("note.why"),
            null,
            table,
            figures.definition()));
  }
}
