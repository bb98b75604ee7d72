package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.DataFigures;
import io.shopcare.examples.review.report.Figures;
import io.shopcare.examples.review.report.Masthead;
import io.shopcare.examples.review.report.ReviewModel;
import io.shopcare.examples.review.report.Text;
import io.shopcare.examples.review.source.Rejections;
import io.shopcare.examples.review.source.Season;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A season reviewed: tickets, customers, opinions, and the model of the report made of them. */
public final class Review {

  private Review() {}

  /**
   * Reviews a season.
   *
   * @param source where the facts came from, for the masthead
   */
  public static ReviewModel of(Season season, Text source) {
    return of(season, source, Optional.empty());
  }

  /**
   * Reviews a season.
   *
   * @param source where the facts came from, for the masthead
   * @param customer whose reasons are shown; else one is chosen
   */
  public static ReviewModel of(Season season, Text source, Optional<String> customer) {
    TicketReview tickets = TicketReview.of(season);
    CustomerReview customers = CustomerReview.of(season);
    OpinionReview opinions = OpinionReview.of(season);
    List<Figures> figures = new ArrayList<>();
    ScorecardReview.of(season, tickets, opinions)
        .ifPresent(review -> figures.addAll(review.figures()));
    figures.addAll(tickets.figures());
    figures.addAll(PlanReview.figures(season, tickets));
    figures.addAll(customers.figures(customer));
    figures.addAll(LifetimeReview.of(season, customers.profiles()));
    figures.addAll(opinions.figures());
    if (!season.rejections().rows().isEmpty()) {
      figures.add(rejected(season.rejections()));
    }
    return new ReviewModel(
        masthead(season, source), NextSteps.of(tickets, customers, opinions), figures);
  }

  private static Masthead masthead(Season season, Text source) {
    LocalDate to = season.asOf().atZone(season.zone()).toLocalDate().minusDays(1);
    LocalDate from =
        Stream.concat(
                season.tickets().stream().map(ticket -> ticket.events().get(0).at()),
                season.orders().stream().map(order -> order.at()))
            .min(Instant::compareTo)
            .map(at -> at.atZone(season.zone()).toLocalDate())
            .orElse(to);
    return new Masthead(season.name(), from, to, source);
  }

  private static DataFigures rejected(Rejections rejections) {
    List<DataFigures.RejectedRows.SourceFile> files = new ArrayList<>();
    rejections
        .rows()
        .forEach(
            (file, rows) -> {
              List<DataFigures.RejectedRows.Rejection> reasons = new ArrayList<>();
              rejections
                  .entries()
                  .forEach(
                      (key, entry) -> {
                        if (key.file().equals(file)) {
                          reasons.add(
                              new DataFigures.RejectedRows.Rejection(
                                  key.reason(),
                                  RejectionTexts.of(key.reason()),
                                  entry.rows(),
                                  entry.lines()));
                        }
                      });
              files.add(new DataFigures.RejectedRows.SourceFile(file, rows, reasons));
            });
    return new DataFigures.RejectedRows(Definitions.REJECTED, files);
  }
}
