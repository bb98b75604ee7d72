package io.shopcare.examples.review.report;

import io.shopcare.examples.review.report.TicketFigures.Attainment.Attained;
import java.math.BigDecimal;
import java.util.List;

/** What the same tickets would say of another promise, and what another service keeps. */
public sealed interface PlanFigures extends Figures {

  /**
   * The same tickets under another target.
   *
   * @param goalPercent from 0 to 100
   * @param beforeSeconds the target today
   * @param afterSeconds the other target
   * @param before what comes of today's target; its group is no more than a name
   * @param after what would come of the other
   * @param changed tickets whose verdict would be another
   */
  record OtherTarget(
      Text definition,
      BigDecimal goalPercent,
      long beforeSeconds,
      long afterSeconds,
      Attained before,
      Attained after,
      long changed)
      implements PlanFigures {

    /** Writes the goal in its shortest form. */
    public OtherTarget {
      goalPercent = Decimals.plain(goalPercent);
    }

    @Override
    public String key() {
      return "other-target";
    }
  }

  /**
   * How a city keeps the deadlines that it sets itself.
   *
   * @param departments all requests first, then one for each department, the largest first
   */
  record CityDeadlines(Text definition, List<Kept> departments) implements PlanFigures {

    /** Copies the list. */
    public CityDeadlines {
      departments = List.copyOf(departments);
    }

    @Override
    public String key() {
      return "city-deadlines";
    }

    /**
     * How one department keeps its deadlines.
     *
     * @param group {@code ALL} or the name of the department
     * @param low lower bound of the 95 % interval of met / (met + missed), from 0 to 1
     * @param high upper bound of the same
     */
    public record Kept(
        String group, long met, long missed, long undetermined, double low, double high) {

      /** Requests that have come to an end or are past their deadline. */
      public long decided() {
        return met + missed;
      }
    }
  }
}
