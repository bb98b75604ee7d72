package io.shopcare.examples.review.report;

import io.shopcare.decision.Effect;
import io.shopcare.decision.Reason;
import io.shopcare.decision.ReasonTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the report, in both languages at once. Sentences, labels and numbers are templates
 * of {@code texts_en.properties} and {@code texts_fr.properties}, rendered by the library's own
 * {@link ReasonTexts}: a finding is written in the same way as the reason for a decision.
 */
final class Wording {

  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long LONGEST_IN_HOURS = 72 * HOUR;

  private final ReasonTexts texts = ReasonTexts.load("texts", Wording.class::getResourceAsStream);

  Text say(String code, List<Part> parts) {
    return say(code, parts.toArray(Part[]::new));
  }

  Text say(String code, Part... parts) {
    return new Text(say(code, Locale.ENGLISH, parts), say(code, Locale.FRENCH, parts));
  }

  private String say(String code, Locale language, Part... parts) {
    Reason.Builder reason = Reason.builder().effect(Effect.INFO).code(code);
    Arrays.stream(parts).forEach(part -> reason.addDetails(part.in(language)));
    // No template holds a moment, so that the zone does not matter.
    return texts.render(reason.build(), language, ZoneOffset.UTC);
  }

  /** The word for a code such as {@code ON_HOLD}; a code that has none stands for itself. */
  Text label(String family, String key) {
    String code = family + "." + code(key);
    return texts.codes().contains(code) ? say(code) : Text.same(key);
  }

  /** A name such as {@code ON_HOLD} as it stands in codes: {@code on-hold}. */
  static String code(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Text number(long number) {
    return say("value.number", Part.of("n", number));
  }

  Text number(BigDecimal number) {
    return say("value.number", Part.of("n", number));
  }

  Text percent(BigDecimal percent) {
    return say("value.percent", Part.of("n", percent));
  }

  Text percent(long part, long whole) {
    BigDecimal percent = Decimals.percent(part, whole);
    boolean tiny = part > 0 && percent.signum() == 0;
    return tiny ? say("value.percent-tiny") : percent(percent);
  }

  /** A share that is held against a goal. */
  Text attained(long part, long whole, BigDecimal goal) {
    return percent(Decimals.percent(part, whole, goal));
  }

  /** The interval of a share, bounds from 0 to 1. */
  Text percentInterval(double low, double high) {
    return say(
        "value.percent-interval",
        Part.of("low", Decimals.percent(low)),
        Part.of("high", Decimals.percent(high)));
  }

  Text interval(double low, double high) {
    return say(
        "value.interval",
        Part.of("low", Decimals.tenths(low)),
        Part.of("high", Decimals.tenths(high)));
  }

  /**
   * A length of time in two units that follow each other. Rounded up, so that "within" stays true.
   */
  Text span(long seconds) {
    long unit = seconds >= DAY ? HOUR : seconds >= HOUR ? MINUTE : 1;
    return say("value.number", Part.span("n", (seconds + unit - 1) / unit * unit));
  }

  /** A target as people say it: "24 h" rather than "1 d". */
  Text target(long seconds, Clock clock) {
    boolean inHours = seconds % HOUR == 0 && seconds <= LONGEST_IN_HOURS;
    if (clock == Clock.BUSINESS) {
      return inHours
          ? say("value.business-hours", Part.of("n", seconds / HOUR))
          : say("value.business-time", Part.span("n", seconds));
    }
    return inHours ? say("value.hours", Part.of("n", seconds / HOUR)) : span(seconds);
  }

  Text money(BigDecimal amount, String currency) {
    return say(
        "value.money", Part.of("amount", Decimals.readable(amount)), Part.of("currency", currency));
  }

  /** All amounts in a row, "EUR 1,200 and GBP 310". */
  Text amounts(List<Amount> amounts) {
    return amounts.stream()
        .map(amount -> money(amount.decimal(), amount.currency()))
        .reduce((a, b) -> say("value.and", Part.of("a", a), Part.of("b", b)))
        .orElse(say("value.nothing"));
  }

  /** A month such as {@code 2026-03} in words; any other period stands for itself. */
  Text period(String period) {
    Matcher month = MONTH.matcher(period);
    return month.matches()
        ? say(
            "value.month",
            Part.of("month", label("month", month.group(2))),
            Part.of("year", month.group(1)))
        : Text.same(period);
  }

  /** How many periods, in words: "12 months" if all are months, else "12 periods". */
  Text periods(List<String> periods) {
    boolean months = periods.stream().allMatch(period -> MONTH.matcher(period).matches());
    return say(months ? "value.months" : "value.periods", Part.of("n", periods.size()));
  }

  Text date(LocalDate date) {
    return date(date, label("month-name", Integer.toString(date.getMonthValue())));
  }

  /** Short enough for an axis: 1 Mar 2026. */
  Text shortDate(LocalDate date) {
    return date(date, label("month", date.toString().substring(5, 7)));
  }

  private Text date(LocalDate date, Text month) {
    return say(
        "value.date",
        Part.of("day", label("day-of-month", Integer.toString(date.getDayOfMonth()))),
        Part.of("month", month),
        Part.of("year", Integer.toString(date.getYear())));
  }
}
