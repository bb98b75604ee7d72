package io.shopcare.segmentation.query;

import java.time.temporal.ChronoUnit;

/** What the number of an offset such as {@code -30d} counts. */
public enum OffsetUnit {
  /** Local days. */
  DAY("d", ChronoUnit.DAYS),
  /** Seven local days. */
  WEEK("w", ChronoUnit.WEEKS),
  /** Calendar months; a day that the month does not have becomes its last. */
  MONTH("m", ChronoUnit.MONTHS),
  /** Calendar years; 29 February becomes the 28th in a common year. */
  YEAR("y", ChronoUnit.YEARS),
  /** Sixty minutes; extended dialect only. */
  HOUR("h", ChronoUnit.HOURS),
  /** Sixty seconds; extended dialect only. */
  MINUTE("min", ChronoUnit.MINUTES);

  private final String suffix;
  private final ChronoUnit unit;

  OffsetUnit(String suffix, ChronoUnit unit) {
    this.suffix = suffix;
    this.unit = unit;
  }

  /** How it is written behind the number. */
  public String suffix() {
    return suffix;
  }

  /** Whether it counts exact time rather than local days. */
  public boolean isExact() {
    return this == HOUR || this == MINUTE;
  }

  ChronoUnit unit() {
    return unit;
  }
}
