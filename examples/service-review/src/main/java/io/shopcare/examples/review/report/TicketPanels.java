package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.Chart.Kind;
import io.shopcare.examples.review.report.Chart.Legend;
import io.shopcare.examples.review.report.Chart.Point;
import io.shopcare.examples.review.report.Chart.Series;
import io.shopcare.examples.review.report.Chart.Tone;
import io.shopcare.examples.review.report.Chart.Unit;
import io.shopcare.examples.review.report.TicketFigures.Arrivals;
import io.shopcare.examples.review.report.TicketFigures.Channels;
import io.shopcare.examples.review.report.TicketFigures.Pauses;
import io.shopcare.examples.review.report.TicketFigures.Reopened;
import io.shopcare.examples.review.report.TicketFigures.States;
import io.shopcare.examples.review.report.TicketFigures.Waits;
import io.shopcare.examples.review.report.TicketFigures.Waits.Wait;
import io.shopcare.ticket.TicketState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What happened to the tickets. */
final class TicketPanels {

  private static final Set<String> LIVE =
      Arrays.stream(TicketState.values())
          .filter(TicketState::isLive)
          .map(Enum::name)
          .collect(Collectors.toUnmodifiableSet());

  private TicketPanels() {}

  static List<Panel> states(States figures, Wording words) {
    List<Count> states = figures.states();
    long total = states.stream().mapToLong(Count::count).sum();
    if (total == 0) {
      return List.of();
    }
    long open = states.stream().filter(s -> LIVE.contains(s.key())).mapToLong(Count::count).sum();
    List<Point> points =
        states.stream()
            .map(
                s -> Point.count(s.count(), LIVE.contains(s.key()) ? Tone.MAIN : Tone.MUTED, words))
            .toList();
    Chart chart =
        Chart.of(
                Kind.BARS,
                Unit.COUNT,
                states.stream().map(s -> words.label("state", s.key())).toList(),
                List.of(new Series(words.say("column.tickets"), points)))
            .withLegend(
                new Legend(words.say("legend.open"), Tone.MAIN),
                new Legend(words.say("legend.done"), Tone.MUTED));
    Text title =
        words.say(
            open == 0 ? "finding.states-none-open" : "finding.states",
            Part.of("total", total),
            Part.of("open", open),
            Part.of("share", words.percent(open, total)));
    Table table = Table.of(words.say("column.state"), chart);
    return panel(figures, title, words.say("note.states"), chart, table);
  }

  static List<Panel> channels(Channels figures, Wording words) {
    List<Channels.Line> lines =
        figures.channels().stream()
            .filter(line -> line.total() > 0)
            .sorted(Comparator.comparingLong(Channels.Line::total).reversed())
            .toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    long total = lines.stream().mapToLong(Channels.Line::total).sum();
    List<Series> series =
        lines.stream()
            .map(line -> new Series(channel(line, words), counts(line.counts(), words)))
            .toList();
    List<Text> periods = figures.periods().stream().map(words::period).toList();
    Chart chart = Chart.of(Kind.MULTIPLES, Unit.COUNT, periods, series);
    Text title =
        words.say(
            "finding.channels",
            Part.of("channel", channel(lines.get(0), words)),
            Part.of("share", words.percent(lines.get(0).total(), total)));
    Text note = words.say("note.channels", Part.of("period", periods.get(busiest(lines))));
    return panel(figures, title, note, chart, Table.of(words.say("column.period"), chart));
  }

  private static Text channel(Channels.Line line, Wording words) {
    return words.label("channel", line.channel());
  }

  private static List<Point> counts(List<Long> counts, Wording words) {
    return counts.stream().map(n -> Point.count(n, Tone.MAIN, words)).toList();
  }

  private static int busiest(List<Channels.Line> lines) {
    return IntStream.range(0, lines.get(0).counts().size())
        .boxed()
        .max(Comparator.comparingLong(i -> lines.stream().mapToLong(l -> l.counts().get(i)).sum()))
        .orElseThrow();
  }

  static List<Panel> reopened(Reopened figures, Wording words) {
    return SharePanel.of(figures.key(), "reopened", figures.share(), figures.definition(), words);
  }

  static List<Panel> waits(Waits figures, Wording words) {
    List<Wait> groups = figures.groups().stream().filter(w -> w.tickets() > 0).toList();
    if (groups.isEmpty()) {
      return List.of();
    }
    Wait all = groups.get(0);
    Chart chart =
        Chart.of(
                Kind.RANGES,
                Unit.SECONDS,
                groups.stream().map(w -> words.label("priority", w.group())).toList(),
                List.of(
                    spans("legend.p50", groups, Wait::p50Seconds, Tone.MAIN, words),
                    spans("legend.p90", groups, Wait::p90Seconds, Tone.SOFT, words),
                    spans("legend.p95", groups, Wait::p95Seconds, Tone.MUTED, words)))
            .withLegend(
                new Legend(words.say("legend.p50"), Tone.MAIN),
                new Legend(words.say("legend.p90"), Tone.SOFT),
                new Legend(words.say("legend.p95"), Tone.MUTED));
    Text title =
        words.say(
            "finding.waits-" + figures.metric().code(),
            Part.of("half", words.span(all.p50Seconds())),
            Part.of("nine", words.span(all.p90Seconds())));
    Text note =
        words.say(
            "note.waits",
            Part.of("n", all.tickets()),
            Part.of("clock", words.label("clock", figures.clock().name())));
    Table table =
        Table.of(words.say("column.priority"), chart)
            .plus(
                words.say("column.tickets"),
                groups.stream().map(w -> words.number(w.tickets())).toList());
    return panel(figures, title, note, chart, table);
  }

  private static Series spans(
      String name, List<Wait> groups, ToLongFunction<Wait> seconds, Tone tone, Wording words) {
    return new Series(
        words.say(name),
        groups.stream()
            .map(seconds::applyAsLong)
            .map(s -> Point.of((double) s, words.span(s), tone))
            .toList());
  }

  static List<Panel> pauses(Pauses figures, Wording words) {
    long elapsed = figures.elapsedSeconds();
    long paused = figures.paused();
    if (elapsed == 0) {
      return List.of();
    }
    List<Series> parts = new ArrayList<>();
    parts.add(part(words.say("label.running"), elapsed - paused, elapsed, Tone.MAIN, words));
    Tone[] tones = {Tone.SOFT, Tone.MUTED};
    for (int i = 0; i < figures.pausedSeconds().size(); i++) {
      Count pause = figures.pausedSeconds().get(i);
      Text name = words.label("pause", pause.key());
      parts.add(part(name, pause.count(), elapsed, tones[i % 2], words));
    }
    Chart chart =
        Chart.of(Kind.SPLIT, Unit.PERCENT, List.of(words.say("column.share-of-time")), parts);
    Text title = words.say("finding.pauses", Part.of("share", words.percent(paused, elapsed)));
    Table table = Table.of(Text.same(""), chart);
    return panel(figures, title, words.say("note.pauses"), chart, table);
  }

  private static Series part(Text name, long part, long whole, Tone tone, Wording words) {
    Point point = Point.of(100.0 * part / whole, words.percent(part, whole), tone);
    return new Series(name, List.of(point));
  }

  static List<Panel> arrivals(Arrivals figures, Wording words) {
    List<List<Long>> week = figures.hours();
    long total = week.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
    if (total == 0) {
      return List.of();
    }
    int peak =
        IntStream.range(0, 7 * 24)
            .boxed()
            .max(Comparator.comparingLong(i -> week.get(i / 24).get(i % 24)))
            .orElseThrow();
    BigDecimal times =
        BigDecimal.valueOf(week.get(peak / 24).get(peak % 24) * 7 * 24)
            .divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_EVEN);
    List<Series> days =
        IntStream.range(0, 7)
            .mapToObj(d -> new Series(words.label("day", "" + (d + 1)), counts(week.get(d), words)))
            .toList();
    List<Text> hours =
        IntStream.range(0, 24).mapToObj(h -> words.say("label.hour", Part.of("h", h))).toList();
    Chart chart = Chart.of(Kind.HEAT, Unit.COUNT, hours, days);
    Text title =
        words.say(
            "finding.arrivals",
            Part.of("day", words.label("days", "" + (peak / 24 + 1))),
            Part.of("from", peak % 24),
            Part.of("to", peak % 24 + 1),
            Part.of("times", times));
    Text note =
        words.say(
            "note.arrivals",
            Part.of("n", total),
            Part.of("zone", figures.zone().equals("Z") ? "UTC" : figures.zone()));
    return panel(figures, title, note, chart, Table.of(words.say("column.hour"), chart));
  }

  private static List<Panel> panel(
      Figures figures, Text title, Text note, Chart chart, Table table) {
    return List.of(new Panel(figures.key(), title, note, chart, table, figures.definition()));
  }
}
