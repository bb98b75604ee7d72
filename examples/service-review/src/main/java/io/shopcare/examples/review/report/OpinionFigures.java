package io.shopcare.examples.review.report;

import java.util.List;

/** What customers say. */
public sealed interface OpinionFigures extends Figures {

  /**
   * Customer satisfaction: the share of answers at the upper end of a scale.
   *
   * @param lowest the worst grade of the scale, such as 1
   * @param satisfiedFrom the lowest grade that counts as satisfied, such as 4
   * @param grades answers by grade, from the worst on
   * @param satisfied satisfied answers among the valid ones
   * @param periods the same by period, in order; may be empty
   */
  record Csat(
      Text definition,
      int lowest,
      int satisfiedFrom,
      List<Long> grades,
      Share satisfied,
      List<SharePeriod> periods)
      implements OpinionFigures {

    /** Copies the lists. */
    public Csat {
      grades = List.copyOf(grades);
      periods = List.copyOf(periods);
    }

    @Override
    public String key() {
      return "csat";
    }

    /** Satisfied answers of one period such as {@code 2026-03}. */
    public record SharePeriod(String period, Share satisfied) {}
  }

  /**
   * Net promoter score.
   *
   * @param grades answers by grade, from 0 to 10
   * @param periods the score by period, in order; may be empty
   */
  record Nps(Text definition, List<Long> grades, Score score, List<ScorePeriod> periods)
      implements OpinionFigures {

    /** Copies the lists. */
    public Nps {
      grades = List.copyOf(grades);
      periods = List.copyOf(periods);
    }

    @Override
    public String key() {
      return "nps";
    }

    /** The score of one period such as {@code 2026-03}. */
    public record ScorePeriod(String period, Score score) {}

    /**
     * A score from -100 to 100.
     *
     * @param promoters grades 9 and 10
     * @param passives grades 7 and 8
     * @param detractors grades 0 to 6
     * @param low lower bound of the 95 % interval, in points
     * @param high upper bound of the 95 % interval, in points
     */
    public record Score(long promoters, long passives, long detractors, double low, double high) {

      /** All valid answers. */
      public long answers() {
        return promoters + passives + detractors;
      }

      /** The score in points; 0 where there is no answer. */
      public double value() {
        return answers() == 0 ? 0 : 100.0 * (promoters - detractors) / answers();
      }
    }
  }
}
