package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.SegmentFigures;
import io.shopcare.examples.review.source.Season;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.rfm.RfmFacts;
import io.shopcare.segmentation.rfm.RfmScore;
import io.shopcare.segmentation.rfm.RfmScorecard;
import io.shopcare.segmentation.rfm.RfmTable;
import io.shopcare.segmentation.rfm.TieRule;
import java.util.ArrayList;
import java.util.List;

/** Buyers in the grid of recency, frequency and money. */
final class RfmReview {

  /** The columns of the usual table: sums of the scores of frequency and money. */
  private static final int[][] SPANS = {{9, 10}, {8, 8}, {6, 7}, {4, 5}, {2, 3}};

  private RfmReview() {}

  static SegmentFigures.Grid of(Season season, List<CustomerProfile> profiles) {
    List<RfmFacts> facts =
        profiles.stream()
            .flatMap(
                profile ->
                    RfmFacts.from(profile, season.currency(), season.asOf(), season.zone())
                        .stream())
            .toList();
    RfmScorecard scorecard = RfmScorecard.freeze(facts, TieRule.MIN);
    List<RfmScore> scores = facts.stream().map(scorecard::score).toList();
    List<SegmentFigures.Grid.Row> rows = new ArrayList<>();
    for (int recency = RfmScore.BEST; recency >= 1; recency--) {
      rows.add(row(recency, scores));
    }
    return new SegmentFigures.Grid(Definitions.RFM, rows, profiles.size() - facts.size());
  }

  private static SegmentFigures.Grid.Row row(int recency, List<RfmScore> scores) {
    List<SegmentFigures.Grid.Cell> cells = new ArrayList<>();
    for (int[] span : SPANS) {
      int money = span[0] / 2;
      RfmScore some = new RfmScore(recency, span[0] - money, money);
      cells.add(
          new SegmentFigures.Grid.Cell(
              RfmTable.ofDefaults().group(some),
              span[0],
              span[1],
              scores.stream()
                  .filter(score -> score.recency() == recency)
                  .filter(score -> span[0] <= score.value() && score.value() <= span[1])
                  .count()));
    }
    return new SegmentFigures.Grid.Row(recency, cells);
  }
}
