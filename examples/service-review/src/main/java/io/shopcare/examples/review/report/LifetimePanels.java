package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.Chart.Kind;
import io.shopcare.examples.review.report.Chart.Legend;
import io.shopcare.examples.review.report.Chart.Point;
import io.shopcare.examples.review.report.Chart.Series;
import io.shopcare.examples.review.report.Chart.Tone;
import io.shopcare.examples.review.report.Chart.Unit;
import io.shopcare.examples.review.report.LifetimeFigures.Cohort;
import io.shopcare.examples.review.report.LifetimeFigures.Curve;
import io.shopcare.examples.review.report.LifetimeFigures.Curve.Week;
import io.shopcare.examples.review.report.LifetimeFigures.Fits;
import io.shopcare.examples.review.report.LifetimeFigures.Fits.Fitted;
import io.shopcare.examples.review.report.LifetimeFigures.Fits.Parameter;
import io.shopcare.examples.review.report.LifetimeFigures.Trial;
import io.shopcare.examples.review.report.LifetimeFigures.Trial.Forecast;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What customers will still buy, and what such a forecast is worth. */
final class LifetimePanels {

  /** More points than a line shows. */
  private static final int MOST_POINTS = 54;

  private LifetimePanels() {}

  static List<Panel> curve(Curve figures, Wording words) {
    List<Week> weeks = figures.weeks();
    int step = (weeks.size() + MOST_POINTS - 1) / MOST_POINTS;
    List<Week> drawn =
        IntStream.range(0, weeks.size())
            .filter(i -> (weeks.size() - 1 - i) % step == 0)
            .mapToObj(weeks::get)
            .toList();
    double mark = drawn.size() - 1 - (double) figures.weeksHeldOut() / step;
    Chart chart =
        lines(drawn, figures.model(), words).withGoal(mark, words.say("label.forecast-from"));
    Cohort cohort = figures.cohort();
    Text note =
        words.say(
            "note.curve",
            Part.of("model", figures.model()),
            Part.of("n", cohort.customers()),
            Part.of("joined", date(cohort.joinedUntil(), words)),
            Part.of("observed", date(cohort.observedUntil(), words)));
    Table table = Table.of(words.say("column.week"), lines(weeks, figures.model(), words));
    return List.of(
        new Panel(
            figures.key(), finding(figures, words), note, chart, table, figures.definition()));
  }

  private static Chart lines(List<Week> weeks, String model, Wording words) {
    Text real = words.say("column.purchases");
    Text expected = words.say("column.expected", Part.of("model", model));
    return Chart.of(
            Kind.CURVES,
            Unit.COUNT,
            weeks.stream().map(week -> words.shortDate(LocalDate.parse(week.lastDay()))).toList(),
            List.of(
                new Series(
                    real,
                    weeks.stream()
                        .map(week -> Point.count(week.purchases(), Tone.MAIN, words))
                        .toList()),
                new Series(
                    expected,
                    weeks.stream()
                        .map(week -> point(week.expected(), 0, Tone.BAD, words))
                        .toList())))
        .withLegend(new Legend(real, Tone.MAIN), new Legend(expected, Tone.BAD));
  }

  private static Text finding(Curve figures, Wording words) {
    long known = figures.lastObserved().purchases();
    long real = figures.last().purchases() - known;
    double expected = figures.last().expected() - known;
    BigDecimal error = real == 0 ? BigDecimal.ZERO : Decimals.percent((expected - real) / real);
    String kind =
        real == 0 ? "none" : error.signum() == 0 ? "right" : error.signum() < 0 ? "low" : "high";
    return words.say(
        "finding.curve-" + kind,
        Part.of("weeks", figures.weeksHeldOut()),
        Part.of("share", words.percent(error.abs())),
        Part.of("expected", rounded(expected, 0)),
        Part.of("real", real));
  }

  static List<Panel> trial(Trial figures, Wording words) {
    List<Forecast> forecasts = figures.forecasts();
    Chart chart =
        Chart.of(
            Kind.BARS,
            Unit.COUNT,
            forecasts.stream().map(f -> words.label("forecast", f.name())).toList(),
            List.of(
                new Series(
                    words.say("column.typical-error"),
                    forecasts.stream()
                        .map(
                            f ->
                                point(
                                    f.rootMeanSquareError(),
                                    2,
                                    isSimple(f) ? Tone.MUTED : Tone.MAIN,
                                    words))
                        .toList())));
    Table table =
        Table.of(words.say("column.forecast"), chart)
            .plus(
                words.say("column.mean-error"),
                cells(forecasts, Forecast::meanAbsoluteError, 2, words))
            .plus(words.say("column.total"), cells(forecasts, Forecast::total, 0, words))
            .plus(
                words.say("column.auc"),
                forecasts.stream()
                    .map(Forecast::auc)
                    .map(
                        auc ->
                            auc == null
                                ? words.say("value.nothing")
                                : words.number(rounded(auc, 3)))
                    .toList());
    Forecast steadiest =
        forecasts.stream()
            .min(Comparator.comparingDouble(Forecast::meanAbsoluteError))
            .orElseThrow();
    Text note =
        words.say(
            "note.trial",
            Part.of("active", figures.active()),
            Part.of("n", figures.customers()),
            Part.of("purchases", figures.purchases()),
            Part.of("best", words.label("forecast", steadiest.name())),
            Part.of("error", rounded(steadiest.meanAbsoluteError(), 2)));
    return List.of(
        new Panel(
            figures.key(), verdict(forecasts, words), note, chart, table, figures.definition()));
  }

  private static Text verdict(List<Forecast> forecasts, Wording words) {
    Forecast model = forecasts.get(0);
    Forecast simple =
        forecasts.stream()
            .filter(LifetimePanels::isSimple)
            .min(Comparator.comparingDouble(Forecast::rootMeanSquareError))
            .orElseThrow();
    boolean better = model.rootMeanSquareError() < simple.rootMeanSquareError();
    return words.say(
        better ? "finding.trial-better" : "finding.trial-worse",
        Part.of("model", model.name()),
        Part.of("own", rounded(model.rootMeanSquareError(), 2)),
        Part.of("other", words.label("forecast", simple.name())),
        Part.of("its", rounded(simple.rootMeanSquareError(), 2)));
  }

  private static boolean isSimple(Forecast forecast) {
    return forecast.name().startsWith("same-");
  }

  static List<Panel> fits(Fits figures, Wording words) {
    List<List<Text>> rows = new ArrayList<>();
    for (Fitted each : figures.fitted()) {
      rows.add(
          List.of(
              Text.same(each.model()),
              joined(each.parameters(), parameter -> said(parameter, words), ", "),
              words.number(rounded(each.logLikelihood(), 1)),
              words.number(each.customers())));
    }
    for (Fits.Refused each : figures.refused()) {
      rows.add(
          List.of(
              Text.same(each.model()),
              joined(each.reasons(), reason -> reason, " "),
              words.say("value.nothing"),
              words.say("value.nothing")));
    }
    Table table =
        new Table(
            List.of(
                words.say("column.model"),
                words.say("column.parameters"),
                words.say("column.log-likelihood"),
                words.say("column.customers")),
            rows);
    Cohort cohort = figures.cohort();
    Text note =
        words.say(
            "note.fits",
            Part.of("n", cohort.customers()),
            Part.of("joined", date(cohort.joinedUntil(), words)),
            Part.of("observed", date(cohort.observedUntil(), words)));
    return List.of(
        new Panel(figures.key(), outlook(figures, words), note, null, table, figures.definition()));
  }

  private static Text outlook(Fits figures, Wording words) {
    Amount purchase = figures.purchase();
    Part repeats = Part.of("repeats", Decimals.tenths(figures.repeatsPerYear()));
    if (figures.repeatsPerYear() == 0) {
      return words.say("finding.fits-none");
    }
    return purchase == null
        ? words.say("finding.fits-unpriced", repeats)
        : words.say(
            "finding.fits",
            repeats,
            Part.of("purchase", words.money(purchase.decimal(), purchase.currency())));
  }

  private static Text said(Parameter parameter, Wording words) {
    return words.say(
        "value.parameter",
        Part.of("name", parameter.name()),
        Part.of("value", significant(parameter.value())),
        Part.of("error", significant(parameter.standardError())));
  }

  /** Three digits that say something, as 0.00345 or 41400. */
  private static BigDecimal significant(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).round(new MathContext(3, RoundingMode.HALF_EVEN));
    return rounded.setScale(Math.max(0, rounded.scale()));
  }

  static <T> Text joined(List<T> parts, Function<T, Text> text, String between) {
    return parts.stream()
        .map(text)
        .reduce((a, b) -> new Text(a.en() + between + b.en(), a.fr() + between + b.fr()))
        .orElse(Text.same(""));
  }

  private static List<Text> cells(
      List<Forecast> forecasts, Function<Forecast, Double> figure, int digits, Wording words) {
    return forecasts.stream()
        .map(figure)
        .map(value -> words.number(rounded(value, digits)))
        .toList();
  }

  private static Point point(double value, int digits, Tone tone, Wording words) {
    return Point.of(value, words.number(rounded(value, digits)), tone);
  }

  private static BigDecimal rounded(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
  }

  private static Text date(String day, Wording words) {
    return words.date(LocalDate.parse(day));
  }
}
