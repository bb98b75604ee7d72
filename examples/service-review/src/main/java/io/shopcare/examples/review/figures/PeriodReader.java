package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.Metric;
import io.shopcare.examples.review.source.Season;
import io.shopcare.feedback.score.CsatTally;
import io.shopcare.feedback.score.NpsTally;
import io.shopcare.feedback.scorecard.PageTally;
import io.shopcare.feedback.scorecard.PeriodFigures;
import io.shopcare.feedback.scorecard.WaitTimes;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.feedback.topic.TopicCounts;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Summary;
import io.shopcare.measure.Tally;
import io.shopcare.measure.ValueCounts;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.function.Function;

/** What a scorecard takes from a season, by period. */
final class PeriodReader {

  private final Season season;
  private final List<ReviewedTicket> tickets;
  private final List<Order> orders;
  private final OpinionReview opinions;

  /**
   * Reads a season.
   *
   * @param wholeShop whether tickets and orders belong to those who answered; else they are left
   *     out
   */
  PeriodReader(Season season, TicketReview tickets, OpinionReview opinions, boolean wholeShop) {
    this.season = season;
    this.opinions = opinions;
    this.tickets =
        wholeShop
            ? tickets.tickets().stream()
                .filter(ticket -> ticket.ticket().state() != TicketState.SPAM)
                .toList()
            : List.of();
    this.orders =
        wholeShop
            ? season.orders().stream()
                .filter(OrderEvent.Placed.class::isInstance)
                .map(event -> ((OrderEvent.Placed) event).order())
                .toList()
            : List.of();
  }

  /** The figures of the periods with these labels. */
  PeriodFigures figures(List<String> labels) {
    List<ReviewedTicket> opened = opened(labels);
    PeriodFigures.Builder figures =
        PeriodFigures.builder()
            .satisfaction(sum(opinions.satisfaction(), labels, CsatTally.empty(Scales.ONE_TO_FIVE)))
            .recommendation(sum(opinions.recommendation(), labels, NpsTally.empty()))
            .contacts(
                opened.stream()
                    .collect(Tally.collector(ticket -> ticket.ticket().channel().name())))
            .orders(orders.stream().filter(order -> within(order.placedAt(), labels)).count())
            .firstResponse(waits(opened, ReviewedTicket::firstAnswerSeconds))
            .resolution(waits(opened, ReviewedTicket::resolutionSeconds))
            .deflection(
                opened.stream()
                    .filter(PeriodReader::metBot)
                    .collect(Proportion.collector(PeriodReader::settledByBot)));
    PageTally pages =
        new PageTally(
            orders.stream().filter(order -> within(order.placedAt(), labels)).count(),
            opened.size());
    if (!pages.isEmpty()) {
      figures.putPages(ScorecardPages.ALL, pages);
    }
    for (Metric metric : Metric.values()) {
      Attainment attained = attained(opened, metric);
      if (!attained.isEmpty()) {
        figures.putAttainments(metric.name(), attained);
      }
    }
    return figures.build();
  }

  /**
   * Contacts by topic in the periods with these labels; a ticket without a topic counts nowhere.
   */
  TopicCounts topics(List<String> labels) {
    return opened(labels).stream()
        .flatMap(ticket -> ticket.ticket().topic().stream())
        .collect(TopicCounts.collector());
  }

  /** Sales and requests for help of the whole season, by the page of the first article. */
  Map<String, PageTally> pages() {
    return ScorecardPages.of(orders, tickets);
  }

  private List<ReviewedTicket> opened(List<String> labels) {
    return tickets.stream().filter(t -> within(t.ticket().openedAt(), labels)).toList();
  }

  private boolean within(Instant at, List<String> labels) {
    return labels.contains(Months.of(at, season.deskZone()));
  }

  private static <S extends Summary<S>> S sum(
      NavigableMap<String, S> byPeriod, List<String> labels, S empty) {
    S sum = empty;
    for (String label : labels) {
      sum = sum.plus(byPeriod.getOrDefault(label, empty));
    }
    return sum;
  }

  /** Times known, and the ages of live tickets that still wait. */
  private WaitTimes waits(
      List<ReviewedTicket> opened, Function<ReviewedTicket, OptionalLong> seconds) {
    ValueCounts.Accumulator done = ValueCounts.accumulator();
    ValueCounts.Accumulator waiting = ValueCounts.accumulator();
    for (ReviewedTicket ticket : opened) {
      OptionalLong known = seconds.apply(ticket);
      if (known.isPresent()) {
        done.add(known.getAsLong());
      } else if (ticket.ticket().state().isLive()) {
        waiting.add(Duration.between(ticket.ticket().openedAt(), season.asOf()).toSeconds());
      }
    }
    return new WaitTimes(done.snapshot(), waiting.snapshot());
  }

  private Attainment attained(List<ReviewedTicket> opened, Metric metric) {
    return opened.stream()
        .map(ticket -> ticket.attainment(metric, ServicePolicies.goal(metric), season.asOf()))
        .reduce(Attainment.empty(), Attainment::plus);
  }

  private static boolean metBot(ReviewedTicket ticket) {
    return ticket.transitions().stream().anyMatch(move -> move.startsWith("BOT>"));
  }

  private static boolean settledByBot(ReviewedTicket ticket) {
    return ticket.transitions().contains("BOT>SOLVED") && ticket.firstAnswerAt() == null;
  }
}
