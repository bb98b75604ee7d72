package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.ScorecardFigures.Card.Line;
import io.shopcare.examples.review.report.ScorecardFigures.Card.Moved;
import io.shopcare.examples.review.report.ScorecardFigures.Span;
import io.shopcare.feedback.scorecard.KpiCode;
import io.shopcare.feedback.scorecard.KpiUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Figures of a scorecard as people read them, each in its unit. */
final class ScorecardWords {

  /** Which words name what a figure is of. */
  private static final Map<KpiCode, String> FAMILIES =
      Map.of(
          KpiCode.PAGE_SUCCESS, "page-set",
          KpiCode.CONTACTS, "channel",
          KpiCode.CONTACT_RATE, "channel",
          KpiCode.ATTAINMENT, "goal-of");

  private final Wording words;

  ScorecardWords(Wording words) {
    this.words = words;
  }

  /** A period, such as "Sep 2025 – Feb 2026". */
  Text span(Span span) {
    Text first = words.period(span.first());
    return span.first().equals(span.last())
        ? first
        : words.say(
            "value.span", Part.of("first", first), Part.of("last", words.period(span.last())));
  }

  /** The figure, and the page, channel or goal that it is of. */
  Text name(Line line) {
    Text name = words.say("kpi." + Wording.code(line.code().name()));
    String family = FAMILIES.get(line.code());
    return family == null || line.of().isEmpty()
        ? name
        : words.say(
            "value.of", Part.of("name", name), Part.of("of", words.label(family, line.of())));
  }

  /** The change with its sign; a dash where there is none. */
  Text change(Line line) {
    Moved change = line.change();
    return change == null
        ? words.say("value.nothing")
        : signed(change.difference(), line.code().unit());
  }

  /** One line of the table. */
  List<Text> row(Line line) {
    KpiUnit unit = line.code().unit();
    Double low = line.value().low();
    Double high = line.value().high();
    Moved change = line.change();
    Text none = words.say("value.nothing");
    return List.of(
        name(line),
        plain(line.value().value(), unit),
        low == null || high == null ? none : ends(plain(low, unit), plain(high, unit)),
        words.number(line.n()),
        change(line),
        change == null ? none : ends(signed(change.low(), unit), signed(change.high(), unit)),
        change == null ? none : words.label("moved", change.verdict().name()),
        line.alarm() ? words.say("label.alarm") : none,
        line.definition());
  }

  private Text ends(Text low, Text high) {
    return words.say("value.interval", Part.of("low", low), Part.of("high", high));
  }

  /** A number of points, such as of a share in percent, with its sign. */
  Text points(double points) {
    return signed(points, KpiUnit.POINTS);
  }

  private Text signed(double value, KpiUnit unit) {
    // The difference of two percentages is in points.
    Text size = plain(Math.abs(value), unit == KpiUnit.PERCENT ? KpiUnit.POINTS : unit);
    return value == 0
        ? size
        : words.say(value > 0 ? "value.more" : "value.less", Part.of("n", size));
  }

  private Text plain(double value, KpiUnit unit) {
    return switch (unit) {
      case PERCENT -> words.percent(Decimals.tenths(value));
      case SECONDS -> words.span(Math.round(value));
      case COUNT -> words.number(BigDecimal.valueOf(Math.round(value)));
      case POINTS, PER_THOUSAND_ORDERS -> words.number(Decimals.tenths(value));
    };
  }
}
