package io.shopcare.segmentation.rfm;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.util.List;

/**
 * Which group a customer of given scores belongs to. Proven when it is made: each of the 45 cells,
 * recency 1 to 5 by frequency plus money 2 to 10, has exactly one group, so no customer is left
 * without one and no group hides another. Immutable and thread-safe.
 *
 * @param cells rectangles that together are the whole table
 * @param withoutOrder the group of customers who have never ordered
 */
public record RfmTable(List<RfmCells> cells, String withoutOrder) implements DomainValue {

  private static final int LEAST_VALUE = 2;
  private static final int MOST_VALUE = 2 * RfmScore.BEST;

  private static final RfmTable DEFAULTS =
      new RfmTable(
          List.of(
              RfmCells.of(RfmGroups.CHAMPIONS, 5, 5, 8, 10),
              RfmCells.of(RfmGroups.LOYAL, 3, 4, 8, 10),
              RfmCells.of(RfmGroups.ACTIVE, 4, 5, 4, 7),
              RfmCells.of(RfmGroups.NEW, 5, 5, 2, 3),
              RfmCells.of(RfmGroups.PROMISING, 4, 4, 2, 3),
              RfmCells.of(RfmGroups.NEEDS_ATTENTION, 3, 3, 4, 7),
              RfmCells.of(RfmGroups.PREVIOUSLY_LOYAL, 1, 2, 9, 10),
              RfmCells.of(RfmGroups.AT_RISK, 1, 2, 6, 8),
              RfmCells.of(RfmGroups.ALMOST_LOST, 3, 3, 2, 3),
              RfmCells.of(RfmGroups.ALMOST_LOST, 2, 2, 4, 5),
              RfmCells.of(RfmGroups.DORMANT, 2, 2, 2, 3),
              RfmCells.of(RfmGroups.DORMANT, 1, 1, 2, 5)),
          RfmGroups.PROSPECTS);

  /**
   * Proves the table.
   *
   * @throws InvalidInputException with code {@code rfm.table.hole} or {@code rfm.table.overlap},
   *     the cell as its place, or {@code rfm.table.outside} with the index of cells that are not in
   *     the table
   */
  public RfmTable {
    cells = List.copyOf(cells);
    for (int i = 0; i < cells.size(); i++) {
      RfmCells some = cells.get(i);
      if (some.recency().low() < 1
          || some.recency().high() > RfmScore.BEST
          || some.value().low() < LEAST_VALUE
          || some.value().high() > MOST_VALUE) {
        throw InvalidInputException.of("rfm.table.outside")
            .at("cells")
            .offset(i)
            .expected(
                "recency from 1 to "
                    + RfmScore.BEST
                    + ", frequency and money from "
                    + LEAST_VALUE
                    + " to "
                    + MOST_VALUE)
            .build();
      }
    }
    for (int recency = 1; recency <= RfmScore.BEST; recency++) {
      for (int value = LEAST_VALUE; value <= MOST_VALUE; value++) {
        requireOne(cells, recency, value);
      }
    }
  }

  /**
   * Eleven groups under the names that Shopify uses, in agreement with every sentence it publishes
   * about them. Its own thresholds are not published; these are not claimed to be them.
   */
  public static RfmTable ofDefaults() {
    return DEFAULTS;
  }

  /** The group of a customer with an order. */
  public String group(RfmScore score) {
    for (RfmCells some : cells) {
      if (some.has(score.recency(), score.value())) {
        return some.group();
      }
    }
    throw new IllegalStateException("a table without holes has a hole");
  }

  private static void requireOne(List<RfmCells> cells, int recency, int value) {
    long groups = cells.stream().filter(some -> some.has(recency, value)).count();
    if (groups != 1) {
      throw InvalidInputException.of(groups == 0 ? "rfm.table.hole" : "rfm.table.overlap")
          .at("recency " + recency + ", frequency and money " + value)
          .expected("one group, not " + groups)
          .build();
    }
  }
}
