package io.shopcare.examples.review.report;

import java.util.List;

/** Which groups the customers fall into, who came and went, and why. */
public sealed interface SegmentFigures extends Figures {

  /**
   * Who was in each segment at the end of two periods, and who came and went between them.
   *
   * @param before the first period, such as {@code 2011-10}
   * @param after the second
   */
  record Flow(Text definition, String before, String after, List<Segment> segments)
      implements SegmentFigures {

    /** Copies the segments. */
    public Flow {
      segments = List.copyOf(segments);
    }

    @Override
    public String key() {
      return "segment-flow";
    }

    /**
     * One segment.
     *
     * @param query who is in it, in the segment language
     * @param before how many were in it at the end of the first period
     * @param joined how many came since
     * @param left how many went since
     */
    public record Segment(Text name, String query, long before, long joined, long left) {

      /** How many are in it at the end of the second period. */
      public long after() {
        return before + joined - left;
      }
    }
  }

  /**
   * Buyers by how lately, how often and how much they bought.
   *
   * @param rows recency from the best score to the worst
   * @param prospects customers without an order
   */
  record Grid(Text definition, List<Row> rows, long prospects) implements SegmentFigures {

    /** Copies the rows. */
    public Grid {
      rows = List.copyOf(rows);
    }

    @Override
    public String key() {
      return "rfm-grid";
    }

    /** The customers of one recency score, cells from the best frequency and money to the worst. */
    public record Row(int recency, List<Cell> cells) {

      /** Copies the cells. */
      public Row {
        cells = List.copyOf(cells);
      }
    }

    /**
     * Customers of one recency score and some sums of the two others.
     *
     * @param group its name
     * @param from the lowest sum of the scores of frequency and money
     * @param to the highest
     */
    public record Cell(String group, int from, int to, long customers) {}
  }

  /**
   * Why one customer has a tag or not and is in each segment or not.
   *
   * @param pseudonym never a name or an address
   */
  record Why(Text definition, String pseudonym, List<Answer> answers) implements SegmentFigures {

    /** Copies the answers. */
    public Why {
      answers = List.copyOf(answers);
    }

    @Override
    public String key() {
      return "why";
    }

    /**
     * One answer.
     *
     * @param about the tag or the segment
     * @param isYes whether the customer has the tag or is in the segment
     * @param reasons every reason, as the library words it
     */
    public record Answer(Text about, boolean isYes, Text reasons) {}
  }
}
