package io.shopcare.examples.review.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn, independent of how: labels along one axis, and for each series one point a label.
 * Written as JSON for {@code charts.js}.
 *
 * @param goal a line to be reached, in the unit of the values; with curves the place along the
 *     labels, the first being 0, where something begins
 */
record Chart(
    Kind kind,
    Unit unit,
    List<Text> labels,
    List<Series> series,
    List<Legend> legend,
    @Nullable Goal goal) {

  /** Beyond this many bars a chart is no help; the table has them all. */
  private static final int MOST_LABELS = 60;

  private static final int MOST_BARS = 12;

  enum Kind {
    /** Horizontal bars; several series are stacked. */
    BARS,
    /** Upright bars; several series are stacked. */
    COLUMNS,
    /** Points with their intervals, one below the other. */
    DOTS,
    /** Several points on one line, in time on a logarithmic scale. */
    RANGES,
    /** Days by hours, the darker the more. */
    HEAT,
    /** Points with their intervals over time. */
    TREND,
    /** Lines over time, the second one dashed. */
    CURVES,
    /** One small chart for each series, all with the same scale. */
    MULTIPLES,
    /** One bar that shows the parts of a whole. */
    SPLIT
  }

  enum Unit {
    COUNT,
    PERCENT,
    POINTS,
    SECONDS,
    MONEY
  }

  /** Which colour of the page. */
  enum Tone {
    MAIN,
    SOFT,
    MUTED,
    BAD
  }

  record Series(Text name, List<Point> points) {}

  record Point(double value, double low, double high, Text label, Tone tone) {

    static Point count(long count, Tone tone, Wording words) {
      return of((double) count, words.number(count), tone);
    }

    static Point of(double value, Text label, Tone tone) {
      return new Point(value, value, value, label, tone);
    }
  }

  record Legend(Text name, Tone tone) {}

  record Goal(double value, Text label) {}

  static Chart of(Kind kind, Unit unit, List<Text> labels, List<Series> series) {
    return new Chart(kind, unit, labels, series, List.of(), null);
  }

  Chart withLegend(Legend... entries) {
    return new Chart(kind, unit, labels, series, List.of(entries), goal);
  }

  Chart withGoal(double value, Text label) {
    return new Chart(kind, unit, labels, series, legend, new Goal(value, label));
  }

  /** The chart with as many labels and series as can be read. */
  Chart cut() {
    boolean bars = kind == Kind.BARS || kind == Kind.DOTS || kind == Kind.RANGES;
    int most = bars ? MOST_BARS : MOST_LABELS;
    List<Series> fewer =
        first(series, MOST_BARS).stream()
            .map(s -> new Series(s.name(), first(s.points(), most)))
            .toList();
    return new Chart(kind, unit, first(labels, most), fewer, legend, goal);
  }

  private static <T> List<T> first(List<T> list, int most) {
    return list.subList(0, Math.min(most, list.size()));
  }
}
