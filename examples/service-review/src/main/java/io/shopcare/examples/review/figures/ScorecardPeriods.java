package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.ScorecardFigures.Span;
import io.shopcare.examples.review.source.Season;
import io.shopcare.order.OrderEvent;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The two periods that a scorecard compares. A season whose answers carry months is one shop's and
 * is cut in half; answers by the year come from a survey of somebody else, are compared year on
 * year, and never put beside tickets and orders of other files.
 *
 * @param before labels of the earlier period, in order
 * @param after labels of the later period, in order
 * @param wholeShop whether tickets and orders belong to those who answered
 */
record ScorecardPeriods(List<String> before, List<String> after, boolean wholeShop) {

  /** The periods of a season; absent where there is nothing to compare. */
  static Optional<ScorecardPeriods> of(
      Season season, TicketReview tickets, OpinionReview opinions) {
    SortedSet<String> labels = new TreeSet<>(opinions.satisfaction().keySet());
    labels.addAll(opinions.recommendation().keySet());
    boolean months = !labels.isEmpty() && labels.stream().allMatch(Words::isMonth);
    if (months) {
      Stream.concat(
              tickets.tickets().stream().map(ticket -> ticket.ticket().openedAt()),
              season.orders().stream().map(OrderEvent::at))
          .forEach(at -> labels.add(Months.of(at, season.deskZone())));
    }
    if (labels.size() < 2) {
      return Optional.empty();
    }
    List<String> all = List.copyOf(labels);
    int cut = months ? all.size() / 2 : all.size() - 1;
    return Optional.of(
        new ScorecardPeriods(
            all.subList(months ? 0 : cut - 1, cut), all.subList(cut, all.size()), months));
  }

  /** From the first to the last label. */
  static Span span(List<String> labels) {
    return new Span(labels.get(0), labels.get(labels.size() - 1));
  }
}
