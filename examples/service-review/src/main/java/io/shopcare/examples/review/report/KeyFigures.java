package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.CustomerFigures.RepeatBuyers;
import io.shopcare.examples.review.report.CustomerFigures.Sales;
import io.shopcare.examples.review.report.OpinionFigures.Csat;
import io.shopcare.examples.review.report.OpinionFigures.Nps;
import io.shopcare.examples.review.report.TicketFigures.Attainment;
import io.shopcare.examples.review.report.TicketFigures.Reopened;
import io.shopcare.examples.review.report.TicketFigures.Waits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The top line of the report: the figures that a shop owner asks for first. */
final class KeyFigures {

  private static final int MOST = 6;

  /**
   * One figure of the top line.
   *
   * @param detail its interval, or what else puts it into proportion
   * @param missed whether a goal was missed
   * @param panel key of the panel that tells more
   */
  record KeyFigure(Text label, Text value, Text detail, boolean missed, String panel) {

    private KeyFigure(Text label, Text value, Text detail, String panel) {
      this(label, value, detail, false, panel);
    }
  }

  private KeyFigures() {}

  /** At most six, those first that say most. */
  static List<KeyFigure> of(ReviewModel model, Wording words) {
    return Stream.of(
            model.first(Attainment.class).flatMap(f -> attainment(f, words)),
            model.first(Waits.class).flatMap(f -> wait(f, words)),
            model.first(Csat.class).flatMap(f -> csat(f, words)),
            model.first(Nps.class).flatMap(f -> nps(f, words)),
            model.first(Sales.class).flatMap(f -> sales(f, words)),
            model
                .first(RepeatBuyers.class)
                .flatMap(f -> share("repeat-buyers", f.share(), f.key(), words)),
            model.first(Reopened.class).flatMap(f -> share("reopened", f.share(), f.key(), words)))
        .flatMap(Optional::stream)
        .limit(MOST)
        .toList();
  }

  private static Optional<KeyFigure> attainment(Attainment figures, Wording words) {
    return figures.groups().stream()
        .findFirst()
        .filter(all -> all.decided() > 0)
        .map(
            all ->
                new KeyFigure(
                    words.say(
                        "key.attainment-" + figures.metric().code(),
                        Part.of("within", words.target(figures.withinSeconds(), figures.clock()))),
                    words.attained(all.met(), all.decided(), figures.goalPercent()),
                    words.say(
                        "key.goal",
                        Part.of("interval", words.percentInterval(all.low(), all.high())),
                        Part.of("goal", words.percent(figures.goalPercent())),
                        Part.of("verdict", words.label("verdict", all.verdict().name()))),
                    all.verdict() == Verdict.FAILED,
                    figures.key()));
  }

  private static Optional<KeyFigure> wait(Waits figures, Wording words) {
    return figures.groups().stream()
        .findFirst()
        .filter(all -> all.tickets() > 0)
        .map(
            all ->
                new KeyFigure(
                    words.say("key.waits-" + figures.metric().code()),
                    words.span(all.p50Seconds()),
                    words.say("key.nine-in-ten", Part.of("nine", words.span(all.p90Seconds()))),
                    figures.key()));
  }

  private static Optional<KeyFigure> csat(Csat figures, Wording words) {
    return share("csat", figures.satisfied(), figures.key(), words);
  }

  private static Optional<KeyFigure> nps(Nps figures, Wording words) {
    return Optional.of(figures.score())
        .filter(score -> score.answers() > 0)
        .map(
            score ->
                new KeyFigure(
                    words.say("key.nps"),
                    words.number(Decimals.tenths(score.value())),
                    words.say(
                        "key.interval",
                        Part.of("interval", words.interval(score.low(), score.high())),
                        Part.of("n", score.answers())),
                    figures.key()));
  }

  private static Optional<KeyFigure> sales(Sales figures, Wording words) {
    BigDecimal gross = Decimals.parse(figures.gross());
    if (gross.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal refunded = Decimals.parse(figures.refunded());
    Text share = words.percent(Decimals.percent(refunded, gross));
    return Optional.of(
        new KeyFigure(
            words.say("key.sales"),
            words.money(gross.subtract(refunded), figures.currency()),
            words.say("key.refunded", Part.of("share", share)),
            figures.key()));
  }

  private static Optional<KeyFigure> share(String name, Share share, String panel, Wording words) {
    return Optional.of(share)
        .filter(s -> s.whole() > 0)
        .map(
            s ->
                new KeyFigure(
                    words.say("key." + name),
                    words.percent(s.part(), s.whole()),
                    words.say(
                        "key.interval",
                        Part.of("interval", words.percentInterval(s.low(), s.high())),
                        Part.of("n", s.whole())),
                    panel));
  }
}
