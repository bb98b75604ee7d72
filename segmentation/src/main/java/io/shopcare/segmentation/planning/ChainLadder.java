package io.shopcare.segmentation.planning;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import io.shopcare.segmentation.planning.PointsByAge.AgeCounts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many points of each month will be redeemed in the end, by the chain ladder (Mack 1993): what
 * was redeemed up to an age grows to the next age as it did in the months that are old enough to
 * tell. A month of which nothing is redeemed yet stays at nothing; {@link RedemptionCurve} has not
 * that weakness.
 */
public final class ChainLadder {

  private ChainLadder() {}

  /**
   * The ultimate redemption rate of each month.
   *
   * @param cohorts by the month in which points were earned, as {@link PointsByAge#cohorts} gives
   *     them, added up over accounts
   * @param asOf the last month that is complete; not before any of the others
   * @return from 0 to 1, to nine digits; no entry for a month without points
   * @throws InvalidInputException with code {@code liability.cohort.month} or {@code
   *     liability.points.range}
   */
  public static SortedMap<YearMonth, Ratio> ultimate(
      SortedMap<YearMonth, PointsByAge> cohorts, YearMonth asOf) {
    if (cohorts.isEmpty()) {
      return Collections.emptySortedMap();
    }
    if (cohorts.lastKey().isAfter(asOf)) {
      throw InvalidInputException.of("liability.cohort.month")
          .at("asOf")
          .expected("a month not before those in which points were earned")
          .build();
    }
    cohorts.values().forEach(PointsByAge::requireNotNegative);
    int oldest = age(cohorts.firstKey(), asOf);
    BigDecimal[] growth = growth(cohorts, asOf, oldest);
    SortedMap<YearMonth, Ratio> rates = new TreeMap<>();
    for (Map.Entry<YearMonth, PointsByAge> cohort : cohorts.entrySet()) {
      int age = age(cohort.getKey(), asOf);
      BigDecimal redeemed = BigDecimal.valueOf(redeemed(cohort.getValue(), age));
      for (int next = age; next < oldest; next++) {
        redeemed = redeemed.multiply(growth[next], MathContext.DECIMAL128);
      }
      long earned = cohort.getValue().total();
      if (earned > 0) {
        rates.put(
            cohort.getKey(),
            RedemptionCurve.ratio(
                redeemed.divide(BigDecimal.valueOf(earned), MathContext.DECIMAL128)));
      }
    }
    return Collections.unmodifiableSortedMap(rates);
  }

  private static int age(YearMonth month, YearMonth asOf) {
    return Math.toIntExact(month.until(asOf, ChronoUnit.MONTHS));
  }

  private static long redeemed(PointsByAge counts, int age) {
    return counts.ages().headMap(age + 1).values().stream()
        .mapToLong(AgeCounts::redeemed)
        .reduce(0, Math::addExact);
  }

  /** By age, how what was redeemed up to it grows to the next. */
  private static BigDecimal[] growth(
      SortedMap<YearMonth, PointsByAge> cohorts, YearMonth asOf, int oldest) {
    BigDecimal[] growth = new BigDecimal[oldest];
    for (int age = 0; age < oldest; age++) {
      long before = 0;
      long after = 0;
      for (PointsByAge old : cohorts.headMap(asOf.minusMonths(age)).values()) {
        before = Math.addExact(before, redeemed(old, age));
        after = Math.addExact(after, redeemed(old, age + 1));
      }
      growth[age] =
          before == 0
              ? BigDecimal.ONE
              : BigDecimal.valueOf(after)
                  .divide(BigDecimal.valueOf(before), MathContext.DECIMAL128);
    }
    return growth;
  }
}
