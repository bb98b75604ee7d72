package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.CustomerFigures.RewardMonths;
import io.shopcare.examples.review.report.CustomerFigures.RewardMonths.Month;
import io.shopcare.examples.review.report.CustomerFigures.Rewards;
import io.shopcare.examples.review.report.CustomerFigures.Rewards.Reward;
import io.shopcare.examples.review.report.CustomerFigures.Tags;
import io.shopcare.examples.review.report.CustomerFigures.Tags.TagSize;
import io.shopcare.examples.review.report.CustomerFigures.TopCustomers;
import io.shopcare.examples.review.report.CustomerFigures.TopCustomers.Customer;
import io.shopcare.examples.review.report.DataFigures.Deviations;
import io.shopcare.examples.review.report.DataFigures.Deviations.Deviation;
import io.shopcare.examples.review.report.DataFigures.RejectedRows;
import io.shopcare.examples.review.report.DataFigures.RejectedRows.Rejection;
import io.shopcare.examples.review.report.DataFigures.RejectedRows.SourceFile;
import io.shopcare.examples.review.report.TicketFigures.Arrivals;
import io.shopcare.examples.review.report.TicketFigures.Channels;
import io.shopcare.examples.review.report.TicketFigures.States;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** A model in which one text stands in every place that can hold text. */
final class HostileModel {

  private HostileModel() {}

  static ReviewModel of(String text) {
    Text both = Text.same(text);
    List<List<Long>> week = Collections.nCopies(7, Collections.nCopies(24, 1L));
    return new ReviewModel(
        new Masthead(text, LocalDate.EPOCH, LocalDate.EPOCH, both),
        List.of(new NextStep(both, both, List.of(text))),
        List.of(
            new States(both, List.of(new Count(text, 1))),
            new Channels(both, List.of(text), List.of(new Channels.Line(text, List.of(1L)))),
            new Arrivals(both, text, week),
            new TopCustomers(both, "EUR", "1", List.of(new Customer(text, "1", "0", "1"))),
            new Tags(both, 1, List.of(new TagSize(text, both, 1))),
            new SegmentFigures.Flow(
                both, text, text, List.of(new SegmentFigures.Flow.Segment(both, text, 1, 1, 1))),
            new SegmentFigures.Grid(
                both,
                List.of(
                    new SegmentFigures.Grid.Row(
                        5, List.of(new SegmentFigures.Grid.Cell(text, 9, 10, 1)))),
                1),
            new SegmentFigures.Why(
                both, text, List.of(new SegmentFigures.Why.Answer(both, true, both))),
            new Rewards(both, List.of(new Reward(both, 1, List.of()))),
            new RewardMonths(
                both, "EUR", List.of(both), List.of(new Month(text, List.of("1"), 1, 1)), 1, 1, 0),
            new LifetimeFigures.Trial(
                both,
                1,
                1,
                1,
                1,
                List.of(
                    new LifetimeFigures.Trial.Forecast(text, 1, 1, 1, null),
                    new LifetimeFigures.Trial.Forecast("same-rate", 1, 1, 1, null))),
            new LifetimeFigures.Tiers(both, "none", 1, null, null, List.of(), 1, List.of(both)),
            new Deviations(both, 1, List.of(new Deviation(text, both, 1))),
            new RejectedRows(
                both,
                List.of(
                    new SourceFile(text, 1, List.of(new Rejection(text, both, 1, List.of(1L))))))));
  }
}
