package io.shopcare.examples.review.report;

import io.shopcare.feedback.scorecard.KpiCode;
import io.shopcare.feedback.statistics.Change;
import io.shopcare.feedback.topic.TopicTrend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures by which a shop steers its service, and how they moved since the last period. */
public sealed interface ScorecardFigures extends Figures {

  /** From the first to the last month or year, such as {@code 2026-03}; both may be the same. */
  record Span(String first, String last) {}

  /**
   * A number and the ends of its 95 % interval, in its unit.
   *
   * @param low absent where there is too little to say
   * @param high absent where there is too little to say
   */
  record Value(double value, @Nullable Double low, @Nullable Double high) {}

  /**
   * The scorecard of a period.
   *
   * @param before the period that it is compared with
   * @param lines what there is to measure; what has no value is not there
   */
  record Card(Text definition, Span before, Span after, List<Line> lines)
      implements ScorecardFigures {

    /** Copies the lines. */
    public Card {
      lines = List.copyOf(lines);
    }

    @Override
    public String key() {
      return "scorecard";
    }

    /**
     * One figure.
     *
     * @param of the page, channel or goal that it is of; empty for the shop as a whole
     * @param value in its unit
     * @param n how many answers, orders or tickets it rests on
     * @param alarm whether it moved for the worse with all comparisons taken into account
     * @param change absent where there is nothing to compare with
     * @param definition what it means, and what must be known beside it
     */
    public record Line(
        KpiCode code,
        String of,
        Value value,
        long n,
        @Nullable Moved change,
        boolean alarm,
        Text definition) {}

    /** The change since the period before, in the figure's unit, and what can be said of it. */
    public record Moved(Change.Verdict verdict, double difference, double low, double high) {}
  }

  /**
   * What customers write about, in two periods.
   *
   * @param topics those with contacts in either period
   */
  record Topics(Text definition, Span before, Span after, List<Trend> topics)
      implements ScorecardFigures {

    /** Copies the topics. */
    public Topics {
      topics = List.copyOf(topics);
    }

    @Override
    public String key() {
      return "topics";
    }

    /**
     * One topic.
     *
     * @param before its contacts among all in the period before
     * @param low lower bound of the 95 % interval of the change of its share, from -1 to 1
     * @param high upper bound of it
     * @param z the difference in standard errors
     * @param adjustedP the probability of a difference as large by chance, the number of topics
     *     taken into account
     */
    public record Trend(
        String topic,
        TopicTrend.Direction direction,
        Share before,
        Share after,
        double low,
        double high,
        double z,
        double adjustedP) {

      /** The change of the share, from -1 to 1. */
      public double difference() {
        return after.value() - before.value();
      }
    }
  }

  /**
   * Pages by how often they sell without a question.
   *
   * @param worst the lowest upper bound first, at most as many as can be mended at once
   * @param best the highest lower bound first
   */
  record Pages(Text definition, long pages, List<Page> worst, List<Page> best)
      implements ScorecardFigures {

    /** Copies the lists. */
    public Pages {
      worst = List.copyOf(worst);
      best = List.copyOf(best);
    }

    @Override
    public String key() {
      return "pages";
    }

    /** Sales among sales and requests for help of one page. */
    public record Page(String name, Share success) {}
  }
}
