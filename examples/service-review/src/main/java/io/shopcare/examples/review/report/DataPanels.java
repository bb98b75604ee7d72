package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.Chart.Kind;
import io.shopcare.examples.review.report.Chart.Point;
import io.shopcare.examples.review.report.Chart.Series;
import io.shopcare.examples.review.report.Chart.Tone;
import io.shopcare.examples.review.report.Chart.Unit;
import io.shopcare.examples.review.report.DataFigures.Deviations;
import io.shopcare.examples.review.report.DataFigures.Deviations.Deviation;
import io.shopcare.examples.review.report.DataFigures.RejectedRows;
import io.shopcare.examples.review.report.DataFigures.RejectedRows.Rejection;
import io.shopcare.examples.review.report.DataFigures.RejectedRows.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with the data. */
final class DataPanels {

  private static final int LINES_SHOWN = 5;

  private DataPanels() {}

  static List<Panel> deviations(Deviations figures, Wording words) {
    if (figures.events() == 0) {
      return List.of();
    }
    List<Deviation> kinds =
        figures.deviations().stream()
            .sorted(Comparator.comparingLong(Deviation::count).reversed())
            .toList();
    List<Point> points = kinds.stream().map(d -> Point.count(d.count(), Tone.MAIN, words)).toList();
    Chart chart =
        Chart.of(
            Kind.BARS,
            Unit.COUNT,
            kinds.stream().map(Deviation::kind).toList(),
            List.of(new Series(words.say("column.events"), points)));
    long n = kinds.stream().mapToLong(Deviation::count).sum();
    Text title =
        words.say(
            n == 0 ? "finding.deviations-none" : "finding.deviations",
            Part.of("n", n),
            Part.of("events", figures.events()),
            Part.of("share", words.percent(n, figures.events())));
    return List.of(
        new Panel(
            figures.key(),
            title,
            words.say("note.deviations"),
            n == 0 ? null : chart,
            Table.of(words.say("column.kind"), chart),
            figures.definition()));
  }

  static List<Panel> rejectedRows(RejectedRows figures, Wording words) {
    if (figures.files().isEmpty()) {
      return List.of();
    }
    List<List<Text>> rows = new ArrayList<>();
    for (SourceFile file : figures.files()) {
      if (file.rejections().isEmpty()) {
        Text none = words.say("label.no-rejection");
        rows.add(row(file, none, words.number(0), words.say("value.nothing"), words));
      }
      for (Rejection rejection : file.rejections()) {
        Text rejected = words.number(rejection.rows());
        rows.add(row(file, rejection.reason(), rejected, lines(rejection), words));
      }
    }
    long read = figures.files().stream().mapToLong(SourceFile::rows).sum();
    long rejected =
        figures.files().stream()
            .flatMap(file -> file.rejections().stream())
            .mapToLong(Rejection::rows)
            .sum();
    Text title =
        words.say(
            rejected == 0 ? "finding.rejected-none" : "finding.rejected",
            Part.of("n", rejected),
            Part.of("rows", read));
    Table table =
        new Table(
            List.of(
                words.say("column.file"),
                words.say("column.rows"),
                words.say("column.reason"),
                words.say("column.rejected"),
                words.say("column.lines")),
            rows);
    return List.of(
        new Panel(
            figures.key(), title, words.say("note.rejected"), null, table, figures.definition()));
  }

  private static List<Text> row(
      SourceFile file, Text reason, Text rejected, Text lines, Wording words) {
    return List.of(Text.same(file.name()), words.number(file.rows()), reason, rejected, lines);
  }

  private static Text lines(Rejection rejection) {
    String first =
        rejection.lines().stream()
            .limit(LINES_SHOWN)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    boolean more = rejection.rows() > LINES_SHOWN || rejection.lines().size() > LINES_SHOWN;
    return Text.same(more ? first + ", …" : first);
  }
}
