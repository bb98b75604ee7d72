package io.shopcare.examples.review.report;

/**
 * One set of figures that belong together and are shown together. Each says how it was counted;
 * what is not known is left out of the {@link ReviewModel}, never zero.
 */
public sealed interface Figures
    permits ScorecardFigures,
        TicketFigures,
        CustomerFigures,
        SegmentFigures,
        LifetimeFigures,
        OpinionFigures,
        DataFigures,
        PlanFigures {

  /** The stable name of the set, unique in a model: its key in JSON and its anchor in the page. */
  String key();

  /** How the figures were counted, shown on demand. */
  Text definition();
}
